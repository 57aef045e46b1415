import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import type { Trial } from "@/server/domain/trial";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import type { Words } from "./words";

type Length = { unit: "day" | "week" | "month" | "year"; count: number };

const lengths: Readonly<Record<SubscriptionPeriod, Length>> = {
  week: { unit: "week", count: 1 },
  month: { unit: "month", count: 1 },
  "3months": { unit: "month", count: 3 },
  "6months": { unit: "month", count: 6 },
  year: { unit: "year", count: 1 },
};

/** How long a trial is, in the largest units that fit: two periods of three months are six months. */
export function trialLength({ unit, amount }: Trial, period: SubscriptionPeriod | null): Length {
  if (unit === "day" || period === null) return { unit: "day", count: amount };
  const length = lengths[period];
  return { ...length, count: length.count * amount };
}

type Shown = Pick<CheckoutView, "offer" | "price">;

/** What a period costs once no trial and no discount is left, tax included. */
export const periodPrice = ({ offer, price }: Shown, { words, say, amount }: Words): string =>
  say(words.period.price, {
    period: offer.period ?? "other",
    price: amount(price.renewal?.gross ?? price.offerPrice),
  });

/** When the next charge comes and what it is, or that none will. */
export function renewalSentence(view: Shown, voice: Words): string {
  const { words, say, date } = voice;
  const { renewal, trialEndsAt } = view.price;
  if (!renewal) return words.next.free;
  const price = periodPrice(view, voice);
  return trialEndsAt
    ? say(words.next.trial, { date: date(trialEndsAt), price })
    : say(words.next.renews, { date: date(renewal.at), price });
}

/** What the button does, and for how much. */
export function buttonLabel(view: CheckoutView, { words, say, amount }: Words): string {
  const { offer, price, requiresPayment, requiresPaymentDetails } = view;
  if (requiresPayment) return say(words.button.pay, { amount: amount(price.total) });
  if (requiresPaymentDetails && offer.trial) {
    return say(words.trial.start, trialLength(offer.trial, offer.period));
  }
  return words.button.free;
}

/** What the page is for. */
export function pageHeading({ offer, price, requiresPaymentDetails }: CheckoutView, voice: Words) {
  const { words, say } = voice;
  const { buy, trial, free } = words.heading;
  if (!requiresPaymentDetails) return say(free, { offer: offer.title });
  return say(price.trialEndsAt ? trial : buy, { offer: offer.title });
}
