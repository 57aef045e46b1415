import { expect, type Page } from "@playwright/test";
import { newId } from "@/server/db/new-id";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";
import { keepScreenshot } from "../support/screenshot";

const password = "seven-wet-umbrellas-7";

async function fillIn(page: Page, email: string) {
  await page.getByLabel("Your name").fill("Robin Rivers");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Publisher name").fill("Lighthouse TV");
  await page.getByLabel("Country").selectOption("Netherlands");
}

const create = (page: Page) => page.getByRole("button", { name: "Create account" }).click();

test("a new publisher signs up, confirms by mail and lands on an empty Overview", async ({
  page,
}) => {
  test.slow();
  const email = `Robin-${newId()}@example.com`;
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(page.getByRole("heading", { name: "Create your account" })).toBeVisible();
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "sign-up");
  await fillIn(page, email);
  // The country suggests the currency, the browser the zone.
  await expect(page.getByLabel("Currency")).toHaveValue("EUR");
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Amsterdam");
  await create(page);
  await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "check-mail");

  const link = linkIn(await mailTo(email, /confirm/i), "/sign-up/confirm");
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Open Lighthouse TV" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Confirm and open" }).click();
  await page.waitForURL(/\/p\/\d{9}\/overview$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link has been used" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test.describe("in another browser", () => {
  test.use({ expectedComplaints: [/status of 40[01]/] });

  test("the mailed link asks for the password, so that a stranger's sign-up opens nothing", async ({
    page,
    browser,
  }) => {
    const email = `robin-${newId()}@example.com`;
    await page.goto("/sign-up");
    await fillIn(page, email);
    await create(page);
    await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();

    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto(linkIn(await mailTo(email, /confirm/i), "/sign-up/confirm"));
    const confirm = elsewhere.getByRole("button", { name: "Confirm and open" });
    await confirm.click();
    const field = elsewhere.getByLabel("Password", { exact: true });
    await field.fill("not-the-password-1");
    await confirm.click();
    await expect(elsewhere.getByRole("link", { name: /not the password/ })).toBeVisible();
    await field.fill(password);
    await confirm.click();
    await elsewhere.waitForURL(/\/p\/\d{9}\/overview$/);
    await elsewhere.context().close();
  });
});

test.describe("with something to correct", () => {
  test.use({ expectedComplaints: [/status of 400/] });

  test("each field says what it needs, and nothing written is lost", async ({ page }) => {
    test.slow();
    await page.goto("/sign-up");
    await create(page);
    const summary = page.getByRole("group").filter({ hasText: "to correct" });
    await expect(summary).toBeFocused();
    await summary.getByRole("link", { name: /Enter your name/ }).click();
    await expect(page.getByLabel("Your name")).toBeFocused();
    await expectNoAxeViolations(page);

    await fillIn(page, "robin");
    await page.getByLabel("Password", { exact: true }).fill("Password123");
    await create(page);
    await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(/Enter an e-mail/);
    await page.getByLabel("E-mail address").fill(`robin-${newId()}@example.com`);
    await create(page);
    await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(
      /easy to guess/,
    );
    await expect(page.getByLabel("Publisher name")).toHaveValue("Lighthouse TV");
  });
});
