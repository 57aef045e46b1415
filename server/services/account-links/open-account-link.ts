import type { ServiceContext } from "@/server/context";
import type { AccountJob } from "@/server/domain/account-job";
import { forbidden } from "@/server/domain/errors";
import { parseLinkToken, type LinkClaims } from "./link-token";

/** What a link opens, and whether it still does so by itself. */
export type OpenedLink = LinkClaims & { isExpired: boolean };

/**
 * Reads a link into somebody's account. One whose time is over is answered as such: it still says
 * whose account it leads to, which a mailed code then opens.
 *
 * @param publisherId the one in the address; a link of another opens nothing here
 * @throws forbidden  `account-link.not-ours`: changed on its way, of another publisher, or for
 *                    another job
 */
export function openAccountLink(
  { publisherId, wall }: Pick<ServiceContext, "publisherId" | "wall">,
  token: string,
  job: AccountJob,
): OpenedLink {
  const claims = parseLinkToken(publisherId, token);
  if (claims?.job !== job) {
    throw forbidden(
      "account-link.not-ours",
      "This link does not work here. Open it from the mail again, or sign in.",
    );
  }
  return { ...claims, isExpired: claims.expiresAt <= wall.now() };
}

/**
 * The same, for what changes something: the link alone must be enough.
 *
 * @throws forbidden  `account-link.not-ours`, `account-link.expired`
 */
export function requireOpenLink(
  ctx: Pick<ServiceContext, "publisherId" | "wall">,
  token: string,
  job: AccountJob,
): LinkClaims {
  const { isExpired, ...claims } = openAccountLink(ctx, token, job);
  if (!isExpired) return claims;
  throw forbidden(
    "account-link.expired",
    "This link worked for 30 minutes. Ask for a code by mail to go on.",
  );
}
