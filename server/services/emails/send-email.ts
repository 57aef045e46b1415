import { inTransaction, type ServiceContext } from "@/server/context";
import type { EmailMessage } from "@/server/db/generated/client";
import { forbidden } from "@/server/domain/errors";
import type { EmailProps, EmailTemplate } from "@/server/emails/email-props";
import { installationLinks } from "@/server/emails/installation-links";
import { parseSender } from "@/server/emails/sender";
import { templates } from "@/server/emails/templates";
import { env } from "@/server/env";
import { maxSendAttempts } from "./send-attempts";

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

type QueuedEmail = EmailMessage & { template: EmailTemplate };

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
    return { ...row, template: row.template as EmailTemplate };
  });

/** Speaks to the outside, hence in no transaction. */
async function attempt({ gateways, wall }: ServiceContext, email: QueuedEmail): Promise<Outcome> {
  const sender = parseSender(env().MAIL_FROM);
  const { subject, html, text, senderName, recordedSubject } = await render(email);
  const delivery = await gateways.mail.deliver({
    from: { ...sender, name: senderName ?? sender.name },
    to: email.toEmail,
    subject,
    html,
    text,
    messageId: `<${email.id}@${sender.address.split("@")[1]}>`,
  });
  if (!delivery.accepted) return { state: "failed", failure: delivery.reason.slice(0, 500) };

  const hasLeft = gateways.mail.destination === "smtp";
  const keepsBody = !hasLeft || !templates[email.template].isConfidential;
  return {
    state: hasLeft ? "sent" : "stored",
    failure: null,
    sentAt: wall.now(),
    subject: keepsBody ? subject : recordedSubject,
    ...(keepsBody && { html, text }),
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

async function render({ template, props }: QueuedEmail) {
  // Loaded on first use: it takes a third of a second, and a node that only serves never sends.
  const { renderEmail } = await import("@/server/emails/render-email");
  // Safe: the props were stored beside the template that they were typed for.
  const content = compose(template, props as EmailProps[typeof template]);
  return renderEmail(content, { isSandbox: env().TENURE_MODE === "sandbox" });
}

const compose = <T extends EmailTemplate>(template: T, props: EmailProps[T]) =>
  templates[template].compose(props, installationLinks);

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500);
