import { expect } from "@playwright/test";
import { listSwitchSettings } from "@/server/services/switches/list-switch-settings";
import { saveSwitchRules } from "@/server/services/switches/save-switch-rules";
import { saveSwitchSetting } from "@/server/services/switches/save-switch-setting";
import { newOffer } from "@/server/testing/offers";
import type { World } from "@/server/testing/world";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { signIn } from "../support/sign-in";
import { expectSoundPage } from "../support/sound-page";

async function withPlans(world: World) {
  const basic = await newOffer(world.ctx, { title: "Basic", price: "10.00" });
  const premium = await newOffer(world.ctx, { title: "Premium", price: "18.00" });
  return { basic: `S${basic.number}`, premium: `S${premium.number}` };
}

test("a way up and back is allowed, its figures read, and the way to switch chosen", async ({
  ownerPage: page,
  world,
}) => {
  await withPlans(world);
  await page.goto(`/p/${world.publisherId}/offers/switches`);
  await expect(page.getByText("No plan can be changed yet")).toBeVisible();
  await expectSoundPage(page);
  await page.getByRole("button", { name: "Allow a switch" }).click();
  const dialog = page.getByRole("dialog", { name: "Let subscribers switch" });
  await dialog.getByRole("button", { name: "Allow switch" }).click();
  await expect(dialog.getByLabel("From", { exact: true })).toHaveAccessibleDescription(
    "From: choose an offer.",
  );
  await dialog.getByLabel("From", { exact: true }).fill("Bas");
  await page.getByRole("option", { name: /^Basic/ }).click();
  await dialog.getByLabel("To", { exact: true }).fill("Prem");
  await page.getByRole("option", { name: /^Premium/ }).click();
  await dialog.getByRole("button", { name: "Allow switch" }).click();
  await expect(dialog).toHaveCount(0);
  const routes = page.getByRole("table", { name: /^Allowed switches/ });
  await expect(routes.getByRole("row", { name: /Basic/ })).toHaveCount(2);
  await expect(routes).toContainText("Downgrade");

  const ways = page.getByRole("table", { name: /^What upgrades and downgrades do/ });
  const row = ways.getByRole("row", { name: /At once, unused part given back/ });
  await expect(row).toContainText("€18.00");
  await expect(row).toContainText("€5.00");
  await page.getByRole("radio", { name: "Upgrades: At once, unused part given back" }).check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("button", { name: "Save changes" })).toHaveCount(0);
  expect(await listSwitchSettings(world.ctx)).toMatchObject({
    version: 1,
    rules: { upgrade: "IMMEDIATE_AND_CHARGE_WITH_REFUND", downgrade: "DEFERRED" },
  });
  await page.evaluate(() => window.scrollTo(0, 0));
  await keepScreenshot(page, "switches");
  await expectSoundPage(page);

  await page.getByRole("button", { name: "More actions for Premium to Basic" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  const question = page.getByRole("alertdialog", { name: /Premium to Basic/ });
  await question.getByRole("button", { name: "Remove switch" }).click();
  await expect(routes.getByRole("row", { name: /Basic/ })).toHaveCount(1);
});

test.describe("two at once", () => {
  test.use({ expectedComplaints: [/409 \(Conflict\)/] });

  test("the second is shown both sides and decides", async ({ ownerPage: page, world }) => {
    const { basic, premium } = await withPlans(world);
    await saveSwitchSetting(world.ctx, { from: basic, to: premium, direction: "upgrade" });
    await page.goto(`/p/${world.publisherId}/offers/switches`);
    await page.getByRole("radio", { name: "Upgrades: At once, full price" }).check();
    await saveSwitchRules(world.ctx, {
      upgrade: "IMMEDIATE_WITH_TIME_PRORATION",
      downgrade: "DEFERRED",
      trial: "end",
      version: 0,
    });
    await page.getByRole("button", { name: "Save changes" }).click();
    const notice = page.getByRole("group", { name: /Somebody else has saved/ });
    await expect(notice.getByRole("row", { name: /^Upgrades/ })).toContainText("full price");
    await notice.getByRole("button", { name: "Take theirs" }).click();
    await expect(
      page.getByRole("radio", { name: "Upgrades: At once, paid with the unused part" }),
    ).toBeChecked();
  });
});

test("without Offers the settings are there to be read", async ({ page, world }) => {
  await signIn(page, await world.newAdmin({ reporting: "no-pii" }));
  await page.goto(`/p/${world.publisherId}/offers/switches`);
  await expect(page.getByRole("radio", { name: "Upgrades: At once, full price" })).toBeDisabled();
  const add = page.getByRole("button", { name: "Allow a switch" });
  await expect(add).toHaveAttribute("aria-disabled", "true");
});
