import { expect, type Page } from "@playwright/test";
import { test } from "../support/journey";
import { openPalette } from "../support/open-palette";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search" });
const field = (page: Page) => palette(page).getByRole("combobox");
const chosen = (page: Page) => palette(page).getByRole("option", { selected: true });

test("the palette opens by its field and by keys, and gives the focus back", async ({
  ownerPage: page,
  world,
}) => {
  await page.goto(`/p/${world.publisherId}/admin/company`);
  const opener = page.getByRole("button", { name: "Search" });
  await opener.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(opener).toBeFocused();

  await openPalette(page);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("");
  await page.keyboard.press("Escape");

  await page.getByLabel("Legal name").focus();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Legal name")).toBeFocused();
});

test("what is typed narrows the list, arrows choose, Enter opens, and it is remembered", async ({
  ownerPage: page,
  world,
}) => {
  const home = `/p/${world.publisherId}`;
  await page.goto(`${home}/overview`);
  await openPalette(page);
  await field(page).fill("aud");
  await expect(palette(page).getByRole("status")).toHaveText("1 result");
  await expect(chosen(page)).toHaveText("Audit log");

  await field(page).fill("theme");
  await expect(palette(page).getByRole("status")).toHaveText("4 results");
  await page.keyboard.press("ArrowDown");
  await expect(field(page)).toBeFocused();
  const id = await chosen(page).getAttribute("id");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", id ?? "none");
  await page.keyboard.press("ArrowUp");

  await field(page).fill("no such thing");
  await expect(palette(page).getByRole("status")).toHaveText("0 results");
  await expect(palette(page).getByText("Nothing here is called “no such thing”")).toBeVisible();

  await field(page).fill("tea");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${home}/admin/team`);
  await expect(palette(page)).toBeHidden();

  await openPalette(page);
  await expect(palette(page).getByText("Recent", { exact: true })).toBeVisible();
  await expect(palette(page).getByRole("option").first()).toHaveText("Team");
  await expect(palette(page).getByRole("option", { name: "Team" })).toHaveCount(1);
});

test("the palette offers only what one may open", async ({ page, world }) => {
  const { signIn } = await import("../support/sign-in");
  await signIn(page, await world.newAdmin());
  await page.goto(`/p/${world.publisherId}/overview`);
  await openPalette(page);
  await expect(palette(page).getByRole("option", { name: "Overview" })).toBeVisible();
  await field(page).fill("audit");
  await expect(palette(page).getByRole("status")).toHaveText("0 results");
});

test("a theme chosen in the palette holds at once, after a reload and in the settings", async ({
  ownerPage: page,
  world,
}) => {
  const root = page.locator("html");
  const choose = async (theme: string) => {
    const saved = page.waitForResponse(/account\.changePreferences/);
    await page.keyboard.press("Control+k");
    await field(page).fill(theme);
    await page.keyboard.press("Enter");
    await saved;
  };

  await page.goto(`/p/${world.publisherId}/overview`);
  await expect(root).not.toHaveAttribute("data-theme");
  await choose("dark");
  await expect(root).toHaveAttribute("data-theme", "dark");
  // The server says so in the first byte of the page, so nothing flashes.
  expect(await (await page.request.get(page.url())).text()).toContain('data-theme="dark"');
  await page.reload();
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(9, 9, 11)");

  await page.goto("/me");
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await page.goto(`/p/${world.publisherId}/overview`);
  await choose("system");
  await expect(root).not.toHaveAttribute("data-theme");
});
