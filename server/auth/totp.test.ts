import { expect, test } from "vitest";
import { acceptedStep, newTotpSecret, totpCode, totpUri } from "./totp";

// RFC 6238, appendix B: the secret "12345678901234567890" and the SHA-1 rows, last six digits.
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1234567890, "005924"],
  [2000000000, "279037"],
])("at %i seconds the code is the standard's", (seconds, code) => {
  const at = new Date(seconds * 1000);
  expect(totpCode(secret, at)).toBe(code);
  expect(acceptedStep(secret, code, at)).toBe(BigInt(Math.floor(seconds / 30)));
});

test("the codes just before and after count, under their own step; older and newer do not", () => {
  const at = (seconds: number) => new Date((1_600_000_020 + seconds) * 1000);
  const code = totpCode(secret, at(0));
  const step = acceptedStep(secret, code, at(0));
  expect(acceptedStep(secret, code, at(30))).toBe(step);
  expect(acceptedStep(secret, code, at(-30))).toBe(step);
  expect(acceptedStep(secret, code, at(60))).toBeNull();
  expect(acceptedStep(secret, code, at(-60))).toBeNull();
});

test("spaces are how people copy; anything else is not a code", () => {
  const at = new Date(59_000);
  expect(acceptedStep(secret, " 287 082 ", at)).toBe(1n);
  for (const wrong of ["", "28708", "2870820", "２８７０８２", "abcdef", "28708\u0000"]) {
    expect(acceptedStep(secret, wrong, at)).toBeNull();
  }
});

test("an authenticator learns the issuer and the account", () => {
  const uri = totpUri(newTotpSecret(), "robin@example.com");
  expect(uri).toMatch(/^otpauth:\/\/totp\/Tenure%20Sandbox:robin%40example.com\?/);
  expect(new URL(uri).searchParams.get("secret")).toMatch(/^[A-Z2-7]{32}$/);
});
