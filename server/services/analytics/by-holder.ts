import { Prisma } from "@/server/db/generated/client";
import { amongSql } from "@/server/db/list/conditions";
import type { ListScope } from "@/server/db/list/definition";
import { parseNineDigits } from "@/server/domain/ids";

/*
 * Movements `m` found by whose they are. Those of subscribers have an index by customer, those of
 * revenue by subscription: what is asked by the other one goes by the subscriptions.
 */

const held = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM subscription held
   WHERE held."publisherId" = m."publisherId" AND ${condition})`;

const ids = (sql: Prisma.Sql, values: readonly string[]) =>
  amongSql({ sql, type: "integer" }, values);

/** Of revenue: movements of these customers' subscriptions. */
export const ofCustomers = ({ values }: { values: readonly string[] }): Prisma.Sql =>
  held(Prisma.sql`held.id = m."subscriptionId" AND ${ids(Prisma.sql`held."customerId"`, values)}`);

/** Of subscribers: movements that came with these subscriptions. */
export const withSubscriptions = ({ values }: { values: readonly string[] }): Prisma.Sql => {
  const holder = held(
    Prisma.sql`held."customerId" = m."customerId" AND ${ids(Prisma.sql`held.id`, values)}`,
  );
  return Prisma.sql`(${holder} AND ${ids(Prisma.sql`m."subscriptionId"`, values)})`;
};

/** Of revenue: movements of the subscription with this id, or of the customer. */
export function revenueOf(term: string): Prisma.Sql {
  const id = parseNineDigits(term);
  if (id === null) return Prisma.sql`false`;
  const value = Prisma.sql`${String(id)}::bigint`;
  return held(
    Prisma.sql`held.id = m."subscriptionId" AND (held.id = ${value} OR held."customerId" = ${value})`,
  );
}

/** Of subscribers: movements of the customer with this id, or of the one who holds this subscription. */
export function movesOf(term: string, { publisherId }: Pick<ListScope, "publisherId">): Prisma.Sql {
  const id = parseNineDigits(term);
  if (id === null) return Prisma.sql`false`;
  const value = Prisma.sql`${String(id)}::bigint`;
  return Prisma.sql`m."customerId" IN (${value}, (
    SELECT held."customerId" FROM subscription held
     WHERE held."publisherId" = ${String(publisherId)}::bigint AND held.id = ${value}))`;
}
