import { expect, type Page } from "@playwright/test";
import { newOffer } from "@/server/testing/offers";
import type { World } from "@/server/testing/world";

/** The checkout that the dashboard shows beside an offer. */
export const previewOf = (page: Page) => page.frameLocator("iframe[title='Checkout preview']");

/** Opens a new monthly offer of 7.99, on sale, and gives its short id. */
export async function offerPage(page: Page, world: World, tab: "summary" | "edit" = "summary") {
  const { number } = await newOffer(world.ctx, {});
  await page.goto(`/p/${world.publisherId}/offers/S${number}?tab=${tab}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Sport Pass/);
  return `S${number}`;
}
