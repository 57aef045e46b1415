import { expect, type Frame, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { settled } from "./settled";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe is asked in each theme: a theme can break colours and nothing else. */
const questions: Readonly<Record<"light" | "dark", RunOptions["runOnly"]>> = {
  light: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/**
 * Frames that are left alone. One that may run nothing cannot be looked at from inside, and axe
 * waits for it for ever; what a preview shows is a page of its own, looked at by itself: as part of
 * this one it would have two headers.
 */
const apart = ["iframe[sandbox]", "iframe[data-preview]"];

/**
 * The page as it stands, in light and in dark, without anything that axe can object to.
 *
 * @param besides rules that do not fit what is open
 */
export async function expectNoAxeViolations(page: Page, besides: readonly string[] = []) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const found = await objections(page, {
      runOnly: questions[colorScheme],
      rules: Object.fromEntries(besides.map((rule) => [rule, { enabled: false }])),
      resultTypes: ["violations"],
    });
    expect(found, `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/**
 * Asks axe inside of the page. Its own builder for Playwright loads all of axe anew for each
 * question and adds up the answers in an empty page, which took most of the journeys' time.
 */
async function objections(page: Page, options: RunOptions): Promise<string[]> {
  for (const frame of page.frames()) {
    if (await isLookedAt(frame)) await loadAxe(frame);
  }
  return page.evaluate(
    async ([exclude, asked]) => {
      const { violations } = await window.axe.run({ exclude }, asked);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`,
        ),
      );
    },
    [apart, options] as const,
  );
}

async function isLookedAt(frame: Frame): Promise<boolean> {
  if (frame.parentFrame() === null) return true;
  const element = await frame.frameElement();
  return element.evaluate(
    (iframe, never) => iframe instanceof Element && !iframe.matches(never),
    apart.join(),
  );
}

/** Once for each document, which keeps it for as long as it stays. */
async function loadAxe(frame: Frame) {
  if (await frame.evaluate(() => "axe" in window)) return;
  await frame.evaluate(axe.source);
}
