-- Tries to give money back: written down before the gateway hears of them, and counted against what
-- is left of their sale until they are settled.
CREATE TABLE "refund_attempt" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "transactionNumber" BIGINT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "netMinor" BIGINT NOT NULL,
    "taxMinor" BIGINT NOT NULL,
    "grossMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "accessKind" TEXT NOT NULL,
    "accessEndsAt" TIMESTAMPTZ(3),
    "gateway" TEXT NOT NULL,
    "chargeReference" TEXT NOT NULL,
    "refusalCode" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "refund_attempt_pkey" PRIMARY KEY ("publisherId","id")
);

CREATE UNIQUE INDEX "refund_attempt_publisherId_idempotencyKey_key" ON "refund_attempt"("publisherId", "idempotencyKey");
CREATE INDEX "refund_attempt_publisherId_transactionNumber_idx" ON "refund_attempt"("publisherId", "transactionNumber");
ALTER TABLE "refund_attempt" ADD CONSTRAINT "refund_attempt_publisherId_transactionNumber_fkey" FOREIGN KEY ("publisherId", "transactionNumber") REFERENCES "transaction"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE refund_attempt ADD CONSTRAINT refund_attempt_state CHECK (state IN ('asked', 'unknown', 'done', 'refused'));
ALTER TABLE refund_attempt ADD CONSTRAINT refund_attempt_settled CHECK ((state IN ('done', 'refused')) = ("settledAt" IS NOT NULL));
ALTER TABLE refund_attempt ADD CONSTRAINT refund_attempt_refusal CHECK ((state = 'refused') = ("refusalCode" IS NOT NULL));
ALTER TABLE refund_attempt ADD CONSTRAINT refund_attempt_sum CHECK (
  "grossMinor" = "netMinor" + "taxMinor" AND "grossMinor" > 0 AND least("netMinor", "taxMinor") >= 0);
ALTER TABLE refund_attempt ADD CONSTRAINT refund_attempt_access CHECK (
  "accessKind" IN ('kept', 'ends', 'ends-at') AND ("accessKind" = 'ends-at') = ("accessEndsAt" IS NOT NULL));

-- Tries whose outcome is not known yet, for the job that asks the gateway.
CREATE INDEX refund_attempt_unsettled ON refund_attempt ("publisherId", "createdAt") WHERE "settledAt" IS NULL;
-- What a gateway did once is one row, however often it tells of it.
CREATE UNIQUE INDEX refund_gateway_reference ON refund ("publisherId", "gatewayReference") WHERE "gatewayReference" IS NOT NULL;

ALTER TABLE refund_attempt ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON refund_attempt
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);

CREATE FUNCTION publishers_with_unsettled_refunds(created_before timestamptz, max_rows integer)
RETURNS TABLE ("publisherId" bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT a."publisherId"
    FROM refund_attempt a
   WHERE a."settledAt" IS NULL AND a."createdAt" < created_before
   LIMIT max_rows
$$;
REVOKE EXECUTE ON FUNCTION publishers_with_unsettled_refunds FROM PUBLIC;
