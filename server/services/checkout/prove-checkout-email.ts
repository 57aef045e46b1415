import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { invalid } from "@/server/domain/errors";
import { findCustomerByEmail } from "@/server/services/customers/find-customer-by-email";
import { recordEvent } from "@/server/services/events/record-event";
import type { CheckoutView } from "./checkout-view";
import { codeHash } from "./mail-checkout-code";
import { lockSession, readSession, readToken, type Session } from "./queries";
import type { ProveCheckoutEmailInput } from "./schemas";
import { toCheckoutView } from "./to-checkout-view";

/**
 * Proves that the session's address is its customer's, by the latest mailed code. From then on the
 * checkout shows what this customer already has.
 *
 * @throws not-found  `checkout.not-found`
 * @throws invalid    `checkout.code-wrong`, `checkout.code-spent` when it is too old, used, or was
 *                    tried too often
 */
export async function proveCheckoutEmail(
  ctx: ServiceContext,
  { session: token, code }: ProveCheckoutEmailInput,
): Promise<CheckoutView> {
  const { publisher, sessionId } = readToken(ctx, token);
  // A wrong try is counted, and so committed, before it is refused.
  const outcome = await inTransaction(publisher, async (tx) => {
    const session = await lockSession(tx, sessionId);
    const problem = await tryCode(tx, session, code);
    if (problem) return problem;
    await noteProven(tx, session);
    return toCheckoutView(tx, await readSession(tx, sessionId));
  });
  if (typeof outcome === "string") throw invalid(`checkout.${outcome}`, refusals[outcome]);
  return outcome;
}

const refusals = {
  "code-wrong": "That is not the code we mailed. Check its six digits.",
  "code-spent": "This code works no longer. Ask for a new one.",
} as const;

async function tryCode(
  tx: TransactionContext,
  { id, email }: Session,
  code: string,
): Promise<keyof typeof refusals | null> {
  const { publisherId } = tx;
  const latest = await tx.db.customerCode.findFirst({
    where: { publisherId, subjectId: id, purpose: "checkout" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const isFresh =
    latest !== null &&
    latest.usedAt === null &&
    latest.attemptsLeft > 0 &&
    latest.expiresAt > tx.wall.now() &&
    latest.emailKey === emailKeyOf(email ?? "");
  if (!isFresh) return "code-spent";

  const isRight = latest.codeHash === codeHash(id, code);
  await tx.db.customerCode.update({
    where: { publisherId_id: { publisherId, id: latest.id } },
    data: isRight ? { usedAt: tx.wall.now() } : { attemptsLeft: { decrement: 1 } },
  });
  return isRight ? null : "code-wrong";
}

async function noteProven(tx: TransactionContext, { id, email }: Session): Promise<void> {
  const { publisherId } = tx;
  const customer = await findCustomerByEmail(tx, email ?? "");
  if (!customer) throw new Error("a code was mailed to nobody");
  await tx.db.checkoutSession.update({
    where: { publisherId_id: { publisherId, id } },
    data: { provenCustomerId: customer.id },
  });
  if (customer.emailProvenAt !== null) return;
  await tx.db.customer.update({
    where: { publisherId_id: { publisherId, id: customer.id } },
    data: { emailProvenAt: tx.clock.now() },
  });
  const customerId = Number(customer.id);
  await recordEvent(tx, { type: "customer.email-proved", payload: { customerId }, customerId });
}
