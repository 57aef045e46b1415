import { env } from "@/server/env";

export type Cookie = {
  name: string;
  value: string;
  maxAgeSeconds: number;
};

const isSecure = () => env().PUBLIC_URL.startsWith("https:");

/** Two installations on one host share its cookies, whatever their ports: each has names of its own. */
const scope = () => `tenure-${env().TENURE_MODE}-${env().PORT}`;

/** Sent by HTTPS only, to this very host, for all its paths: the browser holds us to it by the name. */
const hostName = (rest: string) => `${isSecure() ? "__Host-" : ""}${scope()}.${rest}`;

export const cookieNames = {
  session: () => `${isSecure() ? "__Secure-" : ""}${scope()}.session-token`,
  callbackUrl: () => `${isSecure() ? "__Secure-" : ""}${scope()}.callback-url`,
  csrf: () => hostName("csrf-token"),
  trustedDevice: (account: string) => hostName(`device.${account}`),
  /** A customer's of one publisher: whoever is signed in to two is two customers. */
  customer: (publisherId: bigint) => hostName(`account.${publisherId}`),
  /** The code that a customer is waiting for. */
  customerAttempt: (publisherId: bigint) => hostName(`account-code.${publisherId}`),
  /** What somebody is about to withdraw from. */
  withdrawal: (publisherId: bigint) => hostName(`withdrawal.${publisherId}`),
};

/** Never read by scripts, not sent along with other sites' requests except when a link is followed. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

/** One cookie out of a request's header. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
  }
  return null;
}
