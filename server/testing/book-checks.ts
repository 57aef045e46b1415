/*
 * What is true of a publisher's rows whenever nobody is in the middle of something. Each statement
 * answers what contradicts it, in words; $1 is the publisher.
 */

const customers = `
  SELECT c.id, c.email, c."transactionCount", c."activeSubscriptionCount" FROM customer c WHERE c."publisherId" = $1`;

export const bookChecks: Readonly<Record<string, string>> = {
  "an entry of the ledger adds up to nothing in each currency": `
    SELECT format('entry %s is %s %s out', "entryId", sum("amountMinor"), currency) AS broken
      FROM ledger_posting WHERE "publisherId" = $1
     GROUP BY "entryId", currency HAVING sum("amountMinor") <> 0`,

  "a sale is posted once, as it is": `
    SELECT format('T%s of %s: %s entries, %s cleared, %s earned, %s tax', t.number, t."grossMinor",
                  count(DISTINCT e.id), p.cleared, p.earned, p.tax) AS broken
      FROM transaction t
      LEFT JOIN ledger_entry e ON e."publisherId" = t."publisherId" AND e."transactionNumber" = t.number AND e.kind = 'sale'
      LEFT JOIN LATERAL (
        SELECT coalesce(sum("amountMinor") FILTER (WHERE account = 'gateway-clearing'), 0) AS cleared,
               coalesce(-sum("amountMinor") FILTER (WHERE account = 'revenue'), 0) AS earned,
               coalesce(-sum("amountMinor") FILTER (WHERE account = 'tax-payable'), 0) AS tax
          FROM ledger_posting p
         WHERE p."publisherId" = e."publisherId" AND p."entryId" = e.id AND p.currency = t.currency) p ON true
     WHERE t."publisherId" = $1
     GROUP BY t.number, t."grossMinor", t."netMinor", t."taxMinor", p.cleared, p.earned, p.tax
    HAVING count(DISTINCT e.id) <> (t."grossMinor" > 0)::int
        OR (p.cleared, p.earned, p.tax) <> (t."grossMinor", t."netMinor", t."taxMinor")`,

  "movements of recurring revenue add up to what subscriptions count for": `
    SELECT format('customer %s: %s %s moved, %s counted', "customerId", sum(moved), currency, sum(counted)) AS broken
      FROM (SELECT "customerId", currency, "deltaMinor" AS moved, 0 AS counted
              FROM mrr_movement WHERE "publisherId" = $1
             UNION ALL
            SELECT "customerId", currency, 0, "mrrMinor" FROM subscription WHERE "publisherId" = $1) both_sides
     GROUP BY "customerId", currency HAVING sum(moved) <> sum(counted)`,

  // Lives that tests begin have no purchase that tells of their first movement.
  "recurring revenue is what a rebuild from events makes of it": `
    SELECT format('subscription %s: moved %s, told %s', coalesce(moved.id, told.id), moved.deltas, told.deltas) AS broken
      FROM (SELECT "subscriptionId" AS id, array_agg(kind || ' ' || "deltaMinor" ORDER BY kind, "deltaMinor") AS deltas
              FROM (SELECT m.*, row_number() OVER (PARTITION BY m."subscriptionId" ORDER BY m."occurredAt", m.id) = 1
                           AND m."occurredAt" = s."startedAt"
                           AND NOT EXISTS (SELECT FROM event e
                                            WHERE e."publisherId" = $1 AND e."streamId" = s."customerId" AND e.type = 'subscription.started'
                                              AND (e.payload ->> 'subscriptionId')::bigint = s.id) AS "isBegun"
                      FROM mrr_movement m
                      JOIN subscription s ON s."publisherId" = m."publisherId" AND s.id = m."subscriptionId"
                     WHERE m."publisherId" = $1) m
             WHERE NOT "isBegun" GROUP BY 1) moved
      FULL JOIN (SELECT (payload ->> 'subscriptionId')::bigint AS id,
                        array_agg((payload -> 'mrr' ->> 'kind') || ' ' || (payload -> 'mrr' -> 'delta' ->> 'minor')
                                  ORDER BY payload -> 'mrr' ->> 'kind', (payload -> 'mrr' -> 'delta' ->> 'minor')::bigint) AS deltas
                   FROM event WHERE "publisherId" = $1 AND jsonb_typeof(payload -> 'mrr') = 'object' GROUP BY 1) told
        ON told.id = moved.id
     WHERE moved.deltas IS DISTINCT FROM told.deltas`,

  "who began and did not cease has a running subscription, and nobody else": `
    SELECT format('customer %s: %s, and %s running', c.id, coalesce(m.standing, 0), coalesce(s.running, 0)) AS broken
      FROM (${customers}) c
      LEFT JOIN (SELECT "customerId", sum(CASE kind WHEN 'churned' THEN -1 ELSE 1 END) AS standing
                   FROM subscriber_movement WHERE "publisherId" = $1 GROUP BY 1) m ON m."customerId" = c.id
      LEFT JOIN (SELECT "customerId", count(*) AS running
                   FROM subscription WHERE "publisherId" = $1 AND state <> 'terminated' GROUP BY 1) s ON s."customerId" = c.id
     WHERE coalesce(m.standing, 0) <> least(coalesce(s.running, 0), 1)
        OR coalesce(s.running, 0) <> c."activeSubscriptionCount"`,

  "a customer's sales are counted as they are": `
    SELECT format('customer %s: %s counted, %s are there', c.id, c."transactionCount", count(t.number)) AS broken
      FROM (${customers}) c
      LEFT JOIN transaction t ON t."publisherId" = $1 AND t."customerId" = c.id
     GROUP BY c.id, c."transactionCount" HAVING c."transactionCount" <> count(t.number)`,

  "a customer's revenue is the sum of sales less what was given back": `
    SELECT format('customer %s: %s %s net and %s gross out', "customerId", sum(net), currency, sum(gross)) AS broken
      FROM (SELECT "customerId", currency, "netMinor" AS net, "grossMinor" AS gross FROM customer_revenue WHERE "publisherId" = $1
             UNION ALL
            SELECT "customerId", currency, -"netMinor", -"grossMinor" FROM transaction WHERE "publisherId" = $1
             UNION ALL
            SELECT t."customerId", r.currency, r."netMinor", r."grossMinor"
              FROM refund r JOIN transaction t ON t."publisherId" = r."publisherId" AND t.number = r."transactionNumber"
             WHERE r."publisherId" = $1) both_sides
     GROUP BY "customerId", currency HAVING sum(net) <> 0 OR sum(gross) <> 0`,

  "a paid order has one sale and at most one captured payment, an open one neither": `
    SELECT format('order %s (%s): %s sales, %s captured', o.id, o.state, t.sales, p.captured) AS broken
      FROM customer_order o,
           LATERAL (SELECT count(*) AS sales FROM transaction t
                     WHERE t."publisherId" = $1 AND t."orderId" = o.id AND t.kind = 'initial') t,
           LATERAL (SELECT count(*) AS captured FROM payment p
                     WHERE p."publisherId" = $1 AND p."orderId" = o.id AND p.state = 'captured') p
     WHERE o."publisherId" = $1
       AND (t.sales <> (o.state = 'paid')::int
            OR p.captured <> (o.state = 'paid' AND o."requiresPaymentDetails")::int)`,

  "a captured payment is one sale of that amount": `
    SELECT format('payment %s of %s %s: %s', p.id, p."amountMinor", p.currency,
                  coalesce(t."grossMinor" || ' ' || t.currency, 'no sale')) AS broken
      FROM payment p
      LEFT JOIN transaction t ON t."publisherId" = p."publisherId" AND t."paymentId" = p.id
     WHERE p."publisherId" = $1
       AND ((p.state = 'captured') <> (t.number IS NOT NULL)
            OR (t."grossMinor", t.currency) <> (p."amountMinor", p.currency))`,

  "what the gateway took is a captured payment, or was given back": `
    SELECT format('charge %s of %s %s', c."gatewayReference", c."amountMinor", c.currency) AS broken
      FROM sandbox_gateway.charge c
      LEFT JOIN payment p ON p."publisherId" = c."publisherId" AND p."idempotencyKey" = c."idempotencyKey"
     WHERE c."publisherId" = $1 AND c.state = 'captured' AND c.kind IN ('charge', 'capture')
       AND (p.id IS NULL OR (p.state <> 'captured' AND p."settledAt" IS NOT NULL))
       AND NOT EXISTS (SELECT FROM sandbox_gateway.refund r
                        WHERE r."chargeReference" = c."gatewayReference" AND r.state = 'refunded')
       AND NOT EXISTS (SELECT FROM sandbox_gateway.chargeback b
                        WHERE b."chargeReference" = c."gatewayReference" AND b.state = 'booked')`,

  "a captured payment is a charge in the gateway's books": `
    SELECT format('payment %s of %s %s', p.id, p."amountMinor", p.currency) AS broken
      FROM payment p
      LEFT JOIN sandbox_gateway.charge c ON c."publisherId" = p."publisherId" AND c."idempotencyKey" = p."idempotencyKey"
     WHERE p."publisherId" = $1 AND p.state = 'captured' AND p.gateway = 'sandbox'
       AND (c.state, c."amountMinor") IS DISTINCT FROM ('captured', p."amountMinor")`,

  "nothing is held that nobody waits to take": `
    SELECT format('hold %s of %s %s', c."idempotencyKey", c."amountMinor", c.currency) AS broken
      FROM sandbox_gateway.charge c
      JOIN payment p ON p."publisherId" = c."publisherId" AND p."idempotencyKey" = c."idempotencyKey"
      JOIN subscription s ON s."publisherId" = p."publisherId" AND s.id = p."subscriptionId"
     WHERE c."publisherId" = $1 AND c.state = 'held'
       AND NOT EXISTS (SELECT FROM sandbox_gateway.charge taken
                        WHERE taken."holdReference" = c."gatewayReference" AND taken.state = 'captured')
       AND p."chargeKey" IS DISTINCT FROM CASE s.standing ->> 'kind'
             WHEN 'authorised' THEN format('authorise:%s:%s', s."currentPeriodIndex" + 1, s.standing ->> 'attempt')
             WHEN 'unknown' THEN s.standing -> 'charge' ->> 'key' END`,

  "periods follow one another without gap or overlap": `
    SELECT format('subscription %s, period %s: from %s after %s until %s', "subscriptionId", index, "startsAt",
                  "previousIndex", "previousEndsAt") AS broken
      FROM (SELECT p.*, lag(index) OVER w AS "previousIndex", lag(p."endsAt") OVER w AS "previousEndsAt",
                   s."startedAt", s."customerId"
              FROM subscription_period p
              JOIN subscription s ON s."publisherId" = p."publisherId" AND s.id = p."subscriptionId"
             WHERE p."publisherId" = $1
            WINDOW w AS (PARTITION BY p."subscriptionId" ORDER BY index)) p
     WHERE ("previousIndex" IS NULL AND "startsAt" <> "startedAt")
        OR ("previousIndex" IS NOT NULL AND index <> "previousIndex" + 1)
        OR "startsAt" < "previousEndsAt"
        OR ("startsAt" > "previousEndsAt" AND NOT EXISTS (
             SELECT FROM event e
              WHERE e."publisherId" = $1 AND e."streamId" = p."customerId" AND e.type = 'subscription.paused'
                AND (e.payload ->> 'subscriptionId')::bigint = p."subscriptionId"
                AND e."occurredAt" >= p."previousEndsAt" AND e."occurredAt" <= p."startsAt"))`,

  "a subscription stands in its latest period": `
    SELECT format('subscription %s: %s until %s, and the last period is %s until %s', s.id, s."currentPeriodIndex",
                  s."currentPeriodEndsAt", p.index, p."endsAt") AS broken
      FROM subscription s
      LEFT JOIN LATERAL (SELECT * FROM subscription_period p
                          WHERE p."publisherId" = $1 AND p."subscriptionId" = s.id ORDER BY index DESC LIMIT 1) p ON true
     WHERE s."publisherId" = $1
       AND (s."currentPeriodIndex", s."currentPeriodStartsAt", s."currentPeriodEndsAt")
           IS DISTINCT FROM (p.index, p."startsAt", p."endsAt")`,

  "a subscription that runs gives access until the end of its period": `
    SELECT format('subscription %s: until %s, access until %s', s.id, s."currentPeriodEndsAt", e."endsAt") AS broken
      FROM subscription s
      LEFT JOIN entitlement e ON e."publisherId" = $1 AND e.source = 'subscription' AND e."sourceId" = s.id::text
     WHERE s."publisherId" = $1 AND s.state IN ('active', 'stopped')
       AND (e.id IS NULL OR e."revokedAt" IS NOT NULL
            OR (e."customerId", e."offerNumber") IS DISTINCT FROM (s."customerId", s."offerNumber")
            OR (e."startsAt", e."endsAt") IS DISTINCT FROM
               -- After a break there is access by the grace alone, until it is paid.
               CASE WHEN s."graceEndsAt" IS NOT NULL AND s."dueAt" > s."currentPeriodEndsAt"
                    THEN ROW (s."dueAt", s."dueAt") ELSE ROW (s."accessFrom", s."currentPeriodEndsAt") END)`,

  "a subscription that does not run gives no access": `
    SELECT format('subscription %s: %s, and access until %s', s.id, s.state, coalesce(e."graceEndsAt", e."endsAt")) AS broken
      FROM subscription s
      JOIN entitlement e ON e."publisherId" = $1 AND e.source = 'subscription' AND e."sourceId" = s.id::text
     WHERE s."publisherId" = $1 AND s.state IN ('paused', 'terminated') AND e."revokedAt" IS NULL
       AND greatest(e."endsAt", e."graceEndsAt") > coalesce(s."endedAt", s."pausedAt")`,

  "invoice numbers count up from 1 without gap": `
    SELECT format('%s invoices up to %s, and the counter at %s', count(i.number), max(i.number),
                  (SELECT "lastNumber" FROM invoice_counter WHERE "publisherId" = $1)) AS broken
      FROM invoice i WHERE i."publisherId" = $1
    HAVING count(i.number) <> coalesce(max(i.number), 0)
        OR count(i.number) <> coalesce((SELECT "lastNumber" FROM invoice_counter WHERE "publisherId" = $1), 0)`,

  "events of a stream are numbered without gap": `
    SELECT format('stream %s: %s events, the last is %s', s.id, count(e.id), s."lastSequence") AS broken
      FROM event_stream s
      LEFT JOIN event e ON e."publisherId" = s."publisherId" AND e."streamId" = s.id
     WHERE s."publisherId" = $1
     GROUP BY s.id, s."lastSequence" HAVING count(e.id) <> s."lastSequence" OR max(e.sequence) <> s."lastSequence"`,
};
