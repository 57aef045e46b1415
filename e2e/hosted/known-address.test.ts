import { expect, type Page } from "@playwright/test";
import { newOffer } from "@/server/testing/offers";
import { atCheckout, buy, expectReceipt, payButton, salesTo, typeCard } from "../support/checkout";
import { test } from "../support/journey";
import { mailTo } from "../support/mailbox";

const emailOf = (page: Page) => page.getByLabel("Email", { exact: true });
const codeOf = (page: Page) => page.getByLabel("Code from your email");

async function codeFor(email: string): Promise<string> {
  const { subject } = await mailTo(email, /is your code/);
  return /\d{6}/.exec(subject)?.[0] ?? "";
}

test.use({ expectedComplaints: [/status of 40[0239]/] });

test("a known address proves itself before it is told anything", async ({ page, world }) => {
  const { offerId } = await atCheckout(page, world);
  const email = await buy(page);
  await expectReceipt(page);

  await page.goto(`/buy/${offerId}`);
  await emailOf(page).fill(email.toUpperCase());
  await page.getByLabel("Card number").focus();
  await expect(codeOf(page)).toBeVisible();
  await expect(page.getByText("You already have this")).toBeHidden();
  await expect(page.getByRole("button", { name: /^New code in \d+ second/ })).toHaveAttribute(
    "aria-disabled",
    "true",
  );

  await typeCard(page);
  await payButton(page).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(/Enter the six digits/);

  await codeOf(page).fill("000000");
  await expect(page.getByText("That is not the code we sent.")).toBeVisible();
  const code = await codeFor(email);
  await codeOf(page).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await expect(page.getByRole("heading", { name: "You already have this" })).toBeVisible();
  await expect(page.getByText(/Your subscription to Sport Pass renews/)).toBeVisible();
  await expect(payButton(page)).toBeHidden();
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});

test("with a saved card nothing is typed", async ({ page, world }) => {
  await atCheckout(page, world);
  const email = await buy(page);
  await expectReceipt(page);

  const { offerId } = await newOffer(world.ctx, { title: "Cinema Club", price: "9.99" });
  await page.goto(`/buy/${offerId}?email=${encodeURIComponent(email)}`);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await codeOf(page).fill(await codeFor(email));
  await expect(page.getByRole("radio", { name: /Mastercard ending in 1111/ })).toBeChecked();
  await expect(page.getByLabel("Card number")).toBeHidden();
  await payButton(page).click();
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([
    [799, 1],
    [999, 1],
  ]);
});

test("another address goes on without a code", async ({ page, world }) => {
  const { offerId } = await atCheckout(page, world);
  const email = await buy(page);
  await expectReceipt(page);
  await page.goto(`/buy/${offerId}?email=${encodeURIComponent(email)}`);
  await expect(codeOf(page)).toBeVisible();
  await emailOf(page).fill(`other-${email}`);
  await page.getByLabel("Card number").focus();
  await expect(codeOf(page)).toBeHidden();
  await typeCard(page);
  await payButton(page).click();
  await expectReceipt(page);
});
