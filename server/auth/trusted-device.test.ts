import { expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { trustDevice, trustedDeviceOf } from "./trusted-device";

const now = new Date("2026-11-22T12:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

test("a browser is known to the account that signed in on it, and to no other", () => {
  const [account, device] = [newId(), newId()];
  const { name, value } = trustDevice(account, device, now);
  const header = `theme=dark; ${name}=${value}; other=1`;
  expect(trustedDeviceOf(header, account, now)).toBe(device);
  expect(trustedDeviceOf(header, newId(), now)).toBeNull();
  expect(trustedDeviceOf(null, account, now)).toBeNull();
});

test("its mark moved to another account, or changed, is worth nothing", () => {
  const [mine, theirs] = [newId(), newId()];
  const { value } = trustDevice(mine, newId(), now);
  const { name } = trustDevice(theirs, newId(), now);
  expect(trustedDeviceOf(`${name}=${value}`, theirs, now)).toBeNull();
  const own = trustDevice(mine, newId(), now);
  const forged = own.value.replace(/^[^.]+/, newId());
  expect(trustedDeviceOf(`${own.name}=${forged}`, mine, now)).toBeNull();
  expect(trustedDeviceOf(`${own.name}=%00.1`, mine, now)).toBeNull();
});

test("trust ends after half a year", () => {
  const account = newId();
  const { name, value, maxAgeSeconds } = trustDevice(account, newId(), now);
  expect(trustedDeviceOf(`${name}=${value}`, account, later(179))).not.toBeNull();
  expect(trustedDeviceOf(`${name}=${value}`, account, later(180))).toBeNull();
  expect(maxAgeSeconds).toBe(180 * 86_400);
});

test("the cookie names the deployment, not the account", () => {
  const account = newId();
  const { name } = trustDevice(account, newId(), now);
  expect(name).toMatch(/^tenure-sandbox-\d+\.device\.[\w-]{16}$/);
  expect(name).not.toContain(account);
});
