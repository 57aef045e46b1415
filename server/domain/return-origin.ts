import { isLoopback } from "./loopback";

/**
 * The origin of a web address that customers may be sent back to: `https`, and in the sandbox
 * `http` on this machine as well, so that a site under development can be tried.
 *
 * @returns `null` for any other scheme, for one that carries a name or password, and for a host
 *   that stands for several
 */
export function returnOrigin(address: string, isSandbox: boolean): string | null {
  const url = URL.parse(address.trim());
  if (!url || url.username + url.password !== "" || url.hostname.includes("*")) return null;
  if (isLoopback(url.hostname)) return isSandbox && isWeb(url) ? url.origin : null;
  return url.protocol === "https:" && url.hostname.includes(".") ? url.origin : null;
}

const isWeb = ({ protocol }: URL) => protocol === "https:" || protocol === "http:";
