import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { cycleOf } from "@/server/domain/billing-period";
import { begun } from "@/server/domain/billing/beginning";
import { money } from "@/server/domain/money";
import { taxLine } from "@/server/domain/tax";
import { grantAccess } from "@/server/services/entitlements/grant-access";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newOffer } from "@/server/testing/offers";
import { newWorld, type World } from "@/server/testing/world";
import { availableSwitches } from "./available-switches";
import { saveSwitchSetting } from "./save-switch-setting";

const newPlan = async ({ ctx }: World, input: Parameters<typeof newOffer>[1]) =>
  `S${(await newOffer(ctx, input)).number}`;

const dayAfter = ({ clock }: World, days: number) =>
  new Date(clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe("what a subscription can be changed to", () => {
  const subscribed = async () => {
    const world = await newWorld();
    const basic = await newPlan(world, { title: "Basic", price: "10.00" });
    const premium = await newPlan(world, { title: "Premium", price: "20.00" });
    await saveSwitchSetting(world.ctx, { from: basic, to: premium, direction: "upgrade" });
    const rows = commerceRows(world);
    const customer = await rows.customer();
    const price = money(1000, "EUR");
    const facts = begun({
      startsAt: world.clock.now(),
      sold: {
        offerId: `${basic}_NL`,
        price,
        isTaxIncluded: true,
        priceWindows: [],
        maxPauseCycles: null,
        recurs: { kind: "cycle", cycle: cycleOf("month") },
      },
      zone: "Europe/Amsterdam",
      taxCountry: "NL",
      trial: null,
      discount: null,
      paid: taxLine(price, { basisPoints: 2100, isIncluded: true }),
      method: { id: "1", expiry: null, addedAt: new Date(0), remindedAt: null, declines: [] },
    });
    const asked = {
      facts,
      subscriptionId: 1n,
      customerId: customer.id,
      switchId: "3c7a1d0e-0000-7000-8000-000000000000",
      isGatewayAble: true,
    };
    const answer = () =>
      inTransaction(world.ctx, (tx) => availableSwitches(tx, asked, world.clock.now()));
    return { world, rows, customer, basic, premium, answer, asked };
  };

  test("is what the settings say, with its quote", async () => {
    const { premium, answer } = await subscribed();
    const { available, unavailable, reason, titles } = await answer();
    expect([unavailable, reason]).toEqual([[], null]);
    expect(available).toMatchObject([
      {
        request: {
          target: { offerId: `${premium}_NL` },
          direction: "upgrade",
          algorithm: "IMMEDIATE_WITHOUT_PRORATION",
        },
        quote: { charge: null, nextPayment: { line: { gross: money(2000, "EUR") } } },
      },
    ]);
    expect(titles.get(`${premium}_NL`)).toBe("Premium");
  });

  test("is not a draft, a plan of another country, or one that is held already", async () => {
    const { world, rows, customer, basic, answer } = await subscribed();
    const draft = await newPlan(world, { title: "Soon", isPublished: false });
    await saveSwitchSetting(world.ctx, { from: basic, to: draft, direction: "upgrade" });
    const elsewhere = await rows.offer({ title: "Sports", country: "BE" });
    const held = await rows.offer({ title: "Films" });
    await rows.subscription({ customer, offer: held });
    for (const { number } of [elsewhere, held]) {
      await saveSwitchSetting(world.ctx, { from: basic, to: `S${number}`, direction: "upgrade" });
    }
    const { available, unavailable, titles } = await answer();
    expect(available).toHaveLength(1);
    const refused = unavailable.map(({ target, reason }) => [titles.get(target.offerId), reason]);
    expect(Object.fromEntries(refused)).toEqual({
      Films: "ALREADY_HAS_ACCESS",
      Soon: "TO_OFFER_COUNTRY_NOT_ALLOWED",
      Sports: "TO_OFFER_COUNTRY_NOT_ALLOWED",
    });
  });

  test("is not what was given by hand, while it runs", async () => {
    const { world, customer, premium, answer } = await subscribed();
    await grantAccess(world.ctx, {
      customerId: Number(customer.id),
      offerId: `${premium}_NL`,
      until: dayAfter(world, 2),
      reason: "Sorry for the outage",
    });
    expect((await answer()).unavailable).toMatchObject([{ reason: "ALREADY_HAS_ACCESS" }]);
    world.clock.set(`${dayAfter(world, 3)}T12:00:00Z`);
    expect((await answer()).available).toHaveLength(1);
  });

  test("is nothing where the gateway cannot", async () => {
    const { world, asked } = await subscribed();
    const answer = await inTransaction(world.ctx, (tx) =>
      availableSwitches(tx, { ...asked, isGatewayAble: false }),
    );
    expect(answer).toMatchObject({ available: [], reason: "PAYMENT_GATEWAY_NOT_SUPPORTED" });
  });
});
