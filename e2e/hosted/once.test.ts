import { expect } from "@playwright/test";
import {
  atCheckout,
  buy,
  cards,
  expectReceipt,
  newEmail,
  payButton,
  salesTo,
  typeCard,
} from "../support/checkout";
import { test } from "../support/journey";

test("ten clicks and Enter are one charge", async ({ page, world }) => {
  await atCheckout(page, world);
  const email = newEmail();
  await page.getByLabel("Email", { exact: true }).fill(email);
  await typeCard(page);
  await payButton(page).evaluate((button: HTMLButtonElement) => {
    for (let click = 0; click < 10; click += 1) button.click();
  });
  await page.keyboard.press("Enter");
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});

test("two tabs are one charge, and both show the receipt", async ({ page, context, world }) => {
  const { session } = await atCheckout(page, world);
  const other = await context.newPage();
  await other.goto(`/c/${session}`);
  const email = newEmail();
  for (const tab of [page, other]) {
    await tab.getByLabel("Email", { exact: true }).fill(email);
    await typeCard(tab);
  }
  await Promise.all([page, other].map((tab) => payButton(tab).click()));
  await expectReceipt(page);
  await expectReceipt(other);
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});

test("Back and the old address lead to the receipt", async ({ page, world }) => {
  const { session, offerId } = await atCheckout(page, world);
  await page.goto(`/c/${session}`);
  await buy(page);
  await expectReceipt(page);
  await page.goto(`/c/${session}`);
  await expectReceipt(page);
  await page.reload();
  await expectReceipt(page);
  await page.goto(`/buy/${offerId}`);
  await expect(payButton(page)).toBeVisible();
  await page.goBack();
  await expectReceipt(page);
});

test.describe("when the answer is lost on its way", () => {
  test.use({ expectedComplaints: [/net::ERR_FAILED/] });

  test("the same try is sent again, and charged once", async ({ page, world }) => {
    await atCheckout(page, world);
    let isFirst = true;
    await page.route("**/payment", async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      await route.abort();
    });
    const email = await buy(page);
    await expectReceipt(page);
    expect(isFirst).toBe(false);
    expect(await salesTo(world, email)).toEqual([[799, 1]]);
  });
});

test("an outcome that is not known is found out, and money that moved is a purchase", async ({
  page,
  world,
}) => {
  await atCheckout(page, world);
  const email = await buy(page, cards.late);
  await expect(page.getByRole("heading", { name: "Your payment is under way" })).toBeFocused();
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});

test("a try that never arrived charges nothing, and may be made again", async ({ page, world }) => {
  test.slow();
  await atCheckout(page, world);
  const email = await buy(page, cards.lost);
  await expect(page.getByRole("heading", { name: "Your payment is under way" })).toBeVisible();
  const notice = page.getByRole("alert").filter({ hasText: "You were not charged." });
  await expect(notice).toContainText("The payment did not arrive at the bank.", {
    timeout: 25_000,
  });
  await typeCard(page);
  await payButton(page).click();
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});
