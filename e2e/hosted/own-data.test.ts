import { expect } from "@playwright/test";
import { formatTransactionId } from "@/server/domain/ids";
import { pdfText } from "@/server/testing/pdf-text";
import { saleRowsOf } from "@/server/testing/reconciliation";
import { unzip } from "@/server/testing/unzip";
import { newAccount, signInAsCustomer } from "../support/account";
import { downloaded } from "../support/download";
import { test } from "../support/journey";
import { ownerQuery } from "../support/owner-query";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

test("a receipt is kept as a file whose total is what was paid, and asked back", async ({
  page,
  world,
}) => {
  const { path, customerId } = await newAccount(world);
  await signInAsCustomer(page, world, customerId);
  await page.goto(`${path}/receipts`);
  const [sale] = await saleRowsOf(world);
  const id = formatTransactionId(Number(sale?.number));
  const link = page.getByRole("link", { name: `Receipt ${id} as PDF` });
  const { name, bytes } = await downloaded(page, () => link.click());
  expect(name).toBe(`receipt-${id}.pdf`);
  expect(sale?.grossMinor).toBe(1_000n);
  expect(await pdfText(bytes)).toContain("Total paid €10.00");

  await page.getByRole("link", { name: `Ask for a refund of ${id}` }).click();
  await page.getByLabel("Why do you want it back?").fill("I bought it twice.");
  await expectSoundPage(page);
  await page.getByRole("button", { name: "Ask for the refund" }).click();
  await expect(page.getByText(/^Your request is sent\./)).toBeVisible();
  await expect(page.getByText(/^You asked for this refund on/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Ask for the refund" })).toBeHidden();
});

test("somebody signs a device out, says what they agree to, takes their data and leaves", async ({
  page,
  browser,
  world,
}) => {
  const { path, customerId, email } = await newAccount(world);
  const other = await (await browser.newContext()).newPage();
  await signInAsCustomer(other, world, customerId);
  await signInAsCustomer(page, world, customerId);
  await page.goto(`${path}/devices`);
  await expect(page.getByRole("listitem").filter({ hasText: "Last seen" })).toHaveCount(2);
  await expectSoundPage(page);
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("You are signed out everywhere else.")).toBeVisible();
  await other.goto(path);
  await other.waitForURL("**/sign-in");
  await other.context().close();

  await page.getByRole("link", { name: "Privacy", exact: true }).first().click();
  await expectSoundPage(page);
  await keepScreenshot(page, "account-privacy");
  await page.getByRole("checkbox", { name: /^The terms of/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("What you agree to is saved.")).toBeVisible();
  await expect(page.getByText(/^You agreed on/)).toBeVisible();

  const link = page.getByRole("link", { name: "Download my data" });
  const { bytes } = await downloaded(page, () => link.click());
  const data = JSON.parse(String(unzip(bytes).get("data.json"))) as { profile: object[] };
  expect(data.profile).toMatchObject([{ email }]);

  await expect(page.getByText(/^Basic, paid until/)).toBeVisible();
  await page.getByLabel("Type DELETE to confirm").fill("no");
  await page.getByRole("button", { name: "Delete my account for good" }).click();
  await expect(page.getByRole("alert")).toContainText("Type DELETE");
  await page.getByLabel("Type DELETE to confirm").fill("delete");
  await page.getByLabel("Type DELETE to confirm").press("Enter");
  await expect(page.getByRole("heading", { name: "Your account is deleted" })).toBeVisible();
  await page.goto(path);
  await page.waitForURL("**/sign-in");
  const left = () =>
    ownerQuery(
      `SELECT count(*)::int AS mails, bool_or("toEmail" = $2) AS "isNamed" FROM email_message
        WHERE "publisherId" = $1 AND template = 'account-deleted' AND state = 'stored'`,
      [String(world.publisherId), email],
    );
  await expect.poll(left).toEqual([{ mails: 1, isNamed: false }]);
});
