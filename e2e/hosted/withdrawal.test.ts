import { expect } from "@playwright/test";
import { formatTransactionId } from "@/server/domain/ids";
import { saleRowsOf } from "@/server/testing/reconciliation";
import { atCheckout, buy, expectReceipt } from "../support/checkout";
import { test } from "../support/journey";
import { mailTo } from "../support/mailbox";
import { ownerQuery } from "../support/owner-query";
import { keepScreenshot } from "../support/screenshot";
import { signIn } from "../support/sign-in";
import { expectSoundPage } from "../support/sound-page";

test("somebody withdraws from a contract without signing in, by keyboard, and gets everything back", async ({
  page,
  world,
}) => {
  await atCheckout(page, world);
  const email = await buy(page);
  await expectReceipt(page);
  await page.getByRole("link", { name: /^Withdraw from this contract, until/ }).click();
  await expect(page.getByRole("heading", { name: "Withdraw from contract here" })).toBeVisible();
  const [sale] = await saleRowsOf(world);
  const reference = formatTransactionId(Number(sale?.number));
  await expect(page.getByLabel("Order or transaction reference")).toHaveValue(reference);
  await expectSoundPage(page);

  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Your name (optional)").fill("Ana Fidalgo");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Confirm withdrawal" })).toBeVisible();
  await expect(page.getByText("Goes back to you€7.99")).toBeVisible();
  await expectSoundPage(page);
  await keepScreenshot(page, "withdraw-confirm");
  await page.getByRole("button", { name: "Confirm withdrawal" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Your withdrawal is declared" })).toBeVisible();

  const mail = await mailTo(email, /withdrawal from .* was received/);
  expect(mail.text).toContain("€7.99 goes back the way it was paid");
  expect(mail.text).toContain(reference);
  const outcome = () =>
    ownerQuery(
      `SELECT s.state, r."grossMinor"::int AS back FROM subscription s
         LEFT JOIN refund r ON r."publisherId" = s."publisherId" WHERE s."publisherId" = $1`,
      [String(world.publisherId)],
    );
  await expect.poll(outcome).toEqual([{ state: "terminated", back: 799 }]);

  await signIn(page, world.owner);
  await page.goto(`/p/${world.publisherId}/customers/withdrawals`);
  const row = page.getByRole("row").filter({ hasText: reference });
  await expect(row).toContainText("Ended and given back");
  await expect(row).toContainText("€7.99");
});

test("a stranger learns nothing from a pair that is not right @phone", async ({ page, world }) => {
  await page.goto(`/withdraw/${world.publisherId}`);
  const answerTo = async (email: string, reference: string) => {
    await page.goto(`/withdraw/${world.publisherId}`);
    await page.getByLabel("Email address").fill(email);
    await page.getByLabel("Order or transaction reference").fill(reference);
    await page.getByRole("button", { name: "Continue" }).tap();
    await expect(page.getByText(/We cannot show what goes back/)).toBeVisible();
    return (await page.getByRole("main").innerText())
      .replaceAll(email, "")
      .replaceAll(reference, "");
  };
  const nobody = await answerTo("nobody@example.com", "T999999999");
  expect(await answerTo("someone@example.org", "123456789")).toBe(nobody);
  await page.getByRole("button", { name: "Confirm withdrawal" }).tap();
  await expect(page.getByRole("heading", { name: "Your withdrawal is declared" })).toBeVisible();
  await keepScreenshot(page, "withdraw-done-phone");
});
