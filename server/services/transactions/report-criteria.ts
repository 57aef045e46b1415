import { Prisma } from "@/server/db/generated/client";
import { emailKeyOf } from "@/server/domain/email";
import { parseOfferId, parseTransactionId } from "@/server/domain/ids";

/** What a report is narrowed to; what is not named narrows nothing. */
export type ReportCriteria = {
  transactionId?: string | undefined;
  customerEmail?: string | undefined;
  /** Long, or short for the offer in any country. */
  offerId?: string | undefined;
  /** S, P, E, A or R. */
  letter?: string | undefined;
  campaignId?: string | undefined;
  /** From this instant on. */
  from?: Date | undefined;
  /** Up to this instant, which is still in it. */
  to?: Date | undefined;
  /** Of another account that sells below this one: there are none. */
  associateEmail?: string | undefined;
  publisherEmail?: string | undefined;
};

/** The condition on `transaction t`. What cannot be anybody's, such as a malformed id, finds nothing. */
export function reportCondition(
  publisherId: bigint,
  criteria: ReportCriteria,
  own: { emailKey: string | null },
): Prisma.Sql {
  const { transactionId, customerEmail, offerId, letter, campaignId, from, to } = criteria;
  const conditions = [
    Prisma.sql`t."publisherId" = ${publisherId}`,
    ...when(criteria.associateEmail, () => Prisma.sql`false`),
    ...when(criteria.publisherEmail, (email) =>
      emailKeyOf(email) === own.emailKey ? Prisma.sql`true` : Prisma.sql`false`,
    ),
    ...when(transactionId, (id) => {
      const number = parseTransactionId(id);
      return number === null ? Prisma.sql`false` : Prisma.sql`t.number = ${number}::bigint`;
    }),
    ...when(
      customerEmail,
      (email) => Prisma.sql`t."customerId" = (SELECT who.id FROM customer who
        WHERE who."publisherId" = ${publisherId} AND who."emailKey" = ${emailKeyOf(email)})`,
    ),
    ...when(offerId, ofOffer),
    ...when(letter, (one) => Prisma.sql`t."offerLetter" = ${one}`),
    ...when(campaignId, (id) => Prisma.sql`t."campaignId" = ${id}`),
    ...when(from, (at) => Prisma.sql`t."occurredAt" >= ${at}`),
    ...when(to, (at) => Prisma.sql`t."occurredAt" <= ${at}`),
  ];
  return Prisma.join(conditions, " AND ");
}

function ofOffer(text: string): Prisma.Sql {
  const id = parseOfferId(text);
  if (id === null) return Prisma.sql`false`;
  const offer = Prisma.sql`t."offerNumber" = ${id.number}::bigint AND t."offerLetter" = ${id.letter}`;
  return id.country === null ? offer : Prisma.sql`${offer} AND t."offerCountry" = ${id.country}`;
}

function when<T>(value: T | undefined, condition: (value: T) => Prisma.Sql): Prisma.Sql[] {
  return value === undefined ? [] : [condition(value)];
}
