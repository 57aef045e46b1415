import { z } from "zod";
import type { TransactionContext } from "@/server/context";
import type { EmailSetting } from "@/server/db/generated/client";
import { canBeOff, isManagedEmail } from "@/server/domain/managed-emails";
import type { EmailTemplate } from "@/server/emails/email-props";
import type { Seller } from "@/server/emails/customer-email-props";
import { defaultBrand, type EmailBrand } from "@/server/domain/email-brand";
import type { Hex } from "@/server/domain/oklch";
import type { EmailLooks } from "./admin/schemas";

/** What a publisher chose about its mail, and what stands where it chose nothing. */
export type EmailSettings = {
  seller: Seller;
  /** Where a day is a day, and how figures are written unless the customer says otherwise. */
  timeZone: string;
  locale: string;
  isOn: (template: EmailTemplate) => boolean;
};

/** In one query, for a whole batch of mails. */
export async function readEmailSettings({
  db,
  publisherId,
}: TransactionContext): Promise<EmailSettings> {
  const row = await db.publisher.findUniqueOrThrow({
    where: { id: publisherId },
    include: { companyProfile: true, emailSetting: true },
  });
  const { name, companyProfile: profile, emailSetting: setting } = row;
  const off = new Set(offTemplates(setting));
  const imprint = [
    profile?.legalName,
    profile?.addressLine1,
    [profile?.postalCode, profile?.city].filter(Boolean).join(" "),
    profile?.country,
  ];
  return {
    seller: {
      publisherId: Number(publisherId),
      publisherName: setting?.senderName ?? name,
      support: setting?.supportAddress ?? profile?.supportEmail ?? profile?.supportUrl ?? null,
      imprint: imprint.filter(Boolean).join(", "),
    },
    timeZone: profile?.timeZone ?? "UTC",
    locale: profile?.locale ?? "en-GB",
    isOn: (template) => !off.has(template) || !isManagedEmail(template) || !canBeOff(template),
  };
}

/** How a publisher's mails look, when one of them is rendered. */
export async function readEmailBrand({ db, publisherId }: TransactionContext): Promise<EmailBrand> {
  const setting = await db.emailSetting.findUnique({
    where: { publisherId },
    select: { brandColour: true, logoUrl: true },
  });
  return {
    // Safe: a check constraint allows no other text.
    colour: (setting?.brandColour as Hex | null | undefined) ?? defaultBrand.colour,
    logoUrl: setting?.logoUrl ?? null,
  };
}

/** The templates that a publisher has turned off. */
export const offTemplates = (setting: { offTemplates: unknown } | null): string[] =>
  z.array(z.string()).parse(setting?.offTemplates ?? []);

type Looks = Pick<EmailSetting, "senderName" | "supportAddress" | "brandColour" | "logoUrl">;

/** How mails look, as the form holds it. */
export const toEmailLooks = (setting: Looks | null): EmailLooks => ({
  senderName: setting?.senderName ?? "",
  supportAddress: setting?.supportAddress ?? "",
  brandColour: setting?.brandColour ?? defaultBrand.colour,
  logoUrl: setting?.logoUrl ?? "",
});
