import { isLoopback } from "@/server/domain/loopback";
import type { Exchange } from "./exchange";

/**
 * Whether a page may be asked for under the name in `Host`. On a machine of one's own, where being
 * local opens doors (the mailbox), a site elsewhere could point its name at 127.0.0.1 and so read
 * our pages as its own (DNS rebinding); there, only local names are ours.
 *
 * @param publicUrl where pages live; when it is not local, being local opens nothing
 */
export function knowsHosts(publicUrl: string): (exchange: Exchange) => boolean {
  if (!isLoopback(new URL(publicUrl).hostname)) return () => true;

  return ({ req, caller }) => {
    const { host } = req.headers;
    if (host === undefined || caller.ip === null || !isLoopback(caller.ip)) return true;
    return isLoopback(new URL(`http://${host}`).hostname);
  };
}
