import type { Actor } from "@/server/auth/actor";
import { seesPersonalData } from "@/server/auth/personal-data";
import { Prisma } from "@/server/db/generated/client";
import { defineList, type ListDefinition, type ListScope } from "@/server/db/list/definition";
import { emailKeyOf } from "@/server/domain/email";
import { parseNineDigits, parseTransactionId } from "@/server/domain/ids";
import { refundRequestList } from "@/server/domain/refund-request-list";

/** Where the rows of the inbox come from. */
export const refundRequests = defineList({
  shape: refundRequestList,
  from: Prisma.sql`refund_request q
    JOIN transaction t ON t."publisherId" = q."publisherId" AND t.number = q."transactionNumber"
    JOIN customer c ON c."publisherId" = q."publisherId" AND c.id = q."customerId"`,
  publisherId: Prisma.sql`q."publisherId"`,
  id: { sql: Prisma.sql`q.id`, type: "uuid" },
  select: Prisma.sql`q.id, q."customerId", q."transactionNumber", q.state, q.reason, q."askedBy",
    q."askedAt", q.answer, q."answeredBy", q."answeredAt", q."refundId", c.email, t."offerTitle",
    t."grossMinor", t.currency, t."occurredAt",
    (SELECT coalesce(sum(r."grossMinor"), 0)::bigint FROM refund r
      WHERE r."publisherId" = q."publisherId" AND r."transactionNumber" = t.number) AS "refundedMinor"`,
  filters: {
    state: { sql: Prisma.sql`q.state`, type: "text" },
    askedAt: { sql: Prisma.sql`q."askedAt"`, type: "timestamptz" },
    amount: { type: "money", minor: Prisma.sql`t."grossMinor"`, currency: Prisma.sql`t.currency` },
    customer: { sql: Prisma.sql`q."customerId"`, type: "integer" },
  },
  sorts: { askedAt: { sql: Prisma.sql`q."askedAt"`, type: "timestamptz" } },
  search: (term, scope) => anyOf([...byIds(term), ...byPerson(term, scope)]),
});

/** The same for callers who may not know who customers are. */
const maskedRefundRequests: ListDefinition = {
  ...refundRequests,
  search: (term) => anyOf(byIds(term)),
};

export const refundRequestsFor = (actor: Actor): ListDefinition =>
  seesPersonalData(actor) ? refundRequests : maskedRefundRequests;

/** The id of the sale that is asked about, or of who asks. */
function byIds(term: string): Prisma.Sql[] {
  const sale = parseTransactionId(term.toUpperCase());
  const id = parseNineDigits(term);
  if (sale !== null) return [Prisma.sql`q."transactionNumber" = ${String(sale)}::bigint`];
  return id === null ? [] : [Prisma.sql`q."customerId" = ${String(id)}::bigint`];
}

/** The customer's whole e-mail address. */
function byPerson(term: string, { publisherId }: Pick<ListScope, "publisherId">): Prisma.Sql[] {
  if (!term.includes("@")) return [];
  return [
    Prisma.sql`q."customerId" = (SELECT who.id FROM customer who
      WHERE who."publisherId" = ${String(publisherId)}::bigint
        AND who."emailKey" = ${emailKeyOf(term)}::text)`,
  ];
}

const anyOf = (found: Prisma.Sql[]) =>
  found.length === 0 ? Prisma.sql`false` : Prisma.join(found, " OR ");
