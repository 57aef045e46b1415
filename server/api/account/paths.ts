import { ownPath } from "@/server/domain/return-path";

export const accountPath = (publisherId: bigint | number, rest = ""): string =>
  `/account/${publisherId}${rest}`;

type Query = Readonly<Record<string, string | number | null | undefined>>;

/** A path with those of these parameters that say something. */
export function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") params.set(name, String(value));
  }
  return params.size === 0 ? path : `${path}?${params}`;
}

/** Where to go once signed in: a page of the same account, whatever was wished. */
export function nextPath(publisherId: bigint, wished: unknown): string {
  const home = accountPath(publisherId);
  const path = ownPath(wished);
  return path !== null &&
    (path === home || /^[/?]/.test(path.slice(home.length))) &&
    path.startsWith(home)
    ? path
    : home;
}
