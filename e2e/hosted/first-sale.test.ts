import { expect, type Page } from "@playwright/test";
import { csvRows } from "@/server/testing/export-world";
import { createApiKey } from "@/server/services/api-keys/create-api-key";
import type { World } from "@/server/testing/world";
import { buy, cards, expectReceipt, payButton, typeCard } from "../support/checkout";
import { downloaded } from "../support/download";
import { test } from "../support/journey";
import { mailTo } from "../support/mailbox";
import { otherBrowser } from "../support/people";

/** Makes an offer on the page for it, and answers its public link and long id. */
async function publishOffer(page: Page, world: World, title: string) {
  await page.goto(`/p/${world.publisherId}/offers/new`);
  await page.getByLabel("Title").fill(title);
  await page.getByRole("textbox", { name: "Price" }).fill("7.99");
  await page.getByRole("button", { name: "Publish offer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  const [shortId = ""] = /S\d{9}/.exec(page.url()) ?? [];
  return { link: `/buy/${shortId}`, offerId: `${shortId}_NL` };
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
  await buy(shopper, cards.good, email);
  await expectReceipt(shopper);
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
  const tile = (label: string) =>
    page.locator("dl > div").filter({ has: page.getByText(label, { exact: true }) });
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
  await shopper.getByLabel("Email", { exact: true }).fill(email);
  await typeCard(shopper);
  const { subject } = await mailTo(email, /is your code/);
  await shopper.getByLabel("Code from your email").fill(/\d{6}/.exec(subject)?.[0] ?? "");
  await expect(shopper.getByText("This address is yours.")).toBeVisible();
  await payButton(shopper).click();
  await expectReceipt(shopper);
  expect(await isEntitled()).toBe(true);
});
