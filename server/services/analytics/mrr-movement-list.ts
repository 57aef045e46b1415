import { Prisma } from "@/server/db/generated/client";
import { defineList } from "@/server/db/list/definition";
import { mrrMovementList } from "@/server/domain/mrr-movement-list";
import { ofCustomers, revenueOf } from "./by-holder";

/** The changes alone: what adds them up needs nothing else, and finds all of it in an index. */
export const mrrMovementRows = Prisma.sql`mrr_movement m`;

/** Where the changes of recurring revenue come from. As the list shows them: whose they are. */
export const mrrMovements = defineList({
  shape: mrrMovementList,
  from: Prisma.sql`${mrrMovementRows}
    LEFT JOIN customer c ON c."publisherId" = m."publisherId" AND c.id = m."customerId"
    LEFT JOIN subscription s ON s."publisherId" = m."publisherId" AND s.id = m."subscriptionId"`,
  publisherId: Prisma.sql`m."publisherId"`,
  id: { sql: Prisma.sql`m.id`, type: "uuid" },
  select: Prisma.sql`m.id, m.kind, m."deltaMinor", m.currency, m."occurredAt", m."customerId",
    c.email, m."subscriptionId", s."offerTitle"`,
  filters: {
    occurredAt: { sql: Prisma.sql`m."occurredAt"`, type: "timestamptz" },
    kind: { sql: Prisma.sql`m.kind`, type: "text" },
    currency: { sql: Prisma.sql`m.currency`, type: "text" },
    amount: { minor: Prisma.sql`m."deltaMinor"`, currency: Prisma.sql`m.currency`, type: "money" },
    customer: { type: "related", condition: ofCustomers },
    subscription: { sql: Prisma.sql`m."subscriptionId"`, type: "integer" },
  },
  sorts: { occurredAt: { sql: Prisma.sql`m."occurredAt"`, type: "timestamptz" } },
  search: revenueOf,
});
