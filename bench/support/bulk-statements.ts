/*
 * Statements that fill one publisher's tables of commerce from row numbers alone, so that a million
 * rows take seconds. Each reads `bulk`, a temporary table of one row with the sizes, and `bulk_offer`
 * with the offers that are sold. The subscription of row n is customer n's (modulo how many there
 * are); transactions and movements go round the subscriptions, so that sums and counters agree.
 */

/** Nine digits for everything that is numbered from 0. */
const id = (n: string) => `(100000000 + ${n})`;

const years = "interval '3 years'";
/** A fraction of one that jumps about, always the same for the same row. */
const scattered = (n: string) => `(((${n})::bigint * 7919) % 1000003 / 1000003.0)`;

const subscriptionSource = `
  SELECT n, n % customers AS customer, o.*, b."publisherId", b."methodId",
         date_trunc('second', b.at - ${scattered("n")} * ${years}) AS began,
         CASE WHEN n % 20 < 13 THEN 'active' WHEN n % 20 < 15 THEN 'stopped' ELSE 'terminated' END AS state,
         n % 20 = 0 AS trial, b.at
    FROM bulk b, generate_series(0, b.subscriptions - 1) n, bulk_offer o
   WHERE o.place = n % b.offers`;

const subscriptions = `
  INSERT INTO subscription ("publisherId", id, "customerId", "offerNumber", "offerCountry", "offerTitle", state,
    "isInTrial", "trialEndsAt", "startedAt", "anchorAt", "timeZone", "cycleUnit", "cycleAmount", "priceMinor",
    currency, "isTaxIncluded", "taxCountry", "currentPeriodIndex", "currentPeriodStartsAt", "currentPeriodEndsAt",
    "nextPaymentAt", "nextPaymentMinor", "mrrMinor", "paymentMethodId", "paymentMethod", "paymentGateway",
    channel, "endedAt", "endReason", "updatedAt", "currentPeriodKind", "dueAt", "accessFrom", "decidedAt",
    "stoppedAt", "stopEndsAs", "restorableUntil")
  SELECT "publisherId", ${id("n")}, ${id("customer")}, number, country, title, state, trial,
         CASE WHEN trial THEN at + interval '7 days' END, began, began, 'Europe/Amsterdam', 'month', 1,
         "priceMinor", currency, true, 'NL', 0, at - interval '20 days', at + interval '10 days',
         CASE WHEN state = 'active' THEN at + interval '10 days' END, CASE WHEN state = 'active' THEN "priceMinor" END,
         CASE WHEN trial OR state = 'terminated' THEN 0 ELSE "netMinor" + (SELECT "gainMinor" FROM bulk) END,
         "methodId", 'card', 'sandbox', CASE n % 10 WHEN 0 THEN 'api' ELSE 'web' END,
         CASE WHEN state = 'terminated' THEN began + (at - began) / 2 END,
         CASE WHEN state = 'terminated' THEN (ARRAY['customer', 'customer', 'payment'])[1 + n % 3] END, at,
         CASE WHEN trial THEN 'trial' ELSE 'paid' END, at + interval '10 days', began, began,
         CASE WHEN state = 'stopped' THEN at END, CASE WHEN state = 'stopped' THEN 'customer' END,
         CASE WHEN state = 'stopped' THEN at + interval '10 days' END
    FROM (${subscriptionSource}) made`;

const transactions = `
  INSERT INTO transaction ("publisherId", number, "customerId", "subscriptionId", kind, "occurredAt",
    "offerNumber", "offerLetter", "offerCountry", "offerTitle", "offerPeriod", "offerPriceNetMinor",
    "discountedPriceMinor", "offerCurrency", "netMinor", "taxMinor", "grossMinor", currency, "taxBasisPoints",
    "taxRule", country, "customerCountry", "customerCurrency", "customerLocale", "customerIp",
    "paymentMethodId", "paymentMethod", "paymentGateway", brand, "lastFour", "gatewayReference", channel, "referralUrl")
  SELECT b."publisherId", ${id("n")}, ${id("s % b.customers")}, CASE WHEN b.subscriptions > 0 THEN ${id("s")} END,
         CASE WHEN n < b.buyers THEN 'initial' ELSE 'renewal' END,
         date_trunc('second', b.at - ${scattered("n + 17")} * ${years}), o.number, 'S', o.country, o.title, 'monthly',
         o."netMinor", o."netMinor", o.currency, o."netMinor", o."priceMinor" - o."netMinor", o."priceMinor", o.currency,
         2100, 'NL 2100 2021-07-01', c.country, c.country, o.currency, 'nl_NL', '192.0.2.' || n % 250,
         b."methodId", 'card', 'sandbox', (ARRAY['visa', 'mastercard'])[1 + n % 2], lpad((n % 10000)::text, 4, '0'),
         'sandbox-' || n, 'web', CASE WHEN n % 3 = 0 THEN 'https://example.com/watch/' || n % 1000 END
    FROM bulk b, generate_series(0, b.transactions - 1) n,
         LATERAL (SELECT n % b.buyers AS s) whose,
         LATERAL (SELECT (ARRAY['NL', 'DE', 'FR', 'US', 'GB', 'ES', 'IT', 'PL'])[1 + s % 8] AS country) c, bulk_offer o
   WHERE o.place = s % b.offers`;

const revenue = `
  INSERT INTO customer_revenue ("publisherId", "customerId", currency, "netMinor", "grossMinor")
  SELECT t."publisherId", t."customerId", t.currency, sum(t."netMinor"), sum(t."grossMinor")
    FROM transaction t, bulk b WHERE t."publisherId" = b."publisherId"
   GROUP BY 1, 2, 3`;

const customers = `
  INSERT INTO customer ("publisherId", id, email, "emailKey", "nameKey", "firstName", "lastName", country, currency,
    locale, state, "registeredAt", "lastLoginAt", channel, "transactionCount", "activeSubscriptionCount",
    "lastPaymentMethod", "lastTransactionAt", "firstSubscribedAt", "updatedAt")
  SELECT b."publisherId", ${id("n")}, email, email, lower(given || ' ' || family), given, family,
         (ARRAY['NL', 'DE', 'FR', 'US', 'GB', 'ES', 'IT', 'PL'])[1 + n % 8], 'EUR', 'nl_NL',
         CASE WHEN n % 50 = 49 THEN 'blocked' ELSE 'active' END,
         date_trunc('second', b.at - ${scattered("n")} * ${years}), CASE WHEN n % 3 > 0 THEN b.at - ${scattered("n")} * interval '90 days' END,
         'web', coalesce(bought.count, 0), coalesce(held.count, 0), CASE WHEN bought.count > 0 THEN 'card' END,
         bought.last, held.first, b.at
    FROM bulk b CROSS JOIN generate_series(0, b.customers - 1) n
    CROSS JOIN LATERAL (
      SELECT (ARRAY['Ana', 'Bram', 'Chloe', 'Dirk', 'Elif', 'Finn', 'Greta', 'Hugo', 'Ines', 'Jonas'])[1 + n % 10] AS given,
             (ARRAY['Silva', 'de Boer', 'Martin', 'Schmidt', 'Kaya', 'Olsen', 'Nowak'])[1 + n % 7] AS family) named
    CROSS JOIN LATERAL (SELECT lower(given) || '.' || n || '@example.com' AS email) addressed
    LEFT JOIN (SELECT "customerId", count(*)::int AS count, max("occurredAt") AS last FROM transaction t
                WHERE t."publisherId" = (SELECT "publisherId" FROM bulk) GROUP BY 1) bought ON bought."customerId" = ${id("n")}
    LEFT JOIN (SELECT "customerId", count(*) FILTER (WHERE state <> 'terminated')::int AS count, min("startedAt") AS first
                 FROM subscription s WHERE s."publisherId" = (SELECT "publisherId" FROM bulk) GROUP BY 1) held
           ON held."customerId" = ${id("n")}`;

const entitlements = `
  INSERT INTO entitlement ("publisherId", id, "customerId", "offerNumber", "offerCountry", source, "sourceId",
    "startsAt", "endsAt")
  SELECT b."publisherId", uuidv7(), ${id("n % b.customers")}, o.number, o.country,
         CASE WHEN n < b.subscriptions THEN 'subscription' ELSE 'manual' END, ${id("n")}::text,
         b.at - interval '20 days', b.at + CASE WHEN n % 4 = 3 THEN -interval '1 day' ELSE interval '10 days' END
    FROM bulk b, generate_series(0, b.entitlements - 1) n, bulk_offer o WHERE o.place = n % b.offers`;

/** The first of each subscription is its beginning, the last of an ended one its end; between, up and down. */
const mrrMovements = `
  INSERT INTO mrr_movement ("publisherId", id, "customerId", "subscriptionId", kind, "occurredAt", "deltaMinor", currency)
  SELECT "publisherId", uuidv7(moment - clock_timestamp()), ${id("customer")}, ${id("n")}, kind, moment,
         CASE kind WHEN 'new' THEN "netMinor" WHEN 'expansion' THEN 100 WHEN 'contraction' THEN -100
                   ELSE -"netMinor" - CASE j % 2 WHEN 0 THEN 100 ELSE 0 END END, currency
    FROM (SELECT made.*, j, began + (CASE state WHEN 'terminated' THEN (at - began) / 2 ELSE at - began END)
                   * (j / greatest(per - 1, 1)::float) AS moment,
                 CASE WHEN j = 0 THEN 'new' WHEN state = 'terminated' AND j = per - 1 THEN 'churn'
                      WHEN j % 2 = 1 THEN 'expansion' ELSE 'contraction' END AS kind
            FROM (${subscriptionSource}) made, LATERAL (SELECT "movementsEach" AS per FROM bulk) each,
                 generate_series(0, per - 1) j
           WHERE NOT trial) moved`;

const subscriberMovements = `
  INSERT INTO subscriber_movement ("publisherId", id, "customerId", "subscriptionId", kind, reason, "occurredAt")
  SELECT s."publisherId", uuidv7(moment - clock_timestamp()), s."customerId", s.id, kind, reason, moment
    FROM subscription s, bulk b, LATERAL (
      VALUES ('new', NULL, s."startedAt"), ('churned', s."endReason", s."endedAt")) moved (kind, reason, moment)
   WHERE s."publisherId" = b."publisherId" AND moment IS NOT NULL`;

/** In their order: counters are counted from rows that are there already. */
export const bulkStatements = [
  subscriptions,
  transactions,
  revenue,
  customers,
  entitlements,
  mrrMovements,
  subscriberMovements,
] as const;
