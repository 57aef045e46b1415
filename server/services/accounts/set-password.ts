import type { TransactionContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";
import { endSessions } from "./end-sessions";

/**
 * Gives an account another password and ends every session but the one that asked. Links for a new
 * password that are still under way stop working. The holder is told by mail, from the event.
 */
export async function setPassword(
  tx: TransactionContext,
  account: { id: string; emailKey: string },
  passwordHash: string,
  keptSessionId: string | null,
): Promise<void> {
  const now = tx.wall.now();
  await tx.db.adminAccount.update({
    where: { id: account.id },
    data: { passwordHash, passwordChangedAt: now },
  });
  await tx.db.accountToken.updateMany({
    where: { emailKey: account.emailKey, purpose: "password-reset", usedAt: null },
    data: { usedAt: now },
  });
  const endedSessions = await endSessions(tx, account.id, keptSessionId);
  await recordChange(tx, {
    type: "account.password-changed",
    payload: { accountId: account.id },
    targetType: "account",
    targetId: account.id,
    after: { endedSessions },
  });
}
