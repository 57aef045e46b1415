import { expect, type Page } from "@playwright/test";
import { deactivateOffer } from "@/server/services/offers/deactivate-offer";
import { atCheckout, expectReceipt, newEmail, payButton, salesTo } from "../support/checkout";
import { test } from "../support/journey";
import { ownerQuery } from "../support/owner-query";

const contract = [
  ["Email", { type: "email", inputmode: "email", autocomplete: "email" }],
  ["Card number", { type: "text", inputmode: "numeric", autocomplete: "cc-number" }],
  ["Expiry", { type: "text", inputmode: "numeric", autocomplete: "cc-exp" }],
  ["Security code", { type: "text", inputmode: "numeric", autocomplete: "cc-csc" }],
  ["Country", { autocomplete: "billing country" }],
] as const;

const fields = (page: Page) => page.locator("main :is(input, select):visible");

test("five fields, each as browsers and people expect it", async ({ page, world }) => {
  await atCheckout(page, world);
  await expect(fields(page)).toHaveCount(contract.length);
  for (const [label, attributes] of contract) {
    const field = page.getByLabel(label, { exact: true });
    for (const [name, value] of Object.entries(attributes)) {
      await expect(field, label).toHaveAttribute(name, value);
    }
    const { fontSize, height } = await field.evaluate((element) => ({
      fontSize: getComputedStyle(element).fontSize,
      height: element.getBoundingClientRect().height,
    }));
    expect([fontSize, height >= 44], label).toEqual(["16px", true]);
  }
  // Not even a form that is sent without scripts takes a card along.
  for (const label of ["Card number", "Expiry", "Security code"]) {
    await expect(page.getByLabel(label)).not.toHaveAttribute("name");
  }
});

test("nothing is said while a field is filled, and all of it once the button is pressed", async ({
  page,
  world,
}) => {
  await atCheckout(page, world);
  const number = page.getByLabel("Card number");
  await page.getByLabel("Email", { exact: true }).fill("kim@");
  await number.fill("4242 42");
  await page.getByLabel("Expiry").pressSequentially("5");
  await expect(page.getByLabel("Expiry")).toHaveValue("05 / ");
  await page.getByLabel("Security code").focus();
  await expect(page.locator("[aria-invalid]")).toHaveCount(0);

  await payButton(page).click();
  const summary = page.getByRole("alert").filter({ hasText: "Check 4 fields" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Sport Pass/);
  await expect(page.locator("[aria-invalid]")).toHaveCount(4);
  await summary.getByRole("link", { name: "The card number is not complete." }).click();
  await expect(number).toBeFocused();
  await expect(number).toHaveAccessibleDescription(/The card number is not complete/);

  await number.fill("5555-4444 3333.1111");
  await expect(number).toHaveValue("5555 4444 3333 1111");
  await expect(number).not.toHaveAttribute("aria-invalid");
});

test("a digit that is wrong, and a card that is real, are told before they leave", async ({
  page,
  world,
}) => {
  await atCheckout(page, world);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.postData() ?? ""));
  const number = page.getByLabel("Card number");
  await number.fill("4242424242424241");
  await number.blur();
  await expect(page.getByText("Check the card number: one of its digits")).toBeVisible();
  await number.fill("5105105105105100");
  await number.blur();
  await expect(page.getByText("This sandbox takes test cards only")).toBeVisible();
  await page.getByLabel("Email", { exact: true }).fill(newEmail());
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: /Check \d fields/ })).toBeVisible();
  expect(asked.join(" ")).not.toContain("5105");
});

test("a mistyped address is put right by a press", async ({ page, world }) => {
  await atCheckout(page, world);
  const email = page.getByLabel("Email", { exact: true });
  await email.fill("kim@gmial.com");
  await email.blur();
  await page.getByRole("button", { name: "Did you mean kim@gmail.com?" }).click();
  await expect(email).toHaveValue("kim@gmail.com");
  await expect(page.getByText("Did you mean")).toBeHidden();
});

test("by keyboard alone, in at most twelve stops", async ({ page, world }) => {
  await atCheckout(page, world);
  const email = newEmail();
  const typed: Record<string, string> = {
    Email: email,
    "Card number": "5555444433331111",
    Expiry: "0330",
    "Security code": "737",
  };
  let stops = 0;
  for (; stops < 12;) {
    await page.keyboard.press("Tab");
    stops += 1;
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused instanceof HTMLInputElement ? (focused.labels?.[0]?.textContent ?? "") : "";
    });
    if (typed[label]) await page.keyboard.type(typed[label]);
    if (await payButton(page).evaluate((button) => button === document.activeElement)) break;
  }
  await expect(payButton(page)).toBeFocused();
  expect(stops).toBeLessThanOrEqual(12);
  await page.keyboard.press("Enter");
  await expectReceipt(page);
  expect(await salesTo(world, email)).toEqual([[799, 1]]);
});

test("another country is another tax, and the card stays typed", async ({ page, world }) => {
  await atCheckout(page, world);
  const number = page.getByLabel("Card number");
  await number.fill("5555444433331111");
  const node = await number.elementHandle();
  const order = page.getByRole("complementary", { name: "Order summary" });
  await page.getByLabel("Country").selectOption("HU");
  await expect(order).toContainText("incl. VAT 27%");
  await expect(
    page.getByRole("status").filter({ hasText: "The total is now €7.99." }),
  ).toBeAttached();
  await page.getByLabel("Country").selectOption("US");
  await expect(order).not.toContainText("VAT");
  expect(
    await node?.evaluate((element: HTMLInputElement) => [element.isConnected, element.value]),
  ).toEqual([true, "5555 4444 3333 1111"]);
});

test("an expired checkout starts again with the address it had", async ({ page, world }) => {
  const { session } = await atCheckout(page, world);
  const email = newEmail();
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Card number").focus();
  await expect
    .poll(
      async () =>
        (await ownerQuery(`SELECT 1 FROM checkout_session WHERE email = $1`, [email])).length,
    )
    .toBe(1);
  await ownerQuery(`UPDATE checkout_session SET "expiresAt" = now() WHERE email = $1`, [email]);
  await page.goto(`/c/${session}`);
  await expect(page.getByText("You were not charged.")).toBeVisible();
  await page.getByRole("link", { name: "Start again" }).click();
  await expect(page.getByLabel("Email", { exact: true })).toHaveValue(email);
  await expect(payButton(page)).toBeVisible();
});

test("an offer that is taken off sale says so", async ({ page, world }) => {
  const { offerId } = await atCheckout(page, world);
  await deactivateOffer(world.ctx, { offerId });
  await page.reload();
  await expect(page.getByRole("heading", { name: "This offer is not on sale" })).toBeVisible();
  await expect(payButton(page)).toBeHidden();
});

test.describe("what is not there", () => {
  test.use({ expectedComplaints: [/status of 404/] });

  test("an offer or checkout that nobody made", async ({ page }) => {
    expect((await page.goto("/buy/S123456789_NL"))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is no such offer" })).toBeVisible();
    expect((await page.goto("/c/nothing"))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is no such checkout" })).toBeVisible();
  });
});
