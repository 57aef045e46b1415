import { expect, type Page } from "@playwright/test";
import { openPublisher } from "@/server/services/publishers/open-publisher";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { rename } from "../support/people";

const menuOf = (page: Page) => page.getByRole("dialog", { name: "Menu" });

const openMenu = (page: Page) => page.getByRole("button", { name: "Open the menu" }).tap();

test("the menu comes as a sheet and leaves with the page it opened @phone", async ({
  ownerPage: page,
  world,
}) => {
  await page.goto(`/p/${world.publisherId}/overview`);
  await expect(page.getByRole("navigation", { name: "Dashboard" })).toBeHidden();
  await openMenu(page);
  await expect(menuOf(page).getByRole("link", { name: "Overview" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expectNoAxeViolations(page);
  await menuOf(page).getByRole("link", { name: "Team" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();
  await expect(menuOf(page)).toBeHidden();

  await openMenu(page);
  await menuOf(page).getByRole("button", { name: "Close" }).tap();
  await expect(menuOf(page)).toBeHidden();
  await page.getByRole("button", { name: "Search" }).tap();
  await page.getByRole("option", { name: "Company profile" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Company profile" })).toBeVisible();
});

test("the publisher is switched from the sheet @phone", async ({ ownerPage: page, world }) => {
  const second = await openPublisher(world.ctx, {
    publisherName: "Harbour Sport",
    country: "US",
    currency: "USD",
    timeZone: "America/New_York",
  });
  await page.goto(`/p/${world.publisherId}/overview`);
  await openMenu(page);
  await menuOf(page)
    .getByRole("button", { name: /Switch publisher$/ })
    .tap();
  await page.getByRole("menuitem", { name: /Harbour Sport/ }).tap();
  await page.waitForURL(`**/p/${second.publisherId}/overview`);
  await expect(page.getByRole("banner")).toContainText("Harbour Sport");
  await expect(menuOf(page)).toBeHidden();
});

test("the audit log stacks its rows, filters, and shows an entry @phone", async ({
  ownerPage: page,
  world,
}) => {
  await page.goto(`/p/${world.publisherId}/admin/audit`);
  const cells = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .first();
  const what = await cells.getByRole("rowheader").boundingBox();
  const who = await cells.getByRole("cell").filter({ hasText: "Tenure" }).boundingBox();
  expect(who?.y, "one under the other").toBeGreaterThan((what?.y ?? 0) + (what?.height ?? 0) - 1);
  expect((who?.x ?? 0) + (who?.width ?? 0)).toBeLessThanOrEqual(390);

  await page.getByRole("button", { name: "What", exact: true }).tap();
  const editor = page.getByRole("dialog", { name: "Filter by What" });
  await editor.getByRole("checkbox").first().tap();
  await editor.getByRole("button", { name: "Apply" }).tap();
  await expect(editor).toBeHidden();
  await expect(page).toHaveURL(/[?&]f=/);
  await expect(page.getByRole("button", { name: "Remove filter What" })).toBeVisible();

  await page.getByRole("rowheader").first().getByRole("link").tap();
  await expect(page.getByRole("dialog")).toContainText("Before and after");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("the team is managed from a phone @phone", async ({ ownerPage: page, world }) => {
  await rename((await world.newAdmin({ settings: true })).accountId, "Kim Keeper");
  await page.goto(`/p/${world.publisherId}/admin/team`);
  await page.getByRole("button", { name: "More actions for Kim Keeper" }).tap();
  await page.getByRole("menuitem", { name: "Deactivate" }).tap();
  await page.getByRole("button", { name: "Deactivate account" }).tap();
  await expect(page.getByRole("row", { name: /Kim Keeper/ })).toContainText("Inactive");
});
