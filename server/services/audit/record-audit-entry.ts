import { actorId } from "@/server/auth/actor";
import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { Prisma } from "@/server/db/generated/client";

export type AuditedChange = {
  /** `<noun>.<past-tense>`, e.g. `team.member-removed`. */
  action: string;
  targetType: string;
  targetId: string;
  /** Only what changed; people by id, no personal data, no secrets. */
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
};

/** Notes who changed what, from where, within the transaction of the change. */
export async function recordAuditEntry(
  tx: TransactionContext,
  { action, targetType, targetId, before, after }: AuditedChange,
): Promise<void> {
  await tx.db.auditEntry.create({
    data: {
      publisherId: tx.publisherId,
      id: newId(),
      occurredAt: tx.clock.now(),
      recordedAt: tx.wall.now(),
      actorKind: tx.actor.kind,
      actorId: actorId(tx.actor),
      action,
      targetType,
      targetId,
      before: before ?? Prisma.DbNull,
      after: after ?? Prisma.DbNull,
      requestId: tx.requestId,
      // A customer may be forgotten, and no entry is ever changed.
      ip: tx.actor.kind === "customer" ? null : tx.from.ip,
    },
  });
}
