import { expect } from "@playwright/test";
import { test } from "../support/journey";
import { openPalette } from "../support/open-palette";

test.describe("pages that are not there", () => {
  test.use({ expectedComplaints: [/status of 404/] });

  test("inside the dashboard the menu stays", async ({ ownerPage: page, world }) => {
    const answer = await page.goto(`/p/${world.publisherId}/admin/teams/of-yore`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Sandbox" })).toBeVisible();
    await page.getByRole("navigation").getByRole("link", { name: "Team", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();
  });

  test("outside of it there is a way to the dashboard", async ({ ownerPage: page, world }) => {
    for (const path of ["/nothing/here", "/p/12345678901/overview", "/p/abc/overview"]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { name: "There is no page here" })).toBeVisible();
      await expect(page.getByRole("complementary", { name: "Sandbox" })).toBeVisible();
    }
    await page.getByRole("link", { name: "Go to the dashboard" }).click();
    await page.waitForURL(`**/p/${world.publisherId}/overview`);
  });
});

test("without being signed in every page asks for it, and leads back", async ({ page, world }) => {
  for (const path of [`/p/${world.publisherId}/admin/team?tab=matrix`, "/me"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
    expect(new URL(page.url()).searchParams.get("callbackUrl")).toBe(path);
  }
});

test.describe("when the server fails", () => {
  test.use({ expectedComplaints: [/status of (404|503)|ERR_FAILED|chunk/i] });

  test("the part that failed says so, and asks again on demand", async ({
    ownerPage: page,
    world,
  }) => {
    await page.goto(`/p/${world.publisherId}/overview`);
    await page.route(/\/api\/trpc\/.*audit\.(list|get)/, (route) =>
      route.fulfill({ status: 503, body: "away" }),
    );
    await page.goto(
      `/p/${world.publisherId}/admin/audit?entry=019ac000-0000-7000-8000-000000000000`,
    );
    const sheet = page.getByRole("dialog", { name: "Audit entry" });
    await expect(sheet.getByText("This entry could not be loaded.")).toBeVisible();
    await page.unroute(/\/api\/trpc\/.*audit\.(list|get)/);
    await sheet.getByRole("button", { name: "Retry" }).click();
    await expect(sheet.getByText("There is no such entry in this audit log.")).toBeVisible();
  });

  test("a part of the product that does not arrive can be asked for again", async ({
    ownerPage: page,
    world,
  }) => {
    await page.goto(`/p/${world.publisherId}/admin/team`);
    await expect(page.getByRole("row", { name: /Robin Rivers/ })).toBeVisible();
    await page.route(/\/_next\/static\//, (route) => route.abort());
    await page.keyboard.press("/");
    await expect(page.getByText("This page could not be shown")).toBeVisible();
    await page.unroute(/\/_next\/static\//);
    await page.getByRole("button", { name: /Try again|Retry/ }).click();
    await expect(page.getByRole("row", { name: /Robin Rivers/ })).toBeVisible();
    await openPalette(page);
  });
});
