import type { Page } from "@playwright/test";

/**
 * Has every opening of a page wait until it answers to keys and clicks. A page can be read before
 * its scripts have taken it over; on a busy machine a journey would press what is still a picture.
 */
export function waitingToWake(page: Page): Page {
  for (const open of ["goto", "reload"] as const) {
    const asItWas = page[open].bind(page) as (...args: unknown[]) => ReturnType<Page["goto"]>;
    page[open] = async (...args: unknown[]) => {
      const answer = await asItWas(...args);
      await awake(page);
      return answer;
    };
  }
  return page;
}

/** React leaves its marks on the elements it has taken over. Files and plain texts have none. */
async function awake(page: Page) {
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return !main || Object.keys(main).some((key) => key.startsWith("__react"));
  });
  // What listens to keys is put in place right after.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
