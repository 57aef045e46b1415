import { isIPv6 } from "node:net";
import type { Pool } from "pg";
import type { Logger } from "@/server/log";
import { takeRateLimit } from "@/server/services/rate-limits/take-rate-limit";
import type { Exchange } from "./exchange";
import { FailedRequest, tooManyRequests } from "./failure";

/**
 * What one address may change without saying who it is. Generous, since a whole office or a mobile
 * network can share an address: it stops machines; verbs count tries of single things themselves.
 */
const perAddress = { name: "address", limit: 600, perSeconds: 60, burst: 300 };

/** Lets a request through, or refuses it until its address has been quiet for a while. */
export function admitWithin(pool: () => Pool, log: Logger) {
  return async function admit({ caller, requestId }: Exchange): Promise<void> {
    const subject = networkOf(caller.ip ?? "unknown");
    const decision = await takeRateLimit(pool(), { ...perAddress, subject }).catch(
      (err: unknown) => {
        // Without the count nobody is kept out; without the database nothing can be changed either.
        log.error({ requestId, err }, "requests are not counted");
        return { allowed: true, retryAfterSeconds: 0 };
      },
    );
    if (!decision.allowed) throw new FailedRequest(tooManyRequests(decision.retryAfterSeconds));
  };
}

/** The part of an address that one household or machine holds: of an IPv6 address, the first half. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const [left = "", right] = ip.toLowerCase().split("::");
  const head = left === "" ? [] : left.split(":");
  const tail = right ? right.split(":") : [];
  const gap = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: gap }, () => "0"), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
