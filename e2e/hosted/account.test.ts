import { expect } from "@playwright/test";
import { salesOf } from "@/server/testing/billing";
import { newAccount, signInAsCustomer } from "../support/account";
import { test } from "../support/journey";
import { mailTo } from "../support/mailbox";
import { keepScreenshot } from "../support/screenshot";

test("signed in by a mailed code, a plan is switched for what its preview said", async ({
  page,
  world,
}) => {
  const { email, path } = await newAccount(world);
  await page.goto(path);
  await page.waitForURL("**/sign-in");
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  const code = page.getByLabel("Code from your email");
  await code.fill("000000");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("That is not the code we sent.")).toBeVisible();
  const { subject } = await mailTo(email, /is your code/);
  await code.fill(/\d{6}/.exec(subject)?.[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();

  const plan = page.getByRole("article", { name: "Basic" });
  await expect(plan).toContainText("Next charge€10.00 on");
  await expect(plan).toContainText("Mastercard ending in 1111");
  await plan.getByText("Upcoming in the next 12 months").click();
  await expect(plan.getByText("Payment for Basic").first()).toBeVisible();

  await plan.getByRole("link", { name: "Change plan" }).click();
  await page.getByRole("link", { name: "Look at Premium" }).click();
  await expect(page.getByRole("definition").filter({ hasText: "€20.00" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Change plan and pay €20.00" }).click();
  await expect(page.getByText("Your plan is changed.")).toBeVisible();
  await expect(page.getByText("€20.00 was charged.")).toBeVisible();
  expect(await salesOf(world)).toEqual(["initial 1000", "switch 2000"]);

  await page.getByRole("link", { name: "Go to my account" }).click();
  await expect(page.getByRole("article", { name: "Premium" })).toContainText("€20.00 a month");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await page.goto(path);
  await page.waitForURL("**/sign-in");
});

test("a change that waits is undone, and a break is planned and called off", async ({
  page,
  world,
}) => {
  const { path, customerId } = await newAccount(world);
  await signInAsCustomer(page, world, customerId);
  await page.goto(path);
  const plan = page.getByRole("article", { name: "Basic" });
  await plan.getByRole("link", { name: "Change plan" }).click();
  await page.getByRole("link", { name: "Look at Lite" }).click();
  await expect(page.getByText(/You can undo this until/)).toBeVisible();
  await page.getByRole("button", { name: "Change plan", exact: true }).click();
  await expect(page.getByText("The change of plan is planned.")).toBeVisible();
  await page.goto(path);
  await expect(plan).toContainText(/Changes to Lite on .* for €5.00 a month/);
  await plan.getByRole("button", { name: "Keep this plan instead" }).click();
  await expect(page.getByText("The change is called off. You keep your plan.")).toBeVisible();

  await plan.getByRole("link", { name: "Take a break" }).click();
  await page.getByRole("radio", { name: /^2 months/ }).check();
  await page.getByRole("button", { name: "Plan the break" }).click();
  await expect(page.getByText("Your break is planned.")).toBeVisible();
  await page.goto(path);
  await expect(plan).toContainText(/Your break begins on/);
  await keepScreenshot(page, "account-break");
  await plan.getByRole("button", { name: "Call off the break" }).click();
  await expect(page.getByText("The break is called off. Nothing changes.")).toBeVisible();
  expect(await salesOf(world)).toEqual(["initial 1000"]);
});

test("a plan is cancelled in four taps, and resumed in one @phone", async ({ page, world }) => {
  const { path, customerId } = await newAccount(world);
  await signInAsCustomer(page, world, customerId);
  await page.goto(path);
  await expect(page.getByText(/^€10.00 on/)).toBeInViewport();
  await keepScreenshot(page, "account-home-phone");
  const tap = (name: string) => page.getByRole("button", { name, exact: true }).tap();
  await page.getByRole("link", { name: "Cancel", exact: true }).tap();
  await expect(page.getByText("Take a break instead?")).toBeVisible();
  await page.getByText("It is too expensive").tap();
  await keepScreenshot(page, "account-cancel-phone");
  await tap("Continue to cancel");
  await expect(page.getByText(/^You keep access until .* No more charges\.$/)).toBeVisible();
  await tap("Cancel subscription");
  await expect(page.getByRole("heading", { name: "Basic is cancelled" })).toBeVisible();
  await keepScreenshot(page, "account-cancelled-phone");
  await tap("Resume");
  await expect(page.getByText("Your plan renews again.")).toBeVisible();
  await expect(page.getByText(/^€10.00 on/)).toBeVisible();
});

test("without script, plain forms sign in, cancel and resume", async ({ browser, world }) => {
  const { email, path, subscriptionId } = await newAccount(world);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${path}/do/cancel?subscription=${subscriptionId}`);
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  const { subject } = await mailTo(email, /is your code/);
  await page.getByLabel("Code from your email").fill(/\d{6}/.exec(subject)?.[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("In your own words").fill("Moving abroad");
  await page.getByRole("button", { name: "Continue to cancel" }).click();
  await page.getByRole("button", { name: "Cancel subscription" }).click();
  await expect(page.getByRole("heading", { name: "Basic is cancelled" })).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Your plan renews again.")).toBeVisible();
  await context.close();
});
