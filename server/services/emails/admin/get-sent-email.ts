import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { canBeResent } from "../can-be-resent";
import { isHiddenFrom, toMailboxHead } from "../mailbox-message";
import { withoutOpenings } from "../without-openings";
import type { SentEmailInput } from "./schemas";

/**
 * One mail to a customer, as it was sent, for those who look after customers. Its links into the
 * account open nothing by themselves.
 *
 * @throws not-found  `email.not-found`
 */
export async function getSentEmail(ctx: ServiceContext, { emailId }: SentEmailInput) {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;
  return inTransaction(ctx, async (tx) => {
    const row = await tx.db.emailMessage.findUnique({
      where: { publisherId_id: { publisherId, id: emailId } },
    });
    if (!row?.customerId) throw notFound("email.not-found", "There is no such mail.");
    const isHidden = isHiddenFrom(ctx.actor, row);
    return {
      ...toMailboxHead(ctx.actor, row),
      html: isHidden ? "" : withoutOpenings(row.html),
      text: isHidden ? "" : withoutOpenings(row.text),
      isHidden,
      canBeResent: canBeResent(row),
    };
  });
}
