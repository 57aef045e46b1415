import { expect } from "@playwright/test";
import { openBusiness } from "../support/business";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

test("the rows behind the figures are sound pages", async ({ ownerPage: page, world }) => {
  test.slow();
  await openBusiness(world);
  for (const [path, heading] of [
    ["analytics/subscribers?f=kind.any:churned", "Subscribers1"],
    ["analytics/revenue", "Revenue5"],
  ] as const) {
    await page.goto(`/p/${world.publisherId}/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await keepScreenshot(page, path.replace(/\W+/g, "-"));
    await expectSoundPage(page);
  }
});
