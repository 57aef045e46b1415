import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { managedTemplates } from "@/server/emails/managed-templates";
import { offTemplates, toEmailLooks } from "../email-settings";

/** Every mail that customers get, whether it is on, and how mails look. */
export async function listEmailTemplates(ctx: ServiceContext) {
  authorize(ctx.actor, "settings:read");
  return inTransaction(ctx, async ({ db, publisherId }) => {
    const publisher = await db.publisher.findUniqueOrThrow({
      where: { id: publisherId },
      include: { companyProfile: true, emailSetting: true },
    });
    const { emailSetting: setting, companyProfile: profile } = publisher;
    const off = new Set(offTemplates(setting));
    return {
      templates: managedTemplates.map((one) => ({
        ...one,
        isOn: one.alwaysOn !== null || !off.has(one.template),
      })),
      version: setting?.version ?? 0,
      values: toEmailLooks(setting),
      /** What stands where nothing is written. */
      defaults: {
        senderName: publisher.name,
        supportAddress: profile?.supportEmail ?? profile?.supportUrl ?? null,
      },
    };
  });
}

export type EmailTemplatesView = Awaited<ReturnType<typeof listEmailTemplates>>;
export type TemplateLine = EmailTemplatesView["templates"][number];
