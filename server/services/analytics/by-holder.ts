import { Prisma } from "@/server/db/generated/client";
import { parseNineDigits } from "@/server/domain/ids";

/** Movements of the customer, or of the subscription, that this is the id of. */
export function byHolder(term: string): Prisma.Sql {
  const id = parseNineDigits(term);
  if (id === null) return Prisma.sql`false`;
  const value = Prisma.sql`${String(id)}::bigint`;
  return Prisma.sql`m."customerId" = ${value} OR m."subscriptionId" = ${value}`;
}
