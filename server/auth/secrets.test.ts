import { expect, test } from "vitest";
import { isSignedBy, seal, sign, unseal } from "./secrets";

test("a sealed text opens again, and shows nothing of itself", () => {
  const sealed = seal("totp-secret", "JBSWY3DPEHPK3PXP", "account-1");
  expect(sealed).not.toContain("JBSWY3DP");
  expect(unseal("totp-secret", sealed, "account-1")).toBe("JBSWY3DPEHPK3PXP");
  expect(seal("totp-secret", "JBSWY3DPEHPK3PXP", "account-1")).not.toBe(sealed);
});

test("it does not open for another owner, for another purpose, or changed", () => {
  const sealed = seal("totp-secret", "JBSWY3DPEHPK3PXP", "account-1");
  const changed = sealed.replace(/\.(.)/, (_, first) => (first === "A" ? ".B" : ".A"));
  expect(() => unseal("totp-secret", sealed, "account-2")).toThrow("unable to authenticate");
  expect(() => unseal("recovery-code", sealed, "account-1")).toThrow("unable to authenticate");
  expect(() => unseal("totp-secret", changed, "account-1")).toThrow("unable to authenticate");
  expect(() => unseal("totp-secret", "", "account-1")).toThrow("not a sealed text");
  expect(() => unseal("totp-secret", "2.AAAA", "account-1")).toThrow("not a sealed text");
});

test("a signature holds for its text and purpose alone", () => {
  const signature = sign("account-link", "text");
  expect(isSignedBy("account-link", "text", signature)).toBe(true);
  expect(isSignedBy("account-link", "other", signature)).toBe(false);
  expect(isSignedBy("invitation-link", "text", signature)).toBe(false);
  expect(isSignedBy("account-link", "text", "")).toBe(false);
  expect(isSignedBy("account-link", "text", `${signature}a`)).toBe(false);
});
