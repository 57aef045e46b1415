import { randomInt } from "node:crypto";
import { sign } from "@/server/auth/secrets";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { emailKeyOf } from "@/server/domain/email";
import { invalid } from "@/server/domain/errors";
import { findCustomerByEmail } from "@/server/services/customers/find-customer-by-email";
import { queueCheckoutCode } from "@/server/services/emails/mail-checkout-code";
import type { CheckoutView } from "./checkout-view";
import { spendCheckout } from "./limits";
import { readSession, readToken } from "./queries";
import type { CheckoutInput } from "./schemas";
import { toCheckoutView } from "./to-checkout-view";

const lifeMinutes = 10;
const attempts = 5;

/** What is kept of a code: useless in any other session. */
export const codeHash = (sessionId: string, code: string): string =>
  sign("customer-code", `${sessionId}:${code}`);

/**
 * Mails six digits to the session's address, if it is a customer's. The answer is the same when it
 * is nobody's.
 *
 * @throws not-found     `checkout.not-found`
 * @throws invalid       `checkout.email-missing`
 * @throws rate-limited  `checkout.too-many`
 */
export async function mailCheckoutCode(
  ctx: ServiceContext,
  { session: token }: CheckoutInput,
): Promise<CheckoutView> {
  const { publisher, publisherId, sessionId } = readToken(ctx, token);
  const { email } = await inTransaction(publisher, (tx) => readSession(tx, sessionId));
  if (email === null) throw invalid("checkout.email-missing", "Enter your e-mail address first.");
  await spendCheckout("codesToOne", `${publisherId}:${emailKeyOf(email)}`);

  return inTransaction(publisher, async (tx) => {
    const session = await readSession(tx, sessionId);
    if (await findCustomerByEmail(tx, email)) {
      const code = String(randomInt(1_000_000)).padStart(6, "0");
      const now = tx.wall.now();
      await tx.db.customerCode.create({
        data: {
          publisherId,
          id: newId(),
          emailKey: emailKeyOf(email),
          purpose: "checkout",
          subjectId: sessionId,
          codeHash: codeHash(sessionId, code),
          createdAt: now,
          expiresAt: new Date(now.getTime() + lifeMinutes * 60_000),
          attemptsLeft: attempts,
        },
      });
      await queueCheckoutCode(tx, { email, code, sessionId });
    }
    return toCheckoutView(tx, session);
  });
}
