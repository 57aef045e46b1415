import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { decideAccess, type AccessSource } from "@/server/domain/entitlement";
import { formatOfferId, type OfferLetter } from "@/server/domain/ids";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newGuest, setCustomerState } from "@/server/testing/customers";
import { newWorld, type World } from "@/server/testing/world";
import { readAccess, readAccessOfToken } from "./access-status";
import { getAccess } from "./get-access";

type Offer = Awaited<ReturnType<ReturnType<typeof commerceRows>["offer"]>>;

const idOf = ({ letter, number }: Offer, country: string | null = null) =>
  formatOfferId({ letter: letter as OfferLetter, number: Number(number), country });

const inDays = ({ clock }: World, days: number) =>
  new Date(clock.now().getTime() + days * 86_400_000);

test("what a customer holds lets them in until it ends, in its country and in any", async () => {
  const world = await newWorld();
  const rows = commerceRows(world);
  const [held, other] = [await rows.offer(), await rows.offer()];
  const customer = await newGuest(world);
  const endsAt = inDays(world, 30);
  await rows.entitlement({ customer: { id: BigInt(customer.customerId) }, offer: held, endsAt });
  const ask = (offerId: string) => getAccess(customer.ctx, { offerId });

  const granted = { isGranted: true, endsAt, isDirect: true };
  expect(await ask(idOf(held))).toEqual(granted);
  expect(await ask(idOf(held, "NL"))).toEqual(granted);
  expect(await ask(idOf(other))).toEqual({
    isGranted: false,
    endsAt: null,
    isDirect: false,
  });

  world.clock.set(endsAt.toISOString());
  expect(await ask(idOf(held))).toMatchObject({ isGranted: false });
});

test("grace lets in past the end, and the end told stays the paid one", async () => {
  const world = await newWorld();
  const rows = commerceRows(world);
  const offer = await rows.offer();
  const customer = await newGuest(world);
  const endsAt = inDays(world, -1);
  const { id } = await rows.entitlement({
    customer: { id: BigInt(customer.customerId) },
    offer,
    startsAt: inDays(world, -30),
    endsAt,
  });
  await inTransaction(world.system, ({ db, publisherId }) =>
    db.entitlement.update({
      where: { publisherId_id: { publisherId, id } },
      data: { graceEndsAt: inDays(world, 1) },
    }),
  );
  expect(await getAccess(customer.ctx, { offerId: idOf(offer) })).toMatchObject({
    isGranted: true,
    endsAt,
  });
});

test("an offer of another publisher, of another kind, or none, is not found", async () => {
  const [mine, theirs] = [await newWorld(), await newWorld()];
  const [own, foreign] = [await commerceRows(mine).offer(), await commerceRows(theirs).offer()];
  const { ctx } = await newGuest(mine);
  const missing = { kind: "not-found", code: "offer.not-found" };
  const ids = [
    idOf(foreign),
    idOf(own).replace("S", "P"),
    idOf(own, "US"),
    "S100000000",
    "nonsense",
  ];
  for (const offerId of ids) {
    await expect(getAccess(ctx, { offerId })).rejects.toMatchObject(missing);
  }
});

test("a customer of another publisher, a blocked one and a stranger are not let in", async () => {
  const [mine, theirs] = [await newWorld(), await newWorld()];
  const rows = commerceRows(mine);
  const offer = await rows.offer();
  const customer = await newGuest(mine);
  await rows.entitlement({ customer: { id: BigInt(customer.customerId) }, offer });
  const offerId = idOf(offer);

  const foreign = await newGuest(theirs);
  const { customerId } = foreign;
  const pretender = mine.as({ kind: "customer", customerId });
  await expect(getAccess(pretender, { offerId })).rejects.toMatchObject({ code: "customer.gone" });
  await expect(getAccess(foreign.ctx, { offerId })).rejects.toMatchObject({
    code: "offer.not-found",
  });
  await expect(getAccess(mine.anonymous, { offerId })).rejects.toMatchObject({
    kind: "unauthenticated",
  });
  await expect(getAccess(mine.ctx, { offerId })).rejects.toMatchObject({ kind: "forbidden" });

  await setCustomerState(mine, customer.customerId, "blocked");
  await expect(getAccess(customer.ctx, { offerId })).rejects.toMatchObject({
    code: "customer.gone",
  });
});

test("a token of the older API asks for its customer, while it lives", async () => {
  const world = await newWorld();
  const rows = commerceRows(world);
  const offer = await rows.offer();
  const { customerId, customerToken, refreshToken } = await newGuest(world);
  await rows.entitlement({ customer: { id: BigInt(customerId) }, offer });
  const at = world.clock.now();
  const asked = { letter: "S", number: Number(offer.number), country: null } as const;
  const ask = (token: string, now = at) => readAccessOfToken(token, asked, { at, now });

  expect(await ask(customerToken)).toMatchObject({ isGranted: true, endsAt: "never" });
  const invalid = { code: "customer.token-invalid" };
  await expect(ask(customerToken, inDays(world, 61))).rejects.toMatchObject(invalid);
  for (const text of [refreshToken, `${customerToken.slice(0, 47)}!`, "A".repeat(48), ""]) {
    await expect(ask(text)).rejects.toMatchObject(invalid);
  }
});

function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const hourMs = 3_600_000;
const tagPool = ["sport", "film", "news", "all"];
const countryPool = ["NL", "US"];

/** A publisher whose offers cover one another at random, and what random customers hold of them. */
async function randomWorld(below: (limit: number) => number) {
  const world = await newWorld();
  const rows = commerceRows(world);
  const now = world.clock.now().getTime();
  const offers: { number: number; tags: string[] }[] = [];
  for (let made = 0; made < 10; made += 1) {
    const tags = tagPool.filter((tag) => below(tag === "all" ? 8 : 3) === 0);
    const offer = await rows.offer({ tags, country: "NL" });
    offers.push({ number: Number(offer.number), tags });
  }
  const sources: (AccessSource & { customerId: number })[] = [];
  const customerIds: number[] = [];
  await inTransaction(world.system, async ({ db, publisherId }) => {
    const { updatedAt: _, ...english } = await db.offerLocalization.findFirstOrThrow({
      where: { publisherId },
    });
    await db.offerLocalization.createMany({
      data: offers.map(({ number }) => ({
        ...english,
        updatedAt: english.createdAt,
        offerNumber: BigInt(number),
        country: "US",
      })),
    });
  });
  for (let made = 0; made < 60; made += 1) {
    const { customerId } = await newGuest(world);
    customerIds.push(customerId);
    const count = below(5);
    for (let held = 0; held < count; held += 1) {
      const offer = offers[below(offers.length)]!;
      const startsAt = new Date(now + (below(9) - 6) * hourMs);
      const endsAt = below(5) === 0 ? null : new Date(startsAt.getTime() + (1 + below(6)) * hourMs);
      const graceEndsAt =
        endsAt && below(3) === 0 ? new Date(endsAt.getTime() + below(4) * hourMs) : null;
      const isRevoked = below(6) === 0;
      const country = countryPool[below(2)]!;
      await inTransaction(world.system, ({ db, publisherId }) =>
        db.entitlement.create({
          data: {
            ...{ publisherId, id: newId(), customerId, offerNumber: offer.number },
            ...{ offerCountry: country, source: "manual", sourceId: newId() },
            ...{ startsAt, endsAt, graceEndsAt, revokedAt: isRevoked ? startsAt : null },
          },
        }),
      );
      sources.push({
        ...{ customerId, offerNumber: offer.number, country, tags: offer.tags, isRevoked },
        ...{ startsAt, endsAt, graceEndsAt },
      });
    }
  }
  return { world, offers, customerIds, sources };
}

test("the database decides as the rule does, in 10,000 random cases", async () => {
  const below = randomOf(2_026);
  const { world, offers, customerIds, sources } = await randomWorld(below);
  const { publisherId } = world;
  const start = world.clock.now().getTime();
  let cases = 0;
  let granted = 0;
  for (const customerId of customerIds) {
    const held = sources.filter((source) => source.customerId === customerId);
    const asked = offers.flatMap((offer) =>
      [null, ...countryPool].flatMap((country) =>
        [-2, -1, 0, 1, 2, 3].map((hours) => ({
          offer,
          country,
          at: new Date(start + hours * hourMs),
        })),
      ),
    );
    await Promise.all(
      asked.map(async ({ offer: { number, tags }, country, at }) => {
        const question = { offerNumber: number, country, tags };
        const decision = decideAccess(held, question, at);
        const found = await readAccess(
          { publisherId, customerId },
          { letter: "S", number, country },
          at,
        );
        expect(found).toEqual({
          isGranted: decision.isGranted,
          endsAt: decision.endsAt,
          isDirect: decision.isDirect,
        });
        cases += 1;
        granted += Number(decision.isGranted);
      }),
    );
  }
  expect(cases).toBeGreaterThanOrEqual(10_000);
  expect(granted / cases).toBeGreaterThan(0.1);
  expect(granted / cases).toBeLessThan(0.9);
});
