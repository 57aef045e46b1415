import { expect, test } from "vitest";
import { emailKeyOf, isEmailShaped } from "./email";

test.each([
  "robin@example.com",
  "  Robin.Rivers+tv@Example.CO.UK ",
  "o'hara@example.com",
  "zoë@exämple.example",
  "r@x-y.museum",
])("%s can be mailed to", (address) => {
  expect(isEmailShaped(address)).toBe(true);
});

test.each([
  "",
  "robin",
  "robin@",
  "@example.com",
  "robin@localhost",
  "robin@example..com",
  "robin@-example.com",
  "robin@exam ple.com",
  "robin@example.com, other@example.com",
  "Robin <robin@example.com>",
  "robin@@example.com",
  ".robin@example.com",
  "robin@exam\u0000ple.com",
  "rob\ud83ein@example.com",
  "robin@example.com\r\nBcc: all@example.com",
  `${"r".repeat(65)}@example.com`,
  `robin@${"long.".repeat(60)}example.com`,
])("%j cannot", (address) => {
  expect(isEmailShaped(address)).toBe(false);
});

test("capitals, spaces and full-width letters make no other person", () => {
  expect(emailKeyOf(" Robin@Example.com ")).toBe("robin@example.com");
  expect(emailKeyOf("ｒobin@example.com")).toBe("robin@example.com");
});
