import { expect } from "@playwright/test";
import { newId } from "@/server/db/new-id";
import { accountLink } from "@/server/services/account-links/account-link";
import { startTravel } from "@/server/services/time-machine/start-travel";
import { salesOf } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { rowsOf } from "@/server/testing/purchases";
import type { World } from "@/server/testing/world";
import { newAccount, signInAsCustomer } from "../support/account";
import { cards, typeCard } from "../support/checkout";
import { test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

/** Sets the publisher's clock a month forward, and waits until all that is due on the way is done. */
async function aMonthLater(world: World) {
  const step = { kind: "by", amount: 1, unit: "month" } as const;
  const { travelId: id } = await startTravel(world.ctx, { step, customerId: null });
  await expect
    .poll(() =>
      rowsOf(world, async ({ db, publisherId }) => {
        const where = { publisherId_id: { publisherId, id } };
        return (await db.timeTravel.findUniqueOrThrow({ where })).state;
      }),
    )
    .toBe("done");
}

test("from the link of a mail, a declined payment is made with another card", async ({
  page,
  world,
}) => {
  const { customerId, email, path } = await newAccount(world);
  const script = { kind: "customer", reference: String(customerId) } as const;
  const declines = Array.from({ length: 4 }, () => "do-not-honour" as const);
  await setScript(world.publisherId, script, declines);
  await aMonthLater(world);

  const mail = await mailTo(email, /Your payment of €10.00 for Basic failed/);
  await page.goto(linkIn(mail, `${path}/do/update-payment`));
  await expect(page.getByText(/^€10.00 is outstanding/)).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expectSoundPage(page);
  await keepScreenshot(page, "account-update-payment");
  await page.getByRole("button", { name: "Save card and pay €10.00" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Check 3 fields" })).toBeVisible();

  await typeCard(page, cards.asked);
  await page.getByRole("button", { name: "Save card and pay €10.00" }).click();
  const bank = page.getByRole("dialog", { name: "Confirm with your bank" });
  await expect(bank).toContainText("Nothing is charged yet.");
  await page.frameLocator("iframe").getByRole("button", { name: "Pass" }).click();
  await expect(page.getByRole("heading", { name: "Your payment went through" })).toBeVisible();
  await expect(page.getByText(/^€10.00 was charged to /)).toBeVisible();
  expect(await salesOf(world)).toEqual(["initial 1000", "renewal 1000"]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Your payment went through" })).toBeVisible();
  await keepScreenshot(page, "account-paid");

  // The link opened this job alone.
  await page.goto(path);
  await page.waitForURL("**/sign-in");
});

test("a link whose time is over sends a code, and another one opens nothing", async ({
  page,
  world,
}) => {
  const { customerId, subscriptionId, path } = await newAccount(world);
  world.clock.set(new Date(Date.now() - 31 * 60_000).toISOString());
  await page.goto(accountLink(world.ctx, { customerId, job: "cancel", subscriptionId }));
  await expect(page.getByRole("heading", { name: "This link has expired" })).toBeVisible();
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByText(/We sent a six-digit code to \w•••@e•••\.com/)).toBeVisible();

  await page.goto(`${path}/do/cancel?token=${newId()}`);
  await expect(page.getByText("This link does not work here.")).toBeVisible();
  await expectSoundPage(page);
});

test("by keyboard alone, a receipt is found and a name is changed", async ({ page, world }) => {
  const { customerId, path } = await newAccount(world);
  await signInAsCustomer(page, world, customerId);
  await page.goto(path);
  await expectSoundPage(page);
  await keepScreenshot(page, "account-home");
  const follow = async (name: string) => {
    await page.getByRole("navigation").getByRole("link", { name }).focus();
    await page.keyboard.press("Enter");
  };
  await follow("Payment");
  await expect(page.getByRole("heading", { name: "Mastercard ending in 1111" })).toBeVisible();
  await keepScreenshot(page, "account-payment");
  await follow("Receipts");
  await expect(page.getByRole("list", { name: "Receipts, newest first" })).toContainText("€10.00");
  await expectSoundPage(page);
  await keepScreenshot(page, "account-receipts");
  await follow("Profile & security");
  await page.getByLabel("First name").focus();
  await page.keyboard.type("Robin");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your changes are saved.")).toBeVisible();
  await expect(page.getByLabel("First name")).toHaveValue("Robin");
  await expectSoundPage(page);
  await keepScreenshot(page, "account-profile");
});
