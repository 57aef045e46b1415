import { expect, type Locator, type Page } from "@playwright/test";
import { newId } from "@/server/db/new-id";
import { worldPassword } from "@/server/testing/world";
import { test } from "../support/journey";
import { openPalette } from "../support/open-palette";

/** Presses Tab until the focus is there, as somebody without a mouse has to. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, "reached within 60 stops").toBeFocused();
}

/** By the palette, which the search key opens from anywhere. */
async function goTo(page: Page, name: string) {
  await openPalette(page);
  await expect(page.getByRole("dialog", { name: "Search" }).getByRole("combobox")).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(`^${name}`) })).toBeVisible();
}

test("a day's work without a mouse", async ({ page, world }) => {
  test.slow();
  const email = `ida-${newId()}@example.com`;

  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type(world.owner.email);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(worldPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();

  await goTo(page, "Team");
  await tabTo(page, page.getByRole("button", { name: "Invite admin" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "E-mail address" })).toBeFocused();
  await page.keyboard.type(email);
  await tabTo(page, page.getByRole("checkbox", { name: /^Settings/ }));
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: email })).toContainText("Settings");
  await expect(page.getByRole("button", { name: "Invite admin" })).toBeFocused();

  await goTo(page, "Audit log");
  await tabTo(page, page.getByRole("button", { name: "What", exact: true }));
  await page.keyboard.press("Enter");
  const choice = page.getByRole("checkbox", { name: "Team member invited" });
  await tabTo(page, choice);
  await page.keyboard.press("Space");
  await expect(choice).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row")).toHaveCount(2); // its head, and the one invitation
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const entry = page.getByRole("dialog", { name: "Team member invited" });
  await expect(entry).toContainText("Before and after");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("rowheader").getByRole("link")).toBeFocused();

  await page.keyboard.press("e");
  await expect(page.getByRole("menu")).toContainText("1 row, as filtered here");
  await expect(page.getByRole("menuitem", { name: /^CSV/ })).toBeFocused();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  await tabTo(page, page.getByRole("button", { name: /personal menu$/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
});
