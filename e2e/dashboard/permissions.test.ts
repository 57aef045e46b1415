import { expect, type Page } from "@playwright/test";
import type { Grants } from "@/server/domain/permissions";
import { test } from "../support/journey";
import { rename } from "../support/people";
import { signIn } from "../support/sign-in";

/** Each page below a publisher, and how its refusal begins. */
const pages = {
  Overview: { path: "overview", refusal: "You cannot see how the business is doing" },
  "Customer accounts": { path: "customers", refusal: "You cannot see the publisher’s customers" },
  Subscriptions: {
    path: "customers/subscriptions",
    refusal: "You cannot see the publisher’s subscriptions",
  },
  Transactions: {
    path: "customers/transactions",
    refusal: "You cannot see the publisher’s transactions",
  },
  "Refund requests": {
    path: "customers/refund-requests",
    refusal: "You cannot see what customers ask for",
  },
  Withdrawals: {
    path: "customers/withdrawals",
    refusal: "You cannot see who withdrew from a contract",
  },
  "Time machine": { path: "admin/time-machine", refusal: "You cannot see the time machine" },
  Offers: { path: "offers", refusal: "You cannot see the offers" },
  "Price changes": {
    path: "offers/price-changes",
    refusal: "You cannot see the price changes",
  },
  "Offer switch settings": {
    path: "offers/switches",
    refusal: "You cannot see the offer switch settings",
  },
  Revenue: { path: "analytics/revenue", refusal: "You cannot see how recurring revenue moves" },
  Subscribers: {
    path: "analytics/subscribers",
    refusal: "You cannot see who subscribes and who leaves",
  },
  "Company profile": { path: "admin/company", refusal: "You cannot see the company profile" },
  Team: { path: "admin/team", refusal: "You cannot see the team" },
  "API keys": { path: "admin/api-keys", refusal: "You cannot see the API keys" },
  "Checkout & widgets": {
    path: "admin/checkout",
    refusal: "You cannot see the settings of checkout",
  },
  "Payments & taxes": { path: "admin/payments", refusal: "You cannot see payments and taxes" },
  "Dunning actions": {
    path: "admin/dunning",
    refusal: "You cannot see how payments are tried again",
  },
  Emails: { path: "admin/emails", refusal: "You cannot see which mails customers get" },
  Exports: { path: "admin/exports", refusal: "You cannot export lists" },
  "Audit log": { path: "admin/audit", refusal: "You cannot read the audit log" },
  Mailbox: { path: "admin/mailbox", refusal: "You cannot read the mailbox" },
  "Sandbox scripts": {
    path: "admin/scripts",
    refusal: "You cannot see the sandbox’s scripts",
  },
  Reconciliation: {
    path: "admin/reconciliation",
    refusal: "You cannot see the reconciliation",
  },
  "About the demo": { path: "admin/demo", refusal: "You cannot read about the demo" },
  "Style page": { path: "admin/style", refusal: "You cannot open the style page" },
} as const;

type PageName = keyof typeof pages;

/** What every admin sees, in the menu's order; the sandbox's pages about itself close it. */
const business = [
  "Overview",
  "Customer accounts",
  "Subscriptions",
  "Transactions",
  "Refund requests",
  "Withdrawals",
  "Offers",
  "Price changes",
  "Offer switch settings",
  "Revenue",
  "Subscribers",
] as const;
const closing = ["About the demo", "Style page"] as const;

const cases: { grants: Partial<Grants>; opens: readonly PageName[] }[] = [
  { grants: { reporting: "full" }, opens: ["Exports"] },
  {
    grants: { settings: true },
    opens: [
      "Company profile",
      "API keys",
      "Checkout & widgets",
      "Payments & taxes",
      "Dunning actions",
      "Emails",
      "Audit log",
      "Mailbox",
      "Sandbox scripts",
      "Time machine",
    ],
  },
  { grants: { billing: true }, opens: ["Reconciliation"] },
  { grants: { admins: true }, opens: ["Team", "Audit log"] },
];

/** Rights over what has no page of its own. */
const areasWithoutPages = ["offers", "customerRelationship", "customerAccounts"] as const;

const menuOf = (page: Page) => page.getByRole("navigation", { name: "Dashboard" });

for (const { grants, opens } of cases) {
  const [right] = Object.keys(grants);
  test(`${right} alone opens ${opens.join(", ")}`, async ({ page, world }) => {
    test.slow();
    await signIn(page, await world.newAdmin(grants));
    for (const name of opens) {
      await page.goto(`/p/${world.publisherId}/${pages[name].path}`);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page.getByText(pages[name].refusal)).toHaveCount(0);
    }
    await expect(menuOf(page).getByRole("link")).toHaveText([...business, ...opens, ...closing]);
  });
}

test("every other right opens what all admins see, and nothing more", async ({ page, world }) => {
  test.slow();
  for (const area of [null, ...areasWithoutPages]) {
    await signIn(page, await world.newAdmin(area === null ? {} : { [area]: true }));
    await page.goto(`/p/${world.publisherId}/overview`);
    await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
    await expect(menuOf(page).getByRole("link")).toHaveText([...business, ...closing]);
  }
});

test("a page one may not open says what is missing and who can grant it", async ({
  page,
  world,
}) => {
  await rename(world.owner.accountId, "Olga Owner");
  await rename((await world.newAdmin({ admins: true })).accountId, "Tim Teamlead");
  await signIn(page, await world.newAdmin());
  for (const name of ["Company profile", "Team", "Exports", "Audit log", "Mailbox"] as const) {
    await page.goto(`/p/${world.publisherId}/${pages[name].path}`);
    await expect(page.getByText(pages[name].refusal)).toBeVisible();
    await expect(page.getByText("Olga Owner or Tim Teamlead can grant it to you.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  }
});

test("an inactive admin is told so, and by whom it can be changed", async ({ page, world }) => {
  await rename(world.owner.accountId, "Olga Owner");
  const inactive = await world.newAdmin({ reporting: "none", settings: true, admins: true });
  await signIn(page, inactive);
  for (const { path } of Object.values(pages)) {
    await page.goto(`/p/${world.publisherId}/${path}`);
    await expect(page.getByText("Your account is inactive at Lighthouse TV")).toBeVisible();
    await expect(page.getByText("Olga Owner can activate it.")).toBeVisible();
  }
  await expect(menuOf(page).getByRole("link")).toHaveCount(0);
  await page.getByRole("button", { name: /personal menu$/ }).click();
  await expect(page.getByRole("menuitem", { name: "Personal settings" })).toBeVisible();
});

test("what was taken away is gone with the next click", async ({ ownerPage, world, browser }) => {
  const admin = await world.newAdmin({ settings: true });
  await rename(admin.accountId, "Kim Keeper");
  const kim = await (await browser.newContext()).newPage();
  await signIn(kim, admin);
  await kim.goto(`/p/${world.publisherId}/overview`);
  await expect(menuOf(kim).getByRole("link", { name: "Audit log" })).toBeVisible();

  await ownerPage.goto(`/p/${world.publisherId}/admin/team`);
  await ownerPage.getByRole("button", { name: "More actions for Kim Keeper" }).click();
  await ownerPage.getByRole("menuitem", { name: "Change permissions" }).click();
  const dialog = ownerPage.getByRole("dialog", { name: /Kim Keeper/ });
  await dialog.getByRole("checkbox", { name: /^Settings/ }).uncheck();
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog).toBeHidden();

  await menuOf(kim).getByRole("link", { name: "Audit log" }).click();
  await expect(kim.getByText("You cannot read the audit log")).toBeVisible();
  await kim.reload();
  await expect(menuOf(kim).getByRole("link")).toHaveText([...business, ...closing]);
  await kim.context().close();
});
