import { expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { accountJobs } from "@/server/domain/account-job";
import { fixedClock } from "@/server/testing/world";
import { accountLink } from "./account-link";
import { openAccountLink, requireOpenLink } from "./open-account-link";

const at = (publisherId = 123_456_789n, now = "2026-11-22T12:00:00Z") => ({
  publisherId,
  wall: fixedClock(now),
});

const tokenOf = (url: string) => new URL(url).searchParams.get("token") ?? "";

const wanted = { customerId: 234_567_891, job: "cancel", subscriptionId: 345_678_912 } as const;

test("a link opens its job, for its customer and subscription", () => {
  const ctx = at();
  const url = accountLink(ctx, { ...wanted, returnUrl: "https://tv.example/account" });
  expect(new URL(url).pathname).toBe("/account/123456789/do/cancel");
  expect(openAccountLink(ctx, tokenOf(url), "cancel")).toMatchObject({
    ...wanted,
    returnUrl: "https://tv.example/account",
    isExpired: false,
  });
});

test("no other job, publisher or text opens anything", () => {
  const ctx = at();
  const token = tokenOf(accountLink(ctx, wanted));
  const refused = expect.objectContaining({ code: "account-link.not-ours" });
  for (const job of accountJobs.filter((one) => one !== "cancel")) {
    expect(() => openAccountLink(ctx, token, job)).toThrow(refused);
  }
  expect(() => openAccountLink(at(123_456_780n), token, "cancel")).toThrow(refused);

  const [body = "", signature = ""] = token.split(".");
  const claims = Buffer.from(body, "base64url").toString("utf8");
  const other = claims.replace("234567891", "234567892");
  expect(other).not.toBe(claims);
  const forged = `${Buffer.from(other).toString("base64url")}.${signature}`;
  for (const text of [forged, body, `${token}.x`, `${token}x`, "", "\0", newId(), "🫖.🫖"]) {
    expect(() => openAccountLink(ctx, text, "cancel")).toThrow(refused);
  }
});

test("after half an hour of wall time it says whose it is, and opens nothing by itself", () => {
  const ctx = at();
  const token = tokenOf(accountLink(ctx, wanted));
  ctx.wall.set("2026-11-22T12:29:59Z");
  expect(requireOpenLink(ctx, token, "cancel")).toMatchObject(wanted);
  ctx.wall.set("2026-11-22T12:30:00Z");
  expect(openAccountLink(ctx, token, "cancel")).toMatchObject({ ...wanted, isExpired: true });
  expect(() => requireOpenLink(ctx, token, "cancel")).toThrow(
    expect.objectContaining({ code: "account-link.expired" }),
  );
});
