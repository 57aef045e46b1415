import { dunningPeriodOf } from "@/server/domain/billing/dunning";
import { entitledAfter, entitlementChange } from "@/server/domain/billing/entitlement-effects";
import { mrrOf } from "@/server/domain/billing/mrr-movements";
import type { EventPayloads } from "@/server/domain/events";
import { money } from "@/server/domain/money";
import type { MrrMovement } from "@/server/domain/mrr";
import { isMove, movementRow } from "@/server/services/billing/batch/revenue";
import type { HeldRow } from "@/server/services/billing/hold-subscriptions";
import {
  accessChanges,
  grantedEvent,
  grantRow,
  type Access,
} from "@/server/services/billing/write-access";
import type { NewEvent } from "@/server/services/events/record-event";
import {
  beginningOf,
  begunRow,
  startedPayload,
} from "@/server/services/subscriptions/begun-by-order";
import { saleOfOrder } from "@/server/services/subscriptions/sale-of-order";
import type { LifeWorld } from "./life-world";
import type { Stint } from "./lives";
import { addOrder } from "./order-rows";
import { StintRows } from "./stint-rows";

/**
 * Buys, as the checkout does: the order with its payment, the sale, and the subscription with its
 * first period, its access, and what it adds to recurring revenue.
 */
export function buy(world: LifeWorld, stint: Stint): StintRows {
  const { stage, numbers, books, customer, method, card } = world;
  const { startsAt } = stint;
  const { order, cycle, maxPauseCycles, payment } = addOrder(world, stint);
  const details = { ...card, id: card.detailsId };
  const facts = beginningOf(order, cycle, { startsAt, details, maxPauseCycles, zone: stage.zone });
  const rules = stage.rulesOf(method.id, dunningPeriodOf(facts.recurrence));
  const id = numbers.take("subscription");
  const customerId = customer.id;
  const isWinback = countBegun(world, id, startsAt);
  const access: Access = { id, customerId, facts, rules, entitlement: null, at: startsAt };
  const movement = moveRevenue(world, access);

  const { offerId } = facts.terms;
  const captured = { payment, method: card };
  const sale = saleOfOrder({ order, customer, captured, method, cycle, offerId });
  const number = numbers.take("transaction");
  const sold = books.book({ ...sale, subscriptionId: id, number, occurredAt: startsAt });
  const { granted } = accessChanges([access]);
  const [grant] = granted;
  if (!grant) throw new Error("what was bought gives no access");
  const happened = { customerId: Number(customerId), occurredAt: startsAt };
  const events: NewEvent[] = [
    { type: "payment.captured", payload: capturedPayload(payment), ...happened },
    sold,
    grantedEvent(grant),
    {
      type: "subscription.started",
      payload: startedPayload({ id, facts, isWinback, movement }),
      ...happened,
    },
  ];
  books.record({ kind: "customer", customerId: Number(customerId) }, events);
  books.owe(number, startsAt);

  const row = begunRow({ id, order, customer, method, facts, rules, isWinback });
  const entitlement = entitledAfter(null, entitlementChange(null, facts, rules));
  const { index, kind, startsAt: from, endsAt } = facts.period;
  return new StintRows(
    world,
    {
      // As it is read back, but for what nothing here asks it for.
      row: { ...unsaid, ...row, methodToken: card.token } as unknown as HeldRow,
      ...{ customer, facts, rules, entitlement },
    },
    {
      period: {
        subscriptionId: id,
        index,
        kind,
        startsAt: from,
        endsAt,
        transactionNumber: number,
      },
      access: grantRow(grant, world.ids.next()),
    },
  );
}

/** Columns of a new subscription that nothing is said in. */
const unsaid = {
  couponCode: null,
  isExternallyManaged: false,
  stopReason: null,
  convertedAt: null,
};

/** As the verb of that name. */
function countBegun({ rows, ids, books, customer }: LifeWorld, id: bigint, at: Date): boolean {
  const isWinback = books.firstSubscribedAt !== null && customer.activeSubscriptionCount === 0;
  const kind = isWinback ? "winback" : "new";
  rows.add("subscriber_movement", {
    ...{ id: ids.next(), customerId: customer.id, subscriptionId: id },
    ...{ kind, reason: null, occurredAt: at },
  });
  books.firstSubscribedAt ??= at;
  customer.activeSubscriptionCount += 1;
  return isWinback;
}

function moveRevenue({ rows, ids, books }: LifeWorld, { id, customerId, facts, at }: Access) {
  const amount = mrrOf(facts);
  const change = {
    ...{ customerId, subscriptionId: id, at },
    before: { amount: money(0, amount.currency), isOnBreak: false },
    after: { amount, isOnBreak: false },
  };
  const movement: MrrMovement | null = isMove(change) ? books.revenue.move(change) : null;
  if (movement) rows.add("mrr_movement", movementRow(change, movement, ids.next()));
  return movement;
}

type Paid = { id: bigint; orderId: bigint; amountMinor: bigint; currency: string };

const capturedPayload = (payment: Paid): EventPayloads["payment.captured"] => ({
  paymentId: Number(payment.id),
  orderId: Number(payment.orderId),
  amount: money(payment.amountMinor, payment.currency),
});
