/** A range of addresses: those whose first `prefix` bits are those of `first`. */
export type IpNetwork = { family: 4 | 6; first: bigint; prefix: number };

const bitsOf = { 4: 32, 6: 128 } as const;

/** Reads an address, or a network in CIDR form; `null` for anything else. @see RFC 4632, RFC 4291 */
export function parseIpNetwork(text: string): IpNetwork | null {
  const [written = "", length, ...more] = text.split("/");
  const address = parseIpAddress(written);
  if (address === null || more.length > 0) return null;
  if (length === undefined) {
    return { ...address, first: address.value, prefix: bitsOf[address.family] };
  }
  if (!/^\d{1,3}$/.test(length) || Number(length) > bitsOf[address.family]) return null;
  return { ...address, first: address.value, prefix: Number(length) };
}

/** Whether an address lies in a network; never when either is none. */
export function isInNetwork(address: string, network: string): boolean {
  const [one, range] = [parseIpAddress(address), parseIpNetwork(network)];
  if (one === null || range === null || one.family !== range.family) return false;
  const shift = BigInt(bitsOf[range.family] - range.prefix);
  return one.value >> shift === range.first >> shift;
}

export const isIpNetwork = (text: string): boolean => parseIpNetwork(text) !== null;

export const isIpAddress = (text: string): boolean => parseIpAddress(text) !== null;

type IpAddress = { family: 4 | 6; value: bigint };

function parseIpAddress(text: string): IpAddress | null {
  const family = text.includes(":") ? 6 : 4;
  const value = family === 6 ? parseSix(text) : parseFour(text);
  return value === null ? null : { family, value };
}

function parseFour(text: string): bigint | null {
  const parts = text.split(".");
  if (parts.length !== 4) return null;
  // No leading zeros: some programs read them as octal.
  if (!parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return null;
  return parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function parseSix(text: string): bigint | null {
  const hexadecimal = withoutDottedEnd(text);
  const [left, right, ...more] = hexadecimal?.split("::") ?? [];
  if (left === undefined || more.length > 0) return null;

  const [head, tail] = [groupsOf(left), right === undefined ? [] : groupsOf(right)];
  const missing = 8 - head.length - tail.length;
  if (right === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...tail];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

/** `::ffff:192.0.2.1` in groups alone. */
function withoutDottedEnd(text: string): string | null {
  const at = text.lastIndexOf(":") + 1;
  if (!text.includes(".")) return text;
  const end = parseFour(text.slice(at));
  if (end === null) return null;
  return `${text.slice(0, at)}${(end >> 16n).toString(16)}:${(end & 0xffffn).toString(16)}`;
}

const groupsOf = (part: string) => (part === "" ? [] : part.split(":"));
