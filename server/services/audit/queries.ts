import type { TransactionContext } from "@/server/context";
import type { AuditEntry as AuditRow } from "@/server/db/generated/client";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One line of the log, with names beside the ids of people: names change, the log does not. */
export type AuditEntry = {
  id: string;
  occurredAt: Date;
  recordedAt: Date;
  actor: { kind: string; id: string | null; name: string | null };
  action: string;
  target: { type: string; id: string; name: string | null };
  before: Json;
  after: Json;
  requestId: string;
  ip: string | null;
};

/** Names the people in some rows, all in one further query. */
export async function toAuditEntries(
  tx: TransactionContext,
  rows: readonly AuditRow[],
): Promise<AuditEntry[]> {
  const names = await namesOf(tx, [...rows.map(actorAccount), ...rows.map(targetAccount)]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map((row) => ({
    id: row.id,
    occurredAt: row.occurredAt,
    recordedAt: row.recordedAt,
    actor: { kind: row.actorKind, id: row.actorId, name: nameOf(actorAccount(row)) },
    action: row.action,
    target: { type: row.targetType, id: row.targetId, name: nameOf(targetAccount(row)) },
    // What a jsonb column gives back has no holes, which Prisma's type would allow.
    before: row.before as Json,
    after: row.after as Json,
    requestId: row.requestId,
    ip: row.ip,
  }));
}

/** The names of accounts, by id. */
export async function namesOf(
  tx: TransactionContext,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const accounts = new Set(ids.filter((id) => id !== null).filter((id) => uuid.test(id)));
  if (accounts.size === 0) return new Map();
  const found = await tx.db.adminAccount.findMany({
    where: { id: { in: [...accounts] } },
    select: { id: true, name: true },
  });
  return new Map(found.map(({ id, name }) => [id, name]));
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const actorAccount = ({ actorKind, actorId }: AuditRow) =>
  actorKind === "admin" || actorKind === "account" ? actorId : null;

const targetAccount = ({ targetType, targetId }: AuditRow) =>
  targetType === "member" || targetType === "account" ? targetId : null;
