import { expect, type Page } from "@playwright/test";
import { inTransaction } from "@/server/context";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { addEntries } from "@/server/testing/export-world";
import type { World } from "@/server/testing/world";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { browserOf, rename } from "../support/people";
import { keepScreenshot } from "../support/screenshot";

const auditLog = ({ publisherId }: World, query = "") => `/p/${publisherId}/admin/audit${query}`;
const table = (page: Page) => page.getByRole("table", { name: /^Audit log/ });
const rows = (page: Page) => table(page).getByRole("rowheader");
const total = (page: Page) => page.getByRole("navigation", { name: "Pages" }).getByText("entries");
const filter = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).and(page.locator("[data-filter]"));

/** What somebody did, as one of the log's lines. */
const note = ({ ctx, publisherId }: World, action: string, name: string) =>
  inTransaction(ctx, (tx) =>
    recordAuditEntry(tx, {
      action,
      targetType: "publisher",
      targetId: String(publisherId),
      before: { name: "Lighthouse TV" },
      after: { name },
    }),
  );

test("the log is filtered, and the address says how", async ({ ownerPage: page, world }) => {
  await note(world, "company.profile-changed", "Beacon TV");
  await addEntries(world, 30);
  await page.goto(auditLog(world));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("32");

  await filter(page, "What").click();
  await page.getByRole("checkbox", { name: "Company profile changed" }).check();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(rows(page)).toHaveText(["Company profile changed"]);
  await expect(page).toHaveURL(/f=action\.any:company\.profile-changed/);
  await keepScreenshot(page, "audit-log");
  await expectNoAxeViolations(page);

  await page.reload();
  await expect(rows(page)).toHaveText(["Company profile changed"]);
  await page.goBack();
  await expect(total(page)).toHaveText("32 entries");

  await page.getByRole("searchbox").fill("nothing of that name");
  await expect(page.getByText("No entries match “nothing of that name”")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(total(page)).toHaveText("32 entries");
});

test("an entry tells before and after, and its address can be shared", async ({
  ownerPage: page,
  world,
}) => {
  await note(world, "company.profile-changed", "Beacon TV");
  await page.goto(auditLog(world));
  await rows(page).getByRole("link", { name: "Company profile changed" }).click();

  const sheet = page.getByRole("dialog", { name: "Company profile changed" });
  await expect(sheet.getByRole("row", { name: "name" })).toContainText("Beacon TV");
  await expect(sheet.getByText("Robin Rivers")).toBeVisible();
  await keepScreenshot(page, "audit-entry");
  await expectNoAxeViolations(page);

  await page.reload();
  await expect(sheet.getByRole("row", { name: "name" })).toContainText("Beacon TV");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

test("pages follow each other, there and back", async ({ ownerPage: page, world }) => {
  await addEntries(world, 60);
  await page.goto(auditLog(world, "?f=targetType.any:offer&size=25"));
  const targets = () =>
    table(page)
      .getByRole("cell")
      .filter({ hasText: /^Target/ })
      .allInnerTexts();
  await expect(rows(page)).toHaveCount(25);
  const first = await targets();

  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect.poll(targets).not.toEqual(first);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(rows(page)).toHaveCount(10);
  await expect(page.getByRole("button", { name: "Next", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.getByRole("button", { name: "Previous", exact: true }).click();
  await expect(rows(page)).toHaveCount(25);
  await page.getByRole("button", { name: "Previous", exact: true }).click();
  await expect.poll(targets).toEqual(first);
});

test("beyond ten thousand, entries are counted when somebody asks", async ({
  ownerPage: page,
  world,
}) => {
  await addEntries(world, 10_050);
  await page.goto(auditLog(world, "?f=targetType.any:offer"));
  await expect(total(page)).toContainText("10,000+ entries");
  await page.getByRole("button", { name: "Count all" }).click();
  await expect(total(page)).toHaveText("10,050 entries");
});

test("a view is saved, shared with a colleague, and becomes what the list opens with", async ({
  ownerPage: page,
  world,
  browser,
}) => {
  const admin = await world.newAdmin({ settings: true });
  await rename(admin.accountId, "Kim Keeper");
  await addEntries(world, 5);
  await page.goto(auditLog(world, "?f=targetType.any:offer"));
  await page.getByRole("button", { name: "Save as view…" }).click();
  await page.getByLabel("Name").fill("Offers");
  await page.getByRole("checkbox", { name: /^Share with the team/ }).check();
  await page.getByRole("button", { name: "Save view" }).click();
  const views = page.getByRole("navigation", { name: "Saved views" });
  await expect(views.getByRole("link", { name: /^Offers/ })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await page.getByRole("button", { name: "Actions for the view Offers" }).click();
  await page.getByRole("menuitem", { name: "Open with it for everybody" }).click();
  await expect(page.getByText("The list opens with this view", { exact: true })).toBeVisible();
  await expectNoAxeViolations(page);

  const kim = await browserOf(browser, admin);
  await kim.goto(auditLog(world));
  await expect(rows(kim)).toHaveCount(5);
  await kim.getByRole("button", { name: "Remove filter Target" }).click();
  await expect(kim.getByRole("link", { name: /unsaved changes/ })).toBeVisible();
  await expect(kim.getByRole("button", { name: "Save changes" })).toHaveCount(0);
  await kim.getByRole("button", { name: "Actions for the view Offers" }).click();
  await expect(kim.getByRole("menuitem")).toHaveText(["Duplicate"]);
  await kim.context().close();

  await page.getByRole("button", { name: "Actions for the view Offers" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete view" }).click();
  await expect(views.getByRole("link")).toHaveText(["All"]);
});

test("columns are chosen and put in order", async ({ ownerPage: page, world }) => {
  await page.goto(auditLog(world));
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Request" }).check();
  await page.getByRole("checkbox", { name: "Target" }).uncheck();
  await page.getByRole("button", { name: "Move Who up" }).click();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");

  const heads = ["What", "Who", "When", "Changed", "From", "Request"];
  await expect(table(page).getByRole("columnheader")).toHaveText(heads);
  await page.reload();
  await expect(table(page).getByRole("columnheader")).toHaveText(heads);
});

test("the list is worked by keyboard alone", async ({ ownerPage: page, world }) => {
  await note(world, "company.profile-changed", "Beacon TV");
  await addEntries(world, 3);
  await page.goto(auditLog(world));
  await expect(rows(page)).toHaveCount(5);

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(rows(page).first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Company profile changed" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(rows(page).first().getByRole("link")).toBeFocused();

  await page.keyboard.press("f");
  await expect(page.getByRole("menuitem", { name: "When" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Target" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "Offer" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(3);
  await expect(filter(page, "Target is Offer")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(rows(page)).toHaveCount(5);

  await page.keyboard.press("e");
  await expect(page.getByRole("menuitem", { name: "CSV" })).toBeVisible();
});

test("an old link opens, and says what it lost", async ({ ownerPage: page, world }) => {
  await page.goto(auditLog(world, "?f=colour.any:red;targetType.any:publisher&sort=colour"));
  await expect(page.getByText("Part of this link was left out")).toBeVisible();
  await expect(page.getByText("f=colour.any:red")).toBeVisible();
  await expect(filter(page, "Target is Publisher")).toBeVisible();
});

test("the log fits a phone @phone", async ({ ownerPage: page, world }) => {
  await addEntries(world, 3);
  await page.goto(auditLog(world, "?f=targetType.any:offer"));
  await expect(rows(page)).toHaveCount(3);
  await expect(table(page).getByRole("cell", { name: /^When/ }).first()).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await keepScreenshot(page, "audit-log-phone");
  await expectNoAxeViolations(page);
});
