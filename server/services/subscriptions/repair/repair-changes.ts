import { isDeepStrictEqual } from "node:util";
import type { factColumns } from "@/server/services/billing/facts/fact-columns";
import type { HeldRow } from "@/server/services/billing/hold-subscriptions";

type Columns = ReturnType<typeof factColumns>;

/** What of a row people can judge, in the order in which it is told. */
const told = [
  "state",
  "timeZone",
  "currentPeriodIndex",
  "currentPeriodStartsAt",
  "currentPeriodEndsAt",
  "dueAt",
  "nextPaymentAt",
  "anchorAt",
  "currentPeriodFunding",
  "standing",
  "tries",
  "failedAttempts",
  "planned",
  "priceWindows",
] as const satisfies readonly (keyof Columns & keyof HeldRow)[];

export type RepairedColumn = (typeof told)[number];

/** A column that says something else afterwards; JSON as it is written. */
export type RepairChange = {
  column: RepairedColumn;
  before: Date | string | null;
  after: Date | string | null;
};

export const changesOf = (row: HeldRow, columns: Columns): RepairChange[] =>
  told
    .filter((column) => !isDeepStrictEqual(row[column], columns[column]))
    .map((column) => ({ column, before: shown(row[column]), after: shown(columns[column]) }));

function shown(value: unknown): Date | string | null {
  if (value === null || value === undefined || value instanceof Date) return value ?? null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
