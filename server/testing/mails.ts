import { inTransaction, type ServiceContext } from "@/server/context";
import { mailOwedEvents } from "@/server/services/emails/mail-owed-events";
import { sendEmail } from "@/server/services/emails/send-email";

/** What was mailed for a publisher so far, oldest first. */
export const mailsOf = (ctx: ServiceContext) =>
  inTransaction(ctx, ({ db, publisherId }) =>
    db.emailMessage.findMany({
      where: { publisherId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );

/** Does what the worker would: tells by mail what has happened, and sends what is queued. */
export async function passMail(system: ServiceContext): Promise<void> {
  while (await mailOwedEvents(system));
  for (const { id, state } of await mailsOf(system)) {
    if (state === "queued") await sendEmail(system, { emailId: id });
  }
}

/** The address behind the button of the latest mail to somebody. */
export async function latestLink(ctx: ServiceContext, to: string): Promise<URL> {
  const mail = (await mailsOf(ctx)).findLast(({ toEmail }) => toEmail === to);
  const link = /^https?:\S+$/m.exec(mail?.text ?? "");
  if (!link) throw new Error("no mail with a link was sent");
  return new URL(link[0]);
}
