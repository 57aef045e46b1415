import { z } from "zod";
import { maxEmailLength } from "@/server/domain/email";
import { permissions, type Grants } from "@/server/domain/permissions";
import { emailAddress, newPassword, personName } from "@/server/services/accounts/schemas";

export const grantsInput = z.strictObject({
  reporting: z.enum(["none", "no-pii", "full"]),
  offers: z.boolean(),
  customerRelationship: z.boolean(),
  customerAccounts: z.boolean(),
  settings: z.boolean(),
  billing: z.boolean(),
  admins: z.boolean(),
}) satisfies z.ZodType<Grants>;

export const inviteMemberInput = z.strictObject({
  email: emailAddress,
  grants: grantsInput.refine(({ reporting }) => reporting !== "none", {
    path: ["reporting"],
    error: "Choose what they may see: with no access they could open nothing.",
  }),
});
export type InviteMemberInput = z.infer<typeof inviteMemberInput>;

export const invitationInput = z.strictObject({ invitationId: z.uuid() });
export type InvitationInput = z.infer<typeof invitationInput>;

export const memberInput = z.strictObject({ accountId: z.uuid() });
export type MemberInput = z.infer<typeof memberInput>;

export const changeMemberPermissionsInput = z.strictObject({
  accountId: z.uuid(),
  grants: grantsInput,
});
export type ChangeMemberPermissionsInput = z.infer<typeof changeMemberPermissionsInput>;

export const transferOwnershipInput = z.strictObject({
  accountId: z.uuid(),
  /** The new Owner's e-mail address, typed, so that a slip of the hand transfers nothing. */
  confirmation: z
    .string()
    .trim()
    .min(1, "Type the new Owner's e-mail address.")
    .max(maxEmailLength),
  /** The present Owner's. */
  password: z.string().min(1, "Enter your password.").max(400, "This is not your password."),
});
export type TransferOwnershipInput = z.infer<typeof transferOwnershipInput>;

export const requestPermissionInput = z.strictObject({
  permission: z.enum(permissions, "There is no such permission."),
});
export type RequestPermissionInput = z.infer<typeof requestPermissionInput>;

const invitationToken = z.string().min(1).max(300);

export const getInvitationInput = z.strictObject({ token: invitationToken });
export type GetInvitationInput = z.infer<typeof getInvitationInput>;

export const acceptInvitationInput = z.strictObject({
  token: invitationToken,
  /** For whoever has no account yet; the address is the invitation's. */
  newAccount: z.strictObject({ name: personName, password: newPassword }).optional(),
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;
