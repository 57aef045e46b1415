-- May this customer watch what this offer sells? Runs as the owner so that the check costs one round trip instead of
-- a transaction; it filters by publisher itself. It answers with one text, since a row costs half as much again:
--   no-customer      nobody active goes by this number
--   no-offer         the publisher sells nothing under this id
--   none             they hold nothing that covers the offer now
--   direct <end>     they hold the offer itself: in its country, or in any when none is named
--   covered <end>    they hold an offer that is tagged `all`, or has a tag in common
-- <end> is the latest end of all that grants, without grace, in seconds of UNIX; `Infinity` never comes. Who holds
-- the offer itself shows by it that the offer exists; only where they do not, it is looked up.
DROP FUNCTION access_status(bigint, bigint, text, bigint, text, timestamptz);

CREATE FUNCTION access_status(
  publisher_id bigint, customer_id bigint, offer_letter text, offer_number bigint, offer_country text, at timestamptz
) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  holder_state text;
  held bigint;
  direct bigint;
  ends_at timestamptz;
BEGIN
  SELECT c.state, running.held, running.direct, running.ends_at
    INTO holder_state, held, direct, ends_at
    FROM (
      SELECT count(*) AS held,
             count(*) FILTER (WHERE own.is_direct) AS direct,
             max(own.ends_at) FILTER (WHERE own.is_direct) AS ends_at
        FROM (
          SELECT e."offerNumber" = offer_number AND (offer_country IS NULL OR e."offerCountry" = offer_country) AS is_direct,
                 coalesce(e."endsAt", 'infinity') AS ends_at
            FROM entitlement e
           WHERE e."publisherId" = publisher_id AND e."customerId" = customer_id
             AND e."revokedAt" IS NULL AND e."startsAt" <= at
             AND (e."endsAt" IS NULL OR greatest(e."endsAt", e."graceEndsAt") > at)) own) running
    LEFT JOIN customer c ON c."publisherId" = publisher_id AND c.id = customer_id;

  IF holder_state IS DISTINCT FROM 'active' THEN RETURN 'no-customer'; END IF;

  IF direct = 0 AND NOT EXISTS (
    SELECT FROM offer o
     WHERE o."publisherId" = publisher_id AND o.number = offer_number AND o.letter = offer_letter
       AND (offer_country IS NULL OR EXISTS (
         SELECT FROM offer_localization l
          WHERE l."publisherId" = publisher_id AND l."offerNumber" = offer_number AND l.country = offer_country)))
  THEN RETURN 'no-offer'; END IF;

  IF held > direct THEN
    SELECT max(coalesce(e."endsAt", 'infinity')) INTO ends_at
      FROM entitlement e
     WHERE e."publisherId" = publisher_id AND e."customerId" = customer_id
       AND e."revokedAt" IS NULL AND e."startsAt" <= at
       AND (e."endsAt" IS NULL OR greatest(e."endsAt", e."graceEndsAt") > at)
       AND (e."offerNumber" = offer_number AND (offer_country IS NULL OR e."offerCountry" = offer_country)
         OR EXISTS (
           SELECT FROM offer_tag mine
            WHERE mine."publisherId" = publisher_id AND mine."offerNumber" = e."offerNumber"
              AND (mine.tag = 'all' OR EXISTS (
                SELECT FROM offer_tag asked
                 WHERE asked."publisherId" = publisher_id AND asked."offerNumber" = offer_number
                   AND asked.tag = mine.tag))));
  END IF;

  IF ends_at IS NULL THEN RETURN 'none'; END IF;
  RETURN CASE WHEN direct > 0 THEN 'direct ' ELSE 'covered ' END || extract(epoch FROM ends_at);
END $$;

REVOKE EXECUTE ON FUNCTION access_status FROM PUBLIC;
