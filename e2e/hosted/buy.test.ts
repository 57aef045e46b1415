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
import { linkIn, mailTo } from "../support/mailbox";

test("a customer buys, is mailed a receipt, and finds it again", async ({ page, world }) => {
  await atCheckout(page, world, { description: "Every match, live." });
  const order = page.getByRole("complementary", { name: "Order summary" });
  await expect(order).toContainText("Every match, live.");
  await page.getByLabel("Country").selectOption("DE");
  await expect(order).toContainText("incl. VAT 19%");
  await expect(order).toContainText("€1.28");
  await expect(order).toContainText(/Renews .+ at €7.99 a month until you cancel/);

  const email = await buy(page);
  await expectReceipt(page);
  const receipt = page.getByRole("region", { name: "Receipt" });
  await expect(receipt).toContainText("Sport Pass");
  await expect(receipt).toContainText("Total paid€7.99");
  await expect(receipt).toContainText("VAT 19%€1.28");
  await expect(receipt).toContainText("Mastercard ending in 1111");
  await expect(page).toHaveTitle("Receipt for Sport Pass · Lighthouse TV");
  expect(await salesTo(world, email)).toEqual([[799, 1]]);

  const mail = await mailTo(email, /Receipt: €7\.99 for Sport Pass/);
  expect(mail.text).toContain("Invoice number: 1\n");
  await page.goto(linkIn(mail, "/c/"));
  await expectReceipt(page);
  await expect(receipt).toContainText("Invoice1");
});

test("the summary's lines add up to what is charged", async ({ page, world }) => {
  await atCheckout(page, world, { price: "12.34" });
  await expect(page.getByRole("button", { name: "Pay €12.34" })).toBeVisible();
  const email = await buy(page);
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[1234, 1]]);
});

test("a trial starts without a charge and says when one comes", async ({ page, world }) => {
  await atCheckout(page, world, { trial: { unit: "day", amount: 7 } });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Try Sport Pass for free");
  await expect(page.getByRole("main")).toContainText(/Free until .+ Then €7.99 a month/);
  await expect(payButton(page)).toHaveText("Start 7-day free trial");
  const email = await buy(page);
  await expectReceipt(page);
  await expect(page.getByRole("main")).toContainText("Your free trial of Sport Pass has begun");
  await expect(page.getByRole("region", { name: "Receipt" })).toContainText("Next charge€7.99 on");
  expect(await salesTo(world, email)).toEqual([[0, 1]]);
  expect((await mailTo(email, /free until/)).text).toMatch(/You were not\s+charged\./);
});

test("what is free asks for no card", async ({ page, world }) => {
  await atCheckout(page, world, { price: "0" });
  await expect(page.getByLabel("Card number")).toBeHidden();
  const email = await buy(page);
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[0, 0]]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a free offer is got by a plain form", async ({ browser, world }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await atCheckout(page, world, { price: "0" });
    await page.getByLabel("Email", { exact: true }).fill(newEmail());
    await page.getByRole("button", { name: "Get free access" }).click();
    await expectReceipt(page);
  });

  test("a paid one shows what it is, and what is missing", async ({ browser, world }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await atCheckout(page, world, { description: "Every match, live." });
    await expect(page.getByRole("complementary", { name: "Order summary" })).toContainText("€7.99");
    await expect(page.getByRole("alert").first()).toHaveText(/This offer needs a card/);
    await expect(page.getByText("By pressing the button you agree")).toBeVisible();
  });
});

test.describe("when the bank says no", () => {
  test.use({ expectedComplaints: [/status of 402/] });

  test("the form keeps all that was typed, and another card pays", async ({ page, world }) => {
    await atCheckout(page, world);
    const email = await buy(page, cards.poor);
    const notice = page.getByRole("alert").filter({ hasText: "You were not charged." });
    await expect(notice).toContainText("Your bank says there is not enough money");
    await expect(notice).toContainText("Try another card");
    await expect(notice).toBeFocused();
    await expect(page.getByLabel("Email", { exact: true })).toHaveValue(email);
    await expect(page.getByLabel("Card number")).toHaveValue("4000 0000 0000 9995");

    await page.reload();
    await expect(notice).toContainText("Your bank says there is not enough money");
    await typeCard(page, cards.stolen);
    await payButton(page).click();
    // Nobody at the checkout learns that a card is looked for.
    await expect(notice).toContainText("Your bank declined this card.");
    await expect(notice).not.toContainText(/stolen/i);

    await typeCard(page);
    await payButton(page).click();
    await expectReceipt(page);
    expect(await salesTo(world, email)).toEqual([[799, 1]]);
  });
});
