import { expect, type Page } from "@playwright/test";
import { cookieNames } from "@/server/auth/cookies";
import { newPerson } from "@/server/testing/person";
import { newWorld } from "@/server/testing/world";
import { setPassword } from "../support/set-password";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";

async function enter(page: Page, email: string, password: string) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  const answered = page.waitForResponse(/callback\/credentials/);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await answered;
}

const problem = (page: Page, words: RegExp) =>
  expect(page.getByRole("group").getByRole("heading", { name: words })).toBeVisible();

test("the page is complete, in light and dark", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "sign-in");
});

test("a member signs in, goes on to the page that was asked for, and signs out", async ({
  page,
}) => {
  const { owner, publisherId } = await newWorld();
  const password = await setPassword(owner);
  const wanted = `/p/${publisherId}/overview`;
  await page.goto(wanted);
  await page.waitForURL(/\/sign-in\?callbackUrl=/);
  await enter(page, owner.email.toUpperCase(), password);
  await page.waitForURL(`**${wanted}`);

  await page.goto("/sign-in");
  await page.waitForURL(/\/p\/\d{9}\/overview$/);

  await page.goto("/me");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL("**/sign-in");
  await page.goto(wanted);
  await page.waitForURL(/\/sign-in\?callbackUrl=/);
});

test("after signing in nobody is led to another site", async ({ page }) => {
  const { email, password } = await newPerson();
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent("//evil.example/me")}`);
  await enter(page, email, password);
  await page.waitForURL("**/me");
  expect(new URL(page.url()).hostname).toBe("localhost");
});

test("by keyboard alone", async ({ page }) => {
  const { email, password } = await newPerson();
  await page.goto("/sign-in?callbackUrl=/me");
  await page.getByLabel("E-mail address").focus();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("type", "text");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/me");
});

test("on a phone @phone", async ({ page }) => {
  const { email, password } = await newPerson();
  await page.goto("/sign-in?callbackUrl=/me");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await keepScreenshot(page, "sign-in-phone");
  await enter(page, email, password);
  await expect(page.getByRole("heading", { name: "Personal settings" })).toBeVisible();
  await keepScreenshot(page, "me-phone");
});

test.describe("without success", () => {
  test.use({ expectedComplaints: [/status of 40[01]/] });

  test("a wrong password and an unknown address read the same, and keep what was typed", async ({
    page,
  }) => {
    const { email } = await newPerson();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("link", { name: /Enter your password/ })).toBeVisible();

    for (const address of [email, `nobody-${email}`, "no address \u{1FAD6}"]) {
      await enter(page, address, "wrong-harbour-7");
      await problem(page, /The e-mail address or password is not right/);
      await expect(page.getByLabel("E-mail address")).toHaveValue(address);
    }
    await expectNoAxeViolations(page);
  });

  test("guessing ends for the guesser, not for the person", async ({ page, browser }) => {
    test.slow();
    const { email, password } = await newPerson();
    // The person has been here before: the browser has tries of its own.
    await page.goto("/sign-in?callbackUrl=/me");
    await enter(page, email, password);
    await page.waitForURL("**/me");
    // Not before the page has arrived: a second way there would cut off the first.
    await expect(page.getByRole("heading", { level: 1, name: "Personal settings" })).toBeVisible();
    await page.context().clearCookies({ name: cookieNames.session() });
    await page.goto("/sign-in?callbackUrl=/me");

    const guesser = await (await browser.newContext()).newPage();
    await guesser.goto("/sign-in");
    // Eight tries of this account from this address, the first of which was the person's own.
    for (let tries = 1; tries < 8; tries++) {
      await enter(guesser, email, `wrong-harbour-${tries}`);
      await problem(guesser, /not right/);
    }
    await enter(guesser, email, password);
    await problem(guesser, /Too many tries\. Wait \d+ (seconds|minutes)/);
    await guesser.context().close();

    await enter(page, email, password);
    await page.waitForURL("**/me");
  });
});

test.describe("the door itself", () => {
  test("refuses what is no form, what is forged, and what it does not offer", async ({
    request,
    baseURL,
  }) => {
    const origin = baseURL ?? "";
    const form = { origin, "content-type": "application/x-www-form-urlencoded" };
    const json = { origin, "content-type": "application/json" };
    const door = "/api/auth/callback/credentials";
    const statusOf = async (path: string, options: object) =>
      (await request.post(path, { maxRedirects: 0, ...options })).status();

    expect(await statusOf(door, { data: "{", headers: json })).toBe(415);
    expect(await statusOf(door, { data: "a=%00&=%&&==", headers: form })).toBe(302);
    expect(await statusOf(door, { data: `csrfToken=${"x".repeat(90_000)}`, headers: form })).toBe(
      302,
    );
    expect(await statusOf("/api/auth/callback/github", { data: "", headers: form })).toBeLessThan(
      500,
    );
    for (const path of ["session", "providers", "signin", "signout", "error", "_log"]) {
      expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
    }
    expect(await statusOf("/api/auth/_log", { data: "a=b", headers: form })).toBe(404);
  });

  test("is not led astray by its cookies or query", async ({ request }) => {
    const headers = { cookie: `${cookieNames.callbackUrl()}=:::; ;=;` };
    const answer = await request.get("/api/auth/csrf?callbackUrl=%3A%3A", { headers });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["set-cookie"]).toMatch(/HttpOnly; SameSite=Lax/i);
  });
});
