import type { Actor } from "@/server/auth/actor";
import { seesPersonalData } from "@/server/auth/personal-data";
import { Prisma } from "@/server/db/generated/client";
import { defineList, type ListDefinition, type ListScope } from "@/server/db/list/definition";
import { emailKeyOf } from "@/server/domain/email";
import { parseNineDigits } from "@/server/domain/ids";
import { subscriptionList } from "@/server/domain/subscription-list";

/** When a free trial came to its end. As its index has it: letter by letter. */
export const trialEndedAt = Prisma.sql`(CASE WHEN s."convertedAt" IS NOT NULL THEN s."convertedAt"
  WHEN s."trialEndsAt" IS NOT NULL THEN s."endedAt" END)`;

const trialOutcome = Prisma.sql`(CASE WHEN s."convertedAt" IS NOT NULL THEN 'converted'
  WHEN s."trialEndsAt" IS NOT NULL AND s."endedAt" IS NOT NULL THEN 'ended' END)`;

const attention = Prisma.sql`(CASE WHEN s."parkedAt" IS NOT NULL THEN 'parked'
  WHEN s.state = 'active' AND (s."graceEndsAt" IS NOT NULL OR s."failedAttempts" > 0) THEN 'past-due' END)`;

/** Where the rows of subscriptions come from. Joins nobody asks a column of cost nothing. */
export const subscriptions = defineList({
  shape: subscriptionList,
  from: Prisma.sql`subscription s
    LEFT JOIN customer c ON c."publisherId" = s."publisherId" AND c.id = s."customerId"
    LEFT JOIN payment_details d ON d."publisherId" = s."publisherId" AND d.id = s."paymentDetailsId"`,
  publisherId: Prisma.sql`s."publisherId"`,
  id: { sql: Prisma.sql`s.id`, type: "integer" },
  select: Prisma.sql`s.id, s."customerId", c.email, s."offerNumber", s."offerCountry",
    s."offerTitle", s.state, s."isInTrial", s."trialEndsAt", s."startedAt", s."cycleUnit",
    s."cycleAmount", s."priceMinor", s.currency, s."isTaxIncluded", s."currentPeriodEndsAt",
    s."nextPaymentAt", s."nextPaymentMinor", s."mrrMinor", s."paymentMethod", d.brand, d."lastFour",
    s.channel, s."endedAt", s."endReason", s."parkedAt", s."graceEndsAt", s."failedAttempts",
    s.planned, s."dueAt"`,
  filters: {
    // As its index has it: letter by letter.
    state: {
      sql: Prisma.sql`(CASE WHEN s.state = 'active' AND s."isInTrial" THEN 'trial' ELSE s.state END)`,
      type: "text",
    },
    attention: { sql: attention, type: "text" },
    offer: { sql: Prisma.sql`s."offerNumber"`, type: "integer" },
    startedAt: { sql: Prisma.sql`s."startedAt"`, type: "timestamptz" },
    nextPaymentAt: { sql: Prisma.sql`s."nextPaymentAt"`, type: "timestamptz" },
    endedAt: { sql: Prisma.sql`s."endedAt"`, type: "timestamptz" },
    endReason: { sql: Prisma.sql`s."endReason"`, type: "text" },
    price: { type: "money", minor: Prisma.sql`s."priceMinor"`, currency: Prisma.sql`s.currency` },
    mrr: { type: "money", minor: Prisma.sql`s."mrrMinor"`, currency: Prisma.sql`s.currency` },
    trialEndedAt: { sql: trialEndedAt, type: "timestamptz" },
    trialOutcome: { sql: trialOutcome, type: "text" },
    channel: { sql: Prisma.sql`s.channel`, type: "text" },
    customer: { sql: Prisma.sql`s."customerId"`, type: "integer" },
  },
  sorts: {
    startedAt: { sql: Prisma.sql`s."startedAt"`, type: "timestamptz" },
    periodEndsAt: { sql: Prisma.sql`s."currentPeriodEndsAt"`, type: "timestamptz" },
  },
  search: (term, scope) => anyOf([...byIds(term), ...byPerson(term, scope)]),
});

/** The same for callers who may not know who customers are. */
const maskedSubscriptions: ListDefinition = {
  ...subscriptions,
  search: (term) => anyOf(byIds(term)),
};

export const subscriptionsFor = (actor: Actor): ListDefinition =>
  seesPersonalData(actor) ? subscriptions : maskedSubscriptions;

/** The subscription's own id, or its customer's. */
function byIds(term: string): Prisma.Sql[] {
  const id = parseNineDigits(term);
  if (id === null) return [];
  const value = Prisma.sql`${String(id)}::bigint`;
  return [Prisma.sql`s.id = ${value}`, Prisma.sql`s."customerId" = ${value}`];
}

/** The customer's whole e-mail address. */
function byPerson(term: string, { publisherId }: Pick<ListScope, "publisherId">): Prisma.Sql[] {
  if (!term.includes("@")) return [];
  return [
    Prisma.sql`s."customerId" = (SELECT who.id FROM customer who
      WHERE who."publisherId" = ${String(publisherId)}::bigint
        AND who."emailKey" = ${emailKeyOf(term)}::text)`,
  ];
}

const anyOf = (found: Prisma.Sql[]) =>
  found.length === 0 ? Prisma.sql`false` : Prisma.join(found, " OR ");
