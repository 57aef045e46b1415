import { expect } from "@playwright/test";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";

test("a key is made, told once, limited, used and deleted", async ({ ownerPage: page, world }) => {
  await page.goto(`/p/${world.publisherId}/admin/api-keys`);
  await page.getByRole("button", { name: "Create API key" }).click();
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByRole("dialog")).toContainText("Name the key");
  await page.getByLabel("Name").fill("Player back end");
  await page.getByLabel(/^Addresses it works from/).fill("nonsense");
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByRole("dialog")).toContainText("neither an address nor a network");
  await page.getByLabel(/^Addresses it works from/).fill("");
  await page.getByRole("button", { name: "Create key" }).click();

  const told = page.getByRole("dialog", { name: "Player back end is ready" });
  const key = await told.getByLabel("API key", { exact: true }).inputValue();
  expect(key).toMatch(/^[A-Za-z0-9_-]{48}$/);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "I have kept the key" }).click();
  const row = page.getByRole("row", { name: /Player back end/ });
  await expect(row).toContainText(key.slice(-4));
  await expect(row).toContainText("Never");
  await expect(page.getByText(key)).toHaveCount(0);

  const ask = async () => {
    const answer = await page.request.post("/3.0/json-rpc", {
      data: { id: 1, method: "listTransactions", params: { publisherToken: key, criteria: [] } },
    });
    return (await answer.json()) as { error: { code: number } | null };
  };
  expect((await ask()).error).toBeNull();

  await page.getByRole("button", { name: "More actions for Player back end" }).click();
  await page.getByRole("menuitem", { name: "Edit key" }).click();
  await page.getByLabel(/^Addresses it works from/).fill("192.0.2.0/24");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(row).toContainText("192.0.2.0/24");
  // The key is known, and refused from here.
  expect((await ask()).error).toMatchObject({ code: 5 });

  await page.getByRole("button", { name: "More actions for Player back end" }).click();
  await page.getByRole("menuitem", { name: "Delete key" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete key" }).click();
  await expect(page.getByText("No API key yet")).toBeVisible();
  expect((await ask()).error).toMatchObject({ code: 3 });
});
