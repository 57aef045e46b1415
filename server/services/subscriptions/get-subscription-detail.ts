import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Subscription } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";
import { formatTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import type { MrrMovementKind } from "@/server/domain/mrr";
import { naming, timelineOf, type TimelineEvent } from "@/server/services/customers/timeline";
import { byClockOfSubscriber } from "./by-clock-of-subscriber";
import { accessBySubscription, toLine } from "./customer-subscriptions";
import { explainedCharges } from "./explained-charges";
import { planTitles } from "./plan-titles";
import type { SubscriptionInput } from "./schemas";

const mostShown = 200;

/**
 * One subscription whole: how it stands, its periods, what it moved of recurring revenue, and what
 * happened to it.
 *
 * @throws not-found  `subscription.not-found`
 */
export async function getSubscriptionDetail(
  ctx: ServiceContext,
  { subscriptionId }: SubscriptionInput,
) {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;
  const id = BigInt(subscriptionId);

  return inTransaction(ctx, async (opened) => {
    const tx = await byClockOfSubscriber(opened, id);
    const row = await tx.db.subscription.findUnique({
      where: { publisherId_id: { publisherId, id } },
      include: { customer: true, paymentDetails: true },
    });
    if (!row) throw notFound("subscription.not-found", "There is no such subscription here.");
    const about = naming("subscriptionId", subscriptionId);
    const events = await timelineOf(tx, row.customerId, about);
    return {
      ...toLine(tx, row),
      accessUntil: (await accessBySubscription(tx, [id])).get(String(id)) ?? null,
      facts: factsOf(row),
      periods: await periodsOf(tx, id),
      mrrMovements: await mrrMovementsOf(tx, id),
      charges: await explainedCharges(tx, id),
      events,
      planTitles: await planTitles(tx, events.flatMap(plansOf)),
    };
  });
}

const plansOf = ({ type, payload }: TimelineEvent): string[] =>
  type === "subscription.switched" ? [payload.fromOfferId, payload.offerId] : [];

export type SubscriptionDetail = Awaited<ReturnType<typeof getSubscriptionDetail>>;

const factsOf = (row: Subscription) => ({
  anchorAt: row.anchorAt,
  timeZone: row.timeZone,
  taxCountry: row.taxCountry,
  convertedAt: row.convertedAt,
  stoppedAt: row.stoppedAt,
  stopReason: row.stopReason,
  gateway: row.paymentGateway,
  paymentCount: row.paymentCount,
  failedAttempts: row.failedAttempts,
  restorableUntil: row.state === "stopped" ? row.restorableUntil : null,
  endsAs: row.state === "stopped" ? row.stopEndsAs : null,
  parking:
    row.parkedAt && row.parkReason !== null ? { at: row.parkedAt, reason: row.parkReason } : null,
  couponCode: row.couponCode,
  discountBasisPoints: row.discountBasisPoints,
  discountPeriodsLeft: row.discountPeriodsLeft,
  isWinback: row.isWinback,
  externalId: row.externalId,
});

async function periodsOf({ db, publisherId }: TransactionContext, subscriptionId: bigint) {
  const rows = await db.subscriptionPeriod.findMany({
    where: { publisherId, subscriptionId },
    orderBy: { index: "desc" },
    take: mostShown,
  });
  return rows.map(({ index, kind, startsAt, endsAt, transactionNumber }) => ({
    index,
    // Safe: a check constraint allows these kinds alone.
    kind: kind as "trial" | "paid" | "free",
    startsAt,
    endsAt,
    transactionId:
      transactionNumber === null ? null : formatTransactionId(Number(transactionNumber)),
  }));
}

async function mrrMovementsOf({ db, publisherId }: TransactionContext, subscriptionId: bigint) {
  const rows = await db.mrrMovement.findMany({
    where: { publisherId, subscriptionId },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  return rows.map(({ id, kind, occurredAt, deltaMinor, currency }) => ({
    id,
    // Safe: a check constraint allows these kinds alone.
    kind: kind as MrrMovementKind,
    occurredAt,
    delta: money(deltaMinor, currency),
  }));
}
