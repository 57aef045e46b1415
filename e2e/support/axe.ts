import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { settled } from "./settled";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What a theme can break: it changes colours and nothing else. */
const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * The page as it stands, in light and in dark, without anything that axe can object to.
 *
 * @param besides rules that do not fit what is open
 */
export async function expectNoAxeViolations(page: Page, besides: readonly string[] = []) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    // A frame that may run nothing cannot be looked at from inside, and axe waits for it for ever.
    // What a preview shows is a page of its own, looked at by itself: as part of this one it would
    // have two headers.
    const axe = new AxeBuilder({ page }).exclude("iframe[sandbox]").exclude("iframe[data-preview]");
    const asked =
      colorScheme === "light"
        ? axe.withTags(tags).disableRules([...besides])
        : axe.withRules(colourRules);
    const { violations } = await asked.analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`,
      ),
    );
    expect(found, `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}
