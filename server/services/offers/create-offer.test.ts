import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newOffer } from "@/server/testing/offers";
import { newWorld, type World } from "@/server/testing/world";
import { createOffer } from "./create-offer";
import { getOffer } from "./get-offer";
import { createOfferInput } from "./schemas";

const inputOf = (typed: object) =>
  createOfferInput.parse({ title: "Sport Pass", price: "7.99", period: "month", ...typed });

const auditOf = (world: World) =>
  inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({
      where: { publisherId, targetType: "offer" },
      orderBy: { id: "asc" },
    }),
  );

test("a new offer is a draft with what most offers have", async () => {
  const world = await newWorld({ now: "2026-03-01T12:00Z" });
  const { number, offerId, version } = await createOffer(world.ctx, inputOf({}));

  expect(offerId).toBe(`S${number}_NL`);
  expect(await getOffer(world.ctx, { offerId })).toMatchObject({
    offerId,
    shortId: `S${number}`,
    link: expect.stringMatching(new RegExp(`/buy/S${number}$`)),
    state: "draft",
    version,
    title: "Sport Pass",
    description: null,
    imageUrl: null,
    price: { minor: 799, currency: "EUR" },
    isTaxIncluded: true,
    period: "month",
    trial: null,
    tags: ["all"],
    activeSubscriptions: 0,
    revenue: [],
    createdAt: new Date("2026-03-01T12:00Z"),
  });
});

test("how long it can be paused is kept for periods that can be", async () => {
  const { ctx } = await newWorld();
  const breakOf = async (typed: object) => {
    const { offerId } = await createOffer(ctx, inputOf({ pauseMaxCycles: 3, ...typed }));
    return (await getOffer(ctx, { offerId })).pauseMaxCycles;
  };
  expect(await breakOf({})).toBe(3);
  expect(await breakOf({ period: "year" })).toBe(null);
});

test("who made it, and when it went on sale, is in the log", async () => {
  const world = await newWorld();
  const { number } = await createOffer(
    world.ctx,
    inputOf({ trial: { unit: "day", amount: 14 }, isPublished: true }),
  );
  const target = { targetId: `S${number}`, actorId: world.owner.accountId };
  expect(await auditOf(world)).toMatchObject([
    {
      ...target,
      action: "offer.created",
      after: { title: "Sport Pass", price: "7.99 EUR", period: "month", trial: "14 × day" },
    },
    { ...target, action: "offer.activated" },
  ]);
});

test("prices include tax where that is usual, unless told otherwise", async () => {
  const world = await newWorld();
  await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.companyProfile.update({
      where: { publisherId },
      data: { country: "US", defaultCurrency: "USD" },
    }),
  );
  const usual = await createOffer(world.ctx, inputOf({}));
  const told = await createOffer(world.ctx, inputOf({ isTaxIncluded: true }));

  expect(usual.offerId).toMatch(/_US$/);
  expect(await getOffer(world.ctx, usual)).toMatchObject({
    isTaxIncluded: false,
    price: { minor: 799, currency: "USD" },
  });
  expect(await getOffer(world.ctx, told)).toMatchObject({ isTaxIncluded: true });
});

test("an offer may be free", async () => {
  const { ctx } = await newWorld();
  const { offerId } = await createOffer(ctx, inputOf({ price: "0" }));
  expect(await getOffer(ctx, { offerId })).toMatchObject({ price: { minor: 0 } });
});

test("pressed twice, it is made once", async () => {
  const { ctx } = await newWorld();
  const named = { ...ctx, idempotencyKey: "one-press" };
  const first = await createOffer(named, inputOf({}));
  expect(await createOffer(named, inputOf({}))).toEqual(first);
});

test.each([
  ["7,999", "offer.price-unreadable", "Price is an amount of EUR with a point and at most 2"],
  ["7.999", "offer.price-unreadable", "such as 7.99"],
  ["seven", "offer.price-unreadable", "such as 7.99"],
  ["€7.99", "offer.price-unreadable", "such as 7.99"],
  ["-1", "offer.price-out-of-bounds", "Price is 0 for a free offer, or from"],
  ["0.01", "offer.price-out-of-bounds", "Price is 0 for a free offer, or from"],
  ["99999999", "offer.price-out-of-bounds", "Price is 0 for a free offer, or from"],
])("the price %j is refused, and says what can stand there", async (price, code, sentence) => {
  const world = await newWorld();
  const refusal = expect.stringContaining(sentence) as string;
  await expect(createOffer(world.ctx, inputOf({ price }))).rejects.toMatchObject({
    kind: "invalid",
    code,
    fields: { price: refusal },
  });
  expect(await auditOf(world)).toEqual([]);
});

describe("what a form may say", () => {
  const judge = (typed: object) => {
    const { error } = createOfferInput.safeParse({
      title: "Sport Pass",
      price: "7.99",
      period: "month",
      ...typed,
    });
    return error?.issues.map(({ path, message }) => [path.join("."), message]) ?? "fine";
  };

  test.each([
    [{ title: " " }, "title", "Title is required: 1 to 70 characters."],
    [{ title: "x".repeat(71) }, "title", "Title has at most 70 characters; this has 71."],
    [{ title: "a\0b" }, "title", "Title: remove the NUL character."],
    [
      { description: "x".repeat(256) },
      "description",
      "Description has at most 255 characters; this has 256.",
    ],
    [
      { imageUrl: "http://example.com/a.png" },
      "imageUrl",
      "Image URL is a whole address that begins with https://.",
    ],
    [
      { imageUrl: `https://example.com/${"x".repeat(240)}` },
      "imageUrl",
      "Image URL has at most 255 characters; this has 260.",
    ],
    [
      { url: "javascript:alert(1)" },
      "url",
      "Content URL is a whole address that begins with https:// or http://.",
    ],
    [
      { url: `https://example.com/${"x".repeat(240)}` },
      "url",
      "Content URL has at most 255 characters; this has 260.",
    ],
    [{ tags: ["a", "a"] }, "tags", "Tags are different from each other; “a” repeats."],
    [{ price: " " }, "price", "Price is required: an amount, or 0 for a free offer."],
    [{ period: "decade" }, "period", "Choose how often it is paid."],
    [
      { trial: { unit: "day", amount: 366 } },
      "trial",
      "Free trial is a whole number of days from 1 to 365.",
    ],
    [
      { trial: { unit: "period", amount: Number.NaN } },
      "trial",
      "Free trial is a whole number of periods from 1 to 12.",
    ],
    [{ pauseMaxCycles: 13 }, "pauseMaxCycles", "Longest break: choose 12 periods at most."],
  ])("%j is refused at its field", (typed, field, message) => {
    expect(judge(typed)).toEqual([[field, message]]);
  });

  test.each([
    { title: "x".repeat(70), description: "x".repeat(255) },
    { imageUrl: "https://example.com/a.png", url: "http://example.com/watch?x=1" },
    { tags: [], trial: null, price: " 0 " },
    { trial: { unit: "period", amount: 12 }, period: "year" },
  ])("%j is fine", (typed) => {
    expect(judge(typed)).toBe("fine");
  });
});

test("without Offer management it is forbidden", async () => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ reporting: "full", settings: true });
  await expect(newOffer(ctx, {})).rejects.toMatchObject({ kind: "forbidden" });
  await expect(newOffer(world.anonymous, {})).rejects.toMatchObject({ kind: "unauthenticated" });
});
