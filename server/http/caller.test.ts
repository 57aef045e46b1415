import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { resolveCaller, trustProxies } from "./caller";

const request = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;

const proxies = trustProxies(["10.0.0.0/8", "192.0.2.7", "2001:db8::/32"]);
const ipOf = (peer: string, forwardedFor: string) =>
  resolveCaller(request(peer, { "x-forwarded-for": forwardedFor }), proxies).ip;

describe("the caller's address", () => {
  test("without trusted proxies, headers are not believed", () => {
    const spoofed = request("203.0.113.9", {
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-proto": "https",
    });
    expect(resolveCaller(spoofed, trustProxies([]))).toEqual({
      ip: "203.0.113.9",
      protocol: "http",
    });
  });

  test("a stranger's header is not believed though proxies are known", () => {
    expect(ipOf("203.0.113.9", "1.2.3.4")).toBe("203.0.113.9");
  });

  test.each([
    ["one proxy", "10.1.2.3", "203.0.113.9", "203.0.113.9"],
    ["a chain of proxies", "10.1.2.3", "203.0.113.9, 192.0.2.7, 10.9.9.9", "203.0.113.9"],
    ["a forged entry further left", "10.1.2.3", "1.2.3.4, 203.0.113.9", "203.0.113.9"],
    ["only proxies: the farthest", "10.1.2.3", "10.4.4.4, 10.5.5.5", "10.4.4.4"],
    ["garbage: the last that made sense", "10.1.2.3", "nonsense, 10.5.5.5", "10.5.5.5"],
    ["nothing said", "10.1.2.3", "", "10.1.2.3"],
    ["IPv6 behind an IPv6 proxy", "2001:db8::1", "2606:4700::1111", "2606:4700::1111"],
    ["IPv4 mapped into IPv6", "::ffff:10.1.2.3", "::ffff:203.0.113.9", "203.0.113.9"],
    ["ports and brackets", "10.1.2.3", "[2606:4700::1111]:443", "2606:4700::1111"],
    ["an IPv4 port", "10.1.2.3", "203.0.113.9:5555", "203.0.113.9"],
    ["a zone", "10.1.2.3", "fe80::1%eth0", "fe80::1"],
  ])("%s", (_, peer, forwardedFor, expected) => {
    expect(ipOf(peer, forwardedFor)).toBe(expected);
  });

  test("the nearest proxy says which protocol was spoken", () => {
    const forwarded = request("10.1.2.3", { "x-forwarded-proto": "http, https" });
    expect(resolveCaller(forwarded, proxies).protocol).toBe("https");
  });

  test("a socket that is gone has no address", () => {
    expect(resolveCaller(request(""), proxies).ip).toBeNull();
  });
});
