import type { TransactionContext } from "@/server/context";
import { periodAt, periodBoundary, type Cycle } from "@/server/domain/period";
import { trialEnd } from "@/server/domain/trial";
import type { CustomerRow } from "./customer-rows";
import type { OfferRow } from "./offer-rows";
import { insertTransaction, type TransactionRow } from "./sale-rows";

/** Whose calendar the periods of inserted subscriptions follow: the worlds'. */
export const rowsZone = "Europe/Amsterdam";

export type PeriodRow = { index: number; kind: "trial" | "paid"; startsAt: Date; endsAt: Date };

/** Every period up to the one that an instant falls in: the trial, if any, and then the paid ones. */
export function periodsOf(
  startedAt: Date,
  until: Date,
  cycle: Cycle,
  offer: OfferRow,
): PeriodRow[] {
  const trialEndsAt = offer.trial && trialEnd(offer.trial, startedAt, cycle, rowsZone);
  const trial: PeriodRow[] = trialEndsAt
    ? [{ index: -1, kind: "trial", startsAt: startedAt, endsAt: trialEndsAt }]
    : [];
  const anchor = trialEndsAt ?? startedAt;
  if (trialEndsAt && until < trialEndsAt) return trial;
  const last = periodAt(anchor, cycle, rowsZone, until).index;
  const paid = Array.from({ length: last + 1 }, (_, index): PeriodRow => ({
    index,
    kind: "paid",
    startsAt: periodBoundary(anchor, cycle, index, rowsZone),
    endsAt: periodBoundary(anchor, cycle, index + 1, rowsZone),
  }));
  return [...trial, ...paid];
}

type GivenPeriods = {
  customer: CustomerRow;
  offer: OfferRow;
  subscriptionId: bigint;
  taxBasisPoints?: number;
  channel?: string;
};

/** Their rows, with a transaction for each that was paid. */
export async function insertPeriods(
  tx: TransactionContext,
  given: GivenPeriods,
  periods: readonly PeriodRow[],
): Promise<TransactionRow[]> {
  const { customer, offer, subscriptionId, taxBasisPoints = 2100, channel = "web" } = given;
  const transactions: TransactionRow[] = [];
  for (const period of periods) {
    const { kind, startsAt } = period;
    const isFirst = transactions.length === 0 && offer.trial === null;
    const sale = { customer, offer, subscriptionId, taxBasisPoints, channel, occurredAt: startsAt };
    const transaction =
      kind === "paid"
        ? await insertTransaction(tx, { ...sale, kind: isFirst ? "initial" : "renewal" })
        : null;
    if (transaction) transactions.push(transaction);
    await tx.db.subscriptionPeriod.create({
      data: {
        publisherId: tx.publisherId,
        subscriptionId,
        transactionNumber: transaction?.number ?? null,
        ...period,
      },
    });
  }
  return transactions;
}
