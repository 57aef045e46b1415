import type { Page } from "@playwright/test";

/**
 * Waits until nothing moves or fades any more, other than what never ends and what nobody sees: in
 * a closed fold, time stands still, and an animation that began there does not end.
 */
export async function settled(page: Page) {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => {
      const isSeen = effect instanceof KeyframeEffect && effect.target?.checkVisibility();
      return isSeen && Number.isFinite(effect.getComputedTiming().endTime);
    });
    await Promise.allSettled(ending.map((animation) => animation.finished));
    await document.fonts.ready;
  });
}
