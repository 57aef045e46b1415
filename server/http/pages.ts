import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { defaultBodyLimit, outgrowing } from "./body";
import type { TrustedProxies } from "./caller";
import { isStartedByOwnPages, isUnsafe } from "./cross-site";
import type { Exchange } from "./exchange";
import { FailedRequest, failures } from "./failure";
import { knowsHosts } from "./own-host";
import { prepareForPages } from "./page-request";
import { contentSecurityPolicy, pageHeaders, type PageSafety } from "./security-headers";

export type PageParts = {
  next: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  admit: (exchange: Exchange) => Promise<void>;
  proxies: TrustedProxies;
  safety: PageSafety;
  /** Where our pages live, whatever a proxy calls this host. */
  publicUrl: string;
};

/** Where strangers may change something: signing in, and procedures without a publisher. */
const openToStrangers = /^\/api\/(?:auth|trpc\/account)\//;

/** Hands a request to Next, once it is safe to: with our headers on it, and none that were forged. */
export function servePages({ next, admit, proxies, safety, publicUrl }: PageParts) {
  const isOwnHost = knowsHosts(publicUrl);
  return async function pages(exchange: Exchange): Promise<void> {
    const { req, res, requestId, target, method, caller } = exchange;
    if (!isOwnHost(exchange)) throw new FailedRequest(failures.unknownHost);
    const ownOrigins = [publicUrl, `${caller.protocol}://${req.headers.host ?? ""}`];
    if (!isStartedByOwnPages(req, ownOrigins)) throw new FailedRequest(failures.crossSite);
    if (isUnsafe(method) && openToStrangers.test(target.path)) await admit(exchange);

    const nonce = randomBytes(16).toString("base64");
    const policy = contentSecurityPolicy(target.path, nonce, safety);
    prepareForPages(exchange, policy, proxies);
    res.setHeader("x-request-id", requestId);
    for (const [name, value] of Object.entries(pageHeaders(target.path, policy, safety))) {
      res.setHeader(name, value);
    }
    const answered = next(req, res);
    // An announced length was judged already; a chunked body is only found too long on its way.
    if (req.headers["transfer-encoding"] === undefined) return answered;
    await Promise.race([answered, outgrowing(req, res, defaultBodyLimit)]);
  };
}
