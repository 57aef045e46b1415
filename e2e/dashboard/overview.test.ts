import { expect, type Locator, type Page } from "@playwright/test";
import type { World } from "@/server/testing/world";
import { openBusiness } from "../support/business";
import { test } from "../support/journey";
import { browserOf } from "../support/people";
import { keepScreenshot } from "../support/screenshot";
import { expectNoAxeViolationsAnywhere, expectSoundPage } from "../support/sound-page";

const overview = ({ publisherId }: World, query = "") => `/p/${publisherId}/overview${query}`;
const lastMonthOfDays = "?range=last-30-days";

const figures = (page: Page) => page.getByRole("region", { name: "Key figures" });
/** A tile: its name stands first in it, and its figure after that. */
const tile = (page: Page, name: string): Locator =>
  figures(page)
    .locator("dl > div")
    .filter({ has: page.getByText(name, { exact: true }) });
const value = (page: Page, name: string) => tile(page, name).locator("dd").first();
const chart = (page: Page, question: string) => page.getByRole("region", { name: question });
const rowTotal = (page: Page, row: string) =>
  page
    .getByRole("table", { name: /by currency$/ })
    .getByRole("row", { name: new RegExp(`^${row}`) });
/** One of the totals of comings and goings. */
const balance = (page: Page, name: string) =>
  page
    .locator("dl")
    .filter({ hasText: "Won back" })
    .locator("> div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator("dd");

test("figures are told of the period, beside the one before", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  await openBusiness(world);
  await page.goto(overview(world, lastMonthOfDays));

  await expect(value(page, "Active subscribers")).toHaveText("4");
  await expect(tile(page, "Active subscribers")).toContainText("Up 100% vs"); // Ana and Bo, 30 days ago
  await expect(value(page, "New subscribers")).toHaveText("3");
  await expect(value(page, "Net growth")).toHaveText("2");
  await expect(value(page, "MRR")).toHaveText("€13.20");
  await expect(tile(page, "MRR").getByRole("link", { name: "+ US$10.00" })).toBeVisible();
  await expect(value(page, "Customer lifetime value")).toHaveText("€23.97");
  await expect(value(page, "Trial conversion")).toHaveText("–");
  await expect(tile(page, "Trial conversion")).toContainText("No trial ended in this period");
  await expect(page.getByRole("table", { name: /^Latest transactions/ })).toContainText(
    "Everything",
  );
  await expect(chart(page, "Why do subscribers leave?")).toContainText("Payment failed");
  await keepScreenshot(page, "overview");
  await expectSoundPage(page);
});

test("what a figure means is one press away, with its formula and what it is made of", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  await openBusiness(world);
  await page.goto(overview(world));
  await page.getByRole("button", { name: "What Churn rate means" }).click();
  const about = page.getByRole("dialog", { name: "What Churn rate means" });
  await expect(about).toContainText("÷ active at the start");
  await expect(about).toContainText("As of");
  await expectNoAxeViolationsAnywhere(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  const atStart = await about.getByRole("link").nth(1).innerText();
  await about.getByRole("link").nth(1).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Subscribers");
  await expect(balance(page, "Net")).toHaveText(atStart);
});

test("every figure opens to rows that add up to it", async ({ ownerPage: page, world }) => {
  test.slow();
  await openBusiness(world);
  const open = async (name: string) => {
    await page.goto(overview(world, lastMonthOfDays));
    const figure = await value(page, name).innerText();
    await figures(page).getByRole("link", { name, exact: true }).click();
    await expect(page).not.toHaveURL(/overview/);
    return figure;
  };

  const active = await open("Active subscribers");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Customer accounts${active}`);
  const fresh = await open("New subscribers");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Subscribers${fresh}`);
  const net = await open("Net growth");
  await expect(balance(page, "Net")).toHaveText(net);
  const mrr = await open("MRR");
  await expect(rowTotal(page, "EUR")).toContainText(mrr);
  const gross = await open("Gross revenue");
  await expect(rowTotal(page, "EUR")).toContainText(gross);
  const lifetime = await open("Customer lifetime value");
  await expect(rowTotal(page, "EUR")).toContainText(lifetime);

  await page.goto(overview(world, lastMonthOfDays));
  await tile(page, "MRR").getByRole("link", { name: "+ US$10.00" }).click();
  await expect(rowTotal(page, "USD")).toContainText("US$10.00");
  await expect(rowTotal(page, "EUR")).toHaveCount(0);
});

test("a chart is walked by keys, and each of its points opens to its rows", async ({
  ownerPage: page,
  world,
}) => {
  await openBusiness(world);
  await page.goto(overview(world));
  const movement = chart(page, "How does MRR move?");
  await movement.getByRole("application").focus();
  await page.keyboard.press("End");
  const said = page.getByRole("status").filter({ hasText: "Net" });
  await expect(said).toContainText(", so far: New");
  const net = /Net ([^,]+)$/.exec((await said.innerText()).trim())?.[1] ?? "";
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/analytics\/revenue/);
  await expect(rowTotal(page, "EUR").getByRole("cell").last()).toHaveText(net);

  await page.goBack();
  const active = chart(page, "How many subscribers are there?");
  await active.getByRole("radio", { name: "Table" }).check({ force: true });
  const last = active.getByRole("row").last();
  await expect(last).toContainText("so far");
  const count = await last.getByRole("cell").first().innerText();
  await last.getByRole("link").click();
  await expect(balance(page, "Net")).toHaveText(count);
});

test("another currency has a chart of its own", async ({ ownerPage: page, world }) => {
  await openBusiness(world);
  await page.goto(overview(world));
  const movement = chart(page, "How does MRR move?");
  await movement.getByRole("radio", { name: "USD" }).check({ force: true });
  await expect(page).toHaveURL(/currency=USD/);
  await movement.getByRole("radio", { name: "Table" }).check({ force: true });
  await expect(movement.getByRole("row").last()).toContainText("$10.00");
});

test("the address keeps the period and the comparison", async ({ ownerPage: page, world }) => {
  await openBusiness(world);
  await page.goto(overview(world, "?range=today"));
  await expect(value(page, "New subscribers")).toHaveText("0");
  await page.getByRole("button", { name: /^Period of this page/ }).click();
  await page.getByRole("button", { name: "Last 30 days" }).click();
  await expect(page).toHaveURL(/range=last-30-days/);
  await expect(value(page, "New subscribers")).toHaveText("3");

  await page.getByRole("combobox", { name: "Compare with" }).selectOption("No comparison");
  await expect(tile(page, "New subscribers")).not.toContainText("vs");
  await page.reload();
  await expect(value(page, "New subscribers")).toHaveText("3");
  await expect(tile(page, "New subscribers")).not.toContainText("vs");
  await page.goBack();
  await expect(tile(page, "New subscribers")).toContainText("vs");
  await page.goBack();
  await expect(value(page, "New subscribers")).toHaveText("0");
});

test("days that are still to come are not said to be told of", async ({
  ownerPage: page,
  world,
}) => {
  await openBusiness(world);
  await page.goto(overview(world, "?range=2020-01-01_2099-12-31"));
  await expect(value(page, "New subscribers")).toHaveText("5");
  const period = page.getByRole("button", { name: /^Period of this page/ });
  await expect(period).toContainText("1 Jan 2020 –");
  await expect(period).not.toContainText("2099");
});

test.describe("when an answer does not come", () => {
  test.use({ expectedComplaints: [/status of 500/] });

  test("the other parts live on, and it can be asked for again", async ({
    ownerPage: page,
    world,
  }) => {
    test.slow();
    await openBusiness(world);
    await page.goto(overview(world));
    await page.route(/analytics\.mrrMovement/, (route) => route.fulfill({ status: 500, json: {} }));
    await page.getByRole("button", { name: /^Period of this page/ }).click();
    await page.getByRole("button", { name: "Last 30 days" }).click();
    const failed = page.getByText("The changes of recurring revenue could not be loaded.");
    await expect(failed).toBeVisible({ timeout: 20_000 });
    await expect(value(page, "New subscribers")).toHaveText("3");
    await expect(chart(page, "How many subscribers are there?")).toBeVisible();

    await page.unroute(/analytics\.mrrMovement/);
    await page.getByRole("button", { name: "Retry" }).click();
    await expect(chart(page, "How does MRR move?")).toBeVisible();
    await expect(failed).toBeHidden();
  });
});

test("before the first sale stand the steps to it, ticked off by what there is", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  await page.goto(overview(world));
  await expect(value(page, "MRR")).toHaveText("–");
  await expect(tile(page, "MRR")).toContainText("Starts with your first paid subscription");
  const steps = page.getByRole("region", { name: "From here to the first sale" });
  await expect(steps).toContainText("0 of 6");
  await keepScreenshot(page, "overview-new");
  await expectSoundPage(page);

  await openBusiness(world);
  await page.reload();
  await expect(steps).toBeHidden();
  await expect(chart(page, "How does MRR move?")).toBeVisible();
});

test("without personal data the figures stand, and customers are masked", async ({
  world,
  browser,
}) => {
  await openBusiness(world);
  const page = await browserOf(browser, await world.newAdmin());
  await page.goto(overview(world, lastMonthOfDays));
  await expect(value(page, "Active subscribers")).toHaveText("4");
  await expect(page.getByRole("table", { name: /^Latest transactions/ })).not.toContainText(
    "@example.com",
  );
  await figures(page).getByRole("link", { name: "Net growth", exact: true }).click();
  await expect(page.getByRole("table", { name: /^Subscriber movements/ })).toContainText("•••@");
  await page.context().close();
});

test("Overview fits a phone @phone", async ({ ownerPage: page, world }) => {
  await openBusiness(world);
  await page.goto(overview(world, lastMonthOfDays));
  await expect(value(page, "MRR")).toHaveText("€13.20");
  await expect(chart(page, "How does MRR move?").getByRole("application")).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await keepScreenshot(page, "overview-phone");
});
