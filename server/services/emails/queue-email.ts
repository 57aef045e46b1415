import type { TransactionContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { newId } from "@/server/db/new-id";
import { emailKeyOf } from "@/server/domain/email";
import { isForgotten } from "@/server/domain/forgotten-address";
import type { EmailProps, EmailTemplate } from "@/server/emails/email-props";
import { maxSendAttempts } from "./send-attempts";

type NewEmail<T extends EmailTemplate> = {
  template: T;
  /** What the mail is about, such as `password-reset:<token id>`: the same thing is never mailed twice. */
  dedupeKey: string;
  to: string;
  props: EmailProps[T];
  /** Of a mail to another address than the customer's own. */
  customerId?: bigint;
  /** The mail that this is sent again of. */
  resendOfId?: string;
  /** Somebody tries out how it looks: it is nobody's mail. */
  isTest?: boolean;
};

/**
 * Owes somebody a mail, within the transaction of what it tells: no commit, no mail. It is rendered
 * and sent by a job. Belongs to the context's publisher; account mail to the installation, 0.
 */
export async function queueEmail<T extends EmailTemplate>(
  tx: TransactionContext,
  { template, dedupeKey, to, props, ...given }: NewEmail<T>,
): Promise<void> {
  if (isForgotten(to)) return;
  const { publisherId } = tx;
  const id = newId();
  const { count } = await tx.db.emailMessage.createMany({
    data: [
      {
        publisherId,
        id,
        template,
        dedupeKey,
        toEmail: to,
        customerId: given.isTest ? null : (given.customerId ?? (await customerAt(tx, to))),
        resendOfId: given.resendOfId ?? null,
        isTest: given.isTest ?? false,
        props,
        state: "queued",
        createdAt: tx.clock.now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;

  await enqueue(
    tx.db,
    "send-email",
    { publisherId: Number(publisherId), emailId: id },
    { maxAttempts: maxSendAttempts },
  );
}

/** The customer whose address it is; none where it is the team's, or nobody's yet. */
async function customerAt({ db, publisherId }: TransactionContext, address: string) {
  const where = { publisherId_emailKey: { publisherId, emailKey: emailKeyOf(address) } };
  const customer = await db.customer.findUnique({ where, select: { id: true } });
  return customer?.id ?? null;
}
