-- May this customer watch what this offer sells? What they hold of the asked offer itself answers (in any country
-- when none is named), else what they hold of offers whose tags cover it. `endsAtSeconds` is the latest end without
-- grace, in seconds of UNIX, and infinite for what never ends. Runs as the owner so that the check costs one round
-- trip instead of a transaction; it filters by publisher itself. Now an offer's id has to name its kind as well.
DROP FUNCTION access_status(bigint, bigint, bigint, text, timestamptz);

CREATE FUNCTION access_status(
  publisher_id bigint, customer_id bigint, offer_letter text, offer_number bigint, offer_country text, at timestamptz,
  OUT "offerExists" boolean, OUT "customerExists" boolean, OUT "isGranted" boolean,
  OUT "endsAtSeconds" double precision, OUT "isDirect" boolean, OUT source text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT
    EXISTS (
      SELECT FROM offer o
       WHERE o."publisherId" = publisher_id AND o.number = offer_number AND o.letter = offer_letter
         AND (offer_country IS NULL OR EXISTS (
           SELECT FROM offer_localization l
            WHERE l."publisherId" = publisher_id AND l."offerNumber" = offer_number AND l.country = offer_country))),
    holder."isActive",
    via.source IS NOT NULL,
    extract(epoch FROM via."latestEnd")::double precision,
    coalesce(via."isDirect", false),
    via.source
  FROM (
    SELECT EXISTS (
      SELECT FROM customer c
       WHERE c."publisherId" = publisher_id AND c.id = customer_id AND c.state = 'active') AS "isActive"
  ) holder
  LEFT JOIN LATERAL (
    SELECT held.source, held."isDirect", max(held."endsAt") OVER () AS "latestEnd"
      FROM (
        SELECT e.source, e."offerNumber",
               coalesce(e."endsAt", 'infinity') AS "endsAt",
               CASE WHEN e."endsAt" IS NULL THEN 'infinity' ELSE greatest(e."endsAt", e."graceEndsAt") END AS "runsUntil",
               e."offerNumber" = offer_number
                 AND (offer_country IS NULL OR e."offerCountry" = offer_country) AS "isDirect"
          FROM entitlement e
         WHERE e."publisherId" = publisher_id AND e."customerId" = customer_id
           AND e."revokedAt" IS NULL AND e."startsAt" <= at
      ) held
     WHERE held."runsUntil" > at
       AND (held."isDirect" OR EXISTS (
         SELECT FROM offer_tag mine
          WHERE mine."publisherId" = publisher_id AND mine."offerNumber" = held."offerNumber"
            AND (mine.tag = 'all' OR EXISTS (
              SELECT FROM offer_tag asked
               WHERE asked."publisherId" = publisher_id AND asked."offerNumber" = offer_number
                 AND asked.tag = mine.tag))))
     ORDER BY held."isDirect" DESC, held."endsAt" DESC
     LIMIT 1
  ) via ON holder."isActive"
$$;

REVOKE EXECUTE ON FUNCTION access_status FROM PUBLIC;
