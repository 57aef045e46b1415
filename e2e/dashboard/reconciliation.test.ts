import { expect } from "@playwright/test";
import { newShop } from "@/server/testing/purchases";
import { chargeUnknown, saleRowsOf } from "@/server/testing/reconciliation";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

test("a day is checked, what differs is found, asked about and explained", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  const shop = await newShop(world);
  await shop.buy();
  await page.goto(`/p/${world.publisherId}/admin/reconciliation`);
  await expect(page.getByText("No day was reconciled yet")).toBeVisible();
  await page.getByRole("button", { name: "Check today so far" }).click();
  const days = page.getByRole("table", { name: /^Days of/ });
  await expect(days.getByText("Agrees")).toBeVisible();
  await expect(days).toContainText("€7.99");

  const gatewayReference = await chargeUnknown(world);
  const [sale] = await saleRowsOf(world);
  await chargeUnknown(world, String(sale?.paymentId));
  await page.getByRole("button", { name: "Check today so far" }).click();
  await expect(days.getByText("2 differ")).toBeVisible();
  await keepScreenshot(page, "reconciliation-days");
  await expectSoundPage(page);

  await days.getByRole("link", { name: "2 differ" }).click();
  const differences = page.getByRole("table", { name: /^Differences/ });
  await expect(differences.getByRole("rowheader")).toHaveCount(2);
  await expect(differences.getByRole("link", { name: /^T\d{9}$/ })).toBeVisible();
  await keepScreenshot(page, "reconciliation-differences");
  await expectSoundPage(page);

  const missing = page.getByRole("button", {
    name: new RegExp(`^More actions for Missing here charge ${gatewayReference}`),
  });
  await missing.click();
  await page.getByRole("menuitem", { name: "Ask the gateway again" }).click();
  await expect(page.getByText("Asked again: the two still differ", { exact: true })).toBeVisible();
  await missing.click();
  await page.getByRole("menuitem", { name: "Mark as explained" }).click();
  await page.getByRole("button", { name: "Mark as explained" }).click();
  await expect(page.getByRole("dialog")).toContainText("Say why the two differ.");
  await page.getByLabel("Note").fill("Taken by hand in the gateway’s own dashboard");
  await page.getByRole("button", { name: "Mark as explained" }).click();
  await expect(differences).toContainText("Taken by hand in the gateway’s own dashboard");
  await page.getByRole("link", { name: "Open", exact: true }).click();
  await expect(differences.getByRole("rowheader")).toHaveCount(1);
});
