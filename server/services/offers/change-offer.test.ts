import { expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newOffer } from "@/server/testing/offers";
import { newWorld, type World } from "@/server/testing/world";
import { activateOffer } from "./activate-offer";
import { changeOffer } from "./change-offer";
import { deactivateOffer } from "./deactivate-offer";
import { getOffer } from "./get-offer";
import { getSellableOffer } from "./get-sellable-offer";

/** An offer, and the form somebody opened to change it. */
async function formOf(world: World) {
  const { offerId } = await newOffer(world.ctx, {});
  const { version, values } = await getOffer(world.ctx, { offerId });
  return { offerId, version, ...values };
}

const lastEntryOf = (world: World) =>
  inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findFirst({
      where: { publisherId, targetType: "offer" },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    }),
  );

test("what was saved is what is read, and the version rises", async () => {
  const world = await newWorld({ now: "2026-03-01T12:00Z" });
  const form = await formOf(world);
  world.clock.set("2026-03-02T12:00Z");
  const changed = {
    ...form,
    title: "Sport Pass plus",
    description: "Every match, live.",
    imageUrl: "https://img.example/pass.jpg",
    url: "https://example.com/sport",
    tags: ["extra", "sport"],
    price: "9.49",
    isTaxIncluded: false,
    period: "year" as const,
    trial: { unit: "period" as const, amount: 1 },
  };
  expect(await changeOffer(world.ctx, changed)).toEqual({ version: 2 });

  const offer = await getOffer(world.ctx, form);
  expect({ offerId: offer.offerId, ...offer.values, version: 1 }).toEqual(changed);
  expect(offer).toMatchObject({ version: 2, updatedAt: new Date("2026-03-02T12:00Z") });
});

test("the audit log says what changed, and nothing else", async () => {
  const world = await newWorld();
  const form = await formOf(world);
  await changeOffer(world.ctx, { ...form, price: "8.99", tags: ["all", "sport"] });
  expect(await lastEntryOf(world)).toMatchObject({
    action: "offer.changed",
    targetId: form.offerId.slice(0, 10),
    actorId: world.owner.accountId,
    before: { price: "7.99 EUR", tags: "all" },
    after: { price: "8.99 EUR", tags: "all, sport" },
  });
});

test("saving what was there already changes nothing", async () => {
  const world = await newWorld();
  const form = await formOf(world);
  expect(await changeOffer(world.ctx, { ...form, price: "7.990" })).toEqual({ version: 1 });
  expect(await lastEntryOf(world)).toMatchObject({ action: "offer.activated" });
});

test("of two who filled the form at once, the second is told", async () => {
  const world = await newWorld();
  const form = await formOf(world);
  const outcomes = await Promise.allSettled([
    changeOffer(world.ctx, { ...form, title: "One" }),
    changeOffer(world.ctx, { ...form, title: "Other" }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(changeOffer(world.ctx, { ...form, title: "Third" })).rejects.toMatchObject({
    kind: "conflict",
    code: "offer.changed-meanwhile",
  });
});

test("a form is late as well when the offer went off sale meanwhile", async () => {
  const world = await newWorld();
  const form = await formOf(world);
  await deactivateOffer(world.ctx, form);
  await expect(changeOffer(world.ctx, { ...form, title: "Late" })).rejects.toMatchObject({
    code: "offer.changed-meanwhile",
  });
});

test("a price is read in the offer's own currency, whatever the publisher's is by now", async () => {
  const world = await newWorld();
  const form = await formOf(world);
  await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.companyProfile.update({ where: { publisherId }, data: { defaultCurrency: "JPY" } }),
  );
  await changeOffer(world.ctx, { ...form, price: "8.99" });
  expect((await getOffer(world.ctx, form)).price).toEqual({ minor: 899, currency: "EUR" });
  const late = { ...form, version: 2, price: "8.999" };
  await expect(changeOffer(world.ctx, late)).rejects.toMatchObject({
    code: "offer.price-unreadable",
  });
  await expect(changeOffer(world.ctx, { ...late, price: "0.01" })).rejects.toMatchObject({
    code: "offer.price-out-of-bounds",
  });
});

test("a draft is published, taken off sale and brought back, each time under a new version", async () => {
  const world = await newWorld();
  const { ctx, anonymous } = world;
  const { offerId } = await newOffer(ctx, { isPublished: false });
  const stateOf = async () => (await getSellableOffer(anonymous, { offerId })).state;

  expect(await stateOf()).toBe("draft");
  expect(await activateOffer(ctx, { offerId })).toEqual({ version: 2 });
  expect(await stateOf()).toBe("active");
  expect(await deactivateOffer(ctx, { offerId })).toEqual({ version: 3 });
  expect(await stateOf()).toBe("inactive");
  expect(await lastEntryOf(world)).toMatchObject({
    action: "offer.deactivated",
    before: { state: "active" },
    after: { state: "inactive" },
  });
  expect(await activateOffer(ctx, { offerId })).toEqual({ version: 4 });
});

test("what is so already stays so, and is not noted", async () => {
  const world = await newWorld();
  const { offerId } = await newOffer(world.ctx, {});
  expect(await activateOffer(world.ctx, { offerId })).toEqual({ version: 1 });
  await deactivateOffer(world.ctx, { offerId });
  expect(await deactivateOffer(world.ctx, { offerId })).toEqual({ version: 2 });
});

test("a draft was never on sale", async () => {
  const { ctx } = await newWorld();
  const { offerId } = await newOffer(ctx, { isPublished: false });
  await expect(deactivateOffer(ctx, { offerId })).rejects.toMatchObject({
    kind: "conflict",
    code: "offer.not-published",
  });
});

const verbs: [string, (ctx: ServiceContext, form: Form) => Promise<unknown>][] = [
  ["change", changeOffer],
  ["activate", activateOffer],
  ["deactivate", deactivateOffer],
];
type Form = Awaited<ReturnType<typeof formOf>>;

test.each(verbs)("%s: another publisher's offer is not found", async (_, verb) => {
  const [mine, theirs] = [await newWorld(), await newWorld()];
  const form = await formOf(theirs);
  await expect(verb(mine.ctx, form)).rejects.toMatchObject({ code: "offer.not-found" });
  await expect(verb(mine.ctx, { ...form, offerId: "S1" })).rejects.toMatchObject({
    code: "offer.not-found",
  });
  expect(await getOffer(theirs.ctx, form)).toMatchObject({ version: 1 });
});

test.each(verbs)("%s: without Offer management it is forbidden", async (_, verb) => {
  const world = await newWorld();
  const form = await formOf(world);
  const { ctx } = await world.newAdmin({ reporting: "full", settings: true });
  await expect(verb(ctx, form)).rejects.toMatchObject({ kind: "forbidden" });
});
