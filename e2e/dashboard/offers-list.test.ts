import { expect } from "@playwright/test";
import { newOffer } from "@/server/testing/offers";
import { newWorld } from "@/server/testing/world";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { offerPage, previewOf } from "../support/offer-page";
import { browserOf } from "../support/people";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

test("the list is narrowed, shared by its address, and kept as a view", async ({
  ownerPage: page,
  world,
}) => {
  await newOffer(world.ctx, { title: "Film club", tags: ["film"] });
  await newOffer(world.ctx, { title: "Sport Pass yearly", period: "year", tags: ["sport"] });
  await newOffer(world.ctx, { title: "Sport Pass", isPublished: false, tags: ["sport", "live"] });
  const offers = page.getByRole("rowheader");

  await page.goto(`/p/${world.publisherId}/offers?f=tag.any:sport&sort=title`);
  await expect(offers).toHaveText(["Sport Pass", "Sport Pass yearly"]);
  await page.getByRole("button", { name: "State", exact: true }).click();
  await page.getByRole("checkbox", { name: "Draft" }).check();
  await page.keyboard.press("Enter");
  await expect(offers).toHaveText(["Sport Pass"]);
  await page.reload();
  await expect(offers).toHaveText(["Sport Pass"]);
  await page.goto(`/p/${world.publisherId}/offers?q=yearly`);
  await expect(offers).toHaveText(["Sport Pass yearly"]);
});

test("who may not change offers sees them, and is told what it takes", async ({
  world,
  browser,
}) => {
  const { number } = await newOffer(world.ctx, {});
  const reader = await world.newAdmin({ reporting: "no-pii" });
  const page = await browserOf(browser, reader);
  await page.goto(`/p/${world.publisherId}/offers`);
  const create = page.getByRole("button", { name: "Create offer" });
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await expect(create).toHaveAccessibleDescription(/“Offer management”/);
  await page.goto(`/p/${world.publisherId}/offers/S${number}?tab=edit`);
  await expect(page.getByRole("heading", { name: "Sell it" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
  await page.goto(`/p/${world.publisherId}/offers/new`);
  await expect(page.getByText("You cannot create offers")).toBeVisible();
  await page.context().close();
});

test.describe("an address that leads to no offer", () => {
  test.use({ expectedComplaints: [/404 \(Not Found\)/] });

  test("says so, for another publisher's offer as well", async ({ ownerPage: page, world }) => {
    const other = await newWorld();
    const { number } = await newOffer(other.ctx, {});
    for (const offerId of [`S${number}`, "S100000000", "pass"]) {
      await page.goto(`/p/${world.publisherId}/offers/${offerId}`);
      await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
    }
  });
});

test("the pages of offers are sound", async ({ ownerPage: page, world }) => {
  test.slow();
  const offerId = await offerPage(page, world);
  await expect(previewOf(page).getByText("Pay €7.99")).toBeVisible();
  await expectSoundPage(page);
  for (const path of [`offers/${offerId}?tab=edit`, "offers/new", "offers"]) {
    await page.goto(`/p/${world.publisherId}/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectSoundPage(page);
  }
  await keepScreenshot(page, "offers");
});

test("an offer is made on a phone @phone", async ({ ownerPage: page, world }) => {
  await page.goto(`/p/${world.publisherId}/offers/new`);
  await page.getByLabel("Title").fill("Sport Pass");
  await page.getByLabel("Price", { exact: true }).fill("7.99");
  await expect(previewOf(page).getByText("Pay €7.99")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Publish offer" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sport PassActive");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Offers" }).first().tap();
  await expect(page.getByRole("row", { name: "Sport Pass" })).toContainText("€7.99");
});
