-- May these customers watch what these offers sell? Many are asked about at once, in one plan that is kept, since a
-- call for each would cost several times the reading itself; each is looked up by keys, never by joining whole tables.
-- Runs as the owner so that a check costs one round trip instead of a transaction; it filters by publisher itself.
-- Each question is answered in its place with one text:
--   no-customer      nobody active goes by this number
--   no-offer         the publisher sells nothing under this id
--   none             they hold nothing that covers the offer now
--   direct <end>     they hold the offer itself: in its country, or in any when none is named
--   covered <end>    they hold an offer that is tagged `all`, or has a tag in common
-- <end> is the latest end of all that grants, without grace, in seconds of UNIX; `Infinity` never comes.
CREATE FUNCTION access_statuses(
  publisher_ids bigint[], customer_ids bigint[], letters text[], offer_numbers bigint[], countries text[], instants timestamptz[]
) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN ARRAY(
    SELECT CASE
             WHEN holder.state IS DISTINCT FROM 'active' THEN 'no-customer'
             WHEN sold.is_sold IS NULL THEN 'no-offer'
             WHEN granting.ends_at IS NULL THEN 'none'
             ELSE CASE WHEN granting.has_direct THEN 'direct ' ELSE 'covered ' END || extract(epoch FROM granting.ends_at)
           END
      FROM unnest(publisher_ids, customer_ids, letters, offer_numbers, countries, instants)
             WITH ORDINALITY AS asked(publisher_id, customer_id, letter, offer_number, country, instant, place)
     CROSS JOIN LATERAL (
       SELECT (SELECT c.state FROM customer c
                WHERE c."publisherId" = asked.publisher_id AND c.id = asked.customer_id) AS state) holder
     CROSS JOIN LATERAL (
       SELECT (SELECT true FROM offer o
                WHERE o."publisherId" = asked.publisher_id AND o.number = asked.offer_number AND o.letter = asked.letter
                  AND (asked.country IS NULL OR (
                    SELECT true FROM offer_localization l
                     WHERE l."publisherId" = o."publisherId" AND l."offerNumber" = o.number AND l.country = asked.country
                  ))) AS is_sold) sold
     CROSS JOIN LATERAL (
       SELECT bool_or(held.is_direct) AS has_direct, max(held.ends_at) AS ends_at
         FROM (
           SELECT e."publisherId", e."offerNumber", coalesce(e."endsAt", 'infinity') AS ends_at,
                  e."offerNumber" = asked.offer_number AND (asked.country IS NULL OR e."offerCountry" = asked.country) AS is_direct
             FROM entitlement e
            WHERE e."publisherId" = asked.publisher_id AND e."customerId" = asked.customer_id
              AND e."revokedAt" IS NULL AND e."startsAt" <= asked.instant
              AND (e."endsAt" IS NULL OR greatest(e."endsAt", e."graceEndsAt") > asked.instant)) held
        WHERE held.is_direct OR EXISTS (
          SELECT FROM offer_tag mine
           WHERE mine."publisherId" = held."publisherId" AND mine."offerNumber" = held."offerNumber"
             AND (mine.tag = 'all' OR EXISTS (
               SELECT FROM offer_tag theirs
                WHERE theirs."publisherId" = mine."publisherId" AND theirs."offerNumber" = asked.offer_number
                  AND theirs.tag = mine.tag)))) granting
     ORDER BY asked.place);
END $$;

-- One customer, one offer: the same answer.
CREATE OR REPLACE FUNCTION access_status(
  publisher_id bigint, customer_id bigint, offer_letter text, offer_number bigint, offer_country text, at timestamptz
) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  RETURN (access_statuses(ARRAY[publisher_id], ARRAY[customer_id], ARRAY[offer_letter], ARRAY[offer_number],
                          ARRAY[offer_country], ARRAY[at]))[1];
END $$;

REVOKE EXECUTE ON FUNCTION access_statuses FROM PUBLIC;
