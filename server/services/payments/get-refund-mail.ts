import { z } from "zod";
import { seesPersonalData } from "@/server/auth/personal-data";
import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";

export const refundMailInput = z.strictObject({ refundId: z.uuid("This is no refund's id.") });

/**
 * What the customer was told of a refund; `null` until the mail is written. Its words may say who
 * they are, so only those who may know that read them.
 */
export async function getRefundMail(
  ctx: ServiceContext,
  { refundId }: z.output<typeof refundMailInput>,
) {
  authorize(ctx.actor, "billing:write");
  const { publisherId, actor } = ctx;
  return inTransaction(ctx, async ({ db }) => {
    const mail = await db.emailMessage.findUnique({
      where: { publisherId_dedupeKey: { publisherId, dedupeKey: `refund:${refundId}` } },
      select: { subject: true, text: true },
    });
    if (!mail?.subject || !seesPersonalData(actor)) return null;
    return mail;
  });
}
