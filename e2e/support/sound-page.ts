import { expect, type Page } from "@playwright/test";
import { expectNoAxeViolations } from "./axe";

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const widths = [320, 390, 768, 1280, 1920];

/** The page as it stands: axe has nothing to object to on a desk or a phone, in light or in dark. */
export async function expectNoAxeViolationsAnywhere(page: Page, besides?: readonly string[]) {
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    await expectNoAxeViolations(page, besides);
  }
}

/** However wide the screen, the page as a whole does not scroll sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    // Parts that are chosen by the width are exchanged a moment after it has changed.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
        message: `${page.url()} at ${width} px`,
        intervals: [0, 50, 100, 250],
      })
      .toBeLessThanOrEqual(width);
  }
  await page.setViewportSize(desktop);
}

export async function expectSoundPage(page: Page) {
  await expectNoAxeViolationsAnywhere(page);
  await expectNoSidewaysScroll(page);
}
