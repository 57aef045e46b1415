/** What a request asks for, with the query apart: it may hold names and tokens, and is never logged. */
export type Target = { path: string; search: string };

/**
 * Splits a request's target, or answers `null` for what no page or door could mean: no path,
 * broken percent-encoding, or NUL, which PostgreSQL text cannot hold.
 */
export function parseTarget(url: string | undefined): Target | null {
  const relative = withoutOrigin(url ?? "");
  if (!relative.startsWith("/")) return null;

  const queryAt = relative.indexOf("?");
  const path = queryAt === -1 ? relative : relative.slice(0, queryAt);
  const search = queryAt === -1 ? "" : relative.slice(queryAt);
  if (path.includes("%") && !isDecodable(path)) return null;
  if (search.includes("%00") || path.includes("%00")) return null;
  return { path, search };
}

/** The path as it came, for what could not be read: enough to tell whose refusal it is to be. */
export const rawPathOf = (url: string | undefined): string =>
  withoutOrigin(url ?? "").replace(/[?#].*$/s, "");

const hostName = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Whether a `Host` could be one; links and origins are made from it. HTTP/1.0 need not name any. */
export const isHost = (host: string | undefined): boolean =>
  host === undefined || (hostName.test(host) && URL.canParse(`http://${host}`));

/** Clients of proxies name the whole address; only its path counts here. */
function withoutOrigin(url: string): string {
  if (url.startsWith("/")) return url;
  return /^https?:\/\/[^/?#]+(?=\/)/i.test(url) ? url.replace(/^https?:\/\/[^/?#]+/i, "") : url;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** An address, or long or mixed enough to be a token or an id rather than a page's name. */
const opaque = /@|%|^(?=.*\d).{6,}$|^[^.,]{33,}$/;

/**
 * A path fit for a log line. Publisher ids stay, so that a line can be traced to its tenant; any
 * other part that could be somebody's link or address does not.
 */
export function loggablePath(path: string): string {
  if (path.startsWith("/_next/static/")) return "/_next/static/*";
  return path
    .split("/")
    .slice(0, 10)
    .map((part) => (opaque.test(part) && !/^\d{9}$/.test(part) ? "*" : part))
    .join("/");
}

/** What an address gives as its publisher, if it has the form of one. */
export const publisherIn = (part: string | undefined): string | null =>
  part !== undefined && /^[1-9]\d{8}$/.test(part) ? part : null;

/** The publisher a dashboard address names, whether or not it exists. */
export const publisherOf = (path: string): string | null =>
  publisherIn(/^\/(?:p|api\/trpc)\/(\d+)(?=\/|$)/.exec(path)?.[1]);
