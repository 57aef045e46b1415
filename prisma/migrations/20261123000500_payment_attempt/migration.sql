-- Which try of its order a payment was: two tries of one millisecond have an order too.
ALTER TABLE "payment" ADD COLUMN "attempt" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE payment ADD CONSTRAINT payment_attempt CHECK (attempt > 0);
