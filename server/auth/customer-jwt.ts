import { errors, jwtVerify, SignJWT, type JWTHeaderParameters } from "jose";
import { parseNineDigits } from "@/server/domain/ids";
import { singleton } from "@/server/singleton";
import { signingAlgorithm, signingKey, verificationKey } from "./signing-keys";

/** Whom a token speaks for. */
export type CustomerIdentity = { publisherId: bigint; customerId: number };

type Opened = CustomerIdentity & { expiresAtMs: number };

/** A quarter of an hour of wall time: who was let in longer ago shows the refresh token. */
export const jwtSeconds = 15 * 60;

const keptTokens = 20_000;

/** Verifying costs more than all the rest of an access check; one token is verified once. */
const opened = () => singleton("opened-customer-jwts", () => new Map<string, Opened>());

/** Signs a token with exactly the claims that clients read. */
export async function signCustomerJwt(
  { publisherId, customerId }: CustomerIdentity,
  now: Date,
): Promise<string> {
  const { id, privateKey } = await signingKey();
  const claims = { customerId: String(customerId), publisherId: Number(publisherId) };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: signingAlgorithm, typ: "JWT", kid: id })
    .setExpirationTime(Math.floor(now.getTime() / 1000) + jwtSeconds)
    .sign(privateKey);
}

/** Whom a token names; `expired` for one of ours whose time is over, `null` for any other text. */
export async function readCustomerJwt(
  token: string,
  now: Date,
): Promise<CustomerIdentity | "expired" | null> {
  const found = opened().get(token) ?? (await open(token, now));
  if (found === null || found === "expired") return found;
  return found.expiresAtMs > now.getTime() ? found : "expired";
}

async function open(token: string, now: Date): Promise<Opened | "expired" | null> {
  const claims = await verify(token, now);
  if (claims === null || claims === "expired") return claims;

  const customerId = parseNineDigits(String(claims["customerId"]));
  const publisherId = parseNineDigits(String(claims["publisherId"]));
  if (customerId === null || publisherId === null || claims.exp === undefined) return null;

  const identity = { publisherId: BigInt(publisherId), customerId, expiresAtMs: claims.exp * 1000 };
  const kept = opened();
  if (kept.size >= keptTokens) kept.delete(kept.keys().next().value ?? "");
  kept.set(token, identity);
  return identity;
}

async function verify(token: string, now: Date) {
  try {
    const options = { algorithms: [signingAlgorithm], requiredClaims: ["exp"], currentDate: now };
    const { payload } = await jwtVerify(token, keyNamedBy, options);
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return "expired" as const;
    if (error instanceof errors.JOSEError) return null;
    throw error; // no fault of the token: the database could not be asked for a key
  }
}

/** Another key's thumbprint, or none at all, is not looked for. @see RFC 7638 */
const thumbprint = /^[\w-]{43}$/;

async function keyNamedBy({ kid }: JWTHeaderParameters) {
  const key = kid !== undefined && thumbprint.test(kid) ? await verificationKey(kid) : null;
  if (key === null) throw new errors.JWKSNoMatchingKey();
  return key;
}
