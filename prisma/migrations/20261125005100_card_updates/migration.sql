-- Cards that customers put in place of the one a subscription is charged on.
CREATE TABLE "card_update" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "customerId" BIGINT NOT NULL,
    "subscriptionId" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "actionUrl" TEXT,
    "declineCode" TEXT,
    "paymentDetailsId" BIGINT,
    "chargeState" TEXT,
    "chargeMinor" BIGINT,
    "chargeCurrency" TEXT,
    "chargeDeclineCode" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "card_update_pkey" PRIMARY KEY ("publisherId","id")
);

CREATE INDEX "card_update_publisherId_customerId_createdAt_idx" ON "card_update"("publisherId", "customerId", "createdAt");
CREATE INDEX "card_update_publisherId_subscriptionId_createdAt_idx" ON "card_update"("publisherId", "subscriptionId", "createdAt");

ALTER TABLE "card_update" ADD CONSTRAINT "card_update_publisherId_customerId_fkey"
  FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "card_update" ADD CONSTRAINT "card_update_publisherId_subscriptionId_fkey"
  FOREIGN KEY ("publisherId", "subscriptionId") REFERENCES "subscription"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE card_update ADD CONSTRAINT card_update_state
  CHECK (state IN ('initiated', 'action-required', 'unknown', 'captured', 'refused', 'cancelled', 'failed'));
ALTER TABLE card_update ADD CONSTRAINT card_update_charge
  CHECK ("chargeState" IN ('paid', 'held', 'declined', 'pending') AND "chargeMinor" >= 0 AND "chargeCurrency" ~ '^[A-Z]{3}$'
    OR ("chargeState" IS NULL AND "chargeMinor" IS NULL AND "chargeCurrency" IS NULL));

ALTER TABLE "card_update" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "card_update"
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);
