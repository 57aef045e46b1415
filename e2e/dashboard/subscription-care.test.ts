import { expect, type Page } from "@playwright/test";
import { saveSwitchRules } from "@/server/services/switches/save-switch-rules";
import { billAt, salesOf } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { rowsOf } from "@/server/testing/purchases";
import { newSubscriber } from "@/server/testing/subscriber";
import type { World } from "@/server/testing/world";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { expectNoAxeViolations } from "../support/axe";
import { expectSoundPage } from "../support/sound-page";

const dayMs = 86_400_000;

/** Somebody who has paid 10.00 for Basic just now, and might have Premium for 20.00. */
async function subscribed(world: World) {
  const subscriber = await newSubscriber(world);
  const premium = await subscriber.plan({ title: "Premium", price: "20.00" });
  await saveSwitchRules(world.ctx, {
    upgrade: "IMMEDIATE_AND_CHARGE_WITH_REFUND",
    downgrade: "DEFERRED",
    trial: "end",
    version: 0,
  });
  const path = `/p/${world.publisherId}/customers/subscriptions/${subscriber.subscriptionId}`;
  return { ...subscriber, premium, path };
}

async function choose(page: Page, offer: string, item: RegExp) {
  await page.getByRole("button", { name: `More actions for ${offer}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("a subscription is paused, switched with a preview, stopped and resumed", async ({
  ownerPage: page,
  world,
}) => {
  const { path } = await subscribed(world);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Basic");
  await expect(page.getByText("Renewal of Basic").first()).toBeVisible();
  await keepScreenshot(page, "care-page");

  await page.getByRole("button", { name: "More actions for Basic" }).click();
  const retry = page.getByRole("menuitem", { name: /Retry payment/ });
  await expect(retry).toContainText("No payment is outstanding.");
  await keepScreenshot(page, "care-menu");
  await page.keyboard.press("Escape");

  await choose(page, "Basic", /^Pause/);
  const pause = page.getByRole("dialog", { name: "Pause Basic" });
  await pause.getByLabel("Length of the break").selectOption("2 months");
  await expect(pause.getByRole("region", { name: "What happens" })).toContainText("again from");
  await keepScreenshot(page, "care-pause");
  await pause.getByRole("button", { name: "Plan break" }).click();
  await expect(pause).toHaveCount(0);
  await expect(page.getByText("A break is planned")).toBeVisible();
  await keepScreenshot(page, "care-planned-break");
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back break" }).click();
  await expect(page.getByText("A break is planned")).toHaveCount(0);

  await choose(page, "Basic", /^Change plan/);
  const change = page.getByRole("dialog", { name: "Change the plan from Basic" });
  const preview = change.getByRole("region", { name: "What happens" });
  await expect(preview).toContainText("€20.00");
  await expect(preview).toContainText("€3.47"); // of it 21 % VAT: 20.00 − 20.00 ÷ 1.21
  await keepScreenshot(page, "care-switch");
  await change.getByRole("button", { name: "Change plan and charge €20.00" }).click();
  await expect(change).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Premium");
  expect(await salesOf(world)).toEqual(["initial 1000", "switch 2000"]);
  await page.getByText("Why was this charged?").first().click();
  await expect(page.getByText("Change of plan to Premium")).toBeVisible();

  await page.getByRole("button", { name: "Stop renewal of Premium" }).click();
  const stop = page.getByRole("alertdialog", { name: "Stop renewal of Premium?" });
  await stop.getByLabel("Reason").fill("Moving abroad");
  await expect(stop.getByRole("region", { name: "What happens" })).toContainText("then it ends");
  await stop.getByRole("button", { name: "Stop renewal" }).click();
  await expect(page.getByText("It ends and is not renewed")).toBeVisible();
  await expect(page.getByText("Reason: “Moving abroad”.")).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  await keepScreenshot(page, "care-stopped");
  await page.getByRole("button", { name: "Resume renewal of Premium" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Resume renewal" }).click();
  await expect(page.getByText("It ends and is not renewed")).toHaveCount(0);
});

test("the page, its menu and its dialogs are sound", async ({ ownerPage: page, world }) => {
  const { path } = await subscribed(world);
  await page.goto(path);
  await page.getByText("Why was this charged?").click();
  await expectSoundPage(page);
  await choose(page, "Basic", /^Change plan/);
  const change = page.getByRole("dialog", { name: "Change the plan from Basic" });
  await expect(change.getByRole("region", { name: "What happens" })).toContainText("€20.00");
  await expectNoAxeViolations(page);
});

test("by keyboard alone, a discount is applied", async ({ ownerPage: page, world }) => {
  const { path } = await subscribed(world);
  await page.goto(path);
  await page.getByRole("button", { name: "More actions for Basic" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: /^Retry payment/ })).toBeFocused();
  await page.keyboard.press("A"); // to what begins with it
  await expect(page.getByRole("menuitem", { name: "Apply discount" })).toBeFocused();
  await page.keyboard.press("Enter");
  const discount = page.getByRole("dialog", { name: "Apply a discount to Basic" });
  await expect(discount.getByRole("region", { name: "What happens" })).toContainText("€5.00");
  await discount.getByLabel("Discount").fill("120");
  await expect(discount.getByText(/^Discount: enter 0.01 % to 100 %/)).toBeVisible();
  await discount.getByLabel("Discount").fill("25");
  await expect(discount.getByRole("region", { name: "What happens" })).toContainText("€7.50");
  await page.keyboard.press("Enter");
  await expect(discount).toHaveCount(0);
  await expect(page.getByText("Discount of 25 %")).toBeVisible();
});

test("an overdue payment is found in its list and made by hand", async ({
  ownerPage: page,
  world,
}) => {
  const { customerId } = await subscribed(world);
  const script = { kind: "customer", reference: String(customerId) } as const;
  await setScript(world.publisherId, script, ["insufficient-funds"]);
  await moveBack(world, 28.5);
  await billAt(world, new Date());
  await page.goto(`/p/${world.publisherId}/customers/subscriptions`);
  await page.getByRole("link", { name: "Past due" }).click();
  await expect(page.getByRole("row", { name: /Basic/ })).toContainText("Payment declined");
  await keepScreenshot(page, "care-past-due-list");
  await page.getByRole("row", { name: /Basic/ }).getByRole("link").first().click();
  await expect(page.getByText("The next payment was declined")).toBeVisible();
  await keepScreenshot(page, "care-past-due");
  await expectSoundPage(page);
  await page.getByRole("button", { name: "Retry payment", exact: true }).first().click();
  const retry = page.getByRole("alertdialog", { name: "Retry the payment for Basic?" });
  await expect(retry.getByRole("region", { name: "What happens" })).toContainText("Held now");
  await keepScreenshot(page, "care-retry");
  await retry.getByRole("button", { name: "Retry payment" }).click();
  await expect(retry).toHaveCount(0);
  await expect(page.getByText("Payment tried again by hand")).toBeVisible();
});

test("one that makes no sense is parked, repaired on its page and put back", async ({
  ownerPage: page,
  world,
}) => {
  const { path } = await subscribed(world);
  await setZone(world, "Nowhere/At_All");
  await moveBack(world, 31);
  await billAt(world, new Date());
  await page.goto(`/p/${world.publisherId}/customers/subscriptions?f=attention.any:parked`);
  await expect(page.getByRole("row", { name: /Basic/ })).toContainText("Parked");
  await page.goto(path);
  await expect(page.getByText("Parked: billing leaves it alone")).toBeVisible();
  await keepScreenshot(page, "care-parked");
  await expectSoundPage(page);
  await page.getByRole("button", { name: "Repair…" }).click();
  const repair = page.getByRole("dialog", { name: "Repair Basic" });
  await expect(repair.getByRole("region", { name: "What it will be" })).toContainText(
    "Europe/Amsterdam",
  );
  await keepScreenshot(page, "care-repair");
  await repair.getByRole("button", { name: "Repair", exact: true }).click();
  await expect(page.getByText("Repaired, and still parked").first()).toBeVisible();
  await page.getByRole("button", { name: "Put back into billing" }).click();
  const question = page.getByRole("alertdialog", { name: "Put Basic back into billing?" });
  await question.getByRole("button", { name: "Put back into billing" }).click();
  await expect(page.getByText("Back in billing", { exact: true })).toBeVisible();
  await expect(page.getByText("Repaired, and still parked")).toHaveCount(0);
});

test("@phone a plan is changed with one thumb", async ({ ownerPage: page, world }) => {
  const { path } = await subscribed(world);
  await page.goto(path);
  await choose(page, "Basic", /^Change plan/);
  const change = page.getByRole("dialog", { name: "Change the plan from Basic" });
  await expect(change.getByRole("region", { name: "What happens" })).toContainText("€20.00");
  await keepScreenshot(page, "care-switch-phone");
  await change.getByRole("button", { name: "Cancel" }).click();
  await expect(change).toHaveCount(0);
  await keepScreenshot(page, "care-page-phone");
});

/** As if all of it had happened so many days ago. */
const moveBack = (world: World, days: number) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const back = (at: Date) => new Date(at.getTime() - days * dayMs);
    const rows = await db.subscription.findMany({ where: { publisherId } });
    for (const row of rows) {
      const { id } = row;
      const key = { publisherId_id: { publisherId, id } };
      await db.subscription.update({
        where: key,
        data: {
          startedAt: back(row.startedAt),
          anchorAt: back(row.anchorAt),
          accessFrom: back(row.accessFrom),
          decidedAt: back(row.decidedAt),
          currentPeriodStartsAt: back(row.currentPeriodStartsAt),
          currentPeriodEndsAt: back(row.currentPeriodEndsAt),
          dueAt: back(row.dueAt),
          methodAddedAt: row.methodAddedAt && back(row.methodAddedAt),
          nextActionAt: back(row.decidedAt),
        },
      });
    }
    const periods = await db.subscriptionPeriod.findMany({ where: { publisherId } });
    for (const { subscriptionId, index, startsAt, endsAt } of periods) {
      await db.subscriptionPeriod.updateMany({
        where: { publisherId, subscriptionId, index },
        data: { startsAt: back(startsAt), endsAt: back(endsAt) },
      });
    }
  });

const setZone = (world: World, timeZone: string) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.subscription.updateMany({ where: { publisherId }, data: { timeZone } }),
  );
