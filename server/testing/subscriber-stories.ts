import fc from "fast-check";
import { inTransaction } from "@/server/context";
import { addMonthsKeepingAnchor, startOfDay, zonedParts } from "@/server/domain/calendar";
import { money } from "@/server/domain/money";
import { churnReasons } from "@/server/domain/subscriber-movement-list";
import { commerceRows, type CommerceRows } from "./commerce-rows";
import { newWorld, type World } from "./world";

/** Zones whose clocks change in many ways, at midnight and on the first of a month among them. */
const zones = [
  "Europe/Amsterdam",
  "America/New_York",
  "America/Havana", // shows the midnight that begins November 2026 twice
  "America/Asuncion",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
];

/** A time within the last fourteen months: any, or one at the very edge of a month. */
const moment = fc.oneof(
  fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    monthsAgo: fc.nat(13),
    fromStartMs: fc.constantFrom(-3_600_000, -1_800_000, -1, 0, 1, 1_800_000, 3_600_000),
  }),
);

/** Somebody who comes and goes: at the first moment they come, at the second they leave, and so on. */
const story = fc.record({
  moments: fc.array(moment, { minLength: 1, maxLength: 5 }),
  offers: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
  reason: fc.constantFrom(...churnReasons),
  currency: fc.constantFrom("EUR", "USD", "GBP"),
  raiseMinor: fc.constantFrom(0, 100, -100),
  refundMinor: fc.constantFrom(0, 1, 500),
});

/** A business of a year, in one publisher's zone. */
export const anyBusiness = fc.record({
  zone: fc.constantFrom(...zones),
  now: fc
    .integer({ min: Date.UTC(2026, 9, 30), max: Date.UTC(2026, 11, 2) })
    .map((epochMs) => new Date(epochMs)),
  stories: fc.array(story, { minLength: 3, maxLength: 7 }),
});

type Business = typeof anyBusiness extends fc.Arbitrary<infer Value> ? Value : never;
type Story = Business["stories"][number];

/** Writes the business down as rows: subscriptions, sales, refunds and all that they moved. */
export async function worldOf({ zone, now, stories }: Business): Promise<World> {
  const world = await newWorld({ now: now.toISOString() });
  await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.companyProfile.update({ where: { publisherId }, data: { timeZone: zone } }),
  );
  const rows = commerceRows(world);
  const offers = [
    await rows.offer({ cycle: { unit: "month", amount: 6 }, priceMinor: 3999 }),
    await rows.offer({ currency: "USD", cycle: { unit: "year", amount: 1 }, priceMinor: 9999 }),
    await rows.offer({ trial: { unit: "day", amount: 14 }, cycle: { unit: "month", amount: 3 } }),
    await rows.offer({ currency: "JPY", country: "JP", priceMinor: 1200 }),
  ];
  for (const told of stories) {
    await writeStory(world, rows, offers, told, instantsOf(told, zone, now));
  }
  return world;
}

type Offers = Awaited<ReturnType<CommerceRows["offer"]>>[];

async function writeStory(
  world: World,
  rows: CommerceRows,
  offers: Offers,
  told: Story,
  instants: readonly Date[],
) {
  const customer = await rows.customer({ currency: told.currency });
  for (let at = 0; at < instants.length; at += 2) {
    const [startedAt, endedAt] = [instants[at]!, instants[at + 1]];
    const offer = offers[told.offers[at / 2] ?? 0]!;
    const subscription = await rows.subscription({
      customer,
      offer,
      startedAt,
      isWinback: at > 0,
      ...(endedAt && { state: "terminated", endedAt, endReason: told.reason }),
    });
    const [sale] = subscription.transactions;
    if (sale && told.refundMinor > 0) {
      await rows.refund({ transaction: sale, grossMinor: told.refundMinor });
    }
    if (!endedAt && subscription.mrrMinor > 0n) {
      await raise(world, rows, subscription, told.raiseMinor);
    }
  }
}

/** A running subscription that has become dearer or cheaper. */
async function raise(
  world: World,
  rows: CommerceRows,
  subscription: { id: bigint; customerId: bigint; currency: string },
  minor: number,
) {
  if (minor === 0) return;
  await rows.mrrMovement({
    customerId: subscription.customerId,
    subscriptionId: subscription.id,
    kind: minor > 0 ? "expansion" : "contraction",
    delta: money(minor, subscription.currency),
  });
  await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.subscription.update({
      where: { publisherId_id: { publisherId, id: subscription.id } },
      data: { mrrMinor: { increment: minor } },
    }),
  );
}

const longestMs = 425 * 86_400_000;

function instantsOf({ moments }: Story, zone: string, now: Date): Date[] {
  const { year, month } = zonedParts(now, zone);
  return moments
    .map((moment) => {
      if ("share" in moment) return new Date(now.getTime() - Math.floor(moment.share * longestMs));
      const first = addMonthsKeepingAnchor({ year, month, day: 1 }, -moment.monthsAgo);
      const edge = startOfDay(first, zone).getTime() + moment.fromStartMs;
      return new Date(Math.min(edge, now.getTime()));
    })
    .toSorted((one, other) => one.getTime() - other.getTime());
}
