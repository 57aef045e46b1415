import { expect, test } from "vitest";
import { composeContext } from "@/server/compose";
import { inTransaction, type ServiceContext } from "@/server/context";
import { createCardToken } from "@/server/gateways/payments/sandbox/card-tokens";
import { changeCheckout } from "@/server/services/checkout/change-checkout";
import { openCheckout } from "@/server/services/checkout/open-checkout";
import { payCheckout } from "@/server/services/checkout/pay-checkout";
import { openCheckoutInput } from "@/server/services/checkout/schemas";
import { expectBooksToHold } from "@/server/testing/invariants";
import { openDemo, type Demo } from "./demo";
import { makeAccount } from "./demo-accounts";
import { makeHistory } from "./demo-history";
import { customerLife } from "./demo-lives";
import { readOffers } from "./demo-offers";

const customers = 30;
const until = new Date("2026-11-22T10:00:00Z");
const patience = 120_000;

let made = 0;
const newDemo = async () =>
  openDemo(await makeAccount({ email: `support-${(made += 1)}@example.com`, name: "Sam" }), until);

const systemOf = ({ publisherId }: Demo): ServiceContext =>
  composeContext({ publisherId, actor: { kind: "system", job: "test" }, requestId: "test" });

const read = <Row extends object>(demo: Demo, sql: string) =>
  inTransaction(systemOf(demo), ({ db }) => db.$queryRawUnsafe<Row[]>(sql));

/** What a history came to, with nothing in it that is drawn anew for each publisher. */
const summaryOf = async (demo: Demo) => ({
  sales: await read(
    demo,
    `SELECT t.kind, t."occurredAt", t."grossMinor", t.country, c.email, c."transactionCount"
       FROM transaction t JOIN customer c ON c."publisherId" = t."publisherId" AND c.id = t."customerId"
      ORDER BY t."occurredAt", c.email`,
  ),
  movements: await read(
    demo,
    `SELECT kind, "occurredAt", "deltaMinor" FROM mrr_movement ORDER BY "occurredAt", "deltaMinor"`,
  ),
  subscriptions: await read(
    demo,
    `SELECT state, "startedAt", "currentPeriodEndsAt", "endReason", "stopReason"
       FROM subscription ORDER BY "startedAt", "currentPeriodEndsAt"`,
  ),
});

const say = () => undefined;

test(
  "a year of customers by the product's own verbs: the books hold, and invoices follow time",
  async () => {
    const demo = await newDemo();
    await makeHistory(demo, { customers, say });
    await expectBooksToHold({ system: systemOf(demo) });

    const [counts] = await read(
      demo,
      `SELECT count(*)::int AS customers, count(*) FILTER (WHERE "activeSubscriptionCount" > 0)::int > 10 AS "has subscribers",
              count("firstName") > 0 AS "has names", count(DISTINCT country) > 3 AS "has countries" FROM customer`,
    );
    expect(counts).toEqual({
      customers,
      "has subscribers": true,
      "has names": true,
      "has countries": true,
    });
    const invoices = await read<{ isLate: boolean; isOfItsSale: boolean }>(
      demo,
      `SELECT t."occurredAt" < lag(t."occurredAt") OVER (ORDER BY i.number) AS "isLate",
              i."issuedAt" = t."occurredAt" AS "isOfItsSale"
         FROM invoice i JOIN transaction t ON t."publisherId" = i."publisherId" AND t.number = i."transactionNumber"`,
    );
    expect(invoices.filter(({ isLate, isOfItsSale }) => isLate || !isOfItsSale)).toEqual([]);
    const [sold] = await read(demo, `SELECT count(*)::int AS sales FROM transaction`);
    expect(sold).toEqual({ sales: invoices.length });
    // Receipts are owed for the last days alone.
    const [owed] = await read<{ oldest: Date | null; others: number }>(
      demo,
      `SELECT min(e."occurredAt") FILTER (WHERE o.consumer = 'mail') AS oldest,
              count(*) FILTER (WHERE o.consumer = 'invoice')::int AS others
         FROM outbox_entry o JOIN event e ON e."publisherId" = o."publisherId" AND e.id = o."eventId"
        WHERE o.state = 'pending'`,
    );
    expect(owed?.others).toBe(0);
    expect(+(owed?.oldest ?? until)).toBeGreaterThan(+until - 3 * 86_400_000);
  },
  patience,
);

test(
  "cut off, it goes on where it stopped and comes out as if it had not been",
  async () => {
    const [whole, cut] = [await newDemo(), await newDemo()];
    await makeHistory(whole, { customers: 6, say });
    const cutOff = (progress: string) => {
      if (/^[24] of/.test(progress)) throw new Error("the power is gone");
    };
    await expect(makeHistory(cut, { customers: 6, say: cutOff })).rejects.toThrow("power");
    await makeHistory(cut, { customers: 6, say });
    await makeHistory(cut, { customers: 6, say });

    await expectBooksToHold({ system: systemOf(cut) });
    expect(await summaryOf(cut)).toEqual(await summaryOf(whole));
  },
  patience,
);

test(
  "a charge whose answer a killed run never heard is found out, not made again",
  async () => {
    const demo = await newDemo();
    const email = await chargeUnheard(demo);
    await makeHistory(demo, { customers: buyer + 1, say });
    const sales = await read(
      demo,
      `SELECT t.kind FROM transaction t JOIN customer c ON c."publisherId" = t."publisherId" AND c.id = t."customerId"
        WHERE c.email = '${email}' AND t.kind = 'initial'`,
    );
    expect(sales).toHaveLength(1);
    await expectBooksToHold({ system: systemOf(demo) });
  },
  patience,
);

/** The first life that consists of one purchase and what follows from it. */
const buyer = Array.from({ length: 50 }, (_, place) => place).find((place) => {
  const { steps } = customerLife(place, until);
  return steps.length === 1 && steps[0]?.does === "visit" && steps[0].offer !== "letter";
})!;

/** That purchase, up to a charge that the gateway books and nobody hears of. */
async function chargeUnheard(demo: Demo): Promise<string> {
  const { person, steps } = customerLife(buyer, until);
  const [step] = steps;
  if (step?.does !== "visit") throw new Error("a buyer buys");
  const { email, country } = person;
  const offers = await inTransaction(systemOf(demo), readOffers);
  const visitor: ServiceContext = {
    ...composeContext({ publisherId: 0n, actor: { kind: "anonymous" }, requestId: "test" }),
    clock: { now: () => step.at },
  };
  const input = openCheckoutInput.parse({ offerId: offers.get(step.offer) });
  const { session } = await openCheckout(visitor, input);
  const { price } = await changeCheckout(visitor, { session, email, country });
  const view = await payCheckout(visitor, {
    ...{ session, email, country, savedMethodId: null, expectedTotal: price.total },
    attempt: "7f1c9d8e-3d2a-4c1b-9a55-1f2e3d4c5b6a",
    cardToken: await createCardToken(null, {
      ...person.card,
      holderName: null,
      outcome: "timeout-captured",
    }),
  });
  expect(view.state).toBe("processing");
  return email;
}
