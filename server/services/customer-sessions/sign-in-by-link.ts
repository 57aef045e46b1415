import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { conflict, forbidden } from "@/server/domain/errors";
import { requireOpenLink } from "@/server/services/account-links/open-account-link";
import type { LinkClaims } from "@/server/services/account-links/link-token";
import { lockCustomer } from "@/server/services/customers/lock-customer";
import { openSession, type OpenedSession } from "./open-session";

/**
 * Signs a customer in by a link that was mailed for it, once.
 *
 * @throws forbidden  `account-link.not-ours`, `account-link.expired`, `account.closed`
 * @throws conflict   `account-link.used`
 */
export async function signInByLink(
  ctx: ServiceContext,
  { token }: { token: string },
): Promise<OpenedSession> {
  const link = requireOpenLink(ctx, token, "sign-in");
  return inTransaction(ctx, async (tx) =>
    openSession(tx, await spendLink(tx, link), { hasMail: true }),
  );
}

/**
 * The customer whom a link was made for; the second to show it comes too late.
 *
 * @throws conflict   `account-link.used`
 * @throws forbidden  `account.closed`
 */
export async function spendLink(tx: TransactionContext, { id, ...link }: LinkClaims) {
  const { publisherId, wall } = tx;
  const customer = await lockCustomer(tx, BigInt(link.customerId));
  if (customer.state !== "active") {
    throw forbidden("account.closed", "This account cannot be opened. Ask the seller for help.");
  }
  const where = { publisherId, subjectId: id, purpose: "link" };
  if (await tx.db.customerCode.findFirst({ where, select: { id: true } })) {
    throw conflict("account-link.used", "This link was used already. Sign in with a code.");
  }
  await tx.db.customerCode.create({
    data: {
      ...where,
      id,
      emailKey: "",
      codeHash: "",
      createdAt: wall.now(),
      // As long as it is remembered it works no longer by itself.
      expiresAt: link.expiresAt,
      attemptsLeft: 0,
      usedAt: wall.now(),
    },
  });
  return customer;
}
