import { join } from "node:path";
import type { Page } from "@playwright/test";

const folder = process.env.SCREENSHOTS;

/**
 * Keeps a picture of the page under `SCREENSHOTS`, in light and in dark, when that is set: for the
 * README, and for whoever reviews how a change looks.
 */
export async function keepScreenshot(page: Page, name: string) {
  if (!folder) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({
      path: join(folder, `${name}-${colorScheme}.png`),
      animations: "disabled",
    });
  }
  await page.emulateMedia({ colorScheme: null });
}
