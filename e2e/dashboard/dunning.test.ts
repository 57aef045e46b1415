import { expect } from "@playwright/test";
import { getDunningSetting } from "@/server/services/dunning/get-dunning-setting";
import { saveDunningSetting } from "@/server/services/dunning/save-dunning-setting";
import { commerceRows } from "@/server/testing/commerce-rows";
import type { World } from "@/server/testing/world";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

const monthly = { method: "sandbox-card", period: "monthly" } as const;

async function openSubscriptions(world: World, count: number) {
  const rows = commerceRows(world);
  const offer = await rows.offer({ title: "Sport Pass" });
  for (let at = 0; at < count; at += 1) {
    const customer = await rows.customer({ email: `c${at}@example.com` });
    await rows.subscription({ customer, offer, startedAt: new Date(Date.now() - 86_400_000) });
  }
}

test("tries move with a preview of whom it concerns, and back to the defaults", async ({
  ownerPage: page,
  world,
}) => {
  await openSubscriptions(world, 3);
  await page.goto(`/p/${world.publisherId}/admin/dunning`);
  const row = page.getByRole("row", { name: /^Monthly/ });
  await expect(row).toContainText("3, 2 and 1 days before, on the due date");
  await expect(row.getByRole("cell").last()).toHaveText(/3$/);
  await expectSoundPage(page);
  await keepScreenshot(page, "dunning");

  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Monthly payments");
  await page.getByRole("button", { name: "Add a try" }).click();
  await page.getByLabel("Try 5: when").selectOption("after");
  await page.getByLabel("Try 5", { exact: true }).fill("1");
  await page.getByRole("button", { name: "Review and save" }).click();
  await expect(page.getByRole("group", { name: "Tries" })).toContainText(
    "after the grace has ended",
  );
  await page.getByLabel("Grace", { exact: true }).fill("2");
  await page.getByLabel("Grace: unit").selectOption("days");
  await expect(page.getByText("2 days after the due date")).toBeVisible();
  await keepScreenshot(page, "dunning-setting");
  await page.getByRole("button", { name: "Review and save" }).click();
  const question = page.getByRole("alertdialog", {
    name: "Change how 3 subscriptions are charged?",
  });
  await question.getByRole("button", { name: "Save setting" }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Review and save" })).toHaveCount(0);
  expect(await getDunningSetting(world.ctx, monthly)).toMatchObject({
    values: { attemptHours: [72, 48, 24, 0, -24], graceHours: 48 },
    version: 1,
  });
  await expectSoundPage(page);

  await page.getByRole("button", { name: "Reset to defaults" }).click();
  await page.getByRole("button", { name: "Review and save" }).click();
  await question.getByRole("button", { name: "Save setting" }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Review and save" })).toHaveCount(0);
  expect(await getDunningSetting(world.ctx, monthly)).toMatchObject({ isDefault: true });
});

test.describe("two at once", () => {
  test.use({ expectedComplaints: [/409 \(Conflict\)/] });

  test("the second is shown both sides and decides", async ({ ownerPage: page, world }) => {
    await page.goto(`/p/${world.publisherId}/admin/dunning/sandbox-card/monthly`);
    await page.getByLabel("Grace", { exact: true }).fill("4");
    const { defaults } = await getDunningSetting(world.ctx, monthly);
    await saveDunningSetting(world.ctx, {
      ...monthly,
      ...defaults,
      graceHours: 12,
      announceHours: null,
      version: 0,
    });
    await page.getByRole("button", { name: "Review and save" }).click();
    await page.getByRole("button", { name: "Save setting" }).click();
    const notice = page.getByRole("group", { name: /Somebody else has saved/ });
    await expect(notice.getByRole("row", { name: /^Grace/ })).toContainText("4 hours");
    await notice.getByRole("button", { name: "Keep mine" }).click();
    await page.getByRole("button", { name: "Review and save" }).click();
    await page.getByRole("button", { name: "Save setting" }).click();
    await expect(page.getByRole("button", { name: "Review and save" })).toHaveCount(0);
    expect(await getDunningSetting(world.ctx, monthly)).toMatchObject({
      values: { graceHours: 4, announceHours: null }, // theirs where mine said nothing
      version: 2,
    });
  });
});

test.describe("elsewhere", () => {
  test.use({ expectedComplaints: [/404 \(Not Found\)/] });

  test("a setting that is not there has the page for that", async ({ ownerPage, world }) => {
    const path = `/p/${world.publisherId}/admin/dunning/sandbox-card/fortnightly`;
    expect((await ownerPage.goto(path))?.status()).toBe(404);
  });
});
