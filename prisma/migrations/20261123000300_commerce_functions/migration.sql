-- May this customer watch what this offer sells? One indexed read of the customer's few entitlements: the asked
-- offer itself (in any country when none is named), or one whose tags cover it. Runs as the owner so that the
-- check costs one round trip instead of a transaction; it filters by publisher itself.
CREATE FUNCTION access_status(
  publisher_id bigint, customer_id bigint, offer_number bigint, offer_country text, at timestamptz,
  OUT "offerExists" boolean, OUT "customerExists" boolean, OUT "isGranted" boolean, OUT "neverEnds" boolean,
  OUT "endsAt" timestamptz, OUT "isDirect" boolean, OUT source text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT
    EXISTS (
      SELECT FROM offer_localization l
       WHERE l."publisherId" = publisher_id AND l."offerNumber" = offer_number
         AND (offer_country IS NULL OR l.country = offer_country)),
    EXISTS (
      SELECT FROM customer c
       WHERE c."publisherId" = publisher_id AND c.id = customer_id AND c.state = 'active'),
    count(g."startsAt") > 0,
    coalesce(bool_or(g."endsAt" IS NULL AND g."startsAt" IS NOT NULL), false),
    max(g."endsAt"),
    coalesce(bool_or(g."isDirect"), false),
    (array_agg(g.source ORDER BY g."isDirect" DESC, g."endsAt" DESC NULLS FIRST))[1]
  FROM (
    SELECT e."startsAt", e."endsAt", e.source,
           e."offerNumber" = offer_number AND (offer_country IS NULL OR e."offerCountry" = offer_country) AS "isDirect",
           e."offerNumber" AS "grantedBy"
      FROM entitlement e
      JOIN customer holder ON holder."publisherId" = e."publisherId" AND holder.id = e."customerId" AND holder.state = 'active'
     WHERE e."publisherId" = publisher_id AND e."customerId" = customer_id
       AND e."revokedAt" IS NULL AND e."startsAt" <= at
       AND (e."endsAt" IS NULL OR greatest(e."endsAt", e."graceEndsAt") > at)
  ) g
  WHERE g."isDirect" OR EXISTS (
    SELECT FROM offer_tag mine
     WHERE mine."publisherId" = publisher_id AND mine."offerNumber" = g."grantedBy"
       AND (mine.tag = 'all' OR EXISTS (
         SELECT FROM offer_tag asked
          WHERE asked."publisherId" = publisher_id AND asked."offerNumber" = offer_number AND asked.tag = mine.tag)))
$$;

-- Whose an API key is, and from where it works: asked before any publisher is trusted.
CREATE FUNCTION api_key_holder(publisher_id bigint, secret_hash text)
RETURNS TABLE (id uuid, networks text[], "lastUsedAt" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT k.id, ARRAY(
           SELECT n.network FROM api_key_network n WHERE n."publisherId" = k."publisherId" AND n."keyId" = k.id),
         k."lastUsedAt"
    FROM api_key k
   WHERE k."publisherId" = publisher_id AND k."secretHash" = secret_hash AND k."deletedAt" IS NULL
$$;

-- Whose a customer's token is.
CREATE FUNCTION customer_token_holder(publisher_id bigint, secret_hash text, at timestamptz)
RETURNS TABLE ("tokenId" uuid, "customerId" bigint, kind text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT t.id, t."customerId", t.kind
    FROM customer_token t
   WHERE t."publisherId" = publisher_id AND t."secretHash" = secret_hash
     AND t."revokedAt" IS NULL AND t."expiresAt" > at
$$;

-- Publishers with something due, for jobs that then work publisher by publisher.
CREATE FUNCTION publishers_with_due_subscriptions(due_before timestamptz, max_rows integer)
RETURNS TABLE ("publisherId" bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT s."publisherId"
    FROM subscription s
   WHERE s.state <> 'terminated' AND s."currentPeriodEndsAt" <= due_before
   LIMIT max_rows
$$;

CREATE FUNCTION publishers_with_unsettled_payments(created_before timestamptz, max_rows integer)
RETURNS TABLE ("publisherId" bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT p."publisherId"
    FROM payment p
   WHERE p."settledAt" IS NULL AND p."createdAt" < created_before
   LIMIT max_rows
$$;

REVOKE EXECUTE ON FUNCTION access_status, api_key_holder, customer_token_holder, publishers_with_due_subscriptions,
  publishers_with_unsettled_payments FROM PUBLIC;
