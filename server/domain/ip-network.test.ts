import { BlockList, isIP } from "node:net";
import { expect, test } from "vitest";
import { isInNetwork, isIpAddress, isIpNetwork } from "./ip-network";

test.each([
  ["192.0.2.7", "192.0.2.7", true],
  ["192.0.2.7", "192.0.2.8", false],
  ["192.0.2.7", "192.0.2.0/24", true],
  ["192.0.3.7", "192.0.2.0/23", true],
  ["192.0.4.7", "192.0.2.0/23", false],
  ["8.8.8.8", "0.0.0.0/0", true],
  ["2001:db8::1", "2001:db8::/32", true],
  ["2001:DB8:0:0::1", "2001:db8::1", true],
  ["2001:db9::1", "2001:db8::/32", false],
  ["::ffff:192.0.2.7", "::ffff:c000:207", true],
  ["192.0.2.7", "::/0", false],
  ["nonsense", "0.0.0.0/0", false],
  ["192.0.2.7", "nonsense", false],
])("%s in %s: %s", (address, network, expected) => {
  expect(isInNetwork(address, network)).toBe(expected);
});

test.each([
  ...["", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4/33", "1.2.3.4/", "1.2.3.4/8/8"],
  ...["1.2.3.4/-1", "1.2.3.4/ 8", " 1.2.3.4", "::1/129", ":::", "1::2::3", "12345::", "g::", "1:2"],
  ...[
    "::1.2.3",
    "::1.2.3.4:5",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::8",
    "fe80::1%eth0",
    "localhost",
  ],
])("%j is no network", (text) => expect(isIpNetwork(text)).toBe(false));

// The same answers as Node's own, for 10,000 addresses of each family.
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test("Node agrees on what lies where", () => {
  const random = randomOf(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const four = () => Array.from({ length: 4 }, () => below(4)).join(".");
  const six = () => {
    const groups = Array.from({ length: 8 }, () => (below(2) ? "0" : below(65_536).toString(16)));
    const from = below(8);
    const to = from + 1 + below(8 - from);
    const short = `${groups.slice(0, from).join(":")}::${groups.slice(to).join(":")}`;
    return below(2) ? groups.join(":") : short;
  };
  for (const [make, family, bits] of [
    [four, "ipv4", 32],
    [six, "ipv6", 128],
  ] as const) {
    for (let round = 0; round < 10_000; round += 1) {
      const [address, first, prefix] = [make(), make(), below(bits + 1)];
      expect({ address, is: isIpAddress(address) }).toEqual({ address, is: isIP(address) !== 0 });
      const list = new BlockList();
      list.addSubnet(first, prefix, family);
      const asked = { address, network: `${first}/${prefix}` };
      expect({ ...asked, is: isInNetwork(address, asked.network) }).toEqual({
        ...asked,
        is: list.check(address, family),
      });
    }
  }
});
