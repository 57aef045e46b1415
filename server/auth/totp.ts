import { Secret, TOTP } from "otpauth";
import { env } from "@/server/env";

const periodSeconds = 30;
/** Phones run fast or slow, and people type slowly: the code before and the code after also count. */
const window = 1;

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app shows the entry as: several installations must stay apart. */
const issuer = () => (env().TENURE_MODE === "sandbox" ? "Tenure Sandbox" : "Tenure");

/** The address behind the QR code. @see RFC 6238 and the Key Uri Format of authenticator apps */
export const totpUri = (secret: string, email: string): string =>
  totp(secret, { issuer: issuer(), label: email }).toString();

/**
 * The time step a code belongs to, or `null` when it is wrong. The caller keeps the step and refuses
 * it, and every earlier one, from then on.
 */
export function acceptedStep(secret: string, code: string, now: Date): bigint | null {
  const token = code.replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token, window, timestamp });
  return delta === null ? null : BigInt(Math.floor(timestamp / 1000 / periodSeconds) + delta);
}

/** The code an authenticator shows at an instant. */
export const totpCode = (secret: string, at: Date): string =>
  totp(secret).generate({ timestamp: at.getTime() });

function totp(secret: string, entry: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...entry, secret: Secret.fromBase32(secret), period: periodSeconds });
}
