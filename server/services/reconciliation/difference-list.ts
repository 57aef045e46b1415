import { Prisma } from "@/server/db/generated/client";
import { defineList } from "@/server/db/list/definition";
import { differenceList } from "@/server/domain/reconciliation-list";

/** Where the rows of differences come from. */
export const differences = defineList({
  shape: differenceList,
  from: Prisma.sql`reconciliation_difference`,
  publisherId: Prisma.sql`"publisherId"`,
  id: { sql: Prisma.sql`id`, type: "uuid" },
  select: Prisma.sql`id, gateway, day, kind, item, state, "gatewayReference", "paymentId",
    "refundId", "transactionNumber", "ourMinor", "theirMinor", currency, "ourState", "theirState",
    note, "explainedBy", "explainedAt", "foundAt", "settledAt"`,
  filters: {
    day: { sql: Prisma.sql`"dayStartsAt"`, type: "timestamptz" },
    state: { sql: Prisma.sql`state`, type: "text" },
    kind: { sql: Prisma.sql`kind`, type: "text" },
    item: { sql: Prisma.sql`item`, type: "text" },
    currency: { sql: Prisma.sql`currency`, type: "text" },
  },
  sorts: { day: { sql: Prisma.sql`"dayStartsAt"`, type: "timestamptz" } },
  search: (term) => Prisma.sql`"gatewayReference" = ${term}::text OR subject = ${term}::text
    OR 'T' || "transactionNumber"::text = ${term.toUpperCase()}::text`,
});
