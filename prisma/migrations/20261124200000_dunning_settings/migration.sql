-- How failed payments are tried again, for each payment method and billing period that differs from the defaults.
CREATE TABLE "dunning_setting" (
    "publisherId" BIGINT NOT NULL,
    "paymentMethodId" BIGINT NOT NULL,
    "period" TEXT NOT NULL,
    "authorisesFirst" BOOLEAN NOT NULL,
    "attemptHours" JSONB NOT NULL,
    "graceHours" INTEGER NOT NULL,
    "announceHours" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dunning_setting_pkey" PRIMARY KEY ("publisherId","paymentMethodId","period")
);

ALTER TABLE "dunning_setting" ADD CONSTRAINT "dunning_setting_publisherId_paymentMethodId_fkey" FOREIGN KEY ("publisherId", "paymentMethodId") REFERENCES "payment_method"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE dunning_setting ADD CONSTRAINT dunning_setting_period CHECK (
  period IN ('weekly', 'monthly', '3-months', '6-months', 'annual', 'seasonal'));
ALTER TABLE dunning_setting ADD CONSTRAINT dunning_setting_attempts CHECK (
  CASE WHEN jsonb_typeof("attemptHours") = 'array' THEN jsonb_array_length("attemptHours") BETWEEN 1 AND 15 ELSE false END);
ALTER TABLE dunning_setting ADD CONSTRAINT dunning_setting_hours CHECK ("graceHours" >= 0 AND "announceHours" > 0);

ALTER TABLE dunning_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON dunning_setting
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);
