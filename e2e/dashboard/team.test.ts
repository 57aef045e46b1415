import { expect } from "@playwright/test";
import { newId } from "@/server/db/new-id";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { probedMailFrame } from "../support/mail-frame";
import { browserOf, givePassword, otherBrowser, rename } from "../support/people";
import { keepScreenshot } from "../support/screenshot";

test.describe("joining", () => {
  test.use({ expectedComplaints: [probedMailFrame] });

  test("an invited admin joins by the mailed link and sees what is permitted", async ({
    ownerPage: owner,
    world,
    browser,
  }) => {
    const home = `/p/${world.publisherId}`;
    const email = `kim-${newId()}@example.com`;

    await owner.goto(`${home}/admin/team`);
    await owner.getByRole("button", { name: "Invite admin" }).click();
    await owner.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await owner.getByRole("checkbox", { name: /^Settings/ }).check();
    await owner.getByRole("button", { name: "Send invitation" }).click();
    await expect(owner.getByRole("row", { name: email })).toContainText("Settings");

    await owner.goto(`${home}/admin/mailbox`);
    await owner.getByRole("link", { name: email }).click();
    const mail = owner.frameLocator("iframe");
    const link = await mail.getByRole("link", { name: "Accept invitation" }).getAttribute("href");

    const kim = await otherBrowser(browser);
    await kim.goto(link ?? "");
    await expect(kim.getByRole("heading", { name: "Join Lighthouse TV" })).toBeVisible();
    await kim.getByLabel("Your name").fill("Kim Keeper");
    await kim.getByLabel("Password", { exact: true }).fill("harbour-lights-7");
    await kim.getByRole("button", { name: "Join the team" }).click();
    await kim.waitForURL(`**${home}/overview`);

    const menu = kim.getByRole("navigation", { name: "Dashboard" });
    await expect(menu.getByRole("link", { name: "Company profile" })).toBeVisible();
    await expect(menu.getByRole("link", { name: "Team" })).toHaveCount(0);
    await expect(menu.getByRole("link", { name: "Exports" })).toHaveCount(0);
    await kim.goto(`${home}/admin/team`);
    await expect(kim.getByText("You cannot see the team")).toBeVisible();
    await expect(kim.getByText("Robin Rivers can grant it to you", { exact: false })).toBeVisible();

    await owner.goto(`${home}/admin/team`);
    await expect(owner.getByRole("row", { name: /Kim Keeper/ })).toContainText("Active");
    await expect(owner.getByText("Open invitations")).toHaveCount(0);
    await kim.context().close();
  });
});

test("a deactivated admin opens nothing from the next click on, and comes back", async ({
  ownerPage: owner,
  world,
  browser,
}) => {
  const admin = await world.newAdmin({ reporting: "full", settings: true });
  await rename(admin.accountId, "Kim Keeper");
  const home = `/p/${world.publisherId}`;
  const kim = await browserOf(browser, admin);
  await kim.goto(`${home}/admin/company`);
  await expect(kim.getByLabel("Legal name")).toBeVisible();

  await owner.goto(`${home}/admin/team`);
  const row = owner.getByRole("row", { name: /Kim Keeper/ });
  await row.getByRole("button", { name: "More actions for Kim Keeper" }).click();
  await owner.getByRole("menuitem", { name: "Deactivate" }).click();
  await owner.getByRole("button", { name: "Deactivate account" }).click();
  await expect(row).toContainText("Inactive");

  await kim.goto(`${home}/admin/company`);
  await expect(kim.getByText(/^Your account is inactive at /)).toBeVisible();

  await row.getByRole("button", { name: "More actions for Kim Keeper" }).click();
  await owner.getByRole("menuitem", { name: "Reactivate" }).click();
  await owner.getByRole("button", { name: "Reactivate account" }).click();
  await expect(row).toContainText("Active");
  await kim.reload();
  await expect(kim.getByLabel("Legal name")).toBeVisible();
  await kim.context().close();
});

test("a removed admin no longer finds the publisher", async ({
  ownerPage: owner,
  world,
  browser,
}) => {
  const admin = await world.newAdmin({ settings: true });
  await rename(admin.accountId, "Kim Keeper");
  const home = `/p/${world.publisherId}`;

  await owner.goto(`${home}/admin/team`);
  await owner.getByRole("button", { name: "More actions for Kim Keeper" }).click();
  await owner.getByRole("menuitem", { name: "Remove from team" }).click();
  const dialog = owner.getByRole("alertdialog", { name: "Remove Kim Keeper from the team?" });
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await dialog.getByRole("button", { name: "Remove from team" }).click();
  await expect(owner.getByRole("row", { name: /Kim Keeper/ })).toHaveCount(0);

  const kim = await browserOf(browser, admin);
  const response = await kim.goto(`${home}/overview`);
  expect(response?.status()).toBe(404);
  await kim.context().close();
});

test("ownership is transferred with a typed address and the Owner's password", async ({
  ownerPage: owner,
  world,
}) => {
  const heir = await world.newAdmin({ reporting: "full" });
  const email = await rename(heir.accountId, "Kim Keeper");
  await givePassword(world.owner.accountId, "harbour-lights-7");

  await owner.goto(`/p/${world.publisherId}/admin/team`);
  await owner.getByRole("button", { name: "More actions for Kim Keeper" }).click();
  await owner.getByRole("menuitem", { name: "Transfer ownership" }).click();
  await owner.getByLabel(`Type ${email} to confirm`).fill(email);
  await owner.getByLabel("Your password", { exact: true }).fill("harbour-lights-7");
  await owner.getByRole("button", { name: "Transfer ownership" }).click();

  await expect(owner.getByRole("row", { name: /Kim Keeper/ })).toContainText("Owner");
  const own = owner.getByRole("row", { name: /Robin Rivers/ });
  await expect(own).toContainText("Admin management");
  await expect(own.getByRole("button", { name: "More actions for Robin Rivers" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("an invitation is written by keyboard alone", async ({ ownerPage: page, world }) => {
  await page.goto(`/p/${world.publisherId}/admin/team`);
  await page.getByRole("button", { name: "Invite admin" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("not an address");
  await page.keyboard.press("Enter");
  await expect(page.getByText("One thing to correct")).toBeVisible();
  const email = page.getByRole("textbox", { name: "E-mail address" });
  await email.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("kim@example.com");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  const row = page.getByRole("row", { name: "kim@example.com" });
  await expect(row).toContainText("Full reporting");
  await expect(row).toContainText("Offer management");
  await expect(page.getByRole("button", { name: "Invite admin" })).toBeFocused();
});

test("the team is for everybody's eyes", async ({ ownerPage: page, world }) => {
  const admin = await world.newAdmin({ reporting: "full", offers: true });
  await rename(admin.accountId, "Kim Keeper");
  await page.goto(`/p/${world.publisherId}/admin/team`);
  await expect(page.getByRole("row", { name: /Kim Keeper/ })).toBeVisible();
  await keepScreenshot(page, "team");
  await expectNoAxeViolations(page);
});

test("who may do what is for everybody's eyes", async ({ ownerPage: page, world }) => {
  await page.goto(`/p/${world.publisherId}/admin/team`);
  await page.getByRole("link", { name: "Role matrix" }).click();
  await expect(page.getByRole("table", { name: "Who may do what" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("an invitation is for everybody's eyes", async ({ ownerPage: page, world }) => {
  await page.goto(`/p/${world.publisherId}/admin/team`);
  await page.getByRole("button", { name: "Invite admin" }).click();
  await expect(page.getByRole("dialog", { name: "Invite an admin" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("the team fits a phone @phone", async ({ ownerPage: page, world }) => {
  const admin = await world.newAdmin({ reporting: "full", offers: true, settings: true });
  await rename(admin.accountId, "Kim Keeper");
  for (const path of ["team", "team?tab=matrix"]) {
    await page.goto(`/p/${world.publisherId}/admin/${path}`);
    await expect(page.getByRole("row", { name: /Kim Keeper/ })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  }
  await expectNoAxeViolations(page);
});
