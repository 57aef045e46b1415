import { Prisma } from "@/server/db/generated/client";
import { currencies, exponentOf } from "@/server/domain/currency";

/**
 * Minor units as a decimal of the currency beside them: 799 of EUR is `7.99`, of JPY `799`. Exact,
 * and with all its decimals: a numeric product keeps its factors' digits.
 */
export const amountSql = (minor: Prisma.Sql, currency: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${minor} * CASE WHEN ${currency} IN (${codesOf(2)}) THEN 0.01
    WHEN ${currency} IN (${codesOf(0)}) THEN 1::numeric
    WHEN ${currency} IN (${codesOf(3)}) THEN 0.001 ELSE 0.0001 END)`;

const codesOf = (exponent: number) => codes[exponent] ?? Prisma.raw("''");

/** Codes of ISO 4217, three capitals each: they need no escaping. */
const codes: Readonly<Record<number, Prisma.Sql>> = Object.fromEntries(
  [0, 2, 3].map((exponent) => {
    const some = currencies.filter((code) => exponentOf(code) === exponent);
    return [exponent, Prisma.raw(some.map((code) => `'${code}'`).join(", "))];
  }),
);
