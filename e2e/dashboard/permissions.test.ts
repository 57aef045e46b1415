import { expect, type Page } from "@playwright/test";
import type { Grants } from "@/server/domain/permissions";
import { test } from "../support/journey";
import { rename } from "../support/people";
import { signIn } from "../support/sign-in";

/** Each page below a publisher, and how its refusal begins. */
const pages = {
  Overview: { path: "overview", refusal: "You cannot see how the business is doing" },
  "Company profile": { path: "admin/company", refusal: "You cannot see the company profile" },
  Team: { path: "admin/team", refusal: "You cannot see the team" },
  Exports: { path: "admin/exports", refusal: "You cannot export lists" },
  "Audit log": { path: "admin/audit", refusal: "You cannot read the audit log" },
  Mailbox: { path: "admin/mailbox", refusal: "You cannot read the mailbox" },
  "Style page": { path: "admin/style", refusal: "You cannot open the style page" },
} as const;

type PageName = keyof typeof pages;

const always = ["Overview", "Style page"] as const;

const cases: { grants: Partial<Grants>; opens: readonly PageName[] }[] = [
  { grants: { reporting: "full" }, opens: ["Overview", "Exports", "Style page"] },
  {
    grants: { settings: true },
    opens: ["Overview", "Company profile", "Audit log", "Mailbox", "Style page"],
  },
  { grants: { admins: true }, opens: ["Overview", "Team", "Audit log", "Style page"] },
];

/** Rights over what has no page yet. */
const areasWithoutPages = [
  "offers",
  "customerRelationship",
  "customerAccounts",
  "billing",
] as const;

const menuOf = (page: Page) => page.getByRole("navigation", { name: "Dashboard" });

for (const { grants, opens } of cases) {
  const [right] = Object.keys(grants);
  test(`${right} alone opens ${opens.join(", ")}`, async ({ page, world }) => {
    await signIn(page, await world.newAdmin(grants));
    for (const name of opens) {
      await page.goto(`/p/${world.publisherId}/${pages[name].path}`);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page.getByText(pages[name].refusal)).toHaveCount(0);
    }
    await expect(menuOf(page).getByRole("link")).toHaveText([...opens]);
  });
}

test("every other right opens what all admins see, and nothing more", async ({ page, world }) => {
  for (const area of [null, ...areasWithoutPages]) {
    await signIn(page, await world.newAdmin(area === null ? {} : { [area]: true }));
    await page.goto(`/p/${world.publisherId}/overview`);
    await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
    await expect(menuOf(page).getByRole("link")).toHaveText([...always]);
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
  await expect(menuOf(kim).getByRole("link")).toHaveText([...always]);
  await kim.context().close();
});
