import type { IncomingMessage } from "node:http";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

export const isUnsafe = (method: string): boolean => !safeMethods.has(method);

/**
 * Whether a request that changes something may use the cookies it carries. A browser tells where
 * a request was started (`Sec-Fetch-Site`), or at least from which origin; a request with cookies
 * that tells neither was not made by our pages. Without cookies there is nothing to misuse.
 *
 * @param ownOrigins origins under which this very request could have been started by our pages
 */
export function isStartedByOwnPages(req: IncomingMessage, ownOrigins: readonly string[]): boolean {
  if (!isUnsafe(req.method ?? "") || req.headers.cookie === undefined) return true;

  const { origin } = req.headers;
  const isOwnOrigin = origin !== undefined && ownOrigins.includes(origin);
  switch (req.headers["sec-fetch-site"]) {
    case "same-origin":
      return true;
    case "none":
    case undefined:
      return isOwnOrigin;
    default:
      return false;
  }
}
