import { exponentOf } from "@/server/domain/currency";
import { invalid } from "@/server/domain/errors";
import { money, toDecimalString, type Money } from "@/server/domain/money";
import { subscriptionPriceProblem } from "@/server/domain/offer-limits";
import { readTypedAmount } from "@/server/domain/typed-amount";

/** @throws invalid  `offer.price-unreadable`, `offer.price-out-of-bounds` */
export function readPrice(typed: string, currency: string): Money {
  const price = readTypedAmount(typed, currency);
  if (!price) throw refused("offer.price-unreadable", unreadable(currency));
  const problem = subscriptionPriceProblem(price);
  if (problem !== null) throw refused("offer.price-out-of-bounds", problem);
  return price;
}

const refused = (code: string, sentence: string) => invalid(code, sentence, { price: sentence });

function unreadable(currency: string): string {
  const exponent = exponentOf(currency);
  const example = toDecimalString(money(8 * 10 ** exponent - 1, currency));
  const decimals = exponent === 0 ? "no decimals" : `a point and at most ${exponent} decimals`;
  return `Price is an amount of ${currency} with ${decimals}, such as ${example}.`;
}
