import { expect, type Page } from "@playwright/test";
import { test } from "../support/journey";

const menuOf = (page: Page) => page.getByRole("navigation", { name: "Dashboard" });

test("the menu shows the Owner every page and leads to each", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  const home = `/p/${world.publisherId}`;
  await page.goto(home);
  await page.waitForURL(`**${home}/overview`);
  const links = menuOf(page).getByRole("link");
  await expect(links).toHaveText([
    "Overview",
    "Customer accounts",
    "Subscriptions",
    "Transactions",
    "Refund requests",
    "Withdrawals",
    "Offers",
    "Price changes",
    "Offer switch settings",
    "Revenue",
    "Subscribers",
    "Company profile",
    "Team",
    "API keys",
    "Checkout & widgets",
    "Payments & taxes",
    "Dunning actions",
    "Emails",
    "Reconciliation",
    "Exports",
    "Audit log",
    "Mailbox",
    "Sandbox scripts",
    "Time machine",
    "About the demo",
    "Style page",
  ]);

  for (const name of await links.allInnerTexts()) {
    const link = menuOf(page).getByRole("link", { name, exact: true });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
    await expect(
      page.getByRole("heading", { level: 1, name: new RegExp(`^${name}`) }),
    ).toBeVisible();
    await expect(page).toHaveTitle(`${name} · Lighthouse TV`);
    await expect(page.getByRole("complementary", { name: "Sandbox" })).toBeVisible();
  }
});

test("a collapsed menu stays collapsed, and its icons keep their names", async ({
  ownerPage: page,
  world,
}) => {
  await page.goto(`/p/${world.publisherId}/overview`);
  await page.getByRole("button", { name: "Collapse the menu" }).click();
  const menu = page.getByRole("complementary", { name: "Menu" });
  await expect(menu).toHaveCSS("width", "56px");

  // Drawn so by the server: nothing moves when the page wakes up.
  const html = await (await page.request.get(page.url())).text();
  expect(html).toContain("Expand the menu");
  await page.reload();
  await expect(menu).toHaveCSS("width", "56px");
  await menuOf(page).getByRole("link", { name: "Team", exact: true }).hover();
  await expect(page.getByRole("tooltip", { name: "Team" })).toBeVisible();
  await menuOf(page).getByRole("link", { name: "Team", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();

  await page.getByRole("button", { name: "Expand the menu" }).click();
  await expect(menu).toHaveCSS("width", "256px");
});

test("the first stop of the keyboard skips to the content", async ({ ownerPage: page, world }) => {
  await page.goto(`/p/${world.publisherId}/admin/team`);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
});

test("keys lead to pages, and a list of them is one key away", async ({
  ownerPage: page,
  world,
}) => {
  const home = `/p/${world.publisherId}`;
  await page.goto(`${home}/admin/team`);
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.waitForURL(`**${home}/overview`);
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.waitForURL(`**${home}/admin/company`);

  await page.keyboard.press("?");
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(shortcuts.getByText("Go to Overview")).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.keyboard.press("Escape");
  await expect(shortcuts).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${home}/admin/company$`));

  // In a field they are letters.
  await page.getByLabel("Legal name").fill("");
  await page.getByLabel("Legal name").pressSequentially("go/?");
  await expect(page.getByLabel("Legal name")).toHaveValue("go/?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("whoever turns single keys off keeps Ctrl K alone", async ({ ownerPage: page, world }) => {
  await page.goto("/me");
  const saved = page.waitForResponse(/account\.changePreferences/);
  await page.getByRole("switch", { name: /^Keyboard shortcuts/ }).click();
  await saved;
  await page.goto(`/p/${world.publisherId}/overview`);
  await page.keyboard.press("/");
  await page.keyboard.press("?");
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page).toHaveURL(/\/overview$/);
});

test("the personal menu leads to one's settings, the shortcuts and out", async ({
  ownerPage: page,
  world,
}) => {
  await page.goto(`/p/${world.publisherId}/overview`);
  const button = page.getByRole("button", { name: /^Robin Rivers.*personal menu$/ });
  await button.click();
  await page.getByRole("menuitem", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();

  await button.click();
  await page.getByRole("menuitem", { name: "Personal settings" }).click();
  await page.waitForURL("**/me");
  await page.goBack();
  await button.click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
});
