import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { conflict } from "@/server/domain/errors";
import { findCustomerByEmail } from "@/server/services/customers/find-customer-by-email";
import type { FoundSession } from "@/server/services/customer-sessions/find-session";
import { spendCode } from "@/server/services/customer-sessions/limits";
import { issueCode, refuseCode, tryCode } from "@/server/services/customer-sessions/mailed-code";
import { mailAddressChange } from "@/server/services/emails/mail-address-change";
import { recordEvent } from "@/server/services/events/record-event";
import { ownCustomer } from "./account-home";
import { requireProof } from "./require-proof";
import type { WishEmailInput } from "./schemas";

/**
 * Mails a code to the address that the calling customer wants to have; until it is entered in the same
 * browser, the one before stays.
 *
 * @throws forbidden     `account.closed`, `account.unproven`
 * @throws rate-limited  `account.too-many`, `customer.too-many-tries`
 */
export async function wishEmail(
  ctx: ServiceContext,
  session: FoundSession,
  { newEmail: email, password }: WishEmailInput,
): Promise<void> {
  requireCustomer(ctx.actor);
  const { publisherId } = ctx;
  const customer = await inTransaction(ctx, ownCustomer);
  await requireProof(ctx, session, customer, password);
  await spendCode(ctx, emailKeyOf(email));
  const { sessionId: id } = session;
  await inTransaction(ctx, async (tx) => {
    await tx.db.customerSession.update({
      where: { publisherId_id: { publisherId, id } },
      data: { wishedEmail: email },
    });
    await issueCode(tx, { purpose: "email", subjectId: id, email }, true);
  });
}

/** The address that waits for its code in this browser, if one does. */
export const wishedEmail = (ctx: ServiceContext, { sessionId: id }: FoundSession) =>
  inTransaction(ctx, async ({ db, publisherId }) => {
    const session = await db.customerSession.findUnique({
      where: { publisherId_id: { publisherId, id } },
      select: { wishedEmail: true },
    });
    return session?.wishedEmail ?? null;
  });

/**
 * Gives the calling customer the address that its code has proved.
 *
 * @throws forbidden  `account.closed`
 * @throws invalid    `account.code-wrong`, `account.code-spent`
 * @throws conflict   `account.email-taken`: it is another customer's
 */
export async function confirmEmail(
  ctx: ServiceContext,
  { sessionId: id }: FoundSession,
  { code }: { code: string },
): Promise<void> {
  const customerId = requireCustomer(ctx.actor);
  const { publisherId } = ctx;
  const where = { publisherId_id: { publisherId, id } };
  const problem = await inTransaction(ctx, async (tx) => {
    const customer = await ownCustomer(tx);
    const proof = await tryCode(tx, { purpose: "email", subjectId: id }, code);
    if (typeof proof === "string") return proof;
    const { wishedEmail: email } = await tx.db.customerSession.findUniqueOrThrow({ where });
    if (email === null || emailKeyOf(email) !== proof.emailKey) return "code-spent";
    const holder = await findCustomerByEmail(tx, email);
    if (holder && holder.id !== customer.id) {
      throw conflict("account.email-taken", "This address cannot be used.");
    }
    const at = tx.clock.now();
    await mailAddressChange(tx, customer);
    await tx.db.customer.update({
      where: { publisherId_id: { publisherId, id: customer.id } },
      data: { email, emailKey: proof.emailKey, emailProvenAt: at, updatedAt: at },
    });
    await tx.db.customerSession.update({ where, data: { wishedEmail: null } });
    const payload = { customerId, fields: ["email"] };
    await recordEvent(tx, { type: "customer.profile-changed", payload, customerId });
    return null;
  });
  if (problem) refuseCode(problem);
}
