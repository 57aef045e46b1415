-- The terms an order was made on: how often it will be paid, and the trial it begins with.
ALTER TABLE "customer_order"
  ADD COLUMN "cycleUnit" TEXT,
  ADD COLUMN "cycleAmount" INTEGER,
  ADD COLUMN "trialUnit" TEXT,
  ADD COLUMN "trialAmount" INTEGER;
ALTER TABLE customer_order ADD CONSTRAINT customer_order_cycle CHECK (
  ("cycleUnit" IN ('day', 'week', 'month', 'year') AND "cycleAmount" > 0) OR ("cycleUnit" IS NULL AND "cycleAmount" IS NULL));
ALTER TABLE customer_order ADD CONSTRAINT customer_order_trial CHECK (
  ("trialUnit" IN ('day', 'period') AND "trialAmount" > 0) OR ("trialUnit" IS NULL AND "trialAmount" IS NULL));
