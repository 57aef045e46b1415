import { expect } from "@playwright/test";
import { newShop } from "@/server/testing/purchases";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

test("a script is written for a test card, answers who pays with it, and is cleared", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  const shop = await newShop(world);
  await page.goto(`/p/${world.publisherId}/admin/scripts`);
  await expect(page.getByText("No script yet")).toBeVisible();
  await expectSoundPage(page);

  await page.getByRole("button", { name: "Write script" }).click();
  await page.getByRole("radio", { name: "A test card" }).check();
  await page.getByLabel("Test card", { exact: true }).selectOption({ index: 0 });
  await page.getByRole("button", { name: "Choose card" }).click();
  await page.getByLabel("Answer 1", { exact: true }).selectOption("insufficient-funds");
  await page.getByRole("button", { name: "Add answer" }).click();
  await page.getByLabel("Days until answer 2 is charged back").fill("30");
  await expect(page.getByRole("button", { name: "Move answer 1 up" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await keepScreenshot(page, "sandbox-script-dialog");
  await page.getByRole("button", { name: "Set script" }).click();

  const scripts = page.getByRole("list", { name: "Scripts" });
  await expect(scripts.getByText("2 to come")).toBeVisible();
  await expect(scripts.getByText("charged back after 30 days")).toBeVisible();
  await expect(shop.buy()).rejects.toMatchObject({ code: "payment.insufficient-funds" });
  await shop.buy();

  await page.reload();
  await expect(scripts.getByText("Used up")).toBeVisible();
  await page.getByRole("button", { name: /^Show what was asked of/ }).click();
  const asked = page.getByRole("table", { name: /^What was asked of/ });
  await expect(asked.getByRole("row")).toHaveCount(3);
  await expect(asked.getByRole("row").nth(1)).toContainText("Taken");
  await expect(asked.getByRole("row").nth(2)).toContainText("Declined: insufficient funds");
  await keepScreenshot(page, "sandbox-scripts");
  await expectSoundPage(page);

  await page.getByRole("button", { name: /^More actions for/ }).click();
  await page.getByRole("menuitem", { name: "Clear script" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Clear script" }).click();
  await expect(page.getByText("No script yet")).toBeVisible();
});

test.describe("who is not there", () => {
  test.use({ expectedComplaints: [/400 \(Bad Request\)/] });

  test("a customer is found by address, and one of their cards is given a script", async ({
    ownerPage: page,
    world,
  }) => {
    const shop = await newShop(world);
    const email = `ana-${world.publisherId}@example.com`;
    await shop.buy({ email });
    await page.goto(`/p/${world.publisherId}/admin/scripts`);
    await page.getByRole("button", { name: "Write script" }).click();
    await page.getByRole("textbox", { name: "Customer" }).fill("nobody@example.com");
    await page.getByRole("button", { name: "Find customer" }).click();
    await expect(page.getByRole("dialog")).toContainText("No customer has this address or number.");
    await page.getByRole("textbox", { name: "Customer" }).fill(email);
    await page.getByRole("button", { name: "Find customer" }).click();
    await page.getByRole("button", { name: /^Choose Mastercard/ }).click();
    await page.getByLabel("Afterwards").selectOption("repeat-last");
    await page.getByRole("button", { name: "Set script" }).click();
    await expect(page.getByText("Afterwards: the last answer is repeated.")).toBeVisible();
    await page.getByRole("link", { name: email }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(email);
  });
});
