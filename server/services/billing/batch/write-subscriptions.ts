import { isDeepStrictEqual } from "node:util";
import type { TransactionContext } from "@/server/context";
import { updateRows } from "@/server/db/bulk-rows";
import { askingTimes } from "../asking-times";
import { factColumns } from "../facts/fact-columns";
import type { Held } from "../hold-subscriptions";
import { effectOf, isReturned, type Change } from "./change";

type Writing = {
  changes: readonly Change[];
  titleOf: (offerId: string) => string;
  /** Those that wait for an answer, or for somebody to ask. */
  waiting: ReadonlySet<Held>;
};

/** Has the rows of held subscriptions say what they are now. Whoever leased them has done with them. */
export function writeSubscriptions(
  tx: TransactionContext,
  held: readonly Held[],
  { changes, titleOf, waiting }: Writing,
): Promise<void> {
  const changesOf = Map.groupBy(changes, (change) => change.held);
  const leasedUntil = new Date(tx.wall.now().getTime() + askingTimes().leaseMs);
  const rows = held.map((one) => ({
    ...changedRow(one, changesOf.get(one) ?? [], titleOf),
    leasedUntil: waiting.has(one) ? leasedUntil : null,
  }));
  return updateRows(tx, "subscription", ["id"], changedColumns(rows, held));
}

type Row = ReturnType<typeof changedRow> & { leasedUntil: Date | null };

/** The rows without the columns in which none differs from what was read of it, and held since. */
function changedColumns(rows: readonly Row[], held: readonly Held[]): Partial<Row>[] {
  const [first] = rows;
  if (!first) return [];
  const columns = (Object.keys(first) as (keyof Row)[]).filter(
    (column) =>
      column === "id" ||
      rows.some((row, place) => !isDeepStrictEqual(row[column], held[place]?.row[column])),
  );
  if (columns.length === 1) return []; // nothing but their names
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
}

/** What the row of a subscription says once these changes are made. */
export function changedRow(
  { row, facts, rules }: Held,
  changes: readonly Change[],
  titleOf: (offerId: string) => string,
) {
  const isSwitched = changes.some((change) => effectOf(change, "switched"));
  const converted = changes.find((change) => effectOf(change, "trial-converted"));
  return {
    stoppedAt: row.stoppedAt,
    ...factColumns(facts, rules),
    id: row.id,
    offerTitle: isSwitched ? titleOf(facts.terms.offerId) : row.offerTitle,
    stopReason: stopReasonOf(changes, row.stopReason),
    trialEndsAt: facts.period.kind === "trial" ? facts.period.endsAt : row.trialEndsAt,
    convertedAt: converted?.at ?? row.convertedAt,
    paymentCount: row.paymentCount + changes.filter(isSale).length,
    updatedAt: changes.at(-1)?.at ?? row.updatedAt,
  };
}

const isSale = (change: Change): boolean =>
  effectOf(change, "charged") !== undefined && !isReturned(change);

/** Why it was stopped, while it is. */
function stopReasonOf(changes: readonly Change[], before: string | null): string | null {
  return changes.reduce((reason, change) => {
    if (effectOf(change, "resumed")) return null;
    return effectOf(change, "stopped")?.reason ?? reason;
  }, before);
}
