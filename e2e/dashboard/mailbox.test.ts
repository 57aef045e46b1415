import { expect } from "@playwright/test";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { noGrants } from "@/server/domain/permissions";
import { queueEmail } from "@/server/services/emails/queue-email";
import { inviteMember } from "@/server/services/team/invite-member";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { probedMailFrame } from "../support/mail-frame";
import { browserOf } from "../support/people";
import { keepScreenshot } from "../support/screenshot";

test.use({ expectedComplaints: [probedMailFrame] });

const grants = { ...noGrants, reporting: "no-pii" as const };

const mailPasswordReset = (ctx: ServiceContext, to: string) =>
  inTransaction(ctx, (tx) =>
    queueEmail(tx, {
      template: "password-reset",
      dedupeKey: newId(),
      to,
      props: { name: "Kim", tokenId: newId() },
    }),
  );

test("a mail shows as its reader would see it, and can do nothing", async ({
  ownerPage: page,
  world,
}) => {
  await inviteMember(world.ctx, { email: "kim@example.com", grants });
  await page.goto(`/p/${world.publisherId}/admin/mailbox`);
  await page.getByRole("link", { name: /invited you to Lighthouse TV/ }).click();

  await expect(page.locator("iframe")).toHaveAttribute(
    "sandbox",
    "allow-popups allow-popups-to-escape-sandbox",
  );
  const mail = page.frameLocator("iframe");
  await expect(mail.getByRole("heading", { name: "Join Lighthouse TV" })).toBeVisible();
  await keepScreenshot(page, "mailbox");
  await expectNoAxeViolations(page);

  const opened = page.context().waitForEvent("page");
  await mail.getByRole("link", { name: "Accept invitation" }).click();
  const joining = await opened;
  await expect(joining.getByRole("heading", { name: "Join Lighthouse TV" })).toBeVisible();
  await expect(joining.getByText("You are signed in with another address")).toBeVisible();
  await joining.close();

  await page.getByRole("tab", { name: "Text part" }).click();
  await expect(page.getByText("Accept invitation:")).toBeVisible();
});

test("a mail that arrives shows without reloading", async ({ ownerPage: page, world }) => {
  await page.goto(`/p/${world.publisherId}/admin/mailbox`);
  await expect(page.getByText("No mail yet")).toBeVisible();
  await expectNoAxeViolations(page);
  await inviteMember(world.ctx, { email: "kim@example.com", grants });
  await expect(page.getByRole("link", { name: /kim@example.com/ })).toBeVisible({
    timeout: 15_000,
  });
});

test.describe("without Admin management", () => {
  test.use({ expectedComplaints: [/403 \(Forbidden\)/] });

  test("an invitation stays closed", async ({ world, browser }) => {
    const { ctx } = world;
    await inviteMember(ctx, { email: "kim@example.com", grants });
    const page = await browserOf(browser, await world.newAdmin({ settings: true }));
    await page.goto(`/p/${world.publisherId}/admin/mailbox`);
    await page.getByRole("link", { name: /kim@example.com/ }).click();
    await expect(page.getByText("You cannot open this mail")).toBeVisible();
    await page.context().close();
  });
});

test("without Settings the mailbox is closed", async ({ world, browser }) => {
  const page = await browserOf(browser, await world.newAdmin());
  await page.goto(`/p/${world.publisherId}/admin/mailbox`);
  await expect(page.getByText("You cannot read the mailbox")).toBeVisible();
  await page.context().close();
});

test("account mail is read on this machine, signed in or not", async ({ page, world }) => {
  const email = `kim-${newId()}@example.com`;
  await mailPasswordReset(world.installation, email);
  await page.goto("/mailbox");
  await page.getByRole("link", { name: email }).click();
  const mail = page.frameLocator("iframe");
  await expect(mail.getByRole("link", { name: "Choose a new password" })).toHaveAttribute(
    "href",
    /\/reset-password\?token=/,
  );
  await expectNoAxeViolations(page);
});

test("the mailbox fits a phone: the list, then the mail @phone", async ({
  ownerPage: page,
  world,
}) => {
  await inviteMember(world.ctx, { email: "kim@example.com", grants });
  await page.goto(`/p/${world.publisherId}/admin/mailbox`);
  await page.getByRole("link", { name: /kim@example.com/ }).click();
  await expect(page.locator("iframe")).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "All mail" }).click();
  await expect(page.getByRole("link", { name: /kim@example.com/ })).toBeVisible();
});
