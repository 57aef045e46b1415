-- The sandbox gateway's books: an outside party that happens to live in the same database. Nothing
-- of the product refers to it, and no column of it can hold a card's number. Its times are wall time.

-- A reset of the product's schema does not reach this one.
DROP SCHEMA IF EXISTS sandbox_gateway CASCADE;
CREATE SCHEMA sandbox_gateway;

-- A card as the gateway remembers it: `tok_…` pays once, and becomes a saved `pm_…` when it did.
CREATE TABLE sandbox_gateway.card_token (
  token text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('single-use', 'saved')),
  "publisherId" bigint,
  brand text NOT NULL,
  "lastFour" text NOT NULL CHECK ("lastFour" ~ '^[0-9]{4}$'),
  "expiryMonth" integer NOT NULL CHECK ("expiryMonth" BETWEEN 1 AND 12),
  "expiryYear" integer NOT NULL CHECK ("expiryYear" BETWEEN 2000 AND 9999),
  "holderName" text,
  -- What becomes of asking this card, by name.
  outcome text NOT NULL,
  "createdAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  "usedAt" timestamptz(3),
  CHECK (kind = 'single-use' OR ("publisherId" IS NOT NULL AND "usedAt" IS NULL))
);

CREATE TABLE sandbox_gateway.charge (
  "publisherId" bigint NOT NULL,
  "idempotencyKey" text NOT NULL,
  "gatewayReference" text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('charge', 'verification')),
  "amountMinor" bigint NOT NULL,
  currency text,
  "merchantName" text NOT NULL,
  reference text NOT NULL,
  description text NOT NULL,
  "returnUrl" text,
  -- None when the merchant named one that does not exist, or no longer does.
  token text REFERENCES sandbox_gateway.card_token (token),
  "savedToken" text REFERENCES sandbox_gateway.card_token (token),
  state text NOT NULL CHECK (state IN ('captured', 'refused', 'action-required', 'cancelled')),
  "declineCode" text,
  "timesAsked" integer NOT NULL DEFAULT 1 CHECK ("timesAsked" > 0),
  "createdAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  "settledAt" timestamptz(3),
  PRIMARY KEY ("publisherId", "idempotencyKey"),
  CHECK (CASE kind WHEN 'charge' THEN "amountMinor" > 0 AND currency IS NOT NULL
                   ELSE "amountMinor" = 0 AND currency IS NULL END),
  CHECK ((state = 'captured') = ("savedToken" IS NOT NULL)),
  CHECK ((state = 'refused') = ("declineCode" IS NOT NULL)),
  CHECK ((state = 'action-required') = ("settledAt" IS NULL))
);

-- The bank's question to the holder of a card.
CREATE TABLE sandbox_gateway.challenge (
  id text PRIMARY KEY,
  "chargeReference" text NOT NULL UNIQUE REFERENCES sandbox_gateway.charge ("gatewayReference"),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'passed', 'failed', 'cancelled')),
  "createdAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  "answeredAt" timestamptz(3),
  CHECK ((state = 'open') = ("answeredAt" IS NULL))
);

CREATE TABLE sandbox_gateway.refund (
  "publisherId" bigint NOT NULL,
  "idempotencyKey" text NOT NULL,
  "gatewayReference" text NOT NULL UNIQUE,
  "chargeReference" text NOT NULL REFERENCES sandbox_gateway.charge ("gatewayReference"),
  "amountMinor" bigint NOT NULL CHECK ("amountMinor" > 0),
  state text NOT NULL CHECK (state IN ('refunded', 'refused')),
  "refusalCode" text,
  "timesAsked" integer NOT NULL DEFAULT 1 CHECK ("timesAsked" > 0),
  "createdAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY ("publisherId", "idempotencyKey"),
  CHECK ((state = 'refused') = ("refusalCode" IS NOT NULL))
);
CREATE INDEX "refund_chargeReference_idx" ON sandbox_gateway.refund ("chargeReference");

-- Requests that a card's outcome let vanish on their way here: the gateway itself knows nothing of
-- them, and takes the next one under the same key.
CREATE TABLE sandbox_gateway.lost_request (
  "publisherId" bigint NOT NULL,
  "idempotencyKey" text NOT NULL,
  "lostAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY ("publisherId", "idempotencyKey")
);
