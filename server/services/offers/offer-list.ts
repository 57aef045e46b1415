import { Prisma } from "@/server/db/generated/client";
import { amongSql } from "@/server/db/list/conditions";
import { defineList } from "@/server/db/list/definition";
import { cycleOf, subscriptionPeriods } from "@/server/domain/billing-period";
import type { Filter } from "@/server/domain/list-filter";
import { parseOfferId } from "@/server/domain/ids";
import { offerList } from "@/server/domain/offer-list";

/** Where the offers list's rows come from: each offer in the country it was made for. */
export const offers = defineList({
  shape: offerList,
  from: Prisma.sql`offer o JOIN offer_localization l
    ON l."publisherId" = o."publisherId" AND l."offerNumber" = o.number
   AND l.country = o."baseCountry"`,
  publisherId: Prisma.sql`o."publisherId"`,
  id: { sql: Prisma.sql`o.number`, type: "integer" },
  select: Prisma.sql`o.number, o.letter, o.state, o."imageUrl", o."cycleUnit", o."cycleAmount",
    o."trialUnit", o."trialAmount", o.version, o."createdAt", o."updatedAt", l.country, l.title,
    l."priceMinor", l.currency, l."isTaxIncluded",
    ARRAY(SELECT t.tag FROM offer_tag t
           WHERE t."publisherId" = o."publisherId" AND t."offerNumber" = o.number
           ORDER BY t.tag) AS tags`,
  filters: {
    state: { sql: Prisma.sql`o.state`, type: "text" },
    period: { sql: periodSql(), type: "text" },
    tag: { type: "related", condition: tagSql },
    trial: { sql: Prisma.sql`coalesce(o."trialUnit", 'none')`, type: "text" },
    price: { type: "money", minor: Prisma.sql`l."priceMinor"`, currency: Prisma.sql`l.currency` },
    updatedAt: { sql: Prisma.sql`o."updatedAt"`, type: "timestamptz" },
    createdAt: { sql: Prisma.sql`o."createdAt"`, type: "timestamptz" },
  },
  sorts: {
    title: { sql: Prisma.sql`l."titleKey"`, type: "text" },
    updatedAt: { sql: Prisma.sql`o."updatedAt"`, type: "timestamptz" },
    createdAt: { sql: Prisma.sql`o."createdAt"`, type: "timestamptz" },
  },
  search: searchSql,
});

function tagSql({ values, operator }: Extract<Filter, { kind: "enum" }>): Prisma.Sql {
  const found = Prisma.sql`EXISTS (
    SELECT FROM offer_tag t WHERE t."publisherId" = o."publisherId" AND t."offerNumber" = o.number
       AND ${amongSql({ sql: Prisma.sql`t.tag`, type: "text" }, values)})`;
  return operator === "any" ? found : Prisma.sql`(NOT ${found})`;
}

/** The beginning of any word of the title, or an id. A publisher's offers are few enough to read. */
function searchSql(term: string): Prisma.Sql {
  const number = parseOfferId(term.toUpperCase())?.number ?? (/^[1-9]\d{8}$/.test(term) && term);
  const word = term.toLowerCase();
  const found = Prisma.sql`strpos(' ' || l."titleKey", ' ' || ${word}::text) > 0`;
  return number ? Prisma.sql`${found} OR o.number = ${String(number)}::bigint` : found;
}

function periodSql(): Prisma.Sql {
  const cases = subscriptionPeriods.map((period) => {
    const { unit, amount } = cycleOf(period);
    return Prisma.sql`WHEN o."cycleUnit" = ${unit}::text AND o."cycleAmount" = ${String(amount)}::integer
      THEN ${period}::text`;
  });
  return Prisma.sql`(CASE ${Prisma.join(cases, " ")} END)`;
}
