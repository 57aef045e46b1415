import { expect, type Page } from "@playwright/test";
import { newId } from "@/server/db/new-id";
import { newOffer } from "@/server/testing/offers";
import type { World } from "@/server/testing/world";
import { ownerQuery } from "./owner-query";

/** Test cards by what becomes of them; `server/domain/test-cards.ts` has the rest. */
export const cards = {
  good: "5555444433331111",
  poor: "4000000000009995",
  stolen: "4000000000009979",
  asked: "4000000000003220",
  late: "4000000000000077",
  lost: "4000000000000119",
} as const;

export const newEmail = () => `${newId()}@example.com`;

type OfferInput = Parameters<typeof newOffer>[1];

/** Puts an offer on sale and goes to its checkout, as from the publisher's site. */
export async function atCheckout(page: Page, world: World, input: OfferInput = {}) {
  const { offerId } = await newOffer(world.ctx, input);
  await page.goto(`/buy/${offerId}`);
  await page.waitForURL("**/c/*");
  return { offerId, session: new URL(page.url()).pathname.slice("/c/".length) };
}

export async function typeCard(page: Page, number: string = cards.good) {
  await page.getByLabel("Card number").fill(number);
  await page.getByLabel("Expiry").fill("0330");
  await page.getByLabel("Security code").fill("737");
}

export const payButton = (page: Page) => page.getByRole("button", { name: /^Pay|^Start|^Get/ });

/** Fills the form as a new customer, and presses the button. */
export async function buy(page: Page, number: string = cards.good, email = newEmail()) {
  await page.getByLabel("Email", { exact: true }).fill(email);
  if (await page.getByLabel("Card number").isVisible()) await typeCard(page, number);
  await payButton(page).click();
  return email;
}

export async function expectReceipt(page: Page) {
  await page.waitForURL("**/c/*/done");
  await expect(page.getByRole("heading", { level: 1, name: "You’re in" })).toBeVisible();
}

/** What somebody was sold, and how often money was taken for it: nothing is ever taken twice. */
export async function salesTo({ publisherId }: World, email: string) {
  const sales = await ownerQuery<{ grossMinor: string; captured: string }>(
    `SELECT t."grossMinor",
            (SELECT count(*) FROM payment p WHERE p."publisherId" = t."publisherId"
                AND p."orderId" = t."orderId" AND p.state = 'captured') AS captured
       FROM transaction t JOIN customer c ON c."publisherId" = t."publisherId" AND c.id = t."customerId"
      WHERE t."publisherId" = $1 AND c."emailKey" = $2`,
    [String(publisherId), email.toLowerCase()],
  );
  return sales.map(({ grossMinor, captured }) => [Number(grossMinor), Number(captured)]);
}
