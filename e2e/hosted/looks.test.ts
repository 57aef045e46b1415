import { expect, type Page } from "@playwright/test";
import { atCheckout, buy, cards, expectReceipt, payButton } from "../support/checkout";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { expectNoAxeViolationsAnywhere, expectSoundPage } from "../support/sound-page";

test.use({ expectedComplaints: [/status of 40[24]/] });

test("the checkout and its receipt are sound on every screen", async ({ page, world }) => {
  test.slow();
  await atCheckout(page, world, { description: "Every match, live." });
  await expectSoundPage(page);
  await keepScreenshot(page, "checkout");
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "Check 4 fields" })).toBeVisible();
  await expectSoundPage(page);
  await buy(page, cards.poor);
  await expect(page.getByText("not enough money")).toBeVisible();
  await expectSoundPage(page);
  await buy(page, cards.asked);
  await expect(page.getByRole("dialog", { name: "Confirm with your bank" })).toBeVisible();
  // The bank's page has landmarks of its own, and none of its business is ours to name.
  await expectNoAxeViolationsAnywhere(page, ["landmark-unique"]);
  await page.frameLocator("iframe").getByRole("button", { name: "Pass" }).click();
  await expectReceipt(page);
  await expectSoundPage(page);
  await keepScreenshot(page, "receipt");
});

test("what is not there is sound too", async ({ page }) => {
  await page.goto("/buy/S123456789_NL");
  await expectSoundPage(page);
});

const zoomedFourTimes = { width: 320, height: 256 };

test("at 400 % everything is still reached, and nothing scrolls sideways", async ({
  page,
  world,
}) => {
  await page.setViewportSize(zoomedFourTimes);
  await atCheckout(page, world);
  await payButton(page).scrollIntoViewIfNeeded();
  await expectNotCovered(page);
  await buy(page);
  await expectReceipt(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

/** Nothing that sticks to the screen hides what has the focus. */
async function expectNotCovered(page: Page) {
  for (const label of ["Email", "Card number", "Expiry", "Security code", "Country"]) {
    const field = page.getByLabel(label, { exact: true });
    await field.focus();
    const isSeen = await field.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found === element || element.contains(found) || Boolean(found?.contains(element));
    });
    expect(isSeen, label).toBe(true);
  }
}

test("on a phone the total stays in sight and opens into its lines @phone", async ({
  page,
  world,
}) => {
  await atCheckout(page, world, { description: "Every match, live." });
  const order = page.getByRole("complementary", { name: "Order summary" });
  await expect(order.getByText("Every match, live.")).toBeHidden();
  await order.locator("summary").tap();
  await expect(order.getByText("Every match, live.")).toBeVisible();
  await order.locator("summary").tap();
  await payButton(page).scrollIntoViewIfNeeded();
  await expect(order.locator("summary")).toBeInViewport();
  await expect(order.locator("summary")).toContainText("€7.99");
  await buy(page);
  await expectReceipt(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
