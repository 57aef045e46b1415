import { actorId } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { conflict, notFound } from "@/server/domain/errors";
import { isForgotten } from "@/server/domain/forgotten-address";
import type { EmailProps, EmailTemplate } from "@/server/emails/email-props";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { once } from "@/server/services/idempotency/once";
import { canBeResent } from "../can-be-resent";
import { queueEmail } from "../queue-email";
import type { ResendEmailInput } from "./schemas";
import { spendMail } from "./spend-mail";

/**
 * Sends a mail to a customer again, with the figures it had: to the address the customer has now, or
 * to another. To another one its links into the account ask who is there.
 *
 * @throws not-found     `email.not-found`
 * @throws conflict      `email.not-resendable`: a code, which would not work any more
 * @throws rate-limited  `email.too-many`
 */
export async function resendEmail(ctx: ServiceContext, input: ResendEmailInput) {
  authorize(ctx.actor, "customers:write");
  authorize(ctx.actor, "personal-data:read");
  await spendMail("resend", `${ctx.publisherId}:${actorId(ctx.actor)}`);
  return once(ctx, "emails.resend", input, async (tx) => {
    const { customer, row } = await readSent(tx, input.emailId);
    const to = input.to ?? customer.email;
    if (!canBeResent(row) || isForgotten(to)) {
      throw conflict("email.not-resendable", "This mail cannot be sent again.");
    }
    const template = row.template as EmailTemplate; // of `canBeResent`
    await queueEmail(tx, {
      template,
      to,
      // Safe: the props were stored beside the template that they were typed for.
      props: row.props as EmailProps[typeof template],
      dedupeKey: `resend:${newId()}`,
      customerId: customer.id,
      resendOfId: row.resendOfId ?? row.id,
    });
    await recordAuditEntry(tx, {
      action: "email.resent",
      targetType: "customer",
      targetId: String(customer.id),
      after: { emailId: row.id, isToAnotherAddress: to !== customer.email },
    });
    return { to };
  });
}

async function readSent({ db, publisherId }: TransactionContext, id: string) {
  const row = await db.emailMessage.findUnique({ where: { publisherId_id: { publisherId, id } } });
  const customer =
    row?.customerId &&
    (await db.customer.findUnique({
      where: { publisherId_id: { publisherId, id: row.customerId } },
    }));
  if (!row || !customer) throw notFound("email.not-found", "There is no such mail.");
  return { row, customer };
}
