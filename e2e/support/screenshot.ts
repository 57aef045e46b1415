import { join } from "node:path";
import type { Page } from "@playwright/test";
import { settled } from "./settled";

const folder = process.env.SCREENSHOTS;

/**
 * Keeps pictures of the page under the folder in `SCREENSHOTS`, in light and in dark, when that is
 * set: for the README, and for whoever reviews how a change looks.
 */
export async function keepScreenshot(page: Page, name: string) {
  if (!folder) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: null });
}
