-- A customer's wish to have money back, asked once for a sale and answered once.
CREATE TABLE "refund_request" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "customerId" BIGINT NOT NULL,
    "transactionNumber" BIGINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "refundId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_request_pkey" PRIMARY KEY ("publisherId","id")
);

CREATE INDEX "refund_request_publisherId_askedAt_id_idx" ON "refund_request"("publisherId", "askedAt", "id");
CREATE INDEX "refund_request_publisherId_state_askedAt_id_idx" ON "refund_request"("publisherId", "state", "askedAt", "id");
CREATE INDEX "refund_request_publisherId_customerId_askedAt_idx" ON "refund_request"("publisherId", "customerId", "askedAt");
CREATE INDEX "refund_request_publisherId_transactionNumber_idx" ON "refund_request"("publisherId", "transactionNumber");
ALTER TABLE "refund_request" ADD CONSTRAINT "refund_request_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "refund_request" ADD CONSTRAINT "refund_request_publisherId_transactionNumber_fkey" FOREIGN KEY ("publisherId", "transactionNumber") REFERENCES "transaction"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE refund_request ADD CONSTRAINT refund_request_state CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn'));
ALTER TABLE refund_request ADD CONSTRAINT refund_request_asked_by CHECK ("askedBy" IN ('customer', 'admin'));
ALTER TABLE refund_request ADD CONSTRAINT refund_request_answered CHECK ((state = 'open') = ("answeredAt" IS NULL));
ALTER TABLE refund_request ADD CONSTRAINT refund_request_refund CHECK ((state = 'accepted') = ("refundId" IS NOT NULL));

-- One wish at a time for each sale.
CREATE UNIQUE INDEX refund_request_open ON refund_request ("publisherId", "transactionNumber") WHERE state = 'open';

ALTER TABLE refund_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON refund_request
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);
