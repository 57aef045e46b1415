import { z } from "zod";
import { isEmailShaped } from "@/server/domain/email";
import { canBeOff, isManagedEmail } from "@/server/domain/managed-emails";

const template = z.string().max(60).refine(isManagedEmail, "There is no such mail.");
const address = (what: string) =>
  z.string().trim().max(254).refine(isEmailShaped, `${what}: enter an e-mail address.`);

export const emailTemplateInput = z.strictObject({ template });
export type EmailTemplateInput = z.output<typeof emailTemplateInput>;

export const switchEmailInput = z
  .strictObject({ template, isOn: z.boolean() })
  .refine(({ template: name, isOn }) => isOn || !isManagedEmail(name) || canBeOff(name), {
    path: ["template"],
    message: "This mail cannot be turned off.",
  });
export type SwitchEmailInput = z.output<typeof switchEmailInput>;

export const sendTestEmailInput = z.strictObject({ template, to: address("Send to") });
export type SendTestEmailInput = z.output<typeof sendTestEmailInput>;

/** Text as the form holds it; empty where the product's own is used. */
export const emailLooks = z.strictObject({
  senderName: z
    .string()
    .trim()
    .max(60, "Sender name: use at most 60 characters.")
    .refine((name) => !/[<>"@\r\n]/.test(name), 'Sender name: leave out < > " and @.'),
  supportAddress: z.literal("").or(address("Support address")),
  brandColour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, "Brand colour: write # and six digits or letters from a to f."),
  logoUrl: z
    .string()
    .trim()
    .max(500, "Logo: use an address of at most 500 characters.")
    .refine(
      (url) => url === "" || URL.parse(url)?.protocol === "https:",
      "Logo: use an address that begins with https://.",
    ),
});
export type EmailLooks = z.output<typeof emailLooks>;

export const saveEmailLooksInput = emailLooks.extend({ version: z.int().min(0) });
export type SaveEmailLooksInput = z.output<typeof saveEmailLooksInput>;

export const sentEmailInput = z.strictObject({ emailId: z.uuid() });
export type SentEmailInput = z.output<typeof sentEmailInput>;

export const resendEmailInput = z.strictObject({
  emailId: z.uuid(),
  /** Another address than the customer's. */
  to: address("Send to").optional(),
});
export type ResendEmailInput = z.output<typeof resendEmailInput>;
