import { expect } from "@playwright/test";
import { cancelPriceChange } from "@/server/services/price-changes/cancel-price-change";
import { createPriceChange } from "@/server/services/price-changes/create-price-change";
import { listPriceChanges } from "@/server/services/price-changes/list-price-changes";
import { commerceRows } from "@/server/testing/commerce-rows";
import { runChanges } from "@/server/testing/price-changes";
import type { World } from "@/server/testing/world";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

const dayMs = 86_400_000;

async function withSubscribers(world: World, count: number) {
  const rows = commerceRows(world);
  const offer = await rows.offer({ title: "Sport Pass" });
  for (let at = 0; at < count; at += 1) {
    const customer = await rows.customer({ email: `c${at}@example.com` });
    await rows.subscription({ customer, offer, startedAt: new Date(Date.now() - dayMs) });
  }
  const customer = await rows.customer({ email: "leaving@example.com" });
  const startedAt = new Date(Date.now() - dayMs);
  await rows.subscription({ customer, offer, startedAt, state: "stopped" });
}

/** What the system's own worker does as well, perhaps at the same time. */
async function runOn(world: World) {
  world.clock.set(new Date().toISOString());
  await runChanges(world);
}

test("a new price is written, looked at, started, and called off", async ({
  ownerPage: page,
  world,
}) => {
  test.slow();
  await withSubscribers(world, 2);
  await page.goto(`/p/${world.publisherId}/offers/price-changes`);
  await expect(page.getByText("No price change yet")).toBeVisible();
  await expectSoundPage(page);
  await page.getByRole("link", { name: "New price change" }).first().click();

  await page.getByRole("button", { name: "See what it comes to" }).click();
  await expect(page.getByLabel("Offer", { exact: true })).toHaveAccessibleDescription(/choose one/);
  await page.getByLabel("Offer", { exact: true }).fill("Sport");
  await page.getByRole("option", { name: /^Sport Pass/ }).click();
  await page.getByLabel("New price", { exact: true }).fill("9.99");
  await page.getByRole("button", { name: "See what it comes to" }).click();
  await expect(page.getByText("2 subscribers move")).toBeVisible();
  await expect(page.getByText("1 has stopped and will not renew")).toBeVisible();
  await expect(page.getByText(/^Sport Pass will cost €9.99 a month from/)).toBeVisible();
  await keepScreenshot(page, "price-change-new");
  await expectSoundPage(page);

  await page.getByLabel("Days of notice").fill("14");
  await expect(page.getByText("You have changed it since")).toBeVisible();
  await page.getByRole("button", { name: "See what it comes to" }).click();
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Draft");
  expect(await listPriceChanges(world.ctx)).toMatchObject([{ state: "draft", noticeDays: 14 }]);

  await page.getByRole("button", { name: "Start price change" }).click();
  const question = page.getByRole("alertdialog", { name: /^Start the price change/ });
  await question.getByLabel(/^Type 2 to confirm/).fill("2");
  await question.getByRole("button", { name: "Start price change" }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Running");
  await runOn(world);
  await page.reload();
  await expect(page.getByText("Still to renew")).toBeVisible();
  await keepScreenshot(page, "price-change");
  await expectSoundPage(page);

  await page.getByRole("button", { name: "Call off" }).click();
  const doubt = page.getByRole("alertdialog", { name: /^Call off the price change/ });
  await expect(doubt).toContainText("2 subscribers were told of it");
  await doubt.getByRole("button", { name: "Call off" }).click();
  await expect(doubt).toHaveCount(0);
  await runOn(world);
  await expect.poll(async () => (await listPriceChanges(world.ctx))[0]?.state).toBe("cancelled");
  await page.goto(`/p/${world.publisherId}/offers/price-changes`);
  await expect(page.getByRole("row", { name: /Sport Pass/ })).toContainText("Cancelled");
  await keepScreenshot(page, "price-changes");
});

test.describe("somebody was faster", () => {
  test.use({ expectedComplaints: [/409 \(Conflict\)/] });

  test("and what they did is shown instead", async ({ ownerPage: page, world }) => {
    const { number } = await commerceRows(world).offer({ title: "Films" });
    const draft = await createPriceChange(world.ctx, {
      offerId: `S${number}`,
      price: "12.99",
      startsOn: "2030-01-01",
      noticeDays: 30,
      existing: "move",
    });
    await page.goto(`/p/${world.publisherId}/offers/price-changes/${draft.priceChangeId}`);
    await expect(page.getByText("0 subscribers move")).toBeVisible();
    await cancelPriceChange(world.ctx, draft);
    await page.getByRole("button", { name: "Start price change" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByRole("button", { name: "Start price change" }).click();
    await expect(question).toContainText("Somebody else has changed this price change");
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Cancelled");
  });
});
