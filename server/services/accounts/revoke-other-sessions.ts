import { requirePerson } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { endSessions } from "./end-sessions";
import { inInstallation } from "./in-installation";

/** Signs out every browser of the caller's but this one. @returns how many there were */
export async function revokeOtherSessions(ctx: ServiceContext) {
  const { accountId, sessionId } = requirePerson(ctx.actor);

  return inInstallation(ctx, async (tx) => {
    const endedSessions = await endSessions(tx, accountId, sessionId);
    if (endedSessions > 0) {
      await recordAuditEntry(tx, {
        action: "account.other-sessions-revoked",
        targetType: "account",
        targetId: accountId,
        after: { endedSessions },
      });
    }
    return { endedSessions };
  });
}
