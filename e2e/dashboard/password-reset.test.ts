import { expect, type Page } from "@playwright/test";
import { cookieNames } from "@/server/auth/cookies";
import { newPerson, newVisitor } from "@/server/testing/person";
import { isSpent, limits } from "@/server/services/accounts/limits";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";
import { keepScreenshot } from "../support/screenshot";
import { signIn } from "../support/sign-in";

test.use({ expectedComplaints: [/status of 40[019]/] });

const password = "nine-dry-umbrellas-9";

async function askForLink(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
}

const linkTo = async (email: string) =>
  linkIn(await mailTo(email, /choose a new password/i), "/reset-password");

test("a forgotten password is replaced by mail: once, everywhere else signed out, and told", async ({
  page,
  browser,
}) => {
  test.slow();
  const person = await newPerson();
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, person);

  await page.goto("/forgot-password");
  await expectNoAxeViolations(page);
  await askForLink(page, person.email);
  await expectNoAxeViolations(page);
  const link = await linkTo(person.email);
  await page.goto(link);
  await expect(page.getByText(person.email)).toBeVisible();
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "reset-password");

  // Looking at the link, as mail scanners do, has not used it up.
  await page.reload();
  await page.getByLabel("New password", { exact: true }).fill("password1");
  await page.getByRole("button", { name: "Save password and sign in" }).click();
  await expect(page.getByLabel("New password", { exact: true })).toHaveAccessibleDescription(
    /easy to guess/,
  );
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Save password and sign in" }).click();
  await page.waitForURL(/\/(me|p\/.*)$/);
  await mailTo(person.email, /password was changed/i);

  await elsewhere.goto("/me");
  await elsewhere.waitForURL(/\/sign-in/);
  await elsewhere.context().close();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link has been used" })).toBeVisible();
});

test("an address without an account reads the same", async ({ page }) => {
  await askForLink(page, newVisitor().email);
  await expect(page.getByText("If there is an account for this address")).toBeVisible();
});

test("a link that was cut off says so", async ({ page }) => {
  for (const query of ["", "?token=", "?token=a.b", `?token=${"x".repeat(5_000)}`]) {
    await page.goto(`/reset-password${query}`);
    await expect(page.getByRole("heading", { name: "This link is not complete" })).toBeVisible();
  }
  await expectNoAxeViolations(page);
});

test("whoever is being guessed at gets in by mail", async ({ page }) => {
  const { email, password: present } = await newPerson();
  while (!(await isSpent(limits.signInStrangers, email)));
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(present);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: /Too many tries/ })).toBeVisible();

  await askForLink(page, email);
  await page.goto(await linkTo(email));
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Save password and sign in" }).click();
  await page.waitForURL(/\/(me|p\/.*)$/);

  // From now on this browser is known, and strangers' guesses do not matter to it.
  await page.context().clearCookies({ name: cookieNames.session() });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/(me|p\/.*)$/);
});
