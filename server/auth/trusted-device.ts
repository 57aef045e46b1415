import { cookieNames, readCookie, type Cookie } from "./cookies";
import { isSignedBy, sign } from "./secrets";

const lifetimeSeconds = 180 * 86_400;

/** Names the cookie of one account without naming the account to whoever looks at the browser. */
const nameFor = (accountId: string): string =>
  cookieNames.trustedDevice(sign("trusted-device", `name:${accountId}`).slice(0, 16));

/**
 * Marks a browser on which this account once signed in. It opens nothing by itself: it only gives
 * the browser tries of its own, which strangers who guess from elsewhere cannot use up.
 */
export function trustDevice(accountId: string, deviceId: string, now: Date): Cookie {
  const claim = `${deviceId}.${Math.floor(now.getTime() / 1000)}`;
  const signature = sign("trusted-device", `${accountId}.${claim}`);
  const value = `${claim}.${signature}`;
  return { name: nameFor(accountId), value, maxAgeSeconds: lifetimeSeconds };
}

/** @returns the id the browser was given, or `null` when it is a stranger to this account */
export function trustedDeviceOf(
  cookieHeader: string | null,
  accountId: string,
  now: Date,
): string | null {
  const [deviceId, since, signature] =
    readCookie(cookieHeader, nameFor(accountId))?.split(".") ?? [];
  if (!deviceId || !since || !signature) return null;
  if (!isSignedBy("trusted-device", `${accountId}.${deviceId}.${since}`, signature)) return null;
  const ageSeconds = now.getTime() / 1000 - Number(since);
  return ageSeconds < lifetimeSeconds ? deviceId : null;
}
