-- The time machine of the sandbox: how far ahead of the wall clock a publisher is, and apart from it a single customer.
-- A live database shows no such row to anybody and takes none: the policies say so beside whose rows they are.
CREATE TABLE "publisher_clock" (
    "publisherId" BIGINT NOT NULL,
    "aheadMs" BIGINT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publisher_clock_pkey" PRIMARY KEY ("publisherId")
);

CREATE TABLE "customer_clock" (
    "publisherId" BIGINT NOT NULL,
    "customerId" BIGINT NOT NULL,
    "aheadMs" BIGINT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_clock_pkey" PRIMARY KEY ("publisherId","customerId")
);

CREATE INDEX "customer_clock_publisherId_aheadMs_idx" ON "customer_clock"("publisherId", "aheadMs");
ALTER TABLE "publisher_clock" ADD CONSTRAINT "publisher_clock_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "customer_clock" ADD CONSTRAINT "customer_clock_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE publisher_clock ADD CONSTRAINT publisher_clock_forward CHECK ("aheadMs" >= 0);
ALTER TABLE customer_clock ADD CONSTRAINT customer_clock_forward CHECK ("aheadMs" >= 0);

DO $$
DECLARE
  clock_table text;
BEGIN
  FOREACH clock_table IN ARRAY ARRAY['publisher_clock', 'customer_clock'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', clock_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I
         USING ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint
                AND NOT EXISTS (SELECT FROM instance WHERE mode = ''live''))
         WITH CHECK ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint
                AND NOT EXISTS (SELECT FROM instance WHERE mode = ''live''))',
      clock_table);
  END LOOP;
END $$;

-- Opens the rows of one publisher for the rest of the transaction and says what time it is there, in one round trip:
-- how far ahead the publisher is, how far the named customer, and whether any customer is ahead of the publisher. The
-- sandbox alone asks it. Without a search path of its own, so that what it sets lasts.
CREATE FUNCTION open_publisher(publisher_id bigint, customer_id bigint)
RETURNS TABLE ("publisherMs" bigint, "customerMs" bigint, "hasCustomersAhead" boolean)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  publisher_ms bigint;
BEGIN
  EXECUTE format('SET LOCAL app.publisher = %L', publisher_id);
  SELECT coalesce(max(c."aheadMs"), 0) INTO publisher_ms FROM public.publisher_clock c WHERE c."publisherId" = publisher_id;
  RETURN QUERY SELECT
    publisher_ms,
    coalesce((SELECT c."aheadMs" FROM public.customer_clock c
               WHERE c."publisherId" = publisher_id AND c."customerId" = customer_id), 0),
    EXISTS (SELECT FROM public.customer_clock c WHERE c."publisherId" = publisher_id AND c."aheadMs" > publisher_ms);
END $$;

-- What these customers' own clocks show at these instants of the wall clock: of whoever is further ahead, the customer
-- or the publisher. Runs as the owner, so that an access check stays one round trip.
CREATE FUNCTION business_instants(publisher_ids bigint[], customer_ids bigint[], instants timestamptz[])
RETURNS timestamptz[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM publisher_clock) AND NOT EXISTS (SELECT FROM customer_clock) THEN
    RETURN instants;
  END IF;
  RETURN ARRAY(
    SELECT asked.instant + interval '1 millisecond' * greatest(
             (SELECT p."aheadMs" FROM publisher_clock p WHERE p."publisherId" = asked.publisher_id),
             (SELECT c."aheadMs" FROM customer_clock c
               WHERE c."publisherId" = asked.publisher_id AND c."customerId" = asked.customer_id),
             0)
      FROM unnest(publisher_ids, customer_ids, instants)
             WITH ORDINALITY AS asked(publisher_id, customer_id, instant, place)
     ORDER BY asked.place);
END $$;

REVOKE EXECUTE ON FUNCTION business_instants FROM PUBLIC;
