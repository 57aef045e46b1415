import { expect, type Page } from "@playwright/test";
import { newVisitor } from "@/server/testing/person";
import { requestPasswordReset } from "@/server/services/accounts/request-password-reset";
import { requestSignUp } from "@/server/services/accounts/request-sign-up";
import { inviteMember } from "@/server/services/team/invite-member";
import { noGrants } from "@/server/domain/permissions";
import type { World } from "@/server/testing/world";
import { test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";
import { rename } from "../support/people";
import { signIn } from "../support/sign-in";
import { expectNoAxeViolationsAnywhere, expectSoundPage } from "../support/sound-page";
import { openPalette } from "../support/open-palette";

const grants = { ...noGrants, reporting: "full", settings: true } as const;

/** Opens pages one after the other and looks at each as soon as what it is about is there. */
async function expectSound(page: Page, pages: readonly (readonly [path: string, says: RegExp])[]) {
  for (const [path, says] of pages) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: says })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Sandbox" })).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expectSoundPage(page);
  }
}

/** Somebody to see on every page: a colleague, an open invitation, and mail about it. */
async function furnish(world: World) {
  await rename((await world.newAdmin({ reporting: "full" })).accountId, "Kim Keeper");
  const email = `ida-${world.publisherId}@example.com`;
  await inviteMember(world.ctx, { email, grants });
  return mailTo(email, /./);
}

test("the pages before signing in", async ({ page }) => {
  test.slow();
  await expectSound(page, [
    ["/sign-in", /^Sign in$/],
    ["/sign-up", /^Create your account$/],
    ["/forgot-password", /password/],
    ["/mailbox", /^Mailbox of accounts$/],
  ]);
});

test("the pages that mail leads to", async ({ page, world }) => {
  test.slow();
  const { ctx, email } = newVisitor(world.clock);
  await requestSignUp(ctx, {
    email,
    name: "Vera Visitor",
    password: "seven-wet-umbrellas-7",
    publisherName: "Visitor TV",
    country: "NL",
    currency: "EUR",
    timeZone: "Europe/Amsterdam",
  });
  await requestPasswordReset(ctx, { email: world.owner.email });
  const invitation = await furnish(world);
  const confirm = linkIn(await mailTo(email, /./), "/sign-up/confirm");
  const reset = linkIn(await mailTo(world.owner.email, /password/i), "/reset-password");
  await expectSound(page, [
    [confirm, /./],
    ["/sign-up/confirm?token=worn-out", /./],
    [reset, /password/],
    ["/reset-password?token=worn-out", /./],
    [linkIn(invitation, "/invitation"), /^Join Lighthouse TV$/],
    ["/invitation?token=worn-out", /./],
  ]);
});

test("the pages of a person", async ({ ownerPage: page }) => {
  test.slow();
  await expectSound(page, [
    ["/me", /^Personal settings$/],
    ["/me/new-publisher", /publisher/],
  ]);
});

test("the pages of a publisher", async ({ ownerPage: page, world }) => {
  test.slow();
  await furnish(world);
  const home = `/p/${world.publisherId}`;
  await expectSound(page, [
    [`${home}/overview`, /^Overview$/],
    [`${home}/admin/company`, /^Company profile$/],
    [`${home}/admin/team`, /^Team/],
    [`${home}/admin/team?tab=matrix`, /^Team/],
    [`${home}/admin/exports`, /^Exports/],
  ]);
});

test("the audit log and the mailbox", async ({ ownerPage: page, world }) => {
  test.slow();
  await furnish(world);
  const home = `/p/${world.publisherId}`;
  await expectSound(page, [
    [`${home}/admin/audit`, /^Audit log/],
    [`${home}/admin/mailbox`, /^Mailbox$/],
  ]);
  await page
    .getByRole("link", { name: /Lighthouse TV/ })
    .first()
    .click();
  await expect(page.locator("iframe")).toBeVisible();
  await expectSoundPage(page);

  await page.goto(`${home}/admin/audit`);
  await page.getByRole("button", { name: "What", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Filter by What" })).toBeVisible();
  await expectNoAxeViolationsAnywhere(page);
  await page.keyboard.press("Escape");
  await page.getByRole("rowheader").first().getByRole("link").click();
  await expect(page.getByRole("dialog")).toContainText("Before and after");
  await expectNoAxeViolationsAnywhere(page);
});

test("the style page", async ({ ownerPage: page, world }) => {
  test.slow();
  await page.goto(`/p/${world.publisherId}/admin/style`);
  await expect(page.getByRole("heading", { level: 1, name: "Style page" })).toBeVisible();
  await expectSoundPage(page);
});

test("the layers of the shell", async ({ ownerPage: page, world }) => {
  test.slow();
  await page.goto(`/p/${world.publisherId}/admin/team`);
  await page.getByRole("button", { name: "Invite admin" }).click();
  await expect(page.getByRole("dialog", { name: "Invite an admin" })).toBeVisible();
  await expectNoAxeViolationsAnywhere(page);
  await page.keyboard.press("Escape");

  await openPalette(page);
  await expectNoAxeViolationsAnywhere(page);
  await page.keyboard.press("Escape");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expectNoAxeViolationsAnywhere(page);
  await page.keyboard.press("Escape");

  for (const menu of [/Switch publisher$/, /personal menu$/]) {
    await page.getByRole("button", { name: menu }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    // A menu hangs over the page, and belongs to no landmark of it.
    await expectNoAxeViolationsAnywhere(page, ["region"]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toBeHidden();
  }
});

test("what one may not open", async ({ page, world }) => {
  test.slow();
  await signIn(page, await world.newAdmin());
  await expectSound(page, [[`/p/${world.publisherId}/admin/team`, /^Team$/]]);
  await signIn(page, await world.newAdmin({ reporting: "none" }));
  await expectSound(page, [[`/p/${world.publisherId}/overview`, /^Overview$/]]);
});

test.describe("what is not there", () => {
  test.use({ expectedComplaints: [/status of 404/] });

  test("inside the dashboard and outside", async ({ ownerPage: page, world }) => {
    test.slow();
    await expectSound(page, [
      [`/p/${world.publisherId}/nowhere`, /^There is no such page$/],
      ["/nowhere", /^There is no page here$/],
    ]);
  });
});
