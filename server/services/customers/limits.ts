import type { ServiceContext } from "@/server/context";
import { networkOf } from "@/server/http/admission";
import { spendTry } from "@/server/services/rate-limits/spend-try";
import type { RateLimit } from "@/server/services/rate-limits/take-rate-limit";

const hour = { perSeconds: 3_600 };

/** How often customers, and whoever pretends to be one, may try what; each publisher's apart. */
const limits = {
  registrations: { name: "customer:registrations", limit: 1_200, burst: 120, ...hour },
  /** One address against one customer; few enough that one address cannot spend `customer`. */
  pair: { name: "customer:sign-in-pair", limit: 20, burst: 10, ...hour },
  /** One address against whatever customers: it may be the server of the publisher. */
  address: { name: "customer:sign-in-address", limit: 3_600, burst: 300, ...hour },
  /** All addresses against one customer. */
  customer: { name: "customer:sign-in", limit: 120, burst: 100, ...hour },
} as const satisfies Record<string, RateLimit>;

export const spendRegistration = (ctx: ServiceContext): Promise<void> =>
  spend(ctx, "registrations", sourceOf(ctx));

/** @param emailKey the address tried, whether or not it is anybody's */
export async function spendSignIn(ctx: ServiceContext, emailKey: string): Promise<void> {
  const source = sourceOf(ctx);
  await spend(ctx, "pair", emailKey, source);
  await spend(ctx, "address", source);
  await spend(ctx, "customer", emailKey);
}

const sourceOf = ({ from }: ServiceContext) => networkOf(from.ip ?? "unknown");

/**
 * Counts a try, outside any transaction so that a failed one stays counted.
 *
 * @throws rate-limited  `customer.too-many-tries`
 */
const spend = (
  { publisherId }: ServiceContext,
  limit: keyof typeof limits,
  ...subject: string[]
): Promise<void> =>
  spendTry(limits[limit], JSON.stringify([String(publisherId), ...subject]), {
    code: "customer.too-many-tries",
  });
