import { expect, test } from "vitest";
import { getCheckout } from "@/server/services/checkout/get-checkout";
import { openCheckout } from "@/server/services/checkout/open-checkout";
import { newOffer } from "@/server/testing/offers";
import { newWorld } from "@/server/testing/world";
import { previewOffer } from "./preview-offer";
import type { PreviewOfferInput } from "./schemas";

const terms: PreviewOfferInput = {
  price: "7.99",
  currency: "EUR",
  isTaxIncluded: true,
  period: "month",
  trial: null,
  country: "NL",
};

const cases: Partial<PreviewOfferInput>[] = [
  {},
  { country: "DE" },
  { country: "US" },
  { isTaxIncluded: false, country: "FI" },
  { isTaxIncluded: false, country: "CA" },
  { trial: { unit: "day", amount: 14 } },
  { trial: { unit: "period", amount: 2 }, period: "3months", isTaxIncluded: false },
  { price: "0", trial: { unit: "day", amount: 14 } },
  { price: "149.00", period: "year", country: "GB" },
];

test.each(cases)("with %j checkout asks what the preview says", async (changed) => {
  const { ctx, anonymous } = await newWorld();
  const input = { ...terms, ...changed };
  const { country, currency: _, ...offer } = input;
  const { offerId } = await newOffer(ctx, offer);
  const { session } = await openCheckout(anonymous, { offerId, country });
  const asked = await getCheckout(anonymous, { session });

  const preview = await previewOffer(ctx, input);
  expect(asked).toMatchObject(preview);
  expect(preview.price).toEqual(asked.price);
});

test("a price that cannot stand is refused as a save would refuse it", async () => {
  const { ctx } = await newWorld();
  for (const [price, code] of [
    ["x", "offer.price-unreadable"],
    ["0.01", "offer.price-out-of-bounds"],
  ] as const) {
    await expect(previewOffer(ctx, { ...terms, price })).rejects.toMatchObject({ code });
  }
});

test("open to whoever sees figures, and to nobody else", async () => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ reporting: "none", offers: true });
  await expect(previewOffer(ctx, terms)).rejects.toMatchObject({ kind: "forbidden" });
});
