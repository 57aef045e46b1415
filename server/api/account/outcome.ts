import { isSignedBy, sign } from "@/server/auth/secrets";
import type { SettledCharge } from "@/server/services/subscriptions/settle-now";

/**
 * What became of a charge that a form asked for, on its way to the page that says so. Signed, so that
 * no address can make a page tell of money that never moved.
 */
export function writeOutcome(publisherId: bigint, charge: SettledCharge | null): string | null {
  if (!charge) return null;
  const body = Buffer.from(JSON.stringify(charge)).toString("base64url");
  return `${body}.${sign("customer-outcome", `${publisherId}.${body}`)}`;
}

/** @returns `null` for what we never wrote */
export function readOutcome(publisherId: bigint, text: string | null): SettledCharge | null {
  const [body = "", signature = ""] = text?.split(".") ?? [];
  if (!isSignedBy("customer-outcome", `${publisherId}.${body}`, signature)) return null;
  // Safe: what carries our signature was written above.
  return JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as SettledCharge;
}
