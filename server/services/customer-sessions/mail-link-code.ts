import { randomUUID } from "node:crypto";
import { inTransaction, type ServiceContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { forbidden } from "@/server/domain/errors";
import { mask } from "@/server/domain/masking";
import type { LinkClaims } from "@/server/services/account-links/link-token";
import { spendCode } from "./limits";
import { issueCode } from "./mailed-code";

/**
 * Mails a code to the customer whom a link was made for, once the link opens nothing by itself. The
 * link was opened by the caller, so it is one of ours.
 *
 * @returns the attempt that the code belongs to, and enough of the address for its owner to know it
 * @throws forbidden     `account.closed`
 * @throws rate-limited  `account.too-many`
 */
export async function mailLinkCode(
  ctx: ServiceContext,
  { customerId }: LinkClaims,
): Promise<{ attemptId: string; email: string }> {
  const { publisherId } = ctx;
  const customer = await inTransaction(ctx, ({ db }) =>
    db.customer.findUnique({
      where: { publisherId_id: { publisherId, id: BigInt(customerId) } },
      select: { email: true, state: true },
    }),
  );
  if (customer?.state !== "active") {
    throw forbidden("account.closed", "This account cannot be opened. Ask the seller for help.");
  }
  const { email } = customer;
  await spendCode(ctx, emailKeyOf(email));
  const attemptId = randomUUID();
  const subject = { purpose: "sign-in", subjectId: attemptId, email } as const;
  await inTransaction(ctx, (tx) => issueCode(tx, subject, true));
  return { attemptId, email: mask(email, "email") };
}
