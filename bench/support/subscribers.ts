import { begun } from "@/server/domain/billing/beginning";
import { defaultRules } from "@/server/domain/billing/dunning";
import { mrrOf } from "@/server/domain/billing/mrr-movements";
import { money } from "@/server/domain/money";
import { taxLine } from "@/server/domain/tax";
import { inTransaction } from "@/server/context";
import { insertRows } from "@/server/db/bulk-rows";
import { newId } from "@/server/db/new-id";
import { drawNumbers } from "@/server/db/next-number";
import { bookPool } from "@/server/gateways/payments/sandbox/books";
import { factColumns } from "@/server/services/billing/facts/fact-columns";
import { writeAccess } from "@/server/services/billing/write-access";
import { commerceRows } from "@/server/testing/commerce-rows";
import type { World } from "@/server/testing/world";

const price = money(799, "EUR");
const atOnce = 1_000;

/**
 * Monthly subscribers with a saved card each, whose subscriptions began at the given instants: rows
 * as purchases leave them, but for the first sale.
 *
 * @returns the ids of the subscriptions
 */
export async function fillSubscribers(world: World, startsAt: readonly Date[]): Promise<bigint[]> {
  const rows = commerceRows(world);
  const offer = await rows.offer({ title: "Sport Pass" });
  const method = await rows.paymentMethod();
  const made: bigint[] = [];
  for (let from = 0; from < startsAt.length; from += atOnce) {
    const starts = startsAt.slice(from, from + atOnce);
    made.push(...(await fill(world, { offer, method }, starts)));
  }
  return made;
}

type Sold = {
  offer: { number: bigint };
  method: { id: bigint; name: string; gateway: string };
};

const fill = (world: World, { offer, method }: Sold, starts: readonly Date[]) =>
  inTransaction(world.system, async (tx) => {
    const { publisherId, db } = tx;
    const count = starts.length;
    const customers = await drawNumbers(db, "customer", count);
    const details = await drawNumbers(db, "payment-details", count);
    const ids = await drawNumbers(db, "subscription", count);
    const one = (numbers: readonly bigint[], place: number) => numbers[place] ?? 0n;
    const tokens = starts.map((_, place) => `pm_bench_${one(details, place)}`);
    await saveCards(publisherId, tokens);
    await db.customer.createMany({
      data: starts.map((at, place) => {
        const email = `subscriber-${one(customers, place)}@example.com`;
        return {
          ...{ publisherId, id: one(customers, place), email, emailKey: email, nameKey: "" },
          ...{ country: "NL", currency: "EUR", locale: "nl_NL", activeSubscriptionCount: 1 },
          ...{ registeredAt: at, firstSubscribedAt: at, updatedAt: at },
        };
      }),
    });
    await db.paymentDetails.createMany({
      data: starts.map((createdAt, place) => ({
        ...{ publisherId, id: one(details, place), customerId: one(customers, place), createdAt },
        ...{ paymentMethodId: method.id, gateway: method.gateway, token: tokens[place] ?? "" },
        ...{ brand: "mastercard", lastFour: "1111", expiryMonth: 3, expiryYear: 2040 },
      })),
    });
    const subscribers = starts.map((at, place) => {
      const id = one(ids, place);
      const facts = begunAt(at, `S${offer.number}_NL`, String(one(details, place)));
      return { id, customerId: one(customers, place), at, facts, rules: defaultRules.monthly };
    });
    await insertRows(
      tx,
      "subscription",
      subscribers.map(({ id, customerId, at, facts, rules }) => ({
        ...factColumns(facts, rules),
        ...{ id, customerId, offerTitle: "Sport Pass", startedAt: at, updatedAt: at },
        ...{ currency: price.currency, taxCountry: "NL", channel: "web" },
        ...{ paymentMethodId: method.id, paymentMethod: method.name },
        paymentGateway: method.gateway,
        ...{ externalProperties: {}, couponCode: null, isExternallyManaged: false },
        ...{ isWinback: false, paymentCount: 1 },
      })),
    );
    await insertRows(
      tx,
      "subscription_period",
      subscribers.map(({ id: subscriptionId, facts }) => {
        const { index, kind, startsAt, endsAt } = facts.period;
        return { subscriptionId, index, kind, startsAt, endsAt };
      }),
    );
    await insertRows(
      tx,
      "mrr_movement",
      subscribers.map(({ id: subscriptionId, customerId, at: occurredAt, facts }) => ({
        ...{ id: newId(), customerId, subscriptionId, kind: "new", occurredAt },
        ...{ deltaMinor: mrrOf(facts).minor, currency: price.currency },
      })),
    );
    await insertRows(
      tx,
      "subscriber_movement",
      subscribers.map(({ id: subscriptionId, customerId, at: occurredAt }) => ({
        ...{ id: newId(), customerId, subscriptionId, kind: "new", occurredAt },
      })),
    );
    await writeAccess(
      tx,
      subscribers.map((one) => ({ ...one, entitlement: null })),
    );
    return ids;
  });

const begunAt = (startsAt: Date, offerId: string, methodId: string) =>
  begun({
    startsAt,
    sold: {
      offerId,
      price,
      isTaxIncluded: true,
      priceWindows: [],
      maxPauseCycles: null,
      recurs: { kind: "cycle", cycle: { unit: "month", amount: 1 } },
    },
    zone: "Europe/Amsterdam",
    taxCountry: "NL",
    trial: null,
    paid: taxLine(price, { basisPoints: 2100, isIncluded: true }),
    discount: null,
    method: {
      id: methodId,
      expiry: { year: 2040, month: 3 },
      addedAt: startsAt,
      remindedAt: null,
      declines: [],
    },
  });

const saveCards = (publisherId: bigint, tokens: readonly string[]) =>
  bookPool().query(
    `INSERT INTO sandbox_gateway.card_token
       (token, kind, "publisherId", brand, "lastFour", "expiryMonth", "expiryYear", outcome)
     SELECT token, 'saved', $1, 'mastercard', '1111', 3, 2040, 'succeeds' FROM unnest($2::text[]) AS token`,
    [publisherId, tokens],
  );
