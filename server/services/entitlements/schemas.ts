import { z } from "zod";
import { parseOfferId } from "@/server/domain/ids";

export const getAccessInput = z.object({
  offerId: z.string().refine((id) => parseOfferId(id) !== null, "An offer id was expected."),
});
export type GetAccessInput = z.output<typeof getAccessInput>;

const reason = z
  .string()
  .trim()
  .min(1, "Reason: say why, for whoever asks later.")
  .max(200, "Reason: use at most 200 characters.");

export const grantAccessInput = z.strictObject({
  customerId: z.int().min(100_000_000).max(999_999_999),
  /** The long id: access is to what one country is sold. */
  offerId: z
    .string("Offer: choose one.")
    .refine((id) => Boolean(parseOfferId(id)?.country), "Offer: choose one."),
  /** The last day of access, in the publisher's zone; none for access without an end. */
  until: z.iso.date("Until: choose a day.").nullable(),
  reason,
});
export type GrantAccessInput = z.output<typeof grantAccessInput>;

export const revokeAccessInput = z.strictObject({
  entitlementId: z.uuid("This is no entitlement's id."),
});
export type RevokeAccessInput = z.output<typeof revokeAccessInput>;
