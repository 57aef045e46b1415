-- A clock that is being set forward, and each that was: how far it has come and what happened on the way.
CREATE TABLE "time_travel" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "customerId" BIGINT,
    "state" TEXT NOT NULL DEFAULT 'running',
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3) NOT NULL,
    "reachedAt" TIMESTAMPTZ(3) NOT NULL,
    "chargeCount" INTEGER NOT NULL DEFAULT 0,
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "startedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "progressAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "time_travel_pkey" PRIMARY KEY ("publisherId","id")
);

CREATE INDEX "time_travel_publisherId_createdAt_id_idx" ON "time_travel"("publisherId", "createdAt", "id");
ALTER TABLE "time_travel" ADD CONSTRAINT "time_travel_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "time_travel" ADD CONSTRAINT "time_travel_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE time_travel ADD CONSTRAINT time_travel_state CHECK (
  state IN ('running', 'done', 'cancelled', 'failed') AND (state = 'running') = ("finishedAt" IS NULL)
  AND (state = 'failed') = (failure IS NOT NULL));
ALTER TABLE time_travel ADD CONSTRAINT time_travel_forward CHECK ("fromAt" <= "reachedAt" AND "reachedAt" <= "toAt");

-- Of two at once, neither would know what is due.
CREATE UNIQUE INDEX time_travel_one_running ON time_travel ("publisherId") WHERE state = 'running';

ALTER TABLE time_travel ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON time_travel
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint
         AND NOT EXISTS (SELECT FROM instance WHERE mode = 'live'))
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint
         AND NOT EXISTS (SELECT FROM instance WHERE mode = 'live'));

-- Whoever is ahead of the wall clock, or has a customer who is: what is due there, the wall clock does not tell.
CREATE FUNCTION publishers_ahead(max_rows integer)
RETURNS TABLE ("publisherId" bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c."publisherId" FROM publisher_clock c WHERE c."aheadMs" > 0
  UNION
  SELECT c."publisherId" FROM customer_clock c WHERE c."aheadMs" > 0
  LIMIT max_rows
$$;
REVOKE EXECUTE ON FUNCTION publishers_ahead FROM PUBLIC;
