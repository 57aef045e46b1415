/*
 * What the address of a checkout carries: its publisher, nine digits in base 36, and the session's
 * id, a random UUID without dashes. The UUID is the secret: whoever has it may go on with it.
 */

export type SessionReference = { publisherId: bigint; sessionId: string };

export const formatSessionToken = ({ publisherId, sessionId }: SessionReference): string =>
  publisherId.toString(36).padStart(6, "0") + sessionId.replaceAll("-", "");

/** Reads a token exactly as `formatSessionToken` writes it; whether there is such a session is for the rows to say. */
export function parseSessionToken(token: string): SessionReference | null {
  const [, publisher = "", hex = ""] = /^([0-9a-z]{6})([0-9a-f]{32})$/.exec(token) ?? [];
  const publisherId = Number.parseInt(publisher, 36);
  if (!(publisherId >= 100_000_000 && publisherId <= 999_999_999)) return null;
  const sessionId = [0, 8, 12, 16, 20].map((from, place, all) => hex.slice(from, all[place + 1]));
  return { publisherId: BigInt(publisherId), sessionId: sessionId.join("-") };
}
