import type { Invitation } from "@/server/db/generated/client";

export type InvitationState = "open" | "accepted" | "revoked" | "replaced" | "expired";

type Moments = Pick<Invitation, "acceptedAt" | "revokedAt" | "expiresAt" | "sendCount">;

/**
 * What a mailed link is still good for.
 *
 * @param link.sendCount which sending the link belongs to; a later one replaces it
 */
export function stateOfInvitation(
  { acceptedAt, revokedAt, expiresAt, sendCount }: Moments,
  link: { sendCount: number; now: Date },
): InvitationState {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  if (sendCount !== link.sendCount) return "replaced";
  return expiresAt > link.now ? "open" : "expired";
}
