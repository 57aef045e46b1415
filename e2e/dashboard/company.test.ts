import { expect, type Page } from "@playwright/test";
import type { World } from "@/server/testing/world";
import { changeCompanyProfile } from "@/server/services/publishers/change-company-profile";
import { getCompanyProfile } from "@/server/services/publishers/get-company-profile";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";

const save = (page: Page) => page.getByRole("button", { name: "Save changes" });

async function openProfile(page: Page, world: World) {
  await page.goto(`/p/${world.publisherId}/admin/company`);
  await expect(page.getByLabel("Legal name")).toHaveValue("Lighthouse TV");
}

test("the profile is filled, saved and found again", async ({ ownerPage: page, world }) => {
  await openProfile(page, world);
  await expect(save(page)).toHaveCount(0);
  await page.getByLabel("Publisher name").fill("Beacon TV");
  await page.getByLabel("City").fill("Delft");
  await page.getByLabel("Country").fill("belg");
  await page.getByRole("option", { name: "Belgium" }).click();
  await page.getByLabel("Dates and figures").selectOption("de");
  await save(page).click();

  await expect(save(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Beacon TV/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("City")).toHaveValue("Delft");
  await expect(page.getByLabel("Country")).toHaveValue("Belgium");
  await expect(page.getByLabel("Dates and figures")).toHaveValue("de");
});

test("what does not fit is said beside its field, and nothing is lost", async ({
  ownerPage: page,
  world,
}) => {
  await openProfile(page, world);
  await page.getByLabel("Website").fill("example");
  await page.getByLabel("Support e-mail").fill("support@");
  await save(page).click();
  await expect(page.getByText("A few things to correct")).toBeVisible();
  await page.getByRole("link", { name: /^Website/ }).click();
  await expect(page.getByLabel("Website")).toBeFocused();
  await expect(page.getByLabel("Website")).toHaveValue("example");
  await expect(page.getByLabel("Website")).toHaveAccessibleDescription(
    /Enter a web address that begins with https/,
  );
  await expectNoAxeViolations(page);
});

test("leaving with unsaved changes asks first", async ({ ownerPage: page, world }) => {
  await openProfile(page, world);
  await page.getByLabel("City").fill("Delft");
  await page.getByRole("link", { name: "Team" }).click();
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(page.getByLabel("City")).toHaveValue("Delft");
  await page.getByRole("link", { name: "Team" }).click();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByRole("heading", { name: "Team", level: 1 })).toBeVisible();
});

test.describe("when somebody else has saved meanwhile", () => {
  test.use({ expectedComplaints: [/409 \(Conflict\)/] });

  const saveElsewhere = async (world: World, city: string) => {
    const { version, values } = await getCompanyProfile(world.ctx);
    await changeCompanyProfile(world.ctx, { version, ...values, city, region: "Zuid-Holland" });
  };

  test("mine can be kept, on top of what I did not touch", async ({ ownerPage: page, world }) => {
    await openProfile(page, world);
    await saveElsewhere(world, "Gent");
    await page.getByLabel("City").fill("Delft");
    await save(page).click();

    const contested = page.getByRole("table").getByRole("row", { name: "City" });
    await expect(contested).toContainText("DelftGent");
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Keep mine" }).click();
    await expect(page.getByLabel("State or region")).toHaveValue("Zuid-Holland");
    await save(page).click();
    await expect(save(page)).toHaveCount(0);
    const { values } = await getCompanyProfile(world.ctx);
    expect(values).toMatchObject({ city: "Delft", region: "Zuid-Holland" });
  });

  test("theirs can be taken", async ({ ownerPage: page, world }) => {
    await openProfile(page, world);
    await saveElsewhere(world, "Gent");
    await page.getByLabel("City").fill("Delft");
    await save(page).click();
    await page.getByRole("button", { name: "Take theirs" }).click();
    await expect(page.getByLabel("City")).toHaveValue("Gent");
    await expect(save(page)).toHaveCount(0);
  });
});

test("the profile is for everybody's eyes", async ({ ownerPage: page, world }) => {
  await openProfile(page, world);
  await keepScreenshot(page, "company");
  await expectNoAxeViolations(page);
});

test("the profile fits a phone @phone", async ({ ownerPage: page, world }) => {
  await openProfile(page, world);
  await page.getByLabel("City").fill("Delft");
  await expect(save(page)).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expectNoAxeViolations(page);
});
