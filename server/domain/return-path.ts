const longest = 2_000;
const anyOrigin = "https://own.invalid";

/**
 * Where to go after signing in, if the wish stays on this site: a path of our own, with its query.
 * Anything a browser could read as another host (`//evil`, `/\evil`, a scheme) is refused.
 *
 * @returns the path, or `null`
 */
export function ownPath(wished: unknown): string | null {
  if (typeof wished !== "string" || wished.length > longest) return null;
  if (!/^\/(?![/\\])/.test(wished) || /[\\\p{Cc}]/u.test(wished)) return null;
  if (!URL.canParse(wished, anyOrigin)) return null;
  const url = new URL(wished, anyOrigin);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === anyOrigin && !path.startsWith("//") ? path : null;
}
