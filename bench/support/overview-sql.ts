import type { Span } from "@/server/domain/spans";

/** The days of Overview as a reader without our rules would be given them: instants, end excluded. */
export type OverviewInstants = {
  days: Span;
  compared: Span;
  month: Span;
  monthBefore: Span;
};

/**
 * Overview's eight figures of a month so far and of the same days of the month before, as one
 * statement by hand: each table read once, each by an index that holds all that is asked of it.
 */
export function overviewSql(publisherId: bigint, instants: OverviewInstants): string {
  const { days, compared, month, monthBefore } = instants;
  const at = (instant: Date | null) => `'${instant?.toISOString() ?? "infinity"}'::timestamptz`;
  const within = ({ startsAt, endsAt }: Span, column = `"occurredAt"`) =>
    `${column} >= ${at(startsAt)} AND ${column} < ${at(endsAt)}`;
  const own = `"publisherId" = ${publisherId}`;
  const step = `CASE kind WHEN 'churned' THEN -1 ELSE 1 END`;
  const countOf = (kind: string, span: Span) =>
    `count(*) FILTER (WHERE kind = '${kind}' AND ${within(span)})`;
  const sinceSum = (instant: Date | null) =>
    `coalesce(sum(${step}) FILTER (WHERE "occurredAt" >= ${at(instant)}), 0)`;
  const gone = (span: Span) => `
    SELECT jsonb_object_agg(currency, jsonb_build_array(customers, revenue)) FROM (
      SELECT coalesce(r.currency, (SELECT c.currency FROM customer c WHERE c."publisherId" = m."publisherId" AND c.id = m."customerId")) AS currency,
             count(*) AS customers, sum(coalesce(r."grossMinor", 0)) AS revenue
        FROM subscriber_movement m
        LEFT JOIN customer_revenue r ON r."publisherId" = m."publisherId" AND r."customerId" = m."customerId"
       WHERE m.${own} AND m.kind = 'churned' AND ${within(span, `m."occurredAt"`)}
         AND NOT EXISTS (SELECT FROM subscriber_movement back
               WHERE back."publisherId" = m."publisherId" AND back."customerId" = m."customerId" AND back.kind <> 'churned'
                 AND (back."occurredAt", back.id) > (m."occurredAt", m.id) AND back."occurredAt" < ${at(span.endsAt)})
       GROUP BY 1) each`;
  const trialEndedAt = `(CASE WHEN "convertedAt" IS NOT NULL THEN "convertedAt" WHEN "trialEndsAt" IS NOT NULL THEN "endedAt" END)`;
  const trials = (span: Span) => `
    SELECT jsonb_build_array(count(*) FILTER (WHERE "convertedAt" IS NOT NULL), count(*))
      FROM subscription WHERE ${own} AND ${within(span, trialEndedAt)}`;

  return `
    SELECT (SELECT count(*)::int FROM customer WHERE ${own} AND "activeSubscriptionCount" > 0) AS active,
           moves.*, lost.*,
           (SELECT jsonb_object_agg(currency, minor) FROM (
              SELECT currency, sum("mrrMinor") AS minor FROM subscription
               WHERE ${own} AND "mrrMinor" > 0 GROUP BY currency) now) AS mrr,
           (SELECT jsonb_object_agg(currency, minor) FROM (
              SELECT currency, sum("deltaMinor") AS minor FROM mrr_movement
               WHERE ${own} AND "occurredAt" >= ${at(compared.endsAt)} GROUP BY currency) since) AS "mrrSince",
           (SELECT jsonb_object_agg(currency, jsonb_build_array(now, before)) FROM (
              SELECT currency, sum("grossMinor") FILTER (WHERE ${within(days)}) AS now,
                     sum("grossMinor") FILTER (WHERE ${within(compared)}) AS before FROM transaction
               WHERE ${own} AND "occurredAt" >= ${at(compared.startsAt)} GROUP BY currency) sales) AS sales,
           (${gone(days)}) AS gone, (${gone(compared)}) AS "goneBefore",
           (${trials(days)}) AS trials, (${trials(compared)}) AS "trialsBefore"
      FROM (SELECT ${countOf("new", days)}::int AS "new", ${countOf("new", compared)}::int AS "newBefore",
                   coalesce(sum(${step}) FILTER (WHERE ${within(days)}), 0)::int AS net,
                   coalesce(sum(${step}) FILTER (WHERE ${within(compared)}), 0)::int AS "netBefore",
                   ${sinceSum(compared.endsAt)}::int AS "sinceCompared",
                   ${sinceSum(month.startsAt)}::int AS "sinceMonth",
                   ${sinceSum(monthBefore.startsAt)}::int AS "sinceMonthBefore"
              FROM subscriber_movement WHERE ${own} AND "occurredAt" >= ${at(monthBefore.startsAt)}) moves,
           (SELECT count(*) FILTER (WHERE now < 0)::int AS lost, count(*) FILTER (WHERE before < 0)::int AS "lostBefore"
              FROM (SELECT sum(${step}) FILTER (WHERE ${within(month)}) AS now,
                           sum(${step}) FILTER (WHERE ${within(monthBefore)}) AS before
                      FROM subscriber_movement WHERE ${own} AND "occurredAt" >= ${at(monthBefore.startsAt)}
                     GROUP BY "customerId") each) lost`;
}
