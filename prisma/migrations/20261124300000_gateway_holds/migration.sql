-- The sandbox gateway learns to hold an amount before it is taken, dates its books by the
-- merchant's clock (its merchants travel in time), and hears of banks that take money back.

ALTER TABLE sandbox_gateway.charge
  -- When it was asked, by the merchant's clock: what days in these books go by.
  ADD COLUMN "bookedAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- Whom the merchant charges, by the merchant's own number.
  ADD COLUMN "customerReference" text,
  -- Of a capture: the hold that it was taken of.
  ADD COLUMN "holdReference" text REFERENCES sandbox_gateway.charge ("gatewayReference"),
  -- The bank will take it back so many days after it was taken.
  ADD COLUMN "chargebackAfterDays" integer CHECK ("chargebackAfterDays" >= 0);

UPDATE sandbox_gateway.charge SET "bookedAt" = "createdAt";

ALTER TABLE sandbox_gateway.charge
  DROP CONSTRAINT charge_kind_check,
  DROP CONSTRAINT charge_state_check,
  DROP CONSTRAINT charge_check,
  DROP CONSTRAINT charge_check1;
ALTER TABLE sandbox_gateway.charge
  ADD CONSTRAINT charge_kind_check
    CHECK (kind IN ('charge', 'verification', 'hold', 'capture')),
  ADD CONSTRAINT charge_state_check
    CHECK (state IN ('captured', 'held', 'refused', 'action-required', 'cancelled')),
  ADD CONSTRAINT charge_amount_check
    CHECK (CASE kind WHEN 'verification' THEN "amountMinor" = 0 AND currency IS NULL
                     ELSE "amountMinor" > 0 AND currency IS NOT NULL END),
  ADD CONSTRAINT charge_hold_check CHECK (state <> 'held' OR kind = 'hold'),
  ADD CONSTRAINT charge_taken_check CHECK (state <> 'captured' OR kind <> 'hold'),
  ADD CONSTRAINT charge_capture_check CHECK ((kind = 'capture') = ("holdReference" IS NOT NULL)),
  ADD CONSTRAINT charge_saved_check CHECK (state NOT IN ('captured', 'held') OR "savedToken" IS NOT NULL);

-- What is held is taken once.
CREATE UNIQUE INDEX "charge_holdReference_key" ON sandbox_gateway.charge ("holdReference")
  WHERE state = 'captured';
CREATE INDEX "charge_bookedAt_idx" ON sandbox_gateway.charge ("publisherId", "bookedAt", "gatewayReference")
  WHERE state = 'captured' AND kind <> 'verification';

ALTER TABLE sandbox_gateway.refund
  ADD COLUMN "bookedAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp();
UPDATE sandbox_gateway.refund SET "bookedAt" = "createdAt";
CREATE INDEX "refund_bookedAt_idx" ON sandbox_gateway.refund ("publisherId", "bookedAt", "gatewayReference")
  WHERE state = 'refunded';

-- A bank takes a charge back: planned with the charge, booked when its day comes, and told until
-- the merchant has taken note. What was given back by then is not taken back again.
CREATE TABLE sandbox_gateway.chargeback (
  "gatewayReference" text PRIMARY KEY,
  "publisherId" bigint NOT NULL,
  "chargeReference" text NOT NULL UNIQUE REFERENCES sandbox_gateway.charge ("gatewayReference"),
  reason text NOT NULL,
  "dueAt" timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'booked', 'moot')),
  "amountMinor" bigint CHECK ("amountMinor" > 0),
  "acknowledgedAt" timestamptz(3),
  "createdAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CHECK ((state = 'booked') = ("amountMinor" IS NOT NULL)),
  CHECK (state = 'booked' OR "acknowledgedAt" IS NULL)
);
CREATE INDEX "chargeback_untold_idx" ON sandbox_gateway.chargeback ("publisherId", "dueAt")
  WHERE "acknowledgedAt" IS NULL AND state <> 'moot';
CREATE INDEX "chargeback_bookedAt_idx" ON sandbox_gateway.chargeback ("publisherId", "dueAt", "gatewayReference")
  WHERE state = 'booked';
