import { expect, type Page } from "@playwright/test";
import { formatTransactionId } from "@/server/domain/ids";
import { requestRefund } from "@/server/services/refund-requests/request-refund";
import { newKnownPerson } from "@/server/testing/known-person";
import { newSubscriber } from "@/server/testing/subscriber";
import { saleRowsOf } from "@/server/testing/reconciliation";
import { tablesHolding } from "@/server/testing/rows-holding";
import type { World } from "@/server/testing/world";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { openPalette } from "../support/open-palette";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

const table = (page: Page, name: string) => page.getByRole("table", { name: new RegExp(name) });

/** Somebody who paid 10.00 and asks for it back. */
async function asking(world: World) {
  const { customerId } = await newSubscriber(world);
  const [sale] = await saleRowsOf(world);
  const transactionId = formatTransactionId(Number(sale?.number));
  const customer = world.as({ kind: "customer", customerId });
  await requestRefund(customer, { transactionId, reason: "I bought it twice" });
  return { customerId, transactionId };
}

test("a refund request is accepted in the inbox, in part", async ({ ownerPage: page, world }) => {
  test.slow();
  const { transactionId } = await asking(world);
  await page.goto(`/p/${world.publisherId}/customers/refund-requests?f=state.any:open`);
  await expect(table(page, "Refund requests")).toContainText("I bought it twice");
  await expectSoundPage(page);
  await keepScreenshot(page, "refund-requests");

  await page.getByRole("button", { name: `Accept refund of ${transactionId}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("A part of it").check();
  await dialog.getByLabel("Amount in EUR, tax included").fill("4.00");
  await dialog.getByLabel("Also stop renewal").check();
  const summary = dialog.getByRole("region", { name: "What the refund comes to" });
  await expect(summary).toContainText("€0.70"); // 1.74 × 4.00 / 10.00 is 0.696
  await expect(summary).toContainText("Ends");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Refund €4.00" }).click();
  await expect(dialog.getByRole("status")).toContainText("€4.00 given back");
  await expect(dialog.getByText(/^Email to the customer/)).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByText("No requests match")).toBeVisible();
  await page.getByRole("link", { name: "Accepted" }).click();
  await expect(table(page, "Refund requests")).toContainText("€4.00");
});

test("access is given and taken back, and a note left, by keys alone", async ({
  ownerPage: page,
  world,
}) => {
  const { customerId } = await newSubscriber(world);
  await page.goto(`/p/${world.publisherId}/customers/${customerId}?tab=notes`);
  await expect(page.getByText("Nothing noted yet")).toBeVisible();
  await page.getByRole("textbox", { name: "New note" }).focus();
  await page.keyboard.type("Called about the final.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const notes = page.getByRole("list", { name: "Notes" });
  await expect(notes).toContainText("Called about the final.");
  await expectSoundPage(page);
  await keepScreenshot(page, "customer-care");

  await page.getByRole("button", { name: "Grant access" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").focus();
  await page.keyboard.type("Basic");
  await expect(dialog.getByRole("option", { name: /Basic/ }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Without end, until it is taken back").focus();
  await page.keyboard.press("Space");
  await dialog.getByLabel("Reason").focus();
  await page.keyboard.type("Waited for a week");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();

  await page.getByRole("link", { name: "Entitlements" }).click();
  await expect(table(page, "Entitlements")).toContainText("Waited for a week");
  await page.getByRole("button", { name: /^Take back/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back access" }).focus();
  await page.keyboard.press("Enter");
  await expect(table(page, "Entitlements")).toContainText("Taken back");
  await expect(table(page, "Entitlements")).toContainText("Gives access");
});

test("a customer is anonymised, and nothing finds them any more", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  const { customerId, person } = await newKnownPerson(world);
  const here = `/p/${world.publisherId}/customers`;
  await page.goto(`${here}/${customerId}`);
  await page.getByRole("button", { name: /^More actions for Zebulon/ }).click();
  await page.getByRole("menuitem", { name: "Anonymise" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("Sport Pass, paid until");
  await expect(dialog).toContainText("1 transaction and the books");
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "anonymise");
  await dialog.getByRole("textbox").fill(String(customerId));
  await dialog.getByRole("button", { name: "Anonymise customer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Customer ${customerId}`);
  await expect(page.getByRole("main")).not.toContainText(/zebulon|quill/i);

  await openPalette(page);
  await page.getByRole("dialog", { name: "Search" }).getByRole("combobox").fill(person.email);
  await expect(page.getByRole("option", { name: /zebulon/i })).toHaveCount(0);
  await page.goto(`${here}?q=${encodeURIComponent(person.email)}`);
  await expect(page.getByText("No customers match")).toBeVisible();
  // The gateway is told by a job.
  await expect
    .poll(async () => (await tablesHolding(`(?i)${person.lastName}`)).holding)
    .toEqual([]);
});

test("a customer is cared for on a phone @phone", async ({ ownerPage: page, world }) => {
  const { customerId } = await newSubscriber(world);
  await page.goto(`/p/${world.publisherId}/customers/${customerId}?tab=notes`);
  await page.getByRole("textbox", { name: "New note" }).fill("Called twice");
  await page.getByRole("button", { name: "Add note" }).tap();
  await expect(page.getByRole("list", { name: "Notes" })).toContainText("Called twice");
  await keepScreenshot(page, "customer-phone");
  await page
    .getByRole("button", { name: /^More actions for/ })
    .first()
    .tap();
  await page.getByRole("menuitem", { name: "Block" }).tap();
  await page.getByRole("alertdialog").getByRole("button", { name: "Block customer" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Blocked");
  await expectNoAxeViolations(page);
});
