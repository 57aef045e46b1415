import { inTransaction, type ServiceContext } from "@/server/context";
import type { Mail } from "@/server/gateways/mail/mail-gateway";
import { sendEmail } from "@/server/services/emails/send-email";

/** Sends the latest code mailed to somebody, and reads it as they would. */
export async function readMailedCode(system: ServiceContext, email: string): Promise<string> {
  const { id } = await inTransaction(system, ({ db, publisherId }) =>
    db.emailMessage.findFirstOrThrow({
      where: { publisherId, toEmail: email, template: "checkout-code", state: "queued" },
      orderBy: { id: "desc" },
    }),
  );
  const inbox: Mail[] = [];
  const mail = {
    destination: system.gateways.mail.destination,
    deliver: async (delivered: Mail) => {
      inbox.push(delivered);
      return { accepted: true as const };
    },
  };
  await sendEmail({ ...system, gateways: { ...system.gateways, mail } }, { emailId: id });
  const code = /\b\d{6}\b/.exec(inbox.at(-1)?.subject ?? "")?.[0];
  if (!code) throw new Error("no code was mailed");
  return code;
}
