import { expect, type Page } from "@playwright/test";
import { parseCsv } from "hucre/csv";
import { expectNoAxeViolations } from "../support/axe";
import { downloaded } from "../support/download";
import { test } from "../support/journey";
import { browserOf } from "../support/people";
import { sell } from "../support/sales";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";
import { openPalette } from "../support/open-palette";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search" });
const field = (page: Page) => palette(page).getByRole("combobox");
const rows = (page: Page, label: string) =>
  page.getByRole("table", { name: new RegExp(`^${label}`) }).getByRole("rowheader");
const filter = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).and(page.locator("[data-filter]"));

test("a customer is found by the palette, whether by name, by address or by a card", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  const { customerId, saleId } = await sell(world);
  const home = `/p/${world.publisherId}`;
  await page.goto(`${home}/admin/exports`);

  await openPalette(page);
  await field(page).fill("ana");
  const found = palette(page).getByRole("option", { name: /ana\.silva@example\.com/ });
  await expect(found).toContainText("Ana Silva");
  await keepScreenshot(page, "palette-records");
  await expectNoAxeViolations(page);

  // A whole address and Enter at once: the answer is waited for.
  await field(page).fill("Ana.Silva@example.com");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${home}/customers/${customerId}`);
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ana.silva@example.com");

  await page.keyboard.press("Control+k");
  await field(page).fill("1111");
  await expect(palette(page).getByRole("option", { name: /from ana\.silva/ })).toHaveCount(2);
  await field(page).fill(saleId);
  await expect(palette(page).getByRole("option", { selected: true })).toContainText(saleId);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${home}/customers/transactions/${saleId}`);
});

test("the list is filtered, its figures open their rows, and it leaves as a file", async ({
  ownerPage: page,
  world,
}) => {
  const { customerId } = await sell(world);
  await page.goto(`/p/${world.publisherId}/admin/exports`);
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Customer accounts3");

  await filter(page, "Subscribed to").click();
  await page.getByRole("checkbox", { name: "Sport Pass" }).check();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(rows(page, "Customer accounts")).toHaveText(["ana.silva@example.com"]);
  await page.reload();
  await expect(rows(page, "Customer accounts")).toHaveText(["ana.silva@example.com"]);

  await page.getByRole("button", { name: "Export" }).click();
  const csv = await downloaded(page, () => page.getByRole("menuitem", { name: /^CSV/ }).click());
  const [head = [], row = [], ...more] = parseCsv(csv.bytes.toString());
  expect(more).toEqual([]);
  expect(row[head.indexOf("Email")]).toBe("ana.silva@example.com");
  expect(row[head.indexOf("Lifetime value")]).toBe("12.98"); // 2 × 7.99 less 3.00

  await page.getByTitle("Transactions of ana.silva@example.com").click();
  await page.waitForURL(`**/customers/transactions?f=customer.is:${customerId}`);
  await expect(rows(page, "Transactions")).toHaveCount(2);
});

test("a customer's page tells what they have, what they paid and what happened", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  const { customerId } = await sell(world);
  await page.goto(`/p/${world.publisherId}/customers/${customerId}`);
  const now = page.getByRole("region", { name: "Now" });
  await expect(now.getByRole("heading", { name: /Sport Pass/ })).toContainText("Active");
  await expect(now.getByText(/^€7\.99 on /)).toBeVisible();
  await expect(now.getByText("Visa •••• 4242")).toBeVisible();
  await expect(page.getByText("€12.98")).toBeVisible();
  await expect(rows(page, "Transactions of")).toHaveCount(2);
  await keepScreenshot(page, "customer");
  await expectSoundPage(page);

  await page.getByRole("link", { name: "Timeline" }).click();
  await expect(page.getByRole("link", { name: "Renewal resumed" })).toBeVisible();
  await expect(page).toHaveURL(/tab=timeline/);
  await page.getByRole("link", { name: "Entitlements" }).click();
  await expect(rows(page, "Entitlements")).toHaveText(["Sport Pass"]);
  await page.goBack();
  await expect(page.getByRole("link", { name: "Renewal resumed" })).toBeVisible();
});

test("a profile is corrected, and the list finds the customer by the new name", async ({
  ownerPage: page,
  world,
}) => {
  const { customerId } = await sell(world);
  await page.goto(`/p/${world.publisherId}/customers/${customerId}`);
  await page.getByRole("button", { name: "Edit profile" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit profile" });
  await dialog.getByLabel("Last name").fill("de Boer");
  await dialog.getByLabel("City").fill("Utrecht");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Save profile" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Ana de Boer ·")).toBeVisible();

  await page.goto(`/p/${world.publisherId}/customers?q=ana%20de`);
  await expect(rows(page, "Customer accounts")).toHaveText(["ana.silva@example.com"]);
  await page.goto(`/p/${world.publisherId}/admin/audit?q=${customerId}`);
  await page.getByRole("link", { name: "Customer profile changed" }).click();
  await expect(page.getByRole("dialog")).not.toContainText("Boer");
});

test("renewal is stopped and resumed from the customer's page", async ({
  ownerPage: page,
  world,
}) => {
  const { customerId } = await sell(world);
  await page.goto(`/p/${world.publisherId}/customers/${customerId}`);
  const now = page.getByRole("region", { name: "Now" });
  await now.getByRole("button", { name: "Stop renewal of Sport Pass" }).click();
  const asked = page.getByRole("alertdialog", { name: "Stop renewal of Sport Pass?" });
  await expect(asked).toContainText("There will be no more charges.");
  await expect(asked.getByRole("button", { name: "Keep renewing" })).toBeFocused();
  await asked.getByRole("button", { name: "Stop renewal" }).click();
  await expect(now.getByText("Cancels at period end")).toBeVisible();

  await now.getByRole("button", { name: "Resume renewal of Sport Pass" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Resume renewal" }).click();
  await expect(now.getByText("Active", { exact: true })).toBeVisible();
});

test("an admin without personal data sees nobody, and finds by ids alone", async ({
  browser,
  world,
}) => {
  const { customerId } = await sell(world);
  const page = await browserOf(browser, await world.newAdmin());
  await page.goto(`/p/${world.publisherId}/customers`);
  await expect(rows(page, "Customer accounts").last()).toHaveText("a•••@e•••.com");
  await expect(page.getByRole("button", { name: "Export" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await openPalette(page);
  await field(page).fill("ana.silva@example.com");
  await expect(palette(page).getByText(/^Nothing here is called/)).toBeVisible();
  await field(page).fill(String(customerId));
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/customers/${customerId}`);
  await expect(page.getByText("Personal data is masked for you.")).toBeVisible();
  await expect(page.getByText("Silva")).toHaveCount(0);
});

test("the whole way to a customer is walked by keys alone", async ({ ownerPage: page, world }) => {
  const { customerId } = await sell(world);
  await page.goto(`/p/${world.publisherId}/admin/exports`);
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(rows(page, "Customer accounts")).toHaveCount(3);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "ana.silva@example.com" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/customers/${customerId}`);
});

test("on a phone a customer is searched, opened, and read from top to bottom @phone", async ({
  ownerPage: page,
  world,
}) => {
  const { customerId } = await sell(world);
  await page.goto(`/p/${world.publisherId}/customers`);
  await page.getByRole("searchbox").fill("ana");
  await expect(rows(page, "Customer accounts")).toHaveText(["ana.silva@example.com"]);
  await page.getByRole("link", { name: "ana.silva@example.com" }).click();
  await page.waitForURL(`**/customers/${customerId}`);
  await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});
