-- Our payments beside a gateway's books, day by day of the publisher's calendar, and what differed.
CREATE TABLE "reconciliation_day" (
    "publisherId" BIGINT NOT NULL,
    "gateway" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "ourCount" INTEGER NOT NULL,
    "theirCount" INTEGER NOT NULL,
    "totals" JSONB NOT NULL,
    "ranAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reconciliation_day_pkey" PRIMARY KEY ("publisherId","gateway","day")
);

CREATE TABLE "reconciliation_difference" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "gateway" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "dayStartsAt" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "gatewayReference" TEXT,
    "paymentId" BIGINT,
    "refundId" UUID,
    "transactionNumber" BIGINT,
    "ourMinor" BIGINT,
    "theirMinor" BIGINT,
    "currency" TEXT NOT NULL,
    "ourState" TEXT,
    "theirState" TEXT,
    "note" TEXT,
    "explainedBy" UUID,
    "explainedAt" TIMESTAMPTZ(3),
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "reconciliation_difference_pkey" PRIMARY KEY ("publisherId","id")
);

CREATE UNIQUE INDEX "reconciliation_difference_publisherId_gateway_subject_key" ON "reconciliation_difference"("publisherId", "gateway", "subject");
CREATE INDEX "reconciliation_difference_publisherId_dayStartsAt_id_idx" ON "reconciliation_difference"("publisherId", "dayStartsAt", "id");
CREATE INDEX "reconciliation_difference_publisherId_state_dayStartsAt_id_idx" ON "reconciliation_difference"("publisherId", "state", "dayStartsAt", "id");
CREATE INDEX "reconciliation_difference_publisherId_gateway_day_idx" ON "reconciliation_difference"("publisherId", "gateway", "day");
ALTER TABLE "reconciliation_difference" ADD CONSTRAINT "reconciliation_difference_publisherId_gateway_day_fkey" FOREIGN KEY ("publisherId", "gateway", "day") REFERENCES "reconciliation_day"("publisherId", "gateway", "day") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE reconciliation_day ADD CONSTRAINT reconciliation_day_day CHECK (day ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE reconciliation_difference ADD CONSTRAINT reconciliation_difference_kind CHECK (
  kind IN ('missing-here', 'missing-there', 'amount-differs', 'state-differs', 'double'));
ALTER TABLE reconciliation_difference ADD CONSTRAINT reconciliation_difference_item CHECK (item IN ('charge', 'refund', 'chargeback'));
ALTER TABLE reconciliation_difference ADD CONSTRAINT reconciliation_difference_state CHECK (
  state IN ('open', 'explained', 'settled') AND (state = 'settled') = ("settledAt" IS NOT NULL)
  AND (state <> 'explained' OR ("explainedAt" IS NOT NULL AND note IS NOT NULL)));

-- A gateway's booking is looked up by its name, whatever day it was made on.
CREATE INDEX transaction_gateway_reference ON transaction ("publisherId", "gatewayReference") WHERE "gatewayReference" IS NOT NULL;

ALTER TABLE reconciliation_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON reconciliation_day
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);
ALTER TABLE reconciliation_difference ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON reconciliation_difference
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);
