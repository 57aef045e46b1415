import { expect, type Page } from "@playwright/test";
import { parseCsv } from "hucre/csv";
import { downloaded } from "../support/download";
import { test } from "../support/journey";
import { sell } from "../support/sales";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

const rows = (page: Page, label: string) =>
  page.getByRole("table", { name: new RegExp(`^${label}`) }).getByRole("rowheader");
const filter = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).and(page.locator("[data-filter]"));
const totals = (page: Page) => page.getByRole("table", { name: /^All transactions/ });

test("transactions add up for each currency by itself, whatever the filter", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  await sell(world);
  await page.goto(`/p/${world.publisherId}/admin/exports`);
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Transactions3");
  // Two of 7.99, of which 3.00 went back; and one of 99.00 dollars without tax.
  await expect(totals(page).getByRole("row", { name: /^EUR/ })).toHaveText(
    "EUR2€13.20€2.78€15.98€3.00",
  );
  await expect(totals(page).getByRole("row", { name: /^USD/ })).toHaveText(
    "USD1US$99.00US$0.00US$99.00US$0.00",
  );
  await keepScreenshot(page, "transactions");
  await expectSoundPage(page);

  await filter(page, "Currency").click();
  await page.getByRole("checkbox", { name: "EUR" }).check();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(rows(page, "Transactions")).toHaveCount(2);
  await expect(totals(page).getByRole("row")).toHaveCount(2);

  await page.getByRole("button", { name: "Export" }).click();
  const csv = await downloaded(page, () => page.getByRole("menuitem", { name: /^CSV/ }).click());
  const [head = [], ...lines] = parseCsv(csv.bytes.toString());
  expect(lines.map((line) => line[head.indexOf("Transaction price incl. tax")])).toEqual([
    "7.99",
    "7.99",
  ]);
});

test("a transaction tells how it came about, and leads to everything around it", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  const { customerId, subscriptionId, saleId } = await sell(world);
  await page.goto(`/p/${world.publisherId}/customers/transactions/${saleId}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Partly refunded");
  await expect(page.getByText(/21% VAT of Netherlands, in force since/)).toBeVisible();
  await expect(rows(page, "Books")).toHaveCount(6);
  await expect(rows(page, "Payment attempts")).toHaveCount(1);
  await page.getByText("Snapshot of the sale").click();
  await expect(page.getByRole("region", { name: "Snapshot of the sale" })).toContainText(
    `"Sport Pass"`,
  );
  await keepScreenshot(page, "transaction");
  await expectSoundPage(page);

  await page.getByRole("link", { name: String(subscriptionId) }).click();
  await page.waitForURL(`**/customers/subscriptions/${subscriptionId}`);
  await expect(rows(page, "Periods")).toHaveText(["Period 2", "Period 1"]);
  await expect(rows(page, "Changes of recurring revenue")).toHaveCount(1);
  await keepScreenshot(page, "subscription");
  await expectSoundPage(page);

  await page.getByRole("link", { name: "ana.silva@example.com" }).first().click();
  await page.waitForURL(`**/customers/${customerId}`);
});

test("subscriptions have their everyday views, and say what they bring in", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  await sell(world);
  await page.goto(`/p/${world.publisherId}/admin/exports`);
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(rows(page, "Subscriptions")).toHaveCount(3);
  await keepScreenshot(page, "subscriptions");
  await expectSoundPage(page);

  await page.getByRole("link", { name: "In trial" }).click();
  await expect(rows(page, "Subscriptions")).toHaveText(["bram@example.com"]);
  await expect(page).toHaveURL(/view=trial/);
  await page.getByRole("link", { name: "Ended" }).click();
  await expect(page.getByText("No subscriptions match this filter")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("link", { name: "In trial" })).toHaveAttribute(
    "aria-current",
    "page",
  );
});

test.describe(() => {
  test.use({ expectedComplaints: [/404 \(Not Found\)/] });

  test("an id that nobody has says so", async ({ ownerPage: page, world }) => {
    const home = `/p/${world.publisherId}/customers`;
    for (const path of [
      "/100000001",
      "/nonsense",
      "/transactions/T100000001",
      "/subscriptions/1",
    ]) {
      const answer = await page.goto(home + path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});
