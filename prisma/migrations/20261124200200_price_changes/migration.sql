-- New prices of offers from a day on, and who was told of them.
CREATE TABLE "price_change" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "offerNumber" BIGINT NOT NULL,
    "offerCountry" TEXT NOT NULL,
    "beforeMinor" BIGINT NOT NULL,
    "priceMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "noticeDays" INTEGER NOT NULL,
    "existing" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "appliedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "nextActionAt" TIMESTAMPTZ(3),
    "roundAt" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "price_change_pkey" PRIMARY KEY ("publisherId","id")
);

CREATE TABLE "price_change_notice" (
    "publisherId" BIGINT NOT NULL,
    "priceChangeId" UUID NOT NULL,
    "subscriptionId" BIGINT NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "renewsAt" TIMESTAMPTZ(3) NOT NULL,
    "beforeMinor" BIGINT NOT NULL,
    "afterMinor" BIGINT NOT NULL,
    "monthlyBeforeMinor" BIGINT NOT NULL,
    "monthlyAfterMinor" BIGINT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "price_change_notice_pkey" PRIMARY KEY ("publisherId","priceChangeId","subscriptionId")
);

CREATE INDEX "price_change_publisherId_createdAt_id_idx" ON "price_change"("publisherId", "createdAt", "id");

ALTER TABLE "price_change" ADD CONSTRAINT "price_change_publisherId_offerNumber_offerCountry_fkey" FOREIGN KEY ("publisherId", "offerNumber", "offerCountry") REFERENCES "offer_localization"("publisherId", "offerNumber", "country") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "price_change_notice" ADD CONSTRAINT "price_change_notice_publisherId_priceChangeId_fkey" FOREIGN KEY ("publisherId", "priceChangeId") REFERENCES "price_change"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "price_change_notice" ADD CONSTRAINT "price_change_notice_publisherId_subscriptionId_fkey" FOREIGN KEY ("publisherId", "subscriptionId") REFERENCES "subscription"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE price_change ADD CONSTRAINT price_change_state CHECK (
  state IN ('draft', 'running', 'withdrawing', 'cancelled', 'finished')
  AND (state = 'draft') = ("startedAt" IS NULL AND "endedAt" IS NULL)
  AND (state IN ('cancelled', 'finished')) = ("endedAt" IS NOT NULL)
  AND (state IN ('running', 'withdrawing')) = ("nextActionAt" IS NOT NULL));
ALTER TABLE price_change ADD CONSTRAINT price_change_terms CHECK (
  existing IN ('keep-their-price', 'move') AND "noticeDays" BETWEEN 0 AND 365
  AND least("beforeMinor", "priceMinor") >= 0 AND "beforeMinor" <> "priceMinor");

-- Whom two changes at once would tell of two prices.
CREATE UNIQUE INDEX price_change_one_running ON price_change ("publisherId", "offerNumber", "offerCountry")
  WHERE state IN ('running', 'withdrawing');
CREATE INDEX price_change_due ON price_change ("publisherId", "nextActionAt") WHERE "nextActionAt" IS NOT NULL;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['price_change', 'price_change_notice'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I
         USING ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint)
         WITH CHECK ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint)',
      tenant_table);
  END LOOP;
END $$;

-- Whoever has a price change with something to do.
CREATE FUNCTION publishers_with_due_price_changes(due_before timestamptz, max_rows integer)
RETURNS TABLE ("publisherId" bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT c."publisherId"
    FROM price_change c
   WHERE c."nextActionAt" <= due_before
   ORDER BY c."publisherId"
   LIMIT max_rows
$$;
REVOKE EXECUTE ON FUNCTION publishers_with_due_price_changes FROM PUBLIC;
