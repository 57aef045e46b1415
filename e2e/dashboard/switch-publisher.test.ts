import { expect, type Page } from "@playwright/test";
import { openPublisher } from "@/server/services/publishers/open-publisher";
import type { World } from "@/server/testing/world";
import { newWorld } from "@/server/testing/world";
import { test } from "../support/journey";
import { rename } from "../support/people";
import { openPalette } from "../support/open-palette";

/** Another publisher of the same Owner. */
async function openSecond({ ctx }: World): Promise<string> {
  const { publisherId } = await openPublisher(ctx, {
    publisherName: "Harbour Sport",
    country: "US",
    currency: "USD",
    timeZone: "America/New_York",
  });
  return String(publisherId);
}

const switcher = (page: Page) => page.getByRole("button", { name: /Switch publisher$/ });

test("nothing of one publisher is seen in another", async ({ ownerPage: page, world }) => {
  const second = await openSecond(world);
  await rename((await world.newAdmin()).accountId, "Lena Lighthouse");
  await page.goto(`/p/${world.publisherId}/admin/team`);
  await expect(page.getByRole("row", { name: /Lena Lighthouse/ })).toBeVisible();

  await switcher(page).click();
  const here = page.getByRole("menuitem", { name: /Lighthouse TV/ });
  await expect(here).toHaveAttribute("aria-current", "true");
  await page.getByRole("menuitem", { name: /Harbour Sport/ }).click();
  await page.waitForURL(`**/p/${second}/overview`);
  await expect(switcher(page)).toHaveAccessibleName(/^Harbour Sport/);
  await expect(page).toHaveTitle("Overview · Harbour Sport");

  await page.getByRole("link", { name: "Team", exact: true }).click();
  await expect(page.getByRole("row", { name: /Robin Rivers/ })).toBeVisible();
  await expect(page.getByText("Lena Lighthouse")).toHaveCount(0);
  await page.getByRole("link", { name: "Audit log", exact: true }).click();
  await expect(page.getByText("Times in America/New_York")).toBeVisible();
  await page.getByRole("link", { name: "Company profile", exact: true }).click();
  await expect(page.getByLabel("Time zone")).toHaveValue(/New York/);
  await expect(page.getByText(String(world.publisherId))).toHaveCount(0);

  // Back leads to the first one's page as it was.
  await page.goto(`/p/${world.publisherId}/admin/team`);
  await expect(page.getByRole("row", { name: /Lena Lighthouse/ })).toBeVisible();
});

test("the publisher seen last is the one that opens next", async ({ ownerPage: page, world }) => {
  const second = await openSecond(world);
  for (const id of [second, String(world.publisherId)]) {
    const remembered = page.waitForResponse(/dashboard\.remember/);
    await page.goto(`/p/${id}/overview`);
    await remembered;
    await page.goto("/");
    await page.waitForURL(`**/p/${id}/overview`);
  }
});

test.describe("an audit entry's address", () => {
  test.use({ expectedComplaints: [/status of 404/] });

  test("leads to nothing under another publisher", async ({ ownerPage: page, world }) => {
    const second = await openSecond(world);
    await page.goto(`/p/${world.publisherId}/admin/audit`);
    await page.getByRole("rowheader").first().getByRole("link").click();
    await expect(page.getByRole("dialog")).toContainText("Before and after");
    const { search } = new URL(page.url());
    expect(search).toContain("entry=");

    await page.goto(`/p/${second}/admin/audit${search}`);
    const sheet = page.getByRole("dialog", { name: "Audit entry" });
    await expect(sheet.getByText("There is no such entry in this audit log.")).toBeVisible();
    await expect(sheet.getByText("Before and after")).toHaveCount(0);
  });
});

test("by keyboard alone", async ({ ownerPage: page, world }) => {
  const second = await openSecond(world);
  await page.goto(`/p/${world.publisherId}/overview`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(switcher(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(switcher(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("harb");
  await expect(page.getByRole("menuitem", { name: /Harbour Sport/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/p/${second}/overview`);
  await expect(switcher(page)).toHaveAccessibleName(/^Harbour Sport/);

  await openPalette(page);
  await page.getByRole("dialog").getByRole("combobox").fill("light tv");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/p/${world.publisherId}/overview`);
});

test.describe("a publisher of others", () => {
  test.use({ expectedComplaints: [/status of 404/] });

  test("is not found, as if there were none", async ({ ownerPage: page, world }) => {
    const others = await newWorld();
    const unused = "999999999";
    expect(String(others.publisherId)).not.toBe(unused);
    const seen = [];
    for (const id of [String(others.publisherId), unused]) {
      const answer = await page.goto(`/p/${id}/admin/team`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "There is no page here" })).toBeVisible();
      seen.push(await page.locator("body").innerText());
      expect(await page.title()).not.toContain("Lighthouse");
    }
    expect(seen[0]).toBe(seen[1]);
    await page.getByRole("link", { name: "Go to the dashboard" }).click();
    await page.waitForURL(`**/p/${world.publisherId}/overview`);
  });
});
