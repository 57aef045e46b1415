import { expect, type Page } from "@playwright/test";
import { csvRows } from "@/server/testing/export-world";
import { createApiKey } from "@/server/services/api-keys/create-api-key";
import type { World } from "@/server/testing/world";
import { downloaded } from "../support/download";
import { test } from "../support/journey";
import { otherBrowser } from "../support/people";

/** Makes an offer on the page for it, and answers its public link and long id. */
async function publishOffer(page: Page, world: World, title: string) {
  await page.goto(`/p/${world.publisherId}/offers/new`);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Price").fill("7.99");
  await page.getByRole("button", { name: "Publish offer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  const [shortId = ""] = /S\d{9}/.exec(page.url()) ?? [];
  return { link: `/buy/${shortId}`, offerId: `${shortId}_NL` };
}

async function payWithTestCard(page: Page) {
  await page.getByLabel("Card number").fill("5555 4444 3333 1111");
  await page.getByLabel("Expiry").fill("03 / 30");
  await page.getByLabel("Security code").fill("737");
  await page.getByRole("button", { name: "Pay €7.99" }).click();
  await expect(page.getByRole("heading", { name: "You’re in" })).toBeVisible();
}

/** Asks the older API whether a customer may watch, as a publisher's server does. */
async function isGranted(page: Page, world: World, email: string, offerId: string) {
  const { key } = await createApiKey(world.ctx, { name: "Player", networks: [] });
  const call = async (method: string, params: object) => {
    const answer = await page.request.post("/3.0/json-rpc", {
      data: { jsonrpc: "2.0", id: 1, method, params },
    });
    return (await answer.json()) as { result: Record<string, unknown>; error: unknown };
  };
  const token = await call("generateCustomerToken", {
    publisherToken: key,
    customerEmail: email,
  });
  const access = await call("getAccessStatus", { customerToken: token.result["token"], offerId });
  return access.result["accessGranted"];
}

test("an offer is made, sold in another browser, and seen everywhere", async ({
  ownerPage: page,
  world,
  browser,
}) => {
  test.slow();
  const { link, offerId } = await publishOffer(page, world, "Sport Pass");
  const email = `robin-${world.publisherId}@example.com`;
  const shopper = await otherBrowser(browser);
  await shopper.goto(`${link}?country=NL`);
  await shopper.getByLabel("Email").fill(email);
  await payWithTestCard(shopper);
  const [transactionId = ""] = /T\d{9}/.exec((await shopper.textContent("main")) ?? "") ?? [];

  const inDashboard = (path: string) => page.goto(`/p/${world.publisherId}${path}`);
  await inDashboard("/customers");
  await expect(page.getByRole("rowheader", { name: email })).toBeVisible();
  await inDashboard("/customers/subscriptions");
  await expect(page.getByRole("row", { name: new RegExp(email) })).toContainText("Active");
  await inDashboard("/customers/transactions");
  const sale = page.getByRole("row", { name: new RegExp(email) });
  await expect(sale).toContainText(transactionId);
  await expect(sale).toContainText("€7.99");

  const csv = await downloaded(page, async () => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: "CSV" }).click();
  });
  expect(csvRows(csv.bytes)).toMatchObject([
    {
      "Transaction ID": transactionId,
      "Customer email": email,
      "Offer ID": offerId,
      "Transaction price incl. tax": "7.99",
      "Applicable tax": "1.39",
      "Transaction currency": "EUR",
    },
  ]);

  await inDashboard("/overview");
  const tile = (label: string) => page.getByRole("listitem").filter({ hasText: label });
  await expect(tile("Active subscribers")).toContainText("1");
  await expect(tile("MRR")).toContainText("€6.60");
  await expect(tile("Gross revenue")).toContainText("€7.99");

  expect(await isGranted(page, world, email, offerId)).toBe(true);
});

test("a registered customer has no access, buys with a mailed code, and has it", async ({
  ownerPage: page,
  world,
  browser,
}) => {
  test.slow();
  const { link, offerId } = await publishOffer(page, world, "Film Pass");
  const email = `kim-${world.publisherId}@example.com`;
  const registered = await page.request.post("/customers", {
    data: {
      email,
      password: "harbour-lights-7",
      publisherId: String(world.publisherId),
      locale: "nl_NL",
      country: "NL",
      currency: "EUR",
    },
  });
  const { responseData } = (await registered.json()) as { responseData: { jwt: string } };
  const isEntitled = async () => {
    const answer = await page.request.get(`/entitlements/${offerId}`, {
      headers: { authorization: `Bearer ${responseData.jwt}` },
    });
    const body = (await answer.json()) as { responseData: { accessGranted: boolean } };
    return body.responseData.accessGranted;
  };
  expect(await isEntitled()).toBe(false);

  const shopper = await otherBrowser(browser);
  await shopper.goto(`${link}?country=NL`);
  await shopper.getByLabel("Email").fill(email);
  await shopper.getByLabel("Email").blur();
  await shopper.getByRole("button", { name: "Send me a code" }).click();
  await page.goto(`/p/${world.publisherId}/admin/mailbox`);
  const mail = page.getByRole("link", { name: /\d{6}/ }).first();
  await expect(mail).toBeVisible();
  const [code = ""] = /\d{6}/.exec((await mail.textContent()) ?? "") ?? [];
  await shopper.getByLabel("Code from your email").fill(code);
  await expect(shopper.getByText("This address is yours.")).toBeVisible();
  await payWithTestCard(shopper);
  expect(await isEntitled()).toBe(true);
});
