import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv4 } from "node:net";

export type Caller = { ip: string | null; protocol: "http" | "https" };

/** The proxies whose word about the caller is believed; every other `X-Forwarded-*` is a rumour. */
export type TrustedProxies = { includes(ip: string): boolean };

/** @param ranges addresses or CIDR ranges, IPv4 and IPv6, already checked by `server/env.ts` */
export function trustProxies(ranges: readonly string[]): TrustedProxies {
  if (ranges.length === 0) return { includes: () => false };

  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", prefix] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return { includes: (ip) => list.check(ip, isIP(ip) === 6 ? "ipv6" : "ipv4") };
}

/**
 * Who is really calling. `X-Forwarded-For` is read from its right end, where our own proxies
 * write, up to the first address that is not one of them; what stands further left is hearsay.
 */
export function resolveCaller(req: IncomingMessage, proxies: TrustedProxies): Caller {
  const peer = normalizeIp(req.socket.remoteAddress ?? "");
  if (peer === null || !proxies.includes(peer)) return { ip: peer, protocol: "http" };

  let ip = peer;
  for (const entry of listOf(req.headers["x-forwarded-for"]).reverse()) {
    const hop = normalizeIp(entry);
    if (hop === null) break;
    ip = hop;
    if (!proxies.includes(hop)) break;
  }
  const protocol = listOf(req.headers["x-forwarded-proto"]).at(-1);
  return { ip, protocol: protocol === "https" ? "https" : "http" };
}

/** Whether the connection itself comes from a trusted proxy, so that its other headers may stay. */
export function comesThroughProxy(req: IncomingMessage, proxies: TrustedProxies): boolean {
  const peer = normalizeIp(req.socket.remoteAddress ?? "");
  return peer !== null && proxies.includes(peer);
}

function listOf(header: string | string[] | undefined): string[] {
  return String(header ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** Strips what stands around an address: a port, brackets, a zone, the IPv4-in-IPv6 prefix. */
function normalizeIp(written: string): string | null {
  if (isIPv4(written)) return written; // as it nearly always stands there
  const bare = written
    .replace(/^\[(.+)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(bare) === 0 ? null : bare;
}
