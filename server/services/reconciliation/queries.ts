import type { TransactionContext } from "@/server/context";
import type { ReconciliationDifference } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";

/** What admins who explained differences are called. */
export async function namesOf(
  { db }: TransactionContext,
  rows: readonly { explainedBy: string | null }[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ explainedBy }) => (explainedBy === null ? [] : [explainedBy]));
  if (ids.length === 0) return new Map();
  const admins = await db.adminAccount.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(admins.map(({ id, name }) => [id, name]));
}

/** @throws not-found  `reconciliation.difference-not-found` */
export async function getDifferenceRow(
  { db, publisherId }: TransactionContext,
  id: string,
): Promise<ReconciliationDifference> {
  const row = await db.reconciliationDifference.findUnique({
    where: { publisherId_id: { publisherId, id } },
  });
  if (row) return row;
  throw notFound("reconciliation.difference-not-found", "There is no such difference here.");
}
