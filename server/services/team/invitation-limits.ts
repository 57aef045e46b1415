import { appPool } from "@/server/db/pool";
import { rateLimited } from "@/server/domain/errors";
import { takeRateLimit } from "@/server/services/rate-limits/take-rate-limit";

const hour = { perSeconds: 3_600 };
/** Invitations leave for addresses that nobody has confirmed: a team is built, a mailing is not. */
const perPublisher = { name: "invitation:publisher", limit: 60, burst: 30, ...hour };
const perInvitation = { name: "invitation:resend", limit: 4, burst: 3, ...hour };

/** @throws rate-limited  `team.too-many-invitations` */
export const countInvitation = (publisherId: bigint) => spend(perPublisher, String(publisherId));

/** @throws rate-limited  `team.too-many-invitations` */
export const countResend = (invitationId: string) => spend(perInvitation, invitationId);

async function spend(limit: typeof perPublisher | typeof perInvitation, subject: string) {
  const { allowed, retryAfterSeconds } = await takeRateLimit(appPool(), { ...limit, subject });
  if (allowed) return;
  const minutes = Math.ceil(retryAfterSeconds / 60);
  throw rateLimited(
    "team.too-many-invitations",
    `Too many invitations were sent. Try again in ${minutes} min.`,
    retryAfterSeconds,
  );
}
