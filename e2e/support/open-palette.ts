import { expect, type Page } from "@playwright/test";

/** Opens the palette by its key, as often as it takes: a page is there a moment before it listens. */
export async function openPalette(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Search" });
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press("/");
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
