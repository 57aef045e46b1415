import { expect, type Page } from "@playwright/test";
import { changeOffer } from "@/server/services/offers/change-offer";
import { getOffer } from "@/server/services/offers/get-offer";
import { expectNoAxeViolations } from "../support/axe";
import { test } from "../support/journey";
import { offerPage, previewOf } from "../support/offer-page";
import { otherBrowser } from "../support/people";
import { keepScreenshot } from "../support/screenshot";

const save = (page: Page) => page.getByRole("button", { name: "Save changes" });

test("an offer is made, previewed, published, and bought by its link", async ({
  ownerPage: page,
  world,
  browser,
  context,
}) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/p/${world.publisherId}/overview`);
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await expect(page.getByText("Nothing is for sale yet")).toBeVisible();
  await page.getByRole("link", { name: "Create offer" }).first().click();

  await page.getByRole("button", { name: "Publish offer" }).click();
  await expect(page.getByText("A few things to correct")).toBeVisible();
  await page.getByRole("link", { name: /^Title is required/ }).click();
  await expect(page.getByLabel("Title")).toBeFocused();
  await page.getByLabel("Title").fill("Sport Pass");
  await page.getByLabel("Image URL").fill("example.com/pass.png");
  await page.getByLabel("Price", { exact: true }).fill("0.20");
  await page.getByLabel("A number of days").check();
  await page.getByLabel("Days of trial").fill("400");
  await page.getByRole("button", { name: "Publish offer" }).click();
  await expect(page.getByLabel("Image URL")).toHaveAccessibleDescription(/begins with https:/);
  await expect(page.getByRole("link", { name: /days from 1 to 365/ })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByLabel("Image URL").fill("");
  await page.getByLabel("Days of trial").fill("14");
  await page.getByLabel("Price", { exact: true }).fill("7.99");
  const preview = previewOf(page);
  await expect(preview.getByRole("heading", { name: "Try Sport Pass for free" })).toBeVisible();
  await page.getByLabel("No trial").check();
  await expect(preview.getByText("Subscribe to Sport Pass")).toBeVisible();
  await expect(preview.getByText("Pay €7.99")).toBeVisible();
  await expect(page.getByText("€1.39 of it VAT at 21")).toBeVisible(); // 7.99 - 7.99 / 1.21
  await page.getByLabel("Customer in").selectOption("Germany");
  await expect(page.getByText("€1.28 of it VAT at 19")).toBeVisible(); // 7.99 - 7.99 / 1.19
  await page.getByRole("radio", { name: "Desktop" }).check();
  await expect(preview.getByText("Total today").first()).toBeVisible();
  await keepScreenshot(page, "offer-new");

  await page.getByRole("button", { name: "Publish offer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sport PassActive");
  await page.getByRole("button", { name: "Copy Public link" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/buy\/S\d{9}$/);
  await page.getByRole("button", { name: "Copy Embed code" }).click();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toBe(
    `<a href="${link}" data-tenure="checkout" data-offer="${link.slice(-10)}">Subscribe for €7.99 a month</a>`,
  );
  await keepScreenshot(page, "offer");

  const customer = await otherBrowser(browser);
  await customer.goto(link);
  await expect(customer.getByRole("heading", { name: "Subscribe to Sport Pass" })).toBeVisible();
  await customer.context().close();

  await page.getByRole("link", { name: "Offers" }).first().click();
  const row = page.getByRole("row", { name: "Sport Pass" });
  await expect(row).toContainText("€7.99");
  await expect(row).toContainText("Active");
});

test.describe("a price that only the server can refuse", () => {
  test.use({ expectedComplaints: [/400 \(Bad Request\)/] });

  test("is refused beside its field, and nothing is lost", async ({ ownerPage: page, world }) => {
    await page.goto(`/p/${world.publisherId}/offers/new`);
    await page.getByLabel("Title").fill("Sport Pass");
    await page.getByLabel("Price", { exact: true }).fill("7,999");
    await page.getByRole("button", { name: "Save draft" }).click();
    await expect(page.getByLabel("Price", { exact: true })).toHaveAccessibleDescription(
      /Price is an amount of EUR with a point/,
    );
    await expect(page.getByLabel("Title")).toHaveValue("Sport Pass");
    await page.getByLabel("Price", { exact: true }).fill("7.99");
    await page.getByRole("button", { name: "Save draft" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sport PassDraft");
    await page.getByRole("button", { name: "Publish offer" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sport PassActive");
  });
});

test("an offer is changed, and its change is in the audit log", async ({
  ownerPage: page,
  world,
}) => {
  await offerPage(page, world, "edit");
  await expect(page.getByText("holds for new customers only")).toBeVisible();
  await expect(save(page)).toHaveCount(0);
  await page.getByLabel("Price", { exact: true }).fill("8.99");
  await page.getByLabel("Tags").fill("all, sport");
  await expect(previewOf(page).getByText("Pay €8.99")).toBeVisible();
  await save(page).click();
  await expect(save(page)).toHaveCount(0);
  await expect(page.getByText("Subscription · €8.99 a month")).toBeVisible();

  await page.getByRole("button", { name: "More actions for Sport Pass" }).click();
  await page.getByRole("menuitem", { name: "Show what was changed" }).click();
  await expect(page.getByRole("row", { name: "Offer changed" })).toContainText("Tags, Price");
});

test.describe("when somebody else has saved meanwhile", () => {
  test.use({ expectedComplaints: [/409 \(Conflict\)/] });

  test("both sides are shown, and mine is kept beside theirs", async ({
    ownerPage: page,
    world,
  }) => {
    const offerId = await offerPage(page, world, "edit");
    const { values, version } = await getOffer(world.ctx, { offerId });
    await changeOffer(world.ctx, {
      ...values,
      offerId,
      version,
      price: "9.49",
      description: "Every match, live.",
    });
    await page.getByLabel("Price", { exact: true }).fill("8.99");
    await save(page).click();
    await expect(page.getByRole("table").getByRole("row", { name: "Price" })).toContainText(
      "8.999.49",
    );
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Keep mine" }).click();
    await expect(page.getByLabel("Description")).toHaveValue("Every match, live.");
    await save(page).click();
    await expect(save(page)).toHaveCount(0);
    expect((await getOffer(world.ctx, { offerId })).values).toMatchObject({
      price: "8.99",
      description: "Every match, live.",
    });
  });
});

test("an offer goes off sale after a question, and comes back", async ({
  ownerPage: page,
  world,
  browser,
}) => {
  const offerId = await offerPage(page, world);
  const customer = await otherBrowser(browser);
  await page.getByRole("button", { name: "More actions for Sport Pass" }).click();
  await page.getByRole("menuitem", { name: "Deactivate offer" }).click();
  const question = page.getByRole("alertdialog", { name: "Deactivate Sport Pass?" });
  await expect(question).toContainText("keeps access");
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await expectNoAxeViolations(page);
  await question.getByRole("button", { name: "Deactivate offer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sport PassInactive");
  await expect(page.getByText("no longer available")).toBeVisible();

  await customer.goto(`/buy/${offerId}`);
  await expect(customer.getByRole("button", { name: /^Pay/ })).toHaveCount(0);

  await page.getByRole("button", { name: "Activate offer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sport PassActive");
  await customer.goto(`/buy/${offerId}`);
  await expect(customer.getByRole("button", { name: /^Pay/ })).toBeVisible();
  await customer.context().close();
});

test("without a mouse, from the menu to a published offer", async ({ ownerPage: page, world }) => {
  await page.goto(`/p/${world.publisherId}/offers/new`);
  await page.getByLabel("Title").focus();
  await page.keyboard.type("Sport Pass");
  for (const typed of ["Every match, live.", "", "", "7.99"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(typed);
  }
  await expect(page.getByLabel("Price", { exact: true })).toHaveValue("7.99");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Y");
  await expect(page.getByLabel("Paid every")).toHaveValue("year");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel(/^Tax is added/)).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("30");
  await page.keyboard.press("Tab"); // tags
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Save draft" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sport PassActive");
  await expect(page.getByText("Subscription · €7.99 a year")).toBeVisible();
  await expect(page.getByText("30 days")).toBeVisible();
});
