import { expect, type Page } from "@playwright/test";
import { newSubscriber } from "@/server/testing/subscriber";
import { signInAsCustomer } from "../support/account";
import { test } from "../support/journey";
import { mailTo } from "../support/mailbox";
import { ownerQuery } from "../support/owner-query";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

const arrived = (page: Page, times: number) =>
  expect(page.getByText("Done", { exact: true })).toHaveCount(times, { timeout: 20_000 });

test("a month on, the renewal is on the customer's page, in Overview, mail and My account", async ({
  ownerPage: page,
  world,
}) => {
  const { customerId } = await newSubscriber(world);
  const home = `/p/${world.publisherId}`;
  await page.goto(`${home}/admin/time-machine`);
  await expect(page.getByRole("heading", { level: 1, name: "Time machine" })).toBeVisible();
  await expect(page.getByText(/1 subscription has something due/)).toBeVisible();
  await keepScreenshot(page, "time-machine-before");
  await page.getByLabel("How far", { exact: true }).fill("32");
  await page.getByLabel("Unit").selectOption("days");
  await page.getByRole("button", { name: "Set clock forward" }).click();
  await arrived(page, 1);
  await expect(page.getByText(/^1 charge,/)).toBeVisible();
  await expect(page.getByRole("link", { name: /Renewal payment of/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /The clock is ahead/ })).toBeVisible();
  await keepScreenshot(page, "time-machine-after");
  await expectSoundPage(page);

  const [person] = await ownerQuery<{ email: string }>(`SELECT email FROM customer WHERE id = $1`, [
    String(customerId),
  ]);
  await mailTo(person?.email ?? "", /Receipt/);

  await page.goto(`${home}/customers/${customerId}`);
  const own = page.getByRole("table", { name: /Transactions/ });
  await expect(own.getByRole("row")).toHaveCount(3); // with the head
  await page.goto(`${home}/overview?range=last-7-days`);
  // Only the renewal is of the last week that it is there now.
  const sales = page.getByRole("region", { name: "Key figures" }).locator("dl > div");
  const revenue = sales.filter({ has: page.getByText("Gross revenue", { exact: true }) });
  await expect(revenue.locator("dd").first()).toHaveText("€10.00");
  const latest = page.getByRole("table", { name: /^Latest transactions/ });
  await expect(latest.getByRole("row")).toHaveCount(3);

  await signInAsCustomer(page, world, customerId);
  await page.goto(`/account/${world.publisherId}/receipts`);
  const receipts = page.getByRole("list", { name: "Receipts, newest first" });
  await expect(receipts.getByText("€10.00", { exact: true })).toHaveCount(2);
});

test("one customer goes ahead alone, and figures do not", async ({ ownerPage: page, world }) => {
  const { customerId } = await newSubscriber(world);
  const home = `/p/${world.publisherId}`;
  await page.goto(`${home}/customers/${customerId}`);
  await page.getByLabel("How far", { exact: true }).fill("3");
  await page.getByRole("button", { name: "Set clock forward" }).click();
  await expect(page.getByText("ahead of the publisher")).toBeVisible({ timeout: 20_000 });
  await keepScreenshot(page, "time-machine-customer");
  const own = page.getByRole("table", { name: /Transactions/ });
  await expect(own.getByRole("row")).toHaveCount(5);
  await page.goto(`${home}/customers/transactions`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1");
  await expect(page.getByRole("link", { name: /The clock is ahead/ })).toHaveCount(0);
});
