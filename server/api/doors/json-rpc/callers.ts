import type { Actor } from "@/server/auth/actor";
import { holderOfCustomerToken } from "@/server/auth/customer-token";
import { holderOfApiKey } from "@/server/auth/publisher-token";
import { systemClock } from "@/server/clock";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { forbidden, unauthenticated } from "@/server/domain/errors";
import type { Exchange } from "@/server/http/exchange";

type Params = Readonly<Record<string, unknown>>;

/**
 * The context of a publisher's server.
 *
 * @throws unauthenticated  `publisher-token.invalid`
 * @throws forbidden        `publisher-token.elsewhere`
 */
export async function publisherContext(
  exchange: Exchange,
  { publisherToken }: Params,
): Promise<ServiceContext> {
  const key = typeof publisherToken === "string" ? publisherToken : "";
  const holder = await holderOfApiKey(key, exchange.caller.ip, systemClock.now());
  if (holder === null) {
    throw unauthenticated("publisher-token.invalid", "The publisher token is not valid.");
  }
  if (holder === "elsewhere") {
    throw forbidden(
      "publisher-token.elsewhere",
      "This publisher token may not be used from this address.",
    );
  }
  return contextOf(exchange, holder.publisherId, holder.actor);
}

/**
 * The context of a customer, by a token of this API.
 *
 * @throws unauthenticated  `customer-token.invalid`
 */
export async function customerContext(exchange: Exchange, params: Params): Promise<ServiceContext> {
  const holder = await holderOfCustomerToken(customerTokenIn(params) ?? "", systemClock.now());
  if (holder === null) {
    throw unauthenticated("customer-token.invalid", "The customer token is not valid.");
  }
  const { publisherId, customerId } = holder;
  return contextOf(exchange, publisherId, { kind: "customer", customerId });
}

/** The context of somebody whom the verb itself finds out. */
export const strangerContext = (exchange: Exchange): ServiceContext =>
  contextOf(exchange, 0n, { kind: "anonymous" });

/** One client calls it `token`. Nothing, and an empty text, is a visitor who is not signed in. */
export function customerTokenIn({ customerToken, token }: Params): string | null {
  const given = customerToken ?? token;
  if (given === undefined || given === null || given === "") return null;
  return typeof given === "string" ? given : "not a text";
}

function contextOf(exchange: Exchange, publisherId: bigint, actor: Actor): ServiceContext {
  const { requestId, caller, req } = exchange;
  if (publisherId !== 0n) exchange.publisherId = String(publisherId);
  return composeContext({
    publisherId,
    actor,
    requestId,
    from: { ip: caller.ip, userAgent: req.headers["user-agent"] ?? null },
  });
}
