import type { TransactionContext } from "@/server/context";
import { nextNumber } from "@/server/db/next-number";
import type { EndReason } from "@/server/domain/events";
import { monthlyMinor } from "@/server/domain/mrr";
import { isZero, money, negate, type Money } from "@/server/domain/money";
import type { Cycle } from "@/server/domain/period";
import { taxLine } from "@/server/domain/tax";
import { insertPaymentMethod, type CustomerRow } from "./customer-rows";
import { insertEntitlement } from "./entitlement-rows";
import { insertMrrMovement, insertSubscriberMovement } from "./movement-rows";
import type { OfferRow } from "./offer-rows";
import { insertPeriods, periodsOf, rowsZone } from "./period-rows";

export type GivenSubscription = {
  customer: CustomerRow;
  offer: OfferRow;
  /** Now, unless told otherwise; later periods up to now are paid for. */
  startedAt?: Date;
  state?: "active" | "stopped" | "paused" | "terminated";
  /** Of a terminated one; now, unless told otherwise. */
  endedAt?: Date;
  endReason?: EndReason;
  taxBasisPoints?: number;
  paymentDetailsId?: bigint;
  channel?: string;
  isWinback?: boolean;
};

/**
 * A subscription as it would stand now: its periods one after another, a transaction for each that
 * was paid, its entitlement, and what it moved of recurring revenue and subscribers.
 */
export async function insertSubscription(tx: TransactionContext, given: GivenSubscription) {
  const { publisherId } = tx;
  const { offer, state = "active" } = given;
  const customer = await tx.db.customer.findUniqueOrThrow({
    where: { publisherId_id: { publisherId, id: given.customer.id } },
  });
  const isFirst = customer.activeSubscriptionCount === 0;
  const isWinback = given.isWinback ?? (isFirst && customer.firstSubscribedAt !== null);
  const { localization: sold } = offer;
  const cycle: Cycle = offer.cycle ?? { unit: "month", amount: 1 };
  const startedAt = given.startedAt ?? tx.clock.now();
  const endedAt = state === "terminated" ? (given.endedAt ?? tx.clock.now()) : null;
  const endReason = endedAt ? (given.endReason ?? "customer") : null;
  const until = new Date(Math.max((endedAt ?? tx.clock.now()).getTime(), startedAt.getTime()));
  const periods = periodsOf(startedAt, until, cycle, offer);
  const current = periods.at(-1);
  const firstPaid = periods.find(({ kind }) => kind === "paid");
  if (!current) throw new Error("a subscription starts with a period");

  const isRunning = state === "active" || state === "paused";
  const terms = { basisPoints: given.taxBasisPoints ?? 2100, isIncluded: sold.isTaxIncluded };
  const line = taxLine(money(sold.priceMinor, sold.currency), terms);
  const monthly = monthlyMinor(line.net, cycle);
  const method = await insertPaymentMethod(tx);
  const id = await nextNumber(tx.db, "subscription");
  const trialEndsAt = periods.find(({ kind }) => kind === "trial")?.endsAt ?? null;

  const subscription = await tx.db.subscription.create({
    data: {
      publisherId,
      id,
      customerId: customer.id,
      offerNumber: offer.number,
      offerCountry: sold.country,
      offerTitle: sold.title,
      state,
      isInTrial: current.kind === "trial" && state !== "terminated",
      trialEndsAt,
      convertedAt: trialEndsAt && firstPaid ? firstPaid.startsAt : null,
      startedAt,
      anchorAt: trialEndsAt ?? startedAt,
      timeZone: rowsZone,
      cycleUnit: cycle.unit,
      cycleAmount: cycle.amount,
      priceMinor: sold.priceMinor,
      currency: sold.currency,
      isTaxIncluded: sold.isTaxIncluded,
      taxCountry: customer.country,
      currentPeriodIndex: current.index,
      currentPeriodKind: current.kind,
      currentPeriodStartsAt: current.startsAt,
      currentPeriodEndsAt: current.endsAt,
      dueAt: current.endsAt,
      accessFrom: startedAt,
      decidedAt: startedAt,
      nextActionAt: endedAt ? null : current.endsAt,
      monthlyMinor: firstPaid && !endedAt ? monthly.minor : 0,
      nextPaymentAt: isRunning ? current.endsAt : null,
      nextPaymentMinor: isRunning ? line.gross.minor : null,
      mrrMinor: firstPaid && state !== "terminated" ? monthly.minor : 0,
      paymentMethodId: method.id,
      paymentDetailsId: given.paymentDetailsId ?? null,
      methodAddedAt: given.paymentDetailsId ? startedAt : null,
      paymentMethod: method.name,
      paymentGateway: method.gateway,
      channel: given.channel ?? "web",
      isWinback,
      paymentCount: periods.filter(({ kind }) => kind === "paid").length,
      ...(state === "stopped" && {
        stoppedAt: tx.clock.now(),
        stopEndsAs: "customer",
        restorableUntil: current.endsAt,
      }),
      ...(state === "paused" && { pausedAt: tx.clock.now(), pauseCycles: 1 }),
      endedAt,
      endReason,
      updatedAt: tx.clock.now(),
    },
  });
  const transactions = await insertPeriods(tx, { ...given, subscriptionId: id }, periods);
  const entitlement = await insertEntitlement(tx, {
    customer,
    offer,
    source: "subscription",
    sourceId: String(id),
    startsAt: startedAt,
    endsAt: current.endsAt,
    revokedAt: endedAt,
  });

  await insertMovements(tx, {
    who: { customerId: customer.id, subscriptionId: id },
    isWinback,
    isFirst,
    startedAt,
    paysFrom: firstPaid?.startsAt ?? null,
    monthly,
    end: endedAt && endReason ? { at: endedAt, reason: endReason } : null,
  });
  await tx.db.customer.update({
    where: { publisherId_id: { publisherId, id: customer.id } },
    data: {
      activeSubscriptionCount: { increment: endedAt ? 0 : 1 },
      firstSubscribedAt: customer.firstSubscribedAt ?? startedAt,
    },
  });
  return { ...subscription, transactions, entitlement };
}

type Course = {
  who: { customerId: bigint; subscriptionId: bigint };
  isWinback: boolean;
  /** No other one is running: with it the person begins, and ceases, to be a subscriber. */
  isFirst: boolean;
  startedAt: Date;
  paysFrom: Date | null;
  monthly: Money;
  end: { at: Date; reason: EndReason } | null;
};

async function insertMovements(tx: TransactionContext, course: Course): Promise<void> {
  const { who, isWinback, startedAt, paysFrom, monthly, end } = course;
  if (course.isFirst) {
    const kind = isWinback ? "winback" : "new";
    await insertSubscriberMovement(tx, { ...who, kind, occurredAt: startedAt });
  }
  if (course.isFirst && end) {
    const { at: occurredAt, reason } = end;
    await insertSubscriberMovement(tx, { ...who, kind: "churned", occurredAt, reason });
  }
  if (!paysFrom || isZero(monthly)) return;
  const gain = isWinback ? "reactivation" : "new";
  await insertMrrMovement(tx, { ...who, kind: gain, occurredAt: paysFrom, delta: monthly });
  if (!end) return;
  await insertMrrMovement(tx, {
    ...who,
    kind: "churn",
    occurredAt: end.at,
    delta: negate(monthly),
  });
}
