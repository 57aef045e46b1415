import { requireCustomer } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password-hash";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { isCustomerPassword } from "@/server/domain/customer-password";
import { invalid } from "@/server/domain/errors";
import { requireOpenLink } from "@/server/services/account-links/open-account-link";
import { endSessions } from "@/server/services/customer-sessions/end-sessions";
import type { FoundSession } from "@/server/services/customer-sessions/find-session";
import { openSession, type OpenedSession } from "@/server/services/customer-sessions/open-session";
import { spendLink } from "@/server/services/customer-sessions/sign-in-by-link";
import { recordEvent } from "@/server/services/events/record-event";
import { ownCustomer } from "./account-home";
import { requireProof } from "./require-proof";
import type { ChangeOwnPasswordInput } from "./schemas";

/**
 * Gives the calling customer another password, and signs them out everywhere but here.
 *
 * @throws forbidden     `account.closed`, `account.unproven`
 * @throws invalid       `customer.weak-password`
 * @throws rate-limited  `customer.too-many-tries`
 */
export async function changeOwnPassword(
  ctx: ServiceContext,
  session: FoundSession,
  { newPassword, password }: ChangeOwnPasswordInput,
): Promise<void> {
  requireCustomer(ctx.actor);
  const customer = await inTransaction(ctx, ownCustomer);
  await requireProof(ctx, session, customer, password);
  const passwordHash = await hashSound(newPassword);
  await inTransaction(ctx, async (tx) => {
    await setPassword(tx, customer.id, passwordHash);
    await endSessions(tx, customer.id, session.sessionId);
  });
}

/**
 * The same by a link that was mailed for it, once; whoever has it is signed in with the new password.
 *
 * @throws forbidden  `account-link.not-ours`, `account-link.expired`, `account.closed`
 * @throws conflict   `account-link.used`
 * @throws invalid    `customer.weak-password`; the link stays good
 */
export async function resetPassword(
  ctx: ServiceContext,
  { token, newPassword }: { token: string; newPassword: string },
): Promise<OpenedSession> {
  const link = requireOpenLink(ctx, token, "reset-password");
  const passwordHash = await hashSound(newPassword);
  return inTransaction(ctx, async (tx) => {
    const customer = await spendLink(tx, link);
    await setPassword(tx, customer.id, passwordHash);
    await endSessions(tx, customer.id);
    return openSession(tx, customer, { hasMail: true });
  });
}

async function hashSound(password: string): Promise<string> {
  if (isCustomerPassword(password)) return hashPassword(password);
  throw invalid(
    "customer.weak-password",
    "Use 8 to 80 characters, with a letter, and a digit or one of ! @ # $ % ^ &.",
  );
}

async function setPassword(
  tx: TransactionContext,
  id: bigint,
  passwordHash: string,
): Promise<void> {
  const { publisherId } = tx;
  await tx.db.customer.update({
    where: { publisherId_id: { publisherId, id } },
    data: { passwordHash, updatedAt: tx.clock.now() },
  });
  const customerId = Number(id);
  const payload = { customerId };
  await recordEvent(tx, { type: "customer.password-changed", payload, customerId });
}
