import { periodAt } from "@/server/domain/period";
import { expectBooksToHold } from "@/server/testing/invariants";
import type { Load } from "./load";
import { ownerRows } from "./owner-rows";
import { period, type Shop } from "./shop";

export type Findings = {
  /** Charges, holds and captures that the gateway was asked for, by billing and by checkouts. */
  asked: number;
  lost: string[];
  doubled: string[];
  broken: string[];
};

/** Looks at everything once nobody is in the middle of something. */
export async function inspect(shops: readonly Shop[], load: Load): Promise<Findings> {
  const publishers = shops.map(({ world }) => world.publisherId);
  const [counted] = await ownerRows<{ asked: string }>(
    `SELECT count(*) AS asked FROM sandbox_gateway.charge WHERE "publisherId" = ANY ($1)`,
    [publishers],
  );
  const broken = await Promise.all(
    shops.map(({ world }) =>
      expectBooksToHold(world).then(
        () => [],
        (error: unknown) => [String(error)],
      ),
    ),
  );
  return {
    asked: Number(counted?.asked),
    lost: [
      ...(await words(lostSql, publishers)),
      ...(await misled(publishers, load)),
      ...(await unsold(publishers, load)),
    ],
    doubled: await words(doubledSql, publishers),
    broken: broken.flat(),
  };
}

const words = async (sql: readonly string[], publishers: readonly bigint[]): Promise<string[]> => {
  const found = await Promise.all(
    sql.map((one) => ownerRows<{ wrong: string }>(one, [publishers])),
  );
  return found.flat().map(({ wrong }) => wrong);
};

/** What was asked, charged, sold or given back more often than once. */
const doubledSql = [
  `SELECT format('%s was asked %s times', "idempotencyKey", "timesAsked") AS wrong
     FROM sandbox_gateway.charge
    WHERE "publisherId" = ANY ($1) AND "timesAsked" > 1`,
  `SELECT format('subscription %s: period %s was charged %s times', split_part(c."idempotencyKey", ':', 2),
                 split_part(c."idempotencyKey", ':', 4), count(*)) AS wrong
     FROM sandbox_gateway.charge c
    WHERE c."publisherId" = ANY ($1) AND c.state = 'captured' AND c.kind IN ('charge', 'capture')
      AND c."idempotencyKey" LIKE 'subscription:%'
      AND NOT EXISTS (SELECT FROM sandbox_gateway.refund r
                       WHERE r."chargeReference" = c."gatewayReference" AND r.state = 'refunded')
    GROUP BY split_part(c."idempotencyKey", ':', 2), split_part(c."idempotencyKey", ':', 4)
   HAVING count(*) > 1`,
  `SELECT format('payment %s is %s sales', "paymentId", count(*)) AS wrong
     FROM transaction WHERE "publisherId" = ANY ($1) AND "paymentId" IS NOT NULL
    GROUP BY "paymentId" HAVING count(*) > 1`,
  `SELECT format('charge %s was given back %s times', "chargeReference", count(*)) AS wrong
     FROM sandbox_gateway.refund WHERE "publisherId" = ANY ($1) AND state = 'refunded'
    GROUP BY "chargeReference" HAVING count(*) > 1`,
];

/** What was due and is neither done nor declined by rule, and money that nothing was given for. */
const lostSql = [
  `SELECT format('subscription %s is parked: %s', id, "parkReason") AS wrong
     FROM subscription WHERE "publisherId" = ANY ($1) AND "parkedAt" IS NOT NULL`,
  `SELECT format('subscription %s ran out at %s, and nothing became of it: looked at next %s, %s', id,
                 "currentPeriodEndsAt", "nextActionAt", standing) AS wrong
     FROM subscription
    WHERE "publisherId" = ANY ($1) AND state = 'active' AND "currentPeriodEndsAt" <= now()
      AND ("graceEndsAt" IS NULL OR "graceEndsAt" <= now())`,
  `SELECT format('subscription %s ended unpaid, and its last try was %s', s.id, p.state) AS wrong
     FROM subscription s
     LEFT JOIN LATERAL (SELECT state FROM payment p
                         WHERE p."publisherId" = s."publisherId" AND p."subscriptionId" = s.id
                         ORDER BY "createdAt" DESC, id DESC LIMIT 1) p ON true
    WHERE s."publisherId" = ANY ($1) AND s."endReason" = 'payment' AND p.state IS DISTINCT FROM 'refused'`,
  `SELECT format('charge %s of %s was taken for nothing', c."idempotencyKey", c."amountMinor") AS wrong
     FROM sandbox_gateway.charge c
     LEFT JOIN payment p ON p."publisherId" = c."publisherId" AND p."idempotencyKey" = c."idempotencyKey"
     LEFT JOIN transaction t ON t."publisherId" = p."publisherId" AND t."paymentId" = p.id
    WHERE c."publisherId" = ANY ($1) AND c.state = 'captured' AND c.kind IN ('charge', 'capture')
      AND t.number IS NULL
      AND NOT EXISTS (SELECT FROM sandbox_gateway.refund r
                       WHERE r."chargeReference" = c."gatewayReference" AND r.state = 'refunded')
      AND NOT EXISTS (SELECT FROM sandbox_gateway.chargeback b
                       WHERE b."chargeReference" = c."gatewayReference" AND b.state = 'booked')`,
];

type Standing = {
  email: string;
  state: string;
  endReason: string | null;
  wasDecided: boolean;
  startedAt: Date;
  timeZone: string;
  sales: string;
  looked: string;
};

/** Whose subscription is not what its story makes of it. */
async function misled(publishers: readonly bigint[], { subscribers }: Load): Promise<string[]> {
  const rows = await ownerRows<Standing>(
    `SELECT c.email, s.state, s."endReason", s."startedAt", s."timeZone",
            EXISTS (SELECT FROM audit_entry a
                     WHERE a."publisherId" = s."publisherId" AND a."targetType" = 'subscription'
                       AND a."targetId" = s.id::text) AS "wasDecided",
            (SELECT count(*) FROM transaction t
              WHERE t."publisherId" = s."publisherId" AND t."customerId" = c.id) AS sales,
            format('looked at next %s, leased until %s, %s', s."nextActionAt", s."leasedUntil", s.standing) AS looked
       FROM customer c
       JOIN subscription s ON s."publisherId" = c."publisherId" AND s."customerId" = c.id
      WHERE c."publisherId" = ANY ($1)`,
    [publishers],
  );
  const standingOf = new Map(rows.map((row) => [row.email, row]));
  return subscribers.flatMap(({ email, ends }) => {
    const standing = standingOf.get(email);
    if (!standing) return [`${email} bought, and has no subscription`];
    if (standing.wasDecided || ends === null) return [];
    const { state, endReason, sales, looked } = standing;
    const is = `${state} ${endReason ?? ""} with ${sales} sales`;
    const periods = 1 + periodsSince(standing);
    const should =
      ends === "kept" ? `active  with ${periods} sales` : "terminated payment with 1 sales";
    return is === should ? [] : [`${email} is ${is} (${looked}), and should be ${should}`];
  });
}

/** How many periods have begun since the first, by the calendar alone. */
const periodsSince = ({ startedAt, timeZone }: Standing): number =>
  periodAt(startedAt, { unit: period, amount: 1 }, timeZone, new Date()).index;

/** Who has a receipt and not exactly one sale. */
async function unsold(publishers: readonly bigint[], { receipts }: Load): Promise<string[]> {
  const rows = await ownerRows<{ email: string; sales: string }>(
    `SELECT r.email, count(t.number) AS sales
       FROM unnest($2::text[]) AS r (email)
       LEFT JOIN customer c ON c.email = r.email AND c."publisherId" = ANY ($1)
       LEFT JOIN transaction t ON t."publisherId" = c."publisherId" AND t."customerId" = c.id
      GROUP BY r.email HAVING count(t.number) <> 1`,
    [publishers, receipts],
  );
  return rows.map(({ email, sales }) => `${email} has a receipt and ${sales} sales`);
}
