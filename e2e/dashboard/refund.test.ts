import { expect } from "@playwright/test";
import { formatTransactionId } from "@/server/domain/ids";
import { newShop } from "@/server/testing/purchases";
import { saleRowsOf } from "@/server/testing/reconciliation";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { expectNoAxeViolationsAnywhere } from "../support/sound-page";

test("a payment is given back in part, and then the rest with its access", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  const shop = await newShop(world);
  await shop.buy();
  const [sale] = await saleRowsOf(world);
  const id = formatTransactionId(Number(sale?.number));
  await page.goto(`/p/${world.publisherId}/customers/transactions/${id}`);
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Refund €7.99" })).toBeVisible();

  await dialog.getByLabel("A part of it").check();
  await dialog.getByLabel("Amount in EUR, tax included").fill("8.00");
  await expect(dialog).toContainText("That is more than is left of this payment.");
  await dialog.getByLabel("Amount in EUR, tax included").fill("3.00");
  const summary = dialog.getByRole("region", { name: "What the refund comes to" });
  await expect(summary).toContainText("€0.52"); // 1.39 × 3.00 / 7.99
  await expect(summary).toContainText("Goes on, and renews");
  await keepScreenshot(page, "refund");
  await expectNoAxeViolationsAnywhere(page);
  await dialog.getByRole("button", { name: "Refund €3.00" }).click();
  await expect(dialog.getByRole("status")).toContainText("€3.00 given back");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Partly refunded");
  await expect(page.getByRole("table", { name: /^Given back/ })).toContainText("€3.00");

  await page.getByRole("button", { name: "Refund", exact: true }).click();
  await dialog.getByLabel(/^End it now/).check();
  await dialog.getByRole("button", { name: "Refund €4.99" }).click();
  await expect(dialog.getByRole("status")).toContainText("€4.99 given back");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Refunded");
  await expect(page.getByRole("button", { name: "Refund", exact: true })).toHaveCount(0);
});
