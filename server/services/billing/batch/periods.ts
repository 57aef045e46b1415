import type { TransactionContext } from "@/server/context";
import { insertRows, updateRows } from "@/server/db/bulk-rows";
import type { HeldPeriod } from "@/server/domain/billing/subscription-facts";
import type { Change } from "./change";
import type { BookedSales } from "./sales";

/**
 * Writes the periods that began, and those that end at another time than they were given for. Each
 * names the sale that it was paid with.
 */
export async function writePeriods(
  tx: TransactionContext,
  changes: readonly Change[],
  sales: BookedSales,
): Promise<void> {
  const { begun, moved: ends } = periodRows(changes, sales);
  await insertRows(tx, "subscription_period", begun);
  // A start moves back only, and before its end does: no period ends before it starts.
  const starts = ends.flatMap(({ subscriptionId, index, startsAt }) =>
    startsAt ? [{ subscriptionId, index, startsAt }] : [],
  );
  await updateRows(tx, "subscription_period", key, starts);
  await updateRows(
    tx,
    "subscription_period",
    key,
    ends.map(({ subscriptionId, index, endsAt }) => ({ subscriptionId, index, endsAt })),
  );
}

/** The periods that changes began, and where those end or start that were there before. */
export function periodRows(changes: readonly Change[], sales: Pick<BookedSales, "numberOf">) {
  const begun = new Map<string, ReturnType<typeof periodRow>>();
  const moved = new Map<string, Moved>();
  for (const { held, after, effects } of changes) {
    const { id } = held.row;
    for (const effect of effects) {
      if (effect.kind === "period-began") {
        const { period } = effect;
        begun.set(`${id}:${period.index}`, periodRow(id, period, numberOf(sales, id, period)));
      }
      if (effect.kind !== "period-cut" && effect.kind !== "period-moved") continue;
      const { index, endsAt } = effect;
      const key = `${id}:${index}`;
      // The one it stands in is as it stands: one that never begins starts where it ends.
      const { startsAt } = after.period.index === index ? after.period : { startsAt: null };
      const row = begun.get(key);
      if (row) begun.set(key, { ...row, endsAt, ...(startsAt && { startsAt }) });
      else moved.set(key, { subscriptionId: id, index, startsAt, endsAt });
    }
  }
  return { begun: [...begun.values()], moved: [...moved.values()] };
}

const key = ["subscriptionId", "index"] as const;

type Moved = { subscriptionId: bigint; index: number; startsAt: Date | null; endsAt: Date };

const numberOf = (
  sales: Pick<BookedSales, "numberOf">,
  id: bigint,
  { funding }: HeldPeriod,
): bigint | null =>
  funding.map(({ charge }) => sales.numberOf(id, charge)).find((number) => number !== null) ?? null;

const periodRow = (
  subscriptionId: bigint,
  { index, kind, startsAt, endsAt }: HeldPeriod,
  transactionNumber: bigint | null,
) => ({ subscriptionId, index, kind, startsAt, endsAt, transactionNumber });
