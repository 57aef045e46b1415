import { spendTry } from "@/server/services/rate-limits/spend-try";
import type { RateLimit } from "@/server/services/rate-limits/take-rate-limit";

const hour = { perSeconds: 3_600 };
/** Invitations leave for addresses that nobody has confirmed: a team is built, a mailing is not. */
const perPublisher = { name: "invitation:publisher", limit: 60, burst: 30, ...hour };
const perInvitation = { name: "invitation:resend", limit: 4, burst: 3, ...hour };

/** @throws rate-limited  `team.too-many-invitations` */
export const countInvitation = (publisherId: bigint) => spend(perPublisher, String(publisherId));

/** @throws rate-limited  `team.too-many-invitations` */
export const countResend = (invitationId: string) => spend(perInvitation, invitationId);

const spend = (limit: RateLimit, subject: string): Promise<void> =>
  spendTry(limit, subject, {
    code: "team.too-many-invitations",
    text: (retryAfterSeconds) =>
      `Too many invitations were sent. Try again in ${Math.ceil(retryAfterSeconds / 60)} min.`,
  });
