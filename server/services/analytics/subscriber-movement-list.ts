import { Prisma } from "@/server/db/generated/client";
import { defineList } from "@/server/db/list/definition";
import { subscriberMovementList } from "@/server/domain/subscriber-movement-list";
import { movesOf, withSubscriptions } from "./by-holder";

/** When the customer of a leaving came back: the next coming after it, or the end of time. */
export const awayUntil = Prisma.sql`(CASE WHEN m.kind = 'churned' THEN coalesce((
  SELECT min(back."occurredAt") FROM subscriber_movement back
   WHERE back."publisherId" = m."publisherId" AND back."customerId" = m."customerId"
     AND back.kind <> 'churned' AND (back."occurredAt", back.id) > (m."occurredAt", m.id)),
  'infinity') END)`;

/**
 * What a leaving means to the churn of its month in the publisher's zone: it tells of a loss if the
 * customer left more often than came in that month, and this was the last time.
 */
export const churnEffect = Prisma.sql`(CASE WHEN m.kind = 'churned' THEN (
  SELECT CASE WHEN sum(CASE other.kind WHEN 'churned' THEN -1 ELSE 1 END) < 0
               AND bool_and(other.kind <> 'churned' OR (other."occurredAt", other.id) <= (m."occurredAt", m.id))
              THEN 'lost' ELSE 'evened-out' END
    FROM subscriber_movement other
   WHERE other."publisherId" = m."publisherId" AND other."customerId" = m."customerId"
     AND other."occurredAt" >= month_start(m."occurredAt", p."timeZone", 0)
     AND other."occurredAt" < month_start(m."occurredAt", p."timeZone", 1)) END)`;

/** The movements, and whose months they fall in: what counts them needs nothing else. */
export const subscriberMovementRows = Prisma.sql`subscriber_movement m
  LEFT JOIN company_profile p ON p."publisherId" = m."publisherId"`;

/** Where subscribers' coming and going comes from, as the list shows it: with whose it is. */
export const subscriberMovements = defineList({
  shape: subscriberMovementList,
  from: Prisma.sql`${subscriberMovementRows}
    LEFT JOIN customer c ON c."publisherId" = m."publisherId" AND c.id = m."customerId"
    LEFT JOIN subscription s ON s."publisherId" = m."publisherId" AND s.id = m."subscriptionId"`,
  publisherId: Prisma.sql`m."publisherId"`,
  id: { sql: Prisma.sql`m.id`, type: "uuid" },
  select: Prisma.sql`m.id, m.kind, m.reason, m."occurredAt", m."customerId", c.email,
    m."subscriptionId", s."offerTitle", ${churnEffect} AS effect,
    nullif(${awayUntil}, 'infinity') AS "cameBackAt"`,
  filters: {
    occurredAt: { sql: Prisma.sql`m."occurredAt"`, type: "timestamptz" },
    kind: { sql: Prisma.sql`m.kind`, type: "text" },
    reason: { sql: Prisma.sql`m.reason`, type: "text" },
    effect: { sql: churnEffect, type: "text" },
    awayUntil: { sql: awayUntil, type: "timestamptz" },
    customer: { sql: Prisma.sql`m."customerId"`, type: "integer" },
    subscription: { type: "related", condition: withSubscriptions },
  },
  sorts: { occurredAt: { sql: Prisma.sql`m."occurredAt"`, type: "timestamptz" } },
  search: movesOf,
});
