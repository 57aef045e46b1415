import type { IncomingMessage } from "node:http";
import { comesThroughProxy, type TrustedProxies } from "./caller";
import type { Exchange } from "./exchange";
import { publisherOf } from "./target";

/**
 * Headers that only this server may say to Next. From outside they could skip the proxy step,
 * point at another page, or claim an address or a publisher.
 */
const ours =
  /^(?:x-tenure-|x-middleware-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-forwarded-|x-real-ip$|x-original-|x-rewrite-|x-http-method|forwarded$|content-security-policy)/;

/** Replaces rumours by what is known, on a request that Next will answer. */
export function prepareForPages(
  exchange: Exchange,
  policy: string | null,
  proxies: TrustedProxies,
): void {
  const { req, requestId, caller, target } = exchange;
  const { headers } = req;
  const host = forwardedHost(req, proxies);
  for (const name in headers) {
    if (ours.test(name)) delete headers[name];
  }

  // Without the origin that a proxy's client may have named.
  req.url = headers["x-tenure-path"] = target.path + target.search;
  exchange.publisherId = publisherOf(target.path);
  headers["x-request-id"] = requestId;
  headers["x-forwarded-proto"] = caller.protocol;
  if (host !== undefined) headers["x-forwarded-host"] = host;
  if (caller.ip !== null) headers["x-forwarded-for"] = headers["x-tenure-ip"] = caller.ip;
  if (exchange.publisherId !== null) headers["x-tenure-publisher"] = exchange.publisherId;
  if (policy !== null) headers["content-security-policy"] = policy;
}

function forwardedHost(req: IncomingMessage, proxies: TrustedProxies): string | undefined {
  const told = req.headers["x-forwarded-host"];
  return typeof told === "string" && comesThroughProxy(req, proxies) ? told : req.headers.host;
}
