import { exponentOf } from "@/server/domain/currency";
import { invalid } from "@/server/domain/errors";
import { fromDecimalString, money, toDecimalString, type Money } from "@/server/domain/money";

/** @throws invalid  `offer.price-unreadable` */
export function readPrice(typed: string, currency: string): Money {
  const price = fromDecimalString(typed, currency);
  if (price && price.minor >= 0) return price;
  const example = toDecimalString(money(799, currency));
  const sentence = `Price: enter an amount of ${currency} such as ${example}, ${decimals(currency)}.`;
  throw invalid("offer.price-unreadable", sentence, { price: sentence });
}

function decimals(currency: string): string {
  const exponent = exponentOf(currency);
  return exponent === 0 ? "without decimals" : `with a point and at most ${exponent} decimals`;
}
