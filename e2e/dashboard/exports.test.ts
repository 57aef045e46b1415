import { expect, type Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { addEntries, csvRows, offers } from "@/server/testing/export-world";
import type { World } from "@/server/testing/world";
import { expectNoAxeViolations } from "../support/axe";
import { downloaded } from "../support/download";
import { test } from "../support/journey";
import { browserOf } from "../support/people";
import { keepScreenshot } from "../support/screenshot";
import { tray } from "../support/tray";

const auditLog = ({ publisherId }: World, query = "") => `/p/${publisherId}/admin/audit${query}`;

/** The ids of the entries on the page, top to bottom. */
async function shownEntries(page: Page): Promise<(string | null)[]> {
  const links = page.getByRole("rowheader").getByRole("link");
  await expect(links.first()).toBeVisible();
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  return hrefs.map((href) => new URLSearchParams(href ?? "").get("entry"));
}

async function choose(page: Page, format: "CSV" | "Excel workbook") {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: format }).click();
}

test("the filtered audit log is taken away as it stands on the page", async ({
  ownerPage: page,
  world,
}) => {
  await addEntries(world, 40);
  await page.goto(auditLog(world, `?f=${offers}&size=100`));
  const shown = await shownEntries(page);
  expect(shown).toHaveLength(40);

  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByText("40 rows, as filtered here")).toBeVisible();
  await keepScreenshot(page, "export-menu");
  const csv = await downloaded(page, () => page.getByRole("menuitem", { name: "CSV" }).click());
  expect(csv.name).toMatch(/^lighthouse-tv-audit-log-\d{4}-\d\d-\d\d\.csv$/);
  expect(csvRows(csv.bytes).map((row) => row["Entry ID"])).toEqual(shown);

  const xlsx = await downloaded(page, () => choose(page, "Excel workbook"));
  const { sheets } = await readXlsx(xlsx.bytes);
  expect(sheets[0]?.rows.slice(1).map((row) => row.at(-1))).toEqual(shown);
});

test("a large export is written in the background, and waits for whoever asked for it", async ({
  ownerPage: page,
  world,
}) => {
  await addEntries(world, 10_500);
  await page.goto(auditLog(world, `?f=${offers}`));
  await choose(page, "CSV");
  await expect(page.getByText(/^Export started/)).toBeVisible();

  // Whoever goes on working is told all the same.
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.getByText(/^Audit log \(CSV\) is ready to download/)).toBeVisible();
  await expect(tray(page)).toContainText("1 ready");
  await tray(page).click();
  const panel = page.getByRole("dialog", { name: "Exports" });
  await expect(panel).toContainText("10,500 rows");
  await keepScreenshot(page, "job-tray-done");
  await expectNoAxeViolations(page);
  const csv = await downloaded(page, () =>
    panel.getByRole("link", { name: "Download Audit log (CSV)" }).click(),
  );
  expect(csvRows(csv.bytes)).toHaveLength(10_500);

  await panel.getByRole("link", { name: "See all" }).click();
  await expect(page.getByRole("heading", { name: "Exports" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Audit log \(CSV\).*Ready.*10,500/ })).toBeVisible();
  await expect(tray(page)).not.toContainText("ready");
});

test("who has no files yet reads what for", async ({ ownerPage: page, world }) => {
  await page.goto(`/p/${world.publisherId}/admin/exports`);
  await expect(page.getByText("No exports yet")).toBeVisible();
  await expect(tray(page)).toHaveCount(0);
  await keepScreenshot(page, "exports-empty");
  await expectNoAxeViolations(page);
});

test("an admin without full access to reporting cannot export, by menu or by address", async ({
  world,
  browser,
}) => {
  const admin = await world.newAdmin({ settings: true });
  const page = await browserOf(browser, admin);
  await page.goto(auditLog(world));
  const button = page.getByRole("button", { name: "Export", exact: true });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(/takes the permission/);
  await expect(page.getByRole("link", { name: "Exports" })).toHaveCount(0);

  await page.goto(`/p/${world.publisherId}/admin/exports`);
  await expect(page.getByText("You cannot export lists")).toBeVisible();
  const refused = await page.request.get(
    `/api/exports/${world.publisherId}/audit-entries?format=csv`,
  );
  expect(refused.status()).toBe(403);
});
