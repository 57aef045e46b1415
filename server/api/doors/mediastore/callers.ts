import { z } from "zod";
import type { Actor } from "@/server/auth/actor";
import { readCustomerJwt } from "@/server/auth/customer-jwt";
import { systemClock } from "@/server/clock";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { forbidden, unauthenticated } from "@/server/domain/errors";
import type { Parameters } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { readPathAs } from "./read-input";

/** The context of a call that asks for no token. */
export const publicContext = (exchange: Exchange, publisherId = 0n): ServiceContext =>
  contextOf(exchange, publisherId, { kind: "anonymous" });

/**
 * The context of a customer's own call. Clients send an empty header where they have no token.
 *
 * @throws unauthenticated  `jwt.missing`, `jwt.invalid`, `jwt.expired`
 */
export async function customerContext(exchange: Exchange): Promise<ServiceContext> {
  const [scheme, token, ...more] = exchange.req.headers.authorization?.split(" ") ?? [];
  if (!scheme || (scheme === "Bearer" && !token)) throw unauthenticated("jwt.missing");
  if (scheme !== "Bearer" || !token || more.length > 0) throw unauthenticated("jwt.invalid");

  const identity = await readCustomerJwt(token, systemClock.now());
  if (identity === null) throw unauthenticated("jwt.invalid");
  if (identity === "expired") throw unauthenticated("jwt.expired");

  const { publisherId, customerId } = identity;
  return contextOf(exchange, publisherId, { kind: "customer", customerId });
}

/**
 * The context of a customer's call about themselves, whom the path names too.
 *
 * @throws invalid    `path.invalid`
 * @throws forbidden  `jwt.other-customer`
 */
export async function ownContext(
  exchange: Exchange,
  parameters: Parameters,
): Promise<ServiceContext> {
  const ctx = await customerContext(exchange);
  const { customerId } = readPathAs(parameters, customerPath);
  if (ctx.actor.kind === "customer" && ctx.actor.customerId === customerId) return ctx;
  throw forbidden("jwt.other-customer");
}

const customerPath = z.object({
  customerId: z
    .string()
    .regex(/^[1-9]\d{8}$/, "A customer id has nine digits.")
    .transform(Number),
});

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
