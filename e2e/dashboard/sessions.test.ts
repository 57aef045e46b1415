import { expect } from "@playwright/test";
import { newPerson } from "@/server/testing/person";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { signIn } from "../support/sign-in";

test("browsers are listed, and signed out one by one or all at once", async ({ page, browser }) => {
  const person = await newPerson();
  await signIn(page, person);
  const others = await Promise.all([browser.newContext(), browser.newContext()]);
  const [one, two] = await Promise.all(others.map((context) => context.newPage()));
  await signIn(one!, person);
  await signIn(two!, person);

  await page.goto("/me");
  const list = page.getByRole("list", { name: "Browsers" });
  // The three of this journey, and the one with which the person was made.
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await expect(list.getByRole("listitem").first()).toContainText("This browser");
  await list
    .getByRole("button", { name: /^Sign out / })
    .first()
    .click();
  await expect(list.getByRole("listitem")).toHaveCount(3);

  await page.getByRole("button", { name: "Sign out all others" }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Sign out 2 browsers" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  for (const elsewhere of [one!, two!]) {
    await elsewhere.goto("/me");
    await elsewhere.waitForURL(/\/sign-in/);
  }
  await Promise.all(others.map((context) => context.close()));
});

test("theme and shortcuts come along to another browser, the name is saved", async ({
  page,
  browser,
}) => {
  const person = await newPerson();
  await signIn(page, person);
  await page.goto("/me");
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("switch", { name: /Keyboard shortcuts/ }).uncheck();
  await page.getByLabel("Your name").fill("Robin R.");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("button", { name: "Save name" })).toBeHidden();

  const other = await (await browser.newContext({ colorScheme: "light" })).newPage();
  await other.goto("/sign-in?callbackUrl=/me");
  await other.getByLabel("E-mail address").fill(person.email);
  await other.getByLabel("Password", { exact: true }).fill(person.password);
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await other.waitForURL("**/me");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(other.getByLabel("Your name")).toHaveValue("Robin R.");
  await expect(other.getByRole("switch", { name: /Keyboard shortcuts/ })).not.toBeChecked();
  await other.context().close();
});

test.describe("changing the password", () => {
  test.use({ expectedComplaints: [/status of 400/] });

  test("takes the present one and signs out every other browser", async ({ page, browser }) => {
    const person = await newPerson();
    await signIn(page, person);
    const other = await (await browser.newContext()).newPage();
    await signIn(other, person);

    await page.goto("/me");
    await page.getByLabel("Current password").fill("wrong-harbour-7");
    await page.getByLabel("New password").fill("nine-dry-umbrellas-9");
    const save = page.getByRole("button", { name: "Change password" });
    await save.click();
    await expect(page.getByLabel("Current password")).toHaveAccessibleDescription(
      /not your password/,
    );
    await page.getByLabel("Current password").fill(person.password);
    await save.click();
    await expect(page.getByLabel("Current password")).toHaveValue("");
    await expect(page.getByRole("list", { name: "Browsers" }).getByRole("listitem")).toHaveCount(1);
    await other.goto("/me");
    await other.waitForURL(/\/sign-in/);
    await other.context().close();
  });
});
