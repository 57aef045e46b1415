import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newOffer } from "@/server/testing/offers";
import { newWorld } from "@/server/testing/world";
import { getSellableOffer } from "./get-sellable-offer";

test("anybody finds an offer by its id, whosever it is", async () => {
  const [seller, other] = [await newWorld({ now: "2026-03-01T12:00Z" }), await newWorld()];
  const { number, offerId } = await newOffer(seller.ctx, {
    title: "All sports",
    description: "Every match, live.",
    trial: { unit: "day", amount: 14 },
    period: "3months",
    tags: ["sport", "live"],
  });

  expect(await getSellableOffer(other.anonymous, { offerId })).toEqual({
    publisherId: Number(seller.publisherId),
    number,
    letter: "S",
    country: "NL",
    offerId: `S${number}_NL`,
    title: "All sports",
    description: "Every match, live.",
    imageUrl: null,
    url: null,
    price: { minor: 799, currency: "EUR" },
    isTaxIncluded: true,
    cycle: { unit: "month", amount: 3 },
    period: "3months",
    trial: { unit: "day", amount: 14 },
    pauseMaxCycles: null,
    tags: ["live", "sport"],
    state: "active",
    version: 1,
    createdAt: new Date("2026-03-01T12:00Z"),
    updatedAt: new Date("2026-03-01T12:00Z"),
  });
});

test("a short id stands for the country the offer was made for", async () => {
  const { ctx, anonymous } = await newWorld();
  const { number, offerId } = await newOffer(ctx, {});
  expect(await getSellableOffer(anonymous, { offerId: `S${number}` })).toMatchObject({ offerId });
});

test("is read within a transaction of its publisher as well", async () => {
  const { ctx } = await newWorld();
  const { offerId } = await newOffer(ctx, {});
  await inTransaction(ctx, async (tx) => {
    expect(await getSellableOffer(tx, { offerId })).toMatchObject({ offerId });
  });
});

test("a draft is found, and says that it is one", async () => {
  const { ctx, anonymous } = await newWorld();
  const { offerId } = await newOffer(ctx, { isPublished: false });
  expect(await getSellableOffer(anonymous, { offerId })).toMatchObject({ state: "draft" });
});

test("what is no offer does not exist", async () => {
  const { ctx, anonymous } = await newWorld();
  const { number } = await newOffer(ctx, {});
  for (const offerId of [`S${number}_US`, `P${number}`, "S100000000", "S1", "", "S1'--"]) {
    await expect(getSellableOffer(anonymous, { offerId })).rejects.toMatchObject({
      kind: "not-found",
      code: "offer.not-found",
      message: `Offer ${offerId} does not exist.`,
    });
  }
});
