import type { Clock } from "@/server/clock";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { EmailBrand } from "@/server/domain/email-brand";
import type { EmailMessage } from "@/server/db/generated/client";
import { emailKeyOf } from "@/server/domain/email";
import { forbidden } from "@/server/domain/errors";
import type { EmailTemplate } from "@/server/emails/email-props";
import { installationLinks } from "@/server/emails/installation-links";
import { parseSender } from "@/server/emails/sender";
import { sampleLinks } from "@/server/emails/sample-props";
import { templates } from "@/server/emails/templates";
import { env } from "@/server/env";
import { readEmailBrand } from "./email-settings";
import { renderStored } from "./render-stored";
import { maxSendAttempts } from "./send-attempts";
import { withoutOpenings } from "./without-openings";

/**
 * Renders a queued mail and hands it to the gateway. Does nothing for a mail that has left already.
 * A failure that may pass is noted and thrown, so that the queue tries again later; after the last
 * try, or a refusal that is final, the mail is `failed` and says why.
 *
 * @throws forbidden  called by anyone but the product itself
 */
export async function sendEmail(ctx: ServiceContext, { emailId }: { emailId: string }) {
  if (ctx.actor.kind !== "system") throw forbidden("email.system-only");

  const email = await startAttempt(ctx, emailId);
  if (!email) return;

  try {
    await settle(ctx, emailId, await attempt(ctx, email));
  } catch (error) {
    const isLast = email.attempts >= maxSendAttempts;
    await settle(ctx, emailId, { failure: reasonOf(error), ...(isLast && { state: "failed" }) });
    throw error;
  }
}

type QueuedEmail = EmailMessage & {
  template: EmailTemplate;
  brand: EmailBrand;
  /** Whether its links open an account to its reader: not to whoever gets it instead of the customer. */
  isForItsCustomer: boolean;
};

type Outcome = Partial<
  Pick<EmailMessage, "state" | "failure" | "sentAt" | "subject" | "html" | "text">
>;

/** Counts the attempt before it is made, so that one that ends the process is counted too. */
const startAttempt = (ctx: ServiceContext, emailId: string) =>
  inTransaction(ctx, async (tx): Promise<QueuedEmail | null> => {
    const { publisherId } = tx;
    const { count } = await tx.db.emailMessage.updateMany({
      where: { publisherId, id: emailId, state: "queued" },
      data: { attempts: { increment: 1 } },
    });
    if (count === 0) return null;
    const row = await tx.db.emailMessage.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: emailId } },
    });
    // Safe: `queueEmail` takes no other template.
    const template = row.template as EmailTemplate;
    const isForItsCustomer = row.resendOfId === null || (await isTheirs(tx, row));
    return { ...row, template, brand: await readEmailBrand(tx), isForItsCustomer };
  });

async function isTheirs(
  { db, publisherId }: TransactionContext,
  { customerId, toEmail }: EmailMessage,
): Promise<boolean> {
  const emailKey = emailKeyOf(toEmail);
  return (await db.customer.count({ where: { publisherId, id: customerId ?? 0n, emailKey } })) > 0;
}

/** Speaks to the outside, hence in no transaction. */
async function attempt({ gateways, wall }: ServiceContext, email: QueuedEmail): Promise<Outcome> {
  const sender = parseSender(env().MAIL_FROM);
  const rendered = await renderStored(email, { brand: email.brand, links: linksOf(email, wall) });
  const { subject, html, text, senderName, recordedSubject } = rendered;
  const opening = email.isForItsCustomer ? (body: string) => body : withoutOpenings;
  const delivery = await gateways.mail.deliver({
    from: { ...sender, name: senderName ?? sender.name },
    to: email.toEmail,
    subject,
    html: opening(html),
    text: opening(text),
    messageId: `<${email.id}@${sender.address.split("@")[1]}>`,
  });
  if (!delivery.accepted) return { state: "failed", failure: delivery.reason.slice(0, 500) };

  const hasLeft = gateways.mail.destination === "smtp";
  const kept = hasLeft ? withoutOpenings : opening;
  const keepsBody = !hasLeft || !templates[email.template].isConfidential;
  return {
    state: hasLeft ? "sent" : "stored",
    failure: null,
    sentAt: wall.now(),
    subject: keepsBody ? subject : recordedSubject,
    ...(keepsBody && { html: kept(html), text: kept(text) }),
  };
}

const settle = (ctx: ServiceContext, emailId: string, outcome: Outcome) =>
  inTransaction(ctx, async (tx) => {
    const { publisherId } = tx;
    await tx.db.emailMessage.update({
      where: { publisherId_id: { publisherId, id: emailId } },
      data: outcome,
    });
  });

/** What somebody only tries out leads nowhere. */
const linksOf = ({ isTest }: QueuedEmail, wall: Clock) =>
  isTest ? sampleLinks(env().PUBLIC_URL) : installationLinks(wall);

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500);
