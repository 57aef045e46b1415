import { announcedOccasion } from "@/server/domain/billing/announcement";
import type { Effect } from "@/server/domain/billing/effects";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { formatTransactionId } from "@/server/domain/ids";
import type { MrrMovement } from "@/server/domain/mrr";
import type { EventPayloads, EventType } from "@/server/domain/events";
import type { NewEvent } from "@/server/services/events/record-event";
import { effectOf, type Change } from "./change";
import { outlookOf, outstandingOf } from "./outlook";
import type { BookedSales } from "./sales";

type Happening = { [T in EventType]: { type: T; payload: EventPayloads[T] } }[EventType];

type Told = { change: Change; mrr: MrrMovement | null; sales: BookedSales };

/** What there is to tell of a change: its sale, what time did, and what came of it, in that order. */
export function eventsOf(told: Told): NewEvent[] {
  const { change, sales, mrr } = told;
  const { held, at } = change;
  const sale = sales.eventOf(change);
  const bearer = mrr && bearerOf(change.effects);
  const happenings = [
    ...actionHappenings(change),
    ...change.effects.flatMap((effect) =>
      effectHappenings(effect, { ...told, mrr: effect === bearer ? mrr : null }),
    ),
    ...(mrr && !bearer ? [revenueHappening(change, mrr)] : []),
  ];
  const about = { customerId: Number(held.customer.id), occurredAt: at };
  return [...(sale ? [sale] : []), ...happenings.map((one) => ({ ...one, ...about }))];
}

/** Which of several things that happened at once is what moved revenue. */
const bearers: readonly Effect["kind"][] = [
  "ended",
  "switched",
  "period-began",
  "paused",
  "pause-ended",
];

const bearerOf = (effects: readonly Effect[]): Effect | undefined =>
  bearers.map((kind) => effects.find((effect) => effect.kind === kind)).find(Boolean);

/** Of a trial that ends on a plan whose price was settled before. */
const revenueHappening = ({ held }: Change, mrr: MrrMovement): Happening => ({
  type: "subscription.revenue-moved",
  payload: { subscriptionId: Number(held.row.id), mrr },
});

/** Of what has no effect but to be told. */
function actionHappenings({ action, held, before }: Change): Happening[] {
  const subscriptionId = Number(held.row.id);
  if (action?.kind === "announce") {
    const { renewsAt, line } = action;
    const dueAt = renewsAt.toISOString();
    const occasion = announcedOccasion(before);
    const payload = { subscriptionId, dueAt, amount: line.gross, occasion };
    return [{ type: "subscription.payment-announced", payload }];
  }
  if (action?.kind === "remind-card-expiry") {
    const payload = { subscriptionId, paymentDetailsId: Number(action.methodId) };
    return [{ type: "subscription.card-expiring", payload }];
  }
  if (action?.kind === "ask-for-method") {
    return [{ type: "subscription.method-missing", payload: { subscriptionId } }];
  }
  return [];
}

function effectHappenings(effect: Effect, { change, mrr, sales }: Told): Happening[] {
  const { held, before, after } = change;
  const subscriptionId = Number(held.row.id);
  const bare = { subscriptionId };
  switch (effect.kind) {
    case "charged":
    case "charge-returned":
    case "authorisation-voided":
    case "refund-due":
    case "period-cut":
    case "succeeded":
      return []; // told by the payment's own events, or by what caused them
    case "declined": {
      const { code, isHard, attempt } = effect;
      const outstanding = outstandingOf(change);
      const payload = { ...bare, code, isHard, attempt, outstanding };
      return [{ type: "subscription.payment-declined", payload }];
    }
    case "period-began": {
      if (effectOf(change, "switched")) return []; // which tells of its period itself
      const paid = paidPayload(change, sales);
      // Of a charge its receipt tells.
      const given = paid.transactionId === null && { outlook: outlookOf(after) };
      const payload = { ...periodPayload(change, mrr), ...paid, ...given };
      return [{ type: "subscription.renewed", payload }];
    }
    case "switched": {
      const { switchId, fromOfferId } = effect;
      const payload = {
        ...periodPayload(change, mrr),
        ...paidPayload(change, sales),
        switchId,
        fromOfferId,
        outlook: outlookOf(after),
      };
      return [{ type: "subscription.switched", payload }];
    }
    case "period-moved": {
      const { index, endsAt } = effect;
      const payload = { ...bare, index, endsAt: endsAt.toISOString() };
      return [{ type: "subscription.period-moved", payload }];
    }
    case "trial-converted":
      return []; // told with the period that was paid for
    case "grace-entered": {
      const payload = { ...bare, until: effect.until.toISOString() };
      return [{ type: "subscription.grace-entered", payload }];
    }
    case "recovered":
      return [{ type: "subscription.recovered", payload: { ...bare, outlook: outlookOf(after) } }];
    case "stopped": {
      const payload = { ...bare, reason: effect.reason ?? "", outlook: outlookOf(after) };
      return [{ type: "subscription.stopped", payload }];
    }
    case "resumed":
      return [{ type: "subscription.resumed", payload: { ...bare, outlook: outlookOf(after) } }];
    case "pause-scheduled": {
      const payload = { ...bare, cycles: effect.cycles, outlook: outlookOf(after) };
      return [{ type: "subscription.pause-scheduled", payload }];
    }
    case "pause-cancelled":
      return [{ type: "subscription.pause-cancelled", payload: bare }];
    case "paused": {
      const payload = { ...bare, resumesAt: effect.resumesAt.toISOString(), mrr };
      return [{ type: "subscription.paused", payload }];
    }
    case "pause-ended":
      return [{ type: "subscription.pause-ended", payload: { ...bare, mrr } }];
    case "switch-scheduled": {
      const { switchId } = effect;
      const payload = { ...bare, switchId, ...plannedOffer(after), outlook: outlookOf(after) };
      return [{ type: "subscription.switch-scheduled", payload }];
    }
    case "switch-cancelled": {
      const payload = { ...bare, switchId: effect.switchId, ...plannedOffer(before) };
      return [{ type: "subscription.switch-cancelled", payload }];
    }
    case "switch-started":
    case "switch-failed": {
      const payload = { ...bare, switchId: effect.switchId };
      return [{ type: `subscription.${effect.kind}`, payload }];
    }
    case "method-changed": {
      const paymentDetailsId = after.method && Number(after.method.id);
      return [{ type: "subscription.method-changed", payload: { ...bare, paymentDetailsId } }];
    }
    case "retry-asked":
      return [{ type: "subscription.retry-asked", payload: bare }];
    case "discounted": {
      const { basisPoints = 0, periodsLeft: periods = 0 } = after.discount ?? {};
      return [{ type: "subscription.discounted", payload: { ...bare, basisPoints, periods } }];
    }
    case "price-announced":
      return announcedPrice(after, subscriptionId);
    case "price-changed": {
      const price = before.announcedPrice?.price ?? after.terms.price;
      return [{ type: "subscription.price-changed", payload: { ...bare, price } }];
    }
    case "ended": {
      const payload = { ...bare, reason: effect.reason, mrr };
      return [{ type: "subscription.terminated", payload }];
    }
  }
}

const plannedOffer = ({ state }: SubscriptionFacts) =>
  state.kind === "active" && state.planned?.kind === "switch"
    ? { toOfferId: state.planned.request.target.offerId }
    : {};

function announcedPrice(
  { announcedPrice: told }: SubscriptionFacts,
  subscriptionId: number,
): Happening[] {
  if (!told) return [];
  const payload = { subscriptionId, price: told.price, from: told.from.toISOString() };
  return [{ type: "subscription.price-announced", payload }];
}

const periodPayload = ({ held, after }: Change, mrr: MrrMovement | null) => ({
  subscriptionId: Number(held.row.id),
  offerId: after.terms.offerId,
  periodStartsAt: after.period.startsAt.toISOString(),
  periodEndsAt: after.period.endsAt.toISOString(),
  mrr,
});

function paidPayload(change: Change, sales: BookedSales) {
  const { held, after, before } = change;
  const number = after.period.funding
    .map(({ charge }) => sales.numberOf(held.row.id, charge))
    .find((found) => found !== null);
  const wasInTrial = before.period.kind === "trial";
  return {
    transactionId:
      number === undefined || number === null ? null : formatTransactionId(Number(number)),
    convertsTrial:
      wasInTrial && after.period.kind === "paid" && after.period.index !== before.period.index,
  };
}
