import { expect } from "@playwright/test";
import { newId } from "@/server/db/new-id";
import type { World } from "@/server/testing/world";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { ownerQuery } from "../support/owner-query";
import { keepScreenshot } from "../support/screenshot";
import { tray } from "../support/tray";

/** Tasks that no worker works on, as they would stand while one did. */
async function standingTasks({ publisherId, owner }: World) {
  const [running, failed] = [newId(), newId()];
  await ownerQuery(
    `INSERT INTO background_task ("publisherId", id, kind, title, input, state, done, total, failure,
                                  "startedBy", "createdAt", "finishedAt", "expiresAt")
     VALUES ($1, $2, 'export', 'Audit log (CSV)', '{}', 'running', 430000, 1000000, NULL,
             $4, now() - interval '8 seconds', NULL, now() + interval '7 days'),
            ($1, $3, 'export', 'Audit log (XLSX)', '{}', 'failed', 0, NULL,
             'The file could not be written. Start the export again.',
             $4, now() - interval '1 hour', now() - interval '50 minutes', now() + interval '7 days')`,
    [publisherId, running, failed, owner.accountId],
  );
  return { running, failed };
}

test("what is under way shows how far it is, can be cancelled, and failures say why", async ({
  ownerPage: page,
  world,
}) => {
  const { running } = await standingTasks(world);
  await page.goto(`/p/${world.publisherId}/admin/exports`);
  await expect(page.getByRole("row", { name: /Being written.*43%/ })).toBeVisible();
  await expect(page.getByText("Start the export again.")).toBeVisible();
  await keepScreenshot(page, "exports");
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Collapse the menu" }).click();
  await expect(tray(page)).toHaveAccessibleName("Exports 1 (43%)");
  await keepScreenshot(page, "job-tray-collapsed");
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Expand the menu" }).click();
  await tray(page).click();
  const panel = page.getByRole("dialog", { name: "Exports" });
  await expect(panel.getByText("430,000 of 1,000,000 rows")).toBeVisible();
  await keepScreenshot(page, "job-tray-running");
  await panel.getByRole("button", { name: "Cancel Audit log (CSV)" }).click();
  await expect(panel.getByText("Cancelling")).toBeVisible();

  await ownerQuery(
    `UPDATE background_task SET state = 'cancelled', "finishedAt" = now() WHERE id = $1`,
    [running],
  );
  await expect(panel.getByText("Cancelled")).toBeVisible();
});

test("the tray stands in the menu of a phone @phone", async ({ ownerPage: page, world }) => {
  await standingTasks(world);
  await page.goto(`/p/${world.publisherId}/admin/exports`);
  await expect(page.getByRole("row", { name: /Being written/ })).toBeVisible();
  await keepScreenshot(page, "exports-phone");
  await page.getByRole("button", { name: "Open the menu" }).click();
  await expect(tray(page)).toContainText("43%");
  await tray(page).click();
  await expect(page.getByText("430,000 of 1,000,000 rows")).toBeVisible();
  await keepScreenshot(page, "job-tray-phone");
  await expectNoAxeViolations(page);
});
