-- A customer's declaration that they withdraw from a contract, whether it was found or not.
CREATE TABLE "withdrawal" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "customerId" BIGINT,
    "contractNumber" BIGINT,
    "subscriptionId" BIGINT,
    "name" TEXT,
    "email" TEXT NOT NULL,
    "emailKey" TEXT COLLATE "C" NOT NULL,
    "reference" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "periodEndsAt" TIMESTAMPTZ(3),
    "refundMinor" BIGINT,
    "currency" TEXT,
    "obstacle" TEXT,
    "carriedOutAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("publisherId","id")
);

-- A contract is withdrawn from once, however often somebody presses.
CREATE UNIQUE INDEX "withdrawal_publisherId_contractNumber_key" ON "withdrawal"("publisherId", "contractNumber");
CREATE INDEX "withdrawal_publisherId_declaredAt_id_idx" ON "withdrawal"("publisherId", "declaredAt", "id");
CREATE INDEX "withdrawal_publisherId_emailKey_createdAt_idx" ON "withdrawal"("publisherId", "emailKey", "createdAt");
CREATE INDEX "withdrawal_publisherId_customerId_declaredAt_idx" ON "withdrawal"("publisherId", "customerId", "declaredAt");

ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_publisherId_contractNumber_fkey" FOREIGN KEY ("publisherId", "contractNumber") REFERENCES "transaction"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_publisherId_subscriptionId_fkey" FOREIGN KEY ("publisherId", "subscriptionId") REFERENCES "subscription"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_state CHECK (state IN ('in-time', 'late', 'unmatched'));
-- What was found has a customer and a contract; what was not has neither.
ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_matched
  CHECK ((state = 'unmatched') = ("customerId" IS NULL) AND ("customerId" IS NULL) = ("contractNumber" IS NULL));

ALTER TABLE withdrawal ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON withdrawal
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);
