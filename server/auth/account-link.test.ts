import { expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { accountLinkPath, accountToken, readAccountToken } from "./account-link";

test("a token names its row, for its purpose alone", () => {
  const id = newId();
  const token = accountToken("password-reset", id);
  expect(readAccountToken("password-reset", token)).toBe(id);
  expect(readAccountToken("sign-in", token)).toBeNull();
});

test.each([
  ["nothing", ""],
  ["an id alone", newId()],
  ["a wrong signature", `${newId()}.aaaa`],
  ["too many parts", `${accountToken("sign-up", newId())}.x`],
  ["no id", "not-an-id.aaaa"],
  ["a NUL", "\0"],
  ["emoji", "🫖.🫖"],
])("%s is not a token of ours", (_, token) => {
  expect(readAccountToken("sign-up", token)).toBeNull();
});

test("links lead to the pages that ask for a press", () => {
  const id = newId();
  expect(accountLinkPath("sign-up", id)).toMatch(`/sign-up/confirm?token=${id}.`);
  expect(accountLinkPath("password-reset", id)).toMatch(`/reset-password?token=${id}.`);
});
