import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "@/server/env";
import { singleton } from "@/server/singleton";

/** What a key may be used for. One purpose's output means nothing to another. */
export type SecretPurpose =
  | "totp-secret"
  | "recovery-code"
  | "account-link"
  | "invitation-link"
  | "trusted-device"
  | "customer-code"
  | "customer-link"
  | "customer-session"
  | "customer-outcome"
  | "receipt-link"
  | "mailed-code"
  | "signing-key"
  | "api-key"
  | "customer-token"
  | "refresh-successor"
  | "rate-limit";

/** Separate keys from the one in `SECRET_KEY` (HKDF with SHA-256). @see RFC 5869 */
const keyFor = (purpose: SecretPurpose): Buffer =>
  singleton(`secret-key:${purpose}`, () => {
    const root = Buffer.from(env().SECRET_KEY, "base64");
    return Buffer.from(hkdfSync("sha256", root, "", `tenure/${purpose}/1`, 32));
  });

const version = "1";
const noncePart = 12;
const tagPart = 16;

/**
 * Encrypts a text for storage (AES-256-GCM).
 *
 * @param owner whose it is: sealed for one row, it does not open in another
 */
export function seal(purpose: SecretPurpose, text: string, owner: string): string {
  const nonce = randomBytes(noncePart);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final()]);
  return `${version}.${Buffer.concat([sealed, cipher.getAuthTag()]).toString("base64url")}`;
}

/** @throws when the text was not sealed for this purpose and owner under this `SECRET_KEY` */
export function unseal(purpose: SecretPurpose, sealed: string, owner: string): string {
  const [givenVersion, body = ""] = sealed.split(".");
  const bytes = Buffer.from(body, "base64url");
  if (givenVersion !== version || bytes.length < noncePart + tagPart) {
    throw new Error("not a sealed text");
  }
  const nonce = bytes.subarray(0, noncePart);
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), nonce, {
    authTagLength: tagPart,
  });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-tagPart));
  const text = decipher.update(bytes.subarray(noncePart, -tagPart));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}

/** A keyed fingerprint (HMAC-SHA256, base64url): proof that we wrote a text, or a hash of a secret. */
export const sign = (purpose: SecretPurpose, text: string): string =>
  createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");

export function isSignedBy(purpose: SecretPurpose, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(purpose, text));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
