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

/**
 * A part that came late waits behind a template until it is shown, and even then it is a picture
 * until React has taken it over and left its marks on it. Files and plain texts have no parts.
 */
async function awake(page: Page) {
  await page.waitForFunction(() => {
    const isComplete = document.querySelector("template[id^='B:']") === null;
    const parts = document.querySelectorAll("main, main :is(a, button, input, select, textarea)");
    const isTaken = (part: Element) => Object.keys(part).some((key) => key.startsWith("__react"));
    return isComplete && [...parts].every(isTaken);
  });
  // What listens to keys is put in place right after, before the page has nothing left to do.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}
