import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { totpCode } from "@/server/auth/totp";
import { newPerson } from "@/server/testing/person";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { mailTo } from "../support/mailbox";
import { keepScreenshot } from "../support/screenshot";
import { signIn } from "../support/sign-in";

test.use({ expectedComplaints: [/status of 40[01]/] });

/** A code that the door takes now; each works once, so that three can be used without waiting. */
const codeOf = (secret: string, which: "last" | "present" | "next") => {
  const steps = { last: -1, present: 0, next: 1 }[which];
  return totpCode(secret, new Date(Date.now() + steps * 30_000));
};

async function signInByPassword(page: Page, email: string, password: string) {
  await page.goto("/sign-in?callbackUrl=/me");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("two-step sign-in: set up with QR, asked for, got wrong, replaced by a recovery code, turned off", async ({
  page,
  browser,
}) => {
  test.slow();
  const person = await newPerson();
  const { email, password } = person;
  await signIn(page, person);
  await page.goto("/me");
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "me");

  await page.getByRole("button", { name: "Turn on two-step sign-in" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Password", { exact: true }).fill("wrong-harbour-7");
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByRole("link", { name: /This is not your password/ })).toBeVisible();
  await dialog.getByLabel("Password", { exact: true }).fill(password);
  await dialog.getByRole("button", { name: "Continue" }).click();

  await expect(dialog.getByRole("img", { name: /QR code/ })).toBeVisible();
  const key = await dialog.getByRole("code").innerText();
  const secret = key.replaceAll(" ", "");
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "second-factor-setup");
  await dialog.getByLabel("Code from the app").fill("000000");
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await expect(dialog.getByRole("link", { name: /This code is not right/ })).toBeVisible();
  const first = codeOf(secret, "last");
  await dialog.getByLabel("Code from the app").fill(first);
  await dialog.getByRole("button", { name: "Turn on" }).click();

  const kept = page.getByRole("dialog", { name: "Keep your recovery codes" });
  await expect(kept.getByRole("listitem")).toHaveCount(10);
  const codes = await kept.getByRole("listitem").allTextContents();
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "recovery-codes");
  const downloading = page.waitForEvent("download");
  await kept.getByRole("button", { name: "Download" }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  for (const code of codes) expect(file).toContain(code);
  await kept.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 of 10 recovery codes left")).toBeVisible();
  await mailTo(email, /two-step sign-in is on/i);

  const phone = await (await browser.newContext()).newPage();
  await signInByPassword(phone, email, password);
  const field = phone.getByRole("textbox", { name: "Authenticator code" });
  await expect(field).toBeFocused();
  await expectNoAxeViolations(phone);
  await keepScreenshot(phone, "second-factor");
  const submit = phone.getByRole("button", { name: "Sign in", exact: true });
  const refusal = phone.getByRole("heading", { name: /This code is not right/ });
  await field.fill("000000");
  await submit.click();
  await expect(refusal).toBeVisible();
  // The code that turned it on has been used.
  await field.fill(first);
  await submit.click();
  await expect(refusal).toBeVisible();
  await field.fill(codeOf(secret, "present"));
  await submit.click();
  await phone.waitForURL("**/me");
  await phone.context().close();

  const other = await (await browser.newContext()).newPage();
  await signInByPassword(other, email, password);
  await other.getByRole("button", { name: "Use a recovery code" }).click();
  const recovery = other.getByRole("textbox", { name: "Recovery code" });
  await recovery.fill("aaaaa-bbbbb");
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(other.getByRole("heading", { name: /not one of your unused/ })).toBeVisible();
  await recovery.fill(codes[0]!.toUpperCase());
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await other.waitForURL("**/me");
  await expect(other.getByText("9 of 10 recovery codes left")).toBeVisible();
  await mailTo(email, /recovery code was used/i);
  await other.context().close();

  await page.getByRole("button", { name: "Get new recovery codes" }).click();
  await page.getByRole("dialog").getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("dialog").getByLabel("Code", { exact: true }).fill(codes[1]!);
  await page.getByRole("button", { name: "Get new codes" }).click();
  await expect(kept.getByRole("listitem")).toHaveCount(10);
  const renewed = await kept.getByRole("listitem").allTextContents();
  expect(renewed).not.toContain(codes[2]);
  await kept.getByRole("button", { name: "I have kept them" }).click();

  await page.getByRole("button", { name: "Turn off two-step sign-in" }).click();
  await page.getByRole("dialog").getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("dialog").getByLabel("Code", { exact: true }).fill(codeOf(secret, "next"));
  await page.getByRole("dialog").getByRole("button", { name: "Turn off" }).click();
  await expect(page.getByRole("button", { name: "Turn on two-step sign-in" })).toBeVisible();
  await mailTo(email, /two-step sign-in is off/i);
});
