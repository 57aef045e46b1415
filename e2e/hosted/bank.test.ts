import { expect, type Page } from "@playwright/test";
import {
  atCheckout,
  buy,
  cards,
  expectReceipt,
  payButton,
  salesTo,
  typeCard,
} from "../support/checkout";
import { test } from "../support/journey";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Confirm with your bank" });
const bankOf = (page: Page) => page.frameLocator("iframe");
const answer = (page: Page, name: "Pass" | "Fail" | "Cancel") =>
  bankOf(page).getByRole("button", { name, exact: true }).click();

test("who passes the bank's question has paid", async ({ page, world }) => {
  await atCheckout(page, world);
  const email = await buy(page, cards.asked);
  await expect(dialogOf(page)).toContainText("€7.99");
  await answer(page, "Pass");
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});

test("who fails it has not, and tries another card", async ({ page, world }) => {
  await atCheckout(page, world);
  const email = await buy(page, cards.asked);
  await answer(page, "Fail");
  await expect(page.getByRole("alert").filter({ hasText: "not charged" })).toContainText(
    "Your bank could not confirm that it was you.",
  );
  await expect(dialogOf(page)).toBeHidden();
  await typeCard(page);
  await payButton(page).click();
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});

for (const [where, cancel] of [
  ["at the bank", (page: Page) => answer(page, "Cancel")],
  ["here", (page: Page) => page.getByRole("button", { name: "Cancel payment" }).click()],
  ["by Escape", (page: Page) => page.keyboard.press("Escape")],
] as const) {
  test(`who cancels ${where} finds the form as it was`, async ({ page, world }) => {
    await atCheckout(page, world);
    const email = await buy(page, cards.asked);
    await expect(bankOf(page).getByRole("button", { name: "Pass" })).toBeVisible();
    await cancel(page);
    await expect(page.getByRole("alert").filter({ hasText: "not charged" })).toContainText(
      "You stopped the check by your bank.",
    );
    await expect(page.getByLabel("Card number")).toHaveValue("4000 0000 0000 3220");
    expect(await salesTo(world, email)).toEqual([]);
    await typeCard(page);
    await payButton(page).click();
    await expectReceipt(page);
    expect(await salesTo(world, email)).toEqual([[799, 1]]);
  });
}

test("who leaves comes back to the same question", async ({ page, world }) => {
  await atCheckout(page, world);
  const email = await buy(page, cards.asked);
  await expect(bankOf(page).getByRole("button", { name: "Pass" })).toBeVisible();
  await page.reload();
  await answer(page, "Pass");
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});

test("the question can be answered in a tab of its own, while this one waits", async ({
  page,
  world,
}) => {
  await atCheckout(page, world);
  const email = await buy(page, cards.asked);
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    dialogOf(page).getByRole("link", { name: "Continue in a new tab" }).click(),
  ]);
  await expect(dialogOf(page)).toContainText("This page waits for your answer");
  await tab.getByRole("button", { name: "Pass", exact: true }).click();
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});
