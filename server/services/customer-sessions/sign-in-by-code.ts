import { randomUUID } from "node:crypto";
import { inTransaction, type ServiceContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { findCustomerByEmail } from "@/server/services/customers/find-customer-by-email";
import { spendCode } from "./limits";
import { issueCode, refuseCode, tryCode } from "./mailed-code";
import { openSession, type OpenedSession } from "./open-session";
import type { MailCodeInput, SignInByCodeInput } from "./schemas";

/**
 * Mails six digits to an address, if it is a customer's who may come in. Open to everybody; what is
 * answered and written is the same if it is nobody's.
 *
 * @returns the attempt that the code belongs to
 * @throws rate-limited  `account.too-many`
 */
export async function mailSignInCode(
  ctx: ServiceContext,
  { email }: MailCodeInput,
): Promise<{ attemptId: string }> {
  await spendCode(ctx, emailKeyOf(email));
  const attemptId = randomUUID();
  await inTransaction(ctx, async (tx) => {
    const customer = await findCustomerByEmail(tx, email);
    const subject = { purpose: "sign-in", subjectId: attemptId, email } as const;
    await issueCode(tx, subject, customer?.state === "active");
  });
  return { attemptId };
}

/**
 * Signs a customer in by the latest code of an attempt.
 *
 * @throws invalid  `account.code-wrong`, `account.code-spent` when it is too old, used, or was tried
 *                  too often
 */
export async function signInByCode(
  ctx: ServiceContext,
  { attemptId, code }: SignInByCodeInput,
): Promise<OpenedSession> {
  const outcome = await inTransaction(ctx, async (tx) => {
    const proof = await tryCode(tx, { purpose: "sign-in", subjectId: attemptId }, code);
    if (typeof proof === "string") return proof;
    const customer = await findCustomerByEmail(tx, proof.emailKey);
    // Blocked, or gone, since the code was mailed.
    if (customer?.state !== "active") return "code-spent";
    return openSession(tx, customer, { hasMail: true });
  });
  return typeof outcome === "string" ? refuseCode(outcome) : outcome;
}
