import { requirePerson } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { inInstallation } from "./in-installation";
import type { RevokeSessionInput } from "./schemas";

/**
 * Signs out one of the caller's browsers.
 *
 * @throws not-found  `session.not-found`, also for other people's sessions and for ended ones
 */
export async function revokeSession(ctx: ServiceContext, { sessionId }: RevokeSessionInput) {
  const { accountId } = requirePerson(ctx.actor);

  await inInstallation(ctx, async (tx) => {
    const now = tx.wall.now();
    const { count } = await tx.db.adminSession.updateMany({
      where: { id: sessionId, accountId, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    });
    if (count === 0) throw notFound("session.not-found", "This browser is signed out already.");
    await recordAuditEntry(tx, {
      action: "account.session-revoked",
      targetType: "account",
      targetId: accountId,
      after: { sessionId },
    });
  });
}
