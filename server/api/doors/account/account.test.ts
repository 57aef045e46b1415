import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieNames } from "@/server/auth/cookies";
import { inTransaction } from "@/server/context";
import { accountLink } from "@/server/services/account-links/account-link";
import { openSession } from "@/server/services/customer-sessions/open-session";
import { newGuest, setCustomerState } from "@/server/testing/customers";
import { startTestServer } from "@/server/testing/front-server";
import { mailedAccountCode } from "@/server/testing/mailed-code";
import { standing } from "@/server/testing/subscription-care";
import { newSubscriber } from "@/server/testing/subscriber";
import { newWorld, type World } from "@/server/testing/world";
import { doors } from "../router";

let front: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  front = await startTestServer({ doors });
});
afterAll(() => front.close(0));

type Sent = { cookie?: string; site?: string };

/** Sends a form as our own page would; answers where it leads, and what the browser is to keep. */
async function send({ publisherId }: World, path: string, fields: object, sent: Sent = {}) {
  const response = await fetch(`${front.url}/api/account/${publisherId}/${path}`, {
    method: "POST",
    redirect: "manual",
    headers: {
      "sec-fetch-site": sent.site ?? "same-origin",
      "content-type": "application/x-www-form-urlencoded",
      "user-agent": "Test",
      ...(sent.cookie && { cookie: sent.cookie }),
    },
    body: new URLSearchParams(fields as Record<string, string>).toString(),
  });
  const to = new URL(response.headers.get("location") ?? "/", front.url);
  const kept = response.headers.get("set-cookie") ?? "";
  return { status: response.status, to, kept, cookie: kept.split(";")[0] ?? "" };
}

async function shop() {
  const world = await newWorld({ now: new Date().toISOString() });
  const subscriber = await newSubscriber(world);
  const { customerId, subscriptionId } = subscriber;
  const token = (job: Parameters<typeof accountLink>[1]["job"], more: object = {}) => {
    const link = accountLink(world.ctx, { customerId, job, subscriptionId, ...more });
    return new URL(link).searchParams.get("token") ?? "";
  };
  const { secret } = await inTransaction(world.system, (tx) =>
    openSession(tx, { id: BigInt(customerId), emailProvenAt: null }, { hasMail: true }),
  );
  const cookie = `${cookieNames.customer(world.publisherId)}=${secret}`;
  const state = async () => (await standing(world, subscriptionId)).state;
  const subscription = String(subscriptionId);
  return { world, ...subscriber, token, cookie, state, subscription };
}

test("a code signs in, with a cookie that no script reads, and leads to this account alone", async () => {
  const world = await newWorld({ now: new Date().toISOString() });
  const { email } = await newGuest(world);
  const asked = await send(world, "sign-in/code", { email, next: "https://evil.example/" });
  expect(asked.status).toBe(303);
  expect(asked.kept).toMatch(/HttpOnly; SameSite=Lax/);
  const attempt = JSON.parse(
    Buffer.from(asked.cookie.split("=")[1] ?? "", "base64url").toString("utf8"),
  ) as { attemptId: string };
  const code = (await mailedAccountCode(world, attempt.attemptId)) ?? "";
  const wrong = code === "000000" ? "000001" : "000000";
  const refused = await send(world, "sign-in/proof", { code: wrong }, asked);
  expect(refused.to.searchParams.get("problem")).toBe("account.code-wrong");
  const fields = { code, next: `//evil.example/account/${world.publisherId}` };
  const entered = await send(world, "sign-in/proof", fields, asked);
  expect(entered.to.href).toBe(`${front.url}/account/${world.publisherId}`);
  expect(entered.kept).toMatch(/HttpOnly; SameSite=Lax/);

  const unknown = await send(world, "sign-in/code", { email: "nobody@example.com" });
  expect([unknown.status, unknown.to.pathname]).toEqual([asked.status, asked.to.pathname]);
});

test("another site's form changes nothing, and neither does a stranger's", async () => {
  const { world, cookie, subscription, state } = await shop();
  for (const site of ["cross-site", "same-site"]) {
    const answer = await send(world, "jobs/cancel", { subscription }, { cookie, site });
    expect(answer.status).toBe(403);
  }
  const stranger = await send(world, "jobs/cancel", { subscription });
  expect(stranger.to.pathname).toBe(`/account/${world.publisherId}/sign-in`);
  const other = await shop();
  const foreign = await send(other.world, "jobs/cancel", { subscription }, other);
  expect(foreign.to.searchParams.get("problem")).toBe("subscription.not-found");
  expect(await state()).toBe("active");

  const own = await send(world, "jobs/cancel", { subscription, reason: "price" }, { cookie });
  expect(own.to.searchParams.get("done")).toBe("cancelled");
  expect(await state()).toBe("stopped");
});

test("a link opens its job for its subscription, and nothing else", async () => {
  const { world, token, subscription, state, customerId } = await shop();
  const refused = async (path: string, fields: object, code = "account-link.not-ours") => {
    const { to } = await send(world, path, { subscription, ...fields });
    expect(to.searchParams.get("problem")).toBe(code);
  };
  await refused("jobs/change-plan", { token: token("cancel"), offerId: "S1_NL" });
  await refused("jobs/resume", { token: token("cancel") });
  await refused("jobs/cancel", { token: token("update-payment") });
  await refused("jobs/cancel", { token: token("cancel", { subscriptionId: 123_456_789 }) });
  await refused("jobs/cancel", { token: `${token("cancel")}x` });
  const pause = await send(world, "jobs/pause", {
    subscription,
    cycles: "1",
    token: token("cancel"),
  });
  expect(pause.to.pathname).toMatch(/sign-in$/);

  world.clock.set(new Date(Date.now() - 31 * 60_000).toISOString());
  await refused("jobs/cancel", { token: token("cancel") }, "account-link.expired");
  world.clock.set(new Date().toISOString());
  await setCustomerState(world, customerId, "blocked");
  await refused("jobs/cancel", { token: token("cancel") }, "account.closed");
  await setCustomerState(world, customerId, "active");
  expect(await state()).toBe("active");

  const key = randomUUID();
  const press = () => send(world, "jobs/cancel", { subscription, token: token("cancel"), key });
  for (const { to } of [await press(), await press()]) {
    expect(to.searchParams.get("done")).toBe("cancelled");
  }
  expect(await state()).toBe("stopped");
});

test("a password is reset by its link, once, and signs in", async () => {
  const { world, token, customerId } = await shop();
  const link = token("reset-password");
  const weak = await send(world, "reset-password", { token: link, newPassword: "short" });
  expect(weak.to.searchParams.get("problem")).toBe("customer.weak-password");
  const fields = { token: link, newPassword: "lantern-9-harbours" };
  const done = await send(world, "reset-password", fields);
  expect(done.kept).toContain(cookieNames.customer(world.publisherId));
  const again = await send(world, "reset-password", fields);
  expect(again.to.searchParams.get("problem")).toBe("account-link.used");
  const { email } = await inTransaction(world.system, ({ db, publisherId }) =>
    db.customer.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: BigInt(customerId) } },
    }),
  );
  const entered = await send(world, "sign-in/password", {
    email,
    password: "lantern-9-harbours",
  });
  expect(entered.kept).toContain(cookieNames.customer(world.publisherId));
});

test("what no form sends is refused and never an error of ours", async () => {
  const { world, cookie, subscription } = await shop();
  for (const fields of [{}, { subscription: "x" }, { subscription, cycles: "many" }]) {
    const { status, to } = await send(world, "jobs/pause", fields, { cookie });
    expect([status, to.searchParams.get("problem")]).toEqual([303, "input.invalid"]);
  }
  const nobody = { ...world, publisherId: 123_456_789n };
  expect((await send(nobody, "sign-in/code", { email: "a@example.com" })).status).toBe(404);
  expect((await fetch(`${front.url}/api/account/1/sign-out`, { method: "POST" })).status).toBe(404);
});
