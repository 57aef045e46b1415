import { isSignedBy, sign } from "@/server/auth/secrets";
import { isAccountJob, type AccountJob } from "@/server/domain/account-job";

/** Everything that a link says; its signature covers the publisher besides. */
export type LinkClaims = {
  /** Names this very link, so that what it opens once is opened once. */
  id: string;
  customerId: number;
  job: AccountJob;
  subscriptionId: number | null;
  returnUrl: string | null;
  expiresAt: Date;
};

/** The claims with proof that they are ours: nothing of it is stored. */
export function formatLinkToken(publisherId: bigint, claims: LinkClaims): string {
  const { id, customerId, job, subscriptionId, returnUrl, expiresAt } = claims;
  const parts = [id, customerId, job, subscriptionId, returnUrl, expiresAt.getTime()];
  const body = Buffer.from(JSON.stringify(parts)).toString("base64url");
  return `${body}.${sign("customer-link", named(publisherId, body))}`;
}

/** @returns `null` for what we never wrote, or wrote for another publisher */
export function parseLinkToken(publisherId: bigint, token: string): LinkClaims | null {
  const [body = "", signature = "", ...more] = token.split(".");
  if (more.length > 0 || !isSignedBy("customer-link", named(publisherId, body), signature)) {
    return null;
  }
  // Safe: what carries our signature was written above.
  const [id, customerId, job, subscriptionId, returnUrl, expiry] = JSON.parse(
    Buffer.from(body, "base64url").toString("utf8"),
  ) as [string, number, string, number | null, string | null, number];
  // A job of an older version may be none any more.
  if (!isAccountJob(job)) return null;
  return { id, customerId, job, subscriptionId, returnUrl, expiresAt: new Date(expiry) };
}

const named = (publisherId: bigint, body: string) => `${publisherId}.${body}`;
