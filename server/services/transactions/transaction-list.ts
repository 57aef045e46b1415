import type { Actor } from "@/server/auth/actor";
import { seesPersonalData } from "@/server/auth/personal-data";
import { Prisma } from "@/server/db/generated/client";
import { amongSql } from "@/server/db/list/conditions";
import { defineList, type ListDefinition, type ListScope } from "@/server/db/list/definition";
import { emailKeyOf } from "@/server/domain/email";
import { parseNineDigits, parseTransactionId } from "@/server/domain/ids";
import { transactionList, transactionStates } from "@/server/domain/transaction-list";

/** Where the rows of transactions come from. A join nobody asks a column of costs nothing. */
export const transactions = defineList({
  shape: transactionList,
  from: Prisma.sql`transaction t
    LEFT JOIN customer c ON c."publisherId" = t."publisherId" AND c.id = t."customerId"`,
  publisherId: Prisma.sql`t."publisherId"`,
  id: { sql: Prisma.sql`t.number`, type: "integer" },
  select: Prisma.sql`t.number, t."occurredAt", t."customerId", c.email, t."subscriptionId",
    t."offerNumber", t."offerLetter", t."offerCountry", t."offerTitle", t.kind, t."netMinor",
    t."taxMinor", t."grossMinor", t.currency, t."paymentMethod", t.brand, t."lastFour", t.country,
    t."couponCode",
    (SELECT coalesce(sum(r."grossMinor"), 0)::bigint FROM refund r
      WHERE r."publisherId" = t."publisherId" AND r."transactionNumber" = t.number) AS "refundedMinor",
    EXISTS (SELECT FROM refund r WHERE r."publisherId" = t."publisherId"
      AND r."transactionNumber" = t.number AND r.kind = 'chargeback') AS "isChargedBack"`,
  filters: {
    occurredAt: { sql: Prisma.sql`t."occurredAt"`, type: "timestamptz" },
    currency: { sql: Prisma.sql`t.currency`, type: "text" },
    offer: { sql: Prisma.sql`t."offerNumber"`, type: "integer" },
    country: { sql: Prisma.sql`t.country`, type: "text" },
    method: { sql: Prisma.sql`t."paymentMethod"`, type: "text" },
    type: { sql: Prisma.sql`t."offerLetter"`, type: "text" },
    kind: { sql: Prisma.sql`t.kind`, type: "text" },
    state: {
      type: "related",
      condition: ({ operator, values }) =>
        stateSql(
          operator === "any"
            ? values
            : transactionStates.filter((state) => !values.includes(state)),
        ),
    },
    amount: {
      type: "money",
      minor: Prisma.sql`t."grossMinor"`,
      currency: Prisma.sql`t.currency`,
    },
    customer: { sql: Prisma.sql`t."customerId"`, type: "integer" },
    subscription: { sql: Prisma.sql`t."subscriptionId"`, type: "integer" },
  },
  sorts: { occurredAt: { sql: Prisma.sql`t."occurredAt"`, type: "timestamptz" } },
  search: (term, scope) => anyOf([...byIds(term), ...byPerson(term, scope)]),
});

/** The same for callers who may not know who customers are. */
const maskedTransactions: ListDefinition = {
  ...transactions,
  search: (term) => anyOf(byIds(term)),
};

export const transactionsFor = (actor: Actor): ListDefinition =>
  seesPersonalData(actor) ? transactions : maskedTransactions;

/** Sales of which something was given back are few: found from there, they need no index of their own. */
function stateSql(states: readonly string[]): Prisma.Sql {
  if (states.length === 0) return Prisma.sql`false`;
  const refund = Prisma.sql`SELECT FROM refund r
    WHERE r."publisherId" = t."publisherId" AND r."transactionNumber" = t.number`;
  const state = Prisma.sql`CASE WHEN bool_or(r.kind = 'chargeback') THEN 'charged-back'
    WHEN sum(r."grossMinor") < t."grossMinor" THEN 'partly-refunded' ELSE 'refunded' END`;
  const among = (some: readonly string[]) => Prisma.sql`EXISTS (
    ${refund} HAVING count(*) > 0 AND ${amongSql({ sql: state, type: "text" }, some)})`;
  if (!states.includes("paid")) return Prisma.sql`EXISTS (${refund}) AND ${among(states)}`;
  const others = transactionStates.filter((state) => !states.includes(state));
  return others.length === 0 ? Prisma.sql`true` : Prisma.sql`NOT ${among(others)}`;
}

/** The transaction's own id, or that of its order, subscription or customer; a card's last four digits. */
function byIds(term: string): Prisma.Sql[] {
  const own = parseTransactionId(term.toUpperCase());
  const id = parseNineDigits(term);
  if (own !== null) return [Prisma.sql`t.number = ${String(own)}::bigint`];
  if (/^\d{4}$/.test(term)) return [Prisma.sql`t."lastFour" = ${term}::text`];
  if (id === null) return [];
  const value = Prisma.sql`${String(id)}::bigint`;
  return [
    Prisma.sql`t.number = ${value}`,
    Prisma.sql`t."orderId" = ${value}`,
    Prisma.sql`t."subscriptionId" = ${value}`,
    Prisma.sql`t."customerId" = ${value}`,
  ];
}

/** The customer's whole e-mail address. */
function byPerson(term: string, { publisherId }: Pick<ListScope, "publisherId">): Prisma.Sql[] {
  if (!term.includes("@")) return [];
  return [
    Prisma.sql`t."customerId" = (SELECT who.id FROM customer who
      WHERE who."publisherId" = ${String(publisherId)}::bigint
        AND who."emailKey" = ${emailKeyOf(term)}::text)`,
  ];
}

const anyOf = (found: Prisma.Sql[]) =>
  found.length === 0 ? Prisma.sql`false` : Prisma.join(found, " OR ");
