import type { Actor } from "@/server/auth/actor";
import { seesPersonalData } from "@/server/auth/personal-data";
import { Prisma } from "@/server/db/generated/client";
import { amongSql, moneySql } from "@/server/db/list/conditions";
import { defineList, type ListDefinition, type ListScope } from "@/server/db/list/definition";
import { customerList, maskedCustomerList } from "@/server/domain/customer-list";
import { emailKeyOf } from "@/server/domain/email";
import { parseNineDigits, parseTransactionId } from "@/server/domain/ids";

/** Where the rows of customer accounts come from. */
export const customers = defineList({
  shape: customerList,
  from: Prisma.sql`customer c`,
  publisherId: Prisma.sql`c."publisherId"`,
  id: { sql: Prisma.sql`c.id`, type: "integer" },
  select: Prisma.sql`c.id, c.email, c."firstName", c."lastName", c."registeredAt",
    c."lastLoginAt", c."transactionCount", c."activeSubscriptionCount", c."lastPaymentMethod",
    c.country, c.currency, c.state, c."externalId"`,
  filters: {
    state: { sql: Prisma.sql`c.state`, type: "text" },
    offer: {
      type: "related",
      condition: ({ operator, values }) => {
        const held = amongSql({ sql: Prisma.sql`s."offerNumber"`, type: "integer" }, values);
        const found = Prisma.sql`EXISTS (
          SELECT FROM subscription s WHERE s."publisherId" = c."publisherId"
             AND s."customerId" = c.id AND s.state <> 'terminated' AND ${held})`;
        return operator === "any" ? found : Prisma.sql`NOT ${found}`;
      },
    },
    country: { sql: Prisma.sql`c.country`, type: "text" },
    registeredAt: { sql: Prisma.sql`c."registeredAt"`, type: "timestamptz" },
    lastLoginAt: { sql: Prisma.sql`c."lastLoginAt"`, type: "timestamptz" },
    lifetimeValue: {
      type: "related",
      condition: (filter) => {
        const [minor, currency] = [Prisma.sql`r."grossMinor"`, Prisma.sql`r.currency`];
        return Prisma.sql`EXISTS (
          SELECT FROM customer_revenue r WHERE r."publisherId" = c."publisherId"
             AND r."customerId" = c.id AND ${moneySql({ type: "money", minor, currency }, filter)})`;
      },
    },
    lastPaymentMethod: { sql: Prisma.sql`c."lastPaymentMethod"`, type: "text" },
    transactionCount: { sql: Prisma.sql`c."transactionCount"`, type: "integer" },
    activeSubscriptionCount: { sql: Prisma.sql`c."activeSubscriptionCount"`, type: "integer" },
    currency: { sql: Prisma.sql`c.currency`, type: "text" },
  },
  sorts: {
    registeredAt: { sql: Prisma.sql`c."registeredAt"`, type: "timestamptz" },
    email: { sql: Prisma.sql`c."emailKey"`, type: "text" },
    transactionCount: { sql: Prisma.sql`c."transactionCount"`, type: "integer" },
  },
  search: (term, scope) => Prisma.join([...byPerson(term), ...byIds(term, scope)], " OR "),
});

/** The same for callers who may not know who customers are: neither found nor sorted by it. */
const maskedCustomers: ListDefinition = {
  ...customers,
  shape: maskedCustomerList,
  search: (term, scope) => Prisma.join(byIds(term, scope), " OR "),
};

export const customersFor = (actor: Actor): ListDefinition =>
  seesPersonalData(actor) ? customers : maskedCustomers;

/** Beginning of the e-mail address, or of first and last name. */
function byPerson(term: string): Prisma.Sql[] {
  const key = emailKeyOf(term);
  return [Prisma.sql`c."emailKey" ^@ ${key}::text`, Prisma.sql`c."nameKey" ^@ ${key}::text`];
}

/** The customer's own id, the publisher's id for them, or the id of one of their transactions. */
function byIds(term: string, { publisherId }: Pick<ListScope, "publisherId">): Prisma.Sql[] {
  const id = parseNineDigits(term);
  const transaction = parseTransactionId(term.toUpperCase());
  const own = String(publisherId);
  return [
    Prisma.sql`c."externalId" = ${term}::text`,
    ...(id === null ? [] : [Prisma.sql`c.id = ${String(id)}::bigint`]),
    ...(transaction === null
      ? []
      : [
          Prisma.sql`c.id = (SELECT t."customerId" FROM transaction t
            WHERE t."publisherId" = ${own}::bigint AND t.number = ${String(transaction)}::bigint)`,
        ]),
  ];
}
