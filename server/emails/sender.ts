/**
 * Reads `Tenure <mail@example.com>` or a bare address, whose form `server/env.ts` has checked.
 */
export function parseSender(written: string): { name: string; address: string } {
  const named = /^(.*)<(.+)>$/.exec(written);
  if (!named) return { name: "Tenure", address: written.trim() };
  const [, name = "", address = ""] = named;
  return { name: name.trim().replace(/^"(.*)"$/, "$1") || "Tenure", address };
}
