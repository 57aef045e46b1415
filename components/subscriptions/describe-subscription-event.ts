import {
  aboutPayment as payment,
  aboutSubscription as about,
  type EventWriters,
} from "@/components/customers/event-words";
import { declineText } from "@/components/transactions/decline-words";
import { unlimitedPeriods } from "@/server/domain/order-totals";
import { endReasonLabels } from "./subscription-words";

const onSubscription = ({ subscriptionId }: { subscriptionId: number }) =>
  `/customers/subscriptions/${subscriptionId}`;

const counted = (count: number, noun: string) => `${count} ${count === 1 ? noun : `${noun}s`}`;

const repairs = {
  rebuild: "Repaired: rebuilt from what happened",
  dates: "Repaired: its dates were set by hand",
  end: "Repaired: ended without a charge",
} as const;

/** What happens to a subscription, from its beginning to its end. */
export const subscriptionWriters: EventWriters = {
  "subscription.started": (payload, { date }) => {
    const until = date(payload.periodEndsAt);
    return {
      ...about(payload, payload.isWinback ? "Subscribed again" : "Subscribed"),
      detail: payload.isInTrial ? `Free trial until ${until}` : `Paid until ${until}`,
      tone: "ok",
    };
  },
  "subscription.renewed": (payload, { date }) => ({
    ...about(payload, payload.convertsTrial ? "Trial became paid" : "Renewed"),
    detail: `${payload.transactionId ? "Paid" : "Free"} until ${date(payload.periodEndsAt)}`,
    tone: "ok",
  }),
  "subscription.stopped": (payload) => ({
    ...about(payload, "Renewal stopped"),
    ...(payload.reason && { detail: payload.reason }),
    tone: "warn",
  }),
  "subscription.resumed": (payload) => ({ ...about(payload, "Renewal resumed"), tone: "ok" }),
  "subscription.terminated": (payload) => ({
    ...about(payload, "Subscription ended"),
    detail: endReasonLabels[payload.reason],
  }),
  "subscription.payment-announced": ({ amount, dueAt, ...payload }, { money, date }) => ({
    ...payment(`Told that ${money(amount)} is charged on ${date(dueAt)}`),
    path: onSubscription(payload),
  }),
  "subscription.card-expiring": (payload) => ({
    ...payment("Reminded that the card expires"),
    path: onSubscription(payload),
  }),
  "subscription.method-missing": (payload) => ({
    ...payment("Asked for a payment method"),
    detail: "There was nothing to charge the next payment on",
    tone: "warn",
    path: onSubscription(payload),
  }),
  "subscription.payment-declined": ({ code, isHard, attempt, ...payload }) => ({
    ...payment(`Try ${attempt} of the payment declined`),
    detail: `${declineText(code)}${isHard ? " The card is not tried again." : ""}`,
    tone: "bad",
    path: onSubscription(payload),
  }),
  "subscription.retry-asked": (payload) => ({
    ...payment("Payment tried again by hand"),
    path: onSubscription(payload),
  }),
  "subscription.grace-entered": (payload, { date }) => ({
    ...about(payload, "Payment overdue: in grace"),
    detail: `Access goes on until ${date(payload.until)}`,
    tone: "warn",
  }),
  "subscription.recovered": (payload) => ({
    ...about(payload, "Overdue payment made after all"),
    tone: "ok",
  }),
  "subscription.period-moved": (payload, { date }) =>
    about(payload, `The period ends on ${date(payload.endsAt)} instead`),
  "subscription.pause-scheduled": (payload) =>
    about(payload, `Break of ${counted(payload.cycles, "period")} planned`),
  "subscription.pause-cancelled": (payload) => about(payload, "Planned break taken back"),
  "subscription.paused": (payload, { date }) => ({
    ...about(payload, "Break began"),
    detail: `Until ${date(payload.resumesAt)}`,
  }),
  "subscription.pause-ended": (payload) => ({ ...about(payload, "Break ended"), tone: "ok" }),
  "subscription.switch-scheduled": (payload) =>
    about(payload, "Change of plan planned for the end of the period"),
  "subscription.switch-started": (payload) => about(payload, "Change of plan asked for"),
  "subscription.switch-cancelled": (payload) => about(payload, "Change of plan taken back"),
  "subscription.switch-failed": (payload) => ({
    ...about(payload, "Change of plan not made"),
    detail: "Its payment was declined",
    tone: "bad",
  }),
  "subscription.switched": (payload, { date, offer }) => ({
    ...about(payload, `Plan changed to ${offer(payload.offerId)}`),
    detail: `From ${offer(payload.fromOfferId)}; the period ends on ${date(payload.periodEndsAt)}`,
    tone: "ok",
  }),
  "subscription.method-changed": (payload) =>
    about(
      payload,
      payload.paymentDetailsId === null ? "Payment method taken away" : "Payment method changed",
    ),
  "subscription.discounted": (payload) => ({
    ...about(payload, `Discount of ${payload.basisPoints / 100} %`),
    detail:
      payload.periods >= unlimitedPeriods
        ? "As long as it runs"
        : `For ${counted(payload.periods, "period")}`,
  }),
  "subscription.price-announced": (payload, { money, date }) => ({
    ...about(payload, `Told of a new price of ${money(payload.price)}`),
    detail: `From the first period that begins on ${date(payload.from)} or later`,
  }),
  "subscription.price-changed": (payload, { money }) =>
    about(payload, `Price changed to ${money(payload.price)}`),
  "subscription.revenue-moved": (payload) => about(payload, "Recurring revenue moved"),
  "subscription.parked": (payload) => ({
    ...about(payload, "Parked: taken out of billing"),
    detail: payload.reason,
    tone: "bad",
  }),
  "subscription.released": (payload) => about(payload, "Put back into billing"),
  "subscription.repaired": (payload) => about(payload, repairs[payload.how]),
};
