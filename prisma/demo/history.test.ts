import { expect, test } from "vitest";
import { composeContext } from "@/server/compose";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { allGrants } from "@/server/domain/permissions";
import { periodInput } from "@/server/services/analytics/schemas";
import { reconcileDueDays } from "@/server/services/reconciliation/reconcile-due-days";
import { exportedCsv } from "@/server/testing/export-world";
import { expectCharts, expectTiles, expectTrends } from "@/server/testing/figures-and-rows";
import { expectBooksToHold } from "@/server/testing/invariants";
import { makeAccount, memberActor } from "./accounts";
import { makeHistory } from "./history";
import { openDemo } from "./opening";
import { readSubscribers } from "./subscribers-file";

const until = new Date("2026-11-22T10:00:00Z");
const patience = 120_000;
/** Some forty subscribers. */
const factor = 0.006;

type Made = { system: ServiceContext; ctx: ServiceContext; rows: number };

async function made(extent: { factor?: number; until?: Date } = {}): Promise<Made> {
  const supportId = await makeAccount({ email: `support-${newId()}@example.com`, name: "Sam" });
  const { publisherId, ownerId } = await openDemo(supportId, until);
  const { rows } = await makeHistory(publisherId, {
    ...{ factor, until, ...extent },
    say: () => undefined,
  });
  const actor = { kind: "system", job: "test" } as const;
  const clock = { clock: { now: () => until }, isClockGiven: true };
  const system = { ...composeContext({ publisherId, actor, requestId: "test" }), ...clock };
  return { system, ctx: { ...system, actor: memberActor(ownerId, "owner", allGrants) }, rows };
}

const read = <Row extends object>({ system }: Made, sql: string) =>
  inTransaction(system, ({ db }) => db.$queryRawUnsafe<Row[]>(sql));

test(
  "years of subscribers, by the rules: the books hold, here and at the gateway",
  async () => {
    const size = 0.02;
    const demo = await made({ factor: size });
    await expectBooksToHold({ system: demo.system });

    const [counts] = await read(
      demo,
      `SELECT count(*) FILTER (WHERE state = 'terminated')::int > 25 AS "have left",
              count(*) FILTER (WHERE state = 'active')::int > 80 AS "are there",
              count(*) FILTER (WHERE "endReason" = 'payment')::int > 3 AS "were ended by the bank",
              count(*) FILTER (WHERE "isWinback")::int > 0 AS "came back",
              count(*) FILTER (WHERE "trialEndsAt" IS NOT NULL AND "convertedAt" IS NULL)::int > 0 AS "never converted",
              count(*) FILTER (WHERE "nextActionAt" <= '${until.toISOString()}')::int AS due,
              count(DISTINCT "paymentMethod")::int AS methods
         FROM subscription`,
    );
    const [there] = await read<{ count: number }>(
      demo,
      `SELECT count(*)::int AS count FROM customer WHERE "activeSubscriptionCount" > 0`,
    );
    const stayed = readSubscribers(size).filter(({ hasLeft }) => !hasLeft);
    expect(there?.count).toBe(stayed.length);
    expect(counts).toEqual({
      "have left": true,
      "are there": true,
      "were ended by the bank": true,
      "came back": true,
      "never converted": true,
      due: 0,
      methods: 4,
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
    const owed = await read<{ consumer: string; at: Date }>(
      demo,
      `SELECT o.consumer, e."occurredAt" AS at
         FROM outbox_entry o JOIN event e ON e."publisherId" = o."publisherId" AND e.id = o."eventId"
        WHERE e."streamId" <> 0`,
    );
    // Mails are owed of the last days alone.
    expect(owed.filter(({ at }) => +until - +at > 2 * 86_400_000)).toEqual([]);
    expect(new Set(owed.map(({ consumer }) => consumer)).has("invoice")).toBe(false);
  },
  patience,
);

test(
  "every tile, point and total of the dashboard is what its rows add up to",
  async () => {
    const { ctx } = await made();
    for (const range of ["last-30-days", "year-to-date", "2021-06-15_2021-08-02"]) {
      const input = periodInput.parse({ range });
      await expectTiles(ctx, input);
      await expectCharts(ctx, input);
    }
    await expectTrends(ctx);
  },
  patience,
);

/** Of amounts that are written with two decimals. */
const summedMinor = (rows: readonly Record<string, string>[], column: string): number =>
  rows.reduce((sum, row) => sum + Number((row[column] ?? "").replace(".", "")), 0);

test(
  "every export holds the rows of its list, and adds up to them",
  async () => {
    const demo = await made();
    const [sales, subscriptions, customers] = await Promise.all(
      ["transactions", "subscriptions", "customers"].map((list) => exportedCsv(demo.ctx, { list })),
    );
    const [rows] = await read(
      demo,
      `SELECT (SELECT count(*) FROM transaction)::int AS sales,
              (SELECT sum("netMinor") FROM transaction)::int AS net,
              (SELECT sum("grossMinor") FROM transaction)::int AS gross,
              (SELECT count(*) FROM subscription)::int AS subscriptions,
              (SELECT sum("paymentCount") FROM subscription)::int AS payments,
              (SELECT count(*) FROM customer)::int AS customers`,
    );
    expect({
      sales: sales?.length,
      net: summedMinor(sales ?? [], "Transaction price excl. tax"),
      gross: summedMinor(sales ?? [], "Transaction price incl. tax"),
      subscriptions: subscriptions?.length,
      payments: summedMinor(subscriptions ?? [], "Number of payments"),
      customers: customers?.length,
    }).toEqual(rows);
  },
  patience,
);

test(
  "the gateway's books differ from ours on no day of the first years",
  async () => {
    const demo = await made();
    await reconcileDueDays(demo.system);
    const [days] = await read<{ days: number; differences: number }>(
      demo,
      `SELECT (SELECT count(*)::int FROM reconciliation_day) AS days,
              (SELECT count(*)::int FROM reconciliation_difference) AS differences`,
    );
    expect(days?.days).toBeGreaterThan(300);
    expect(days?.differences).toBe(0);
  },
  patience,
);

/** What a history came to, with nothing in it that is drawn anew for each publisher. */
const digestOf = async (demo: Made) => {
  const who = `JOIN customer c ON c."publisherId" = x."publisherId" AND c.id = x."customerId"`;
  return {
    sales: await read(
      demo,
      `SELECT c.email, x.kind, x."occurredAt", x."grossMinor", x."taxRule", x."offerTitle", x."paymentMethod",
              i.number AS invoice FROM transaction x ${who}
         JOIN invoice i ON i."publisherId" = x."publisherId" AND i."transactionNumber" = x.number ORDER BY invoice`,
    ),
    movements: await read(
      demo,
      `SELECT c.email, x.id, x.kind, x."occurredAt", x."deltaMinor" FROM mrr_movement x ${who} ORDER BY x.id`,
    ),
    subscriptions: await read(
      demo,
      `SELECT c.email, x.state, x."startedAt", x."currentPeriodEndsAt", x."nextActionAt", x."endReason",
              x."paymentCount", x."mrrMinor" FROM subscription x ${who} ORDER BY c.email, x."startedAt"`,
    ),
    events: await read(
      demo,
      `SELECT c.email, x.id, x.sequence, x.type, x."occurredAt" FROM event x
         JOIN customer c ON c."publisherId" = x."publisherId" AND c.id = x."streamId" ORDER BY c.email, x.sequence`,
    ),
  };
};

test(
  "the same end gives the same history again",
  async () => {
    const [one, other] = [await made(), await made()];
    expect(other.rows).toBe(one.rows);
    expect(await digestOf(other)).toEqual(await digestOf(one));
  },
  patience,
);
