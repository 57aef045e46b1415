import type { Page } from "@playwright/test";

/**
 * Waits until nothing moves or fades any more, other than what never ends and what nobody sees: in
 * a closed fold, time stands still, and an animation that began there does not end.
 */
export async function settled(page: Page) {
  await page.evaluate(async () => {
    const ending = () =>
      document.getAnimations().filter(({ effect, playState }) => {
        const isSeen = effect instanceof KeyframeEffect && effect.target?.checkVisibility();
        const isEnding = Number.isFinite(effect?.getComputedTiming().endTime);
        return isSeen && isEnding && playState === "running";
      });
    // What has just changed shows in the next frame. A colour that fades has those below it that
    // inherit it start again with each of its steps, so that they end later.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (let still = ending(); still.length > 0; still = ending()) {
      await Promise.allSettled(still.map((animation) => animation.finished));
    }
    await document.fonts.ready;
  });
}
