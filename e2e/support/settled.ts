import type { Page } from "@playwright/test";

/** Waits until nothing moves or fades any more, other than what never ends. */
export async function settled(page: Page) {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((animation) => animation.finished));
    await document.fonts.ready;
  });
}
