import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import type { Refusal } from "./checkout-door";
import type { NoticeText } from "./notice";
import type { Words } from "./words";

/** A decline in words; a code without words of its own goes by the general ones. */
export function declineNotice(code: string, { words }: Words): NoticeText {
  const { notCharged, other, ...known } = words.decline;
  const texts: Readonly<Record<string, { what: string; advice: string }>> = known;
  return { money: notCharged, ...(texts[code] ?? other) };
}

/** What the page has to say of the last try when it is opened: a decline, or nothing. */
export function noticeOnArrival({ state, payment }: CheckoutView, voice: Words) {
  const code = state === "open" ? payment?.decline?.code : undefined;
  return code === undefined ? null : declineNotice(code, voice);
}

/** A refusal in words: of the door, or of the gateway behind it. */
export function refusalNotice(refusal: Refusal, view: CheckoutView, voice: Words): NoticeText {
  const { words, say, amount } = voice;
  const { code, status, retryAfterSeconds } = refusal;
  const money = words.decline.notCharged;
  const { priceChanged, unproven, blocked, tooMany, broken, details } = words.refusal;
  if (code.startsWith("payment.")) return declineNotice(code.slice("payment.".length), voice);
  switch (code) {
    case "checkout.price-changed": {
      const what = say(priceChanged.what, { amount: amount(view.price.total) });
      return { money, what, advice: priceChanged.advice };
    }
    case "checkout.email-unproven":
      return { money, ...unproven };
    case "checkout.customer-blocked":
      return {
        money,
        what: blocked.what,
        advice: say(blocked.advice, { seller: view.seller.name }),
      };
    case "checkout.too-many": {
      const minutes = Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60));
      return { money, what: tooMany.what, advice: say(tooMany.advice, { minutes }) };
    }
    default:
      return status >= 500
        ? { money, ...broken, reference: refusal.requestId }
        : { money, ...details, reference: refusal.requestId };
  }
}
