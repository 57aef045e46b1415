import { expect } from "@playwright/test";
import { allowReturnOrigin } from "@/server/services/checkout-settings/allow-return-origin";
import { changeDefaultReturnUrl } from "@/server/services/checkout-settings/change-default-return-url";
import { getCheckoutSettings } from "@/server/services/checkout-settings/get-checkout-settings";
import { newOffer } from "@/server/testing/offers";
import { test } from "../support/journey";
import { keepScreenshot } from "../support/screenshot";
import { expectSoundPage } from "../support/sound-page";

const site = "https://www.example.com";

test.describe("where customers return to", () => {
  test.use({ expectedComplaints: [/400 \(Bad Request\)|409 \(Conflict\)/] });

  test("a site is allowed, made the default, and taken back", async ({
    ownerPage: page,
    world,
  }) => {
    await page.goto(`/p/${world.publisherId}/admin/checkout`);
    await expect(page.getByText("No site is allowed yet")).toBeVisible();
    const origin = page.getByLabel("Origin", { exact: true });
    await origin.fill("http://www.example.com");
    await page.getByRole("button", { name: "Allow origin" }).click();
    await expect(origin).toHaveAccessibleDescription(/begins with https:/);
    await origin.fill(`${site}/watch/now`);
    await page.getByRole("button", { name: "Allow origin" }).click();
    await expect(page.getByRole("list", { name: "Allowed origins" })).toContainText(site);
    await expect(origin).toHaveValue("");

    const fallback = page.getByLabel("Default return URL");
    await fallback.fill("https://elsewhere.example/watch");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(fallback).toHaveAccessibleDescription(/one of the allowed origins/);
    await fallback.fill(`${site}/watch`);
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByRole("button", { name: "Save changes" })).toHaveCount(0);

    await page.getByRole("button", { name: `Remove ${site}` }).click();
    const question = page.getByRole("alertdialog", { name: `Remove ${site}?` });
    await question.getByRole("button", { name: "Remove origin" }).click();
    await expect(question).toContainText("The default return URL lies on this origin.");
    await question.getByRole("button", { name: "Cancel" }).click();

    await fallback.fill("");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByRole("button", { name: "Save changes" })).toHaveCount(0);
    await page.getByRole("button", { name: `Remove ${site}` }).click();
    await question.getByRole("button", { name: "Remove origin" }).click();
    await expect(page.getByText("No site is allowed yet")).toBeVisible();
    expect((await getCheckoutSettings(world.ctx)).origins).toEqual([]);
  });
});

test("a snippet is built for an offer and taken along", async ({
  ownerPage: page,
  world,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await allowReturnOrigin(world.ctx, { origin: site });
  await changeDefaultReturnUrl(world.ctx, { url: `${site}/watch` });
  await newOffer(world.ctx, { title: "Film club" });
  const { number } = await newOffer(world.ctx, {});
  await newOffer(world.ctx, { title: "Secret", isPublished: false });

  await page.goto(`/p/${world.publisherId}/admin/checkout`);
  const offer = page.getByLabel("Offer", { exact: true });
  await offer.fill("Secret");
  await expect(page.getByRole("option")).toHaveCount(0);
  await offer.fill("sport");
  await page.getByRole("option", { name: /Sport Pass/ }).click();
  const back = page.getByLabel("Return address of this link");
  await back.fill("https://elsewhere.example");
  await expect(back).toHaveAccessibleDescription(/lies on no allowed origin/);
  await back.fill(`${site}/thanks`);
  await page.getByRole("radio", { name: "HTML" }).check();
  await page.getByLabel("Words of the link").fill("Watch now");
  await page.getByRole("button", { name: "Copy Checkout HTML" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(
      `^<a href="[^"]+/buy/S${number}\\?returnUrl=https%3A%2F%2Fwww.example.com%2Fthanks" data-tenure="checkout" data-offer="S${number}">Watch now</a>$`,
    ),
  );
  await keepScreenshot(page, "checkout-settings");
  await expectSoundPage(page);
});

test("payments and taxes say what is charged, and where that was read", async ({
  ownerPage: page,
  world,
}) => {
  await page.goto(`/p/${world.publisherId}/admin/payments`);
  await expect(page.getByRole("row", { name: /^5555 4444 3333 1111/ })).toContainText("Succeeds");
  await expect(page.getByText("No rates yet: nothing is added.")).toBeVisible();
  const dutch = page.getByRole("row", { name: /^Netherlands/ });
  await expect(dutch).toContainText("21%");
  await dutch.getByRole("link", { name: /^Source/ }).click();
  await expect(page.getByText(/European Commission/).first()).toBeVisible();
  await expectSoundPage(page);
  await keepScreenshot(page, "payment-settings");
});
