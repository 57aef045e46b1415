-- What the sandbox gateway is told to answer, one entry after the other. Nothing is struck out: a
-- script that is replaced or cleared stays, for what was asked under it.

CREATE TABLE sandbox_gateway.script (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "publisherId" bigint NOT NULL,
  -- `method:<token>`, `customer:<reference>` or `card:<brand>:<last four>`.
  subject text NOT NULL CHECK (subject ~ '^(method|customer|card):.'),
  -- What comes once every entry was used: the card's own outcome, or the last entry again.
  afterwards text NOT NULL CHECK (afterwards IN ('own-outcome', 'repeat-last')),
  "createdAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  "clearedAt" timestamptz(3)
);
CREATE UNIQUE INDEX "script_subject_key" ON sandbox_gateway.script ("publisherId", subject)
  WHERE "clearedAt" IS NULL;

CREATE TABLE sandbox_gateway.script_entry (
  "scriptId" bigint NOT NULL REFERENCES sandbox_gateway.script (id),
  position integer NOT NULL CHECK (position >= 0),
  -- Which asks it waits for: for money or a hold, for taking what is held, for giving back.
  operation text NOT NULL CHECK (operation IN ('payment', 'capture', 'refund')),
  outcome text NOT NULL,
  "chargebackAfterDays" integer CHECK ("chargebackAfterDays" >= 0),
  -- When it answered, by the merchant's clock, and which key.
  "usedAt" timestamptz(3),
  "usedByKey" text,
  PRIMARY KEY ("scriptId", position),
  CHECK (("usedAt" IS NULL) = ("usedByKey" IS NULL))
);

ALTER TABLE sandbox_gateway.charge
  ADD COLUMN "scriptId" bigint,
  ADD COLUMN "scriptPosition" integer,
  ADD CONSTRAINT charge_script_fkey FOREIGN KEY ("scriptId", "scriptPosition")
    REFERENCES sandbox_gateway.script_entry ("scriptId", position),
  ADD CONSTRAINT charge_script_check CHECK (("scriptId" IS NULL) = ("scriptPosition" IS NULL));
CREATE INDEX "charge_token_idx" ON sandbox_gateway.charge (token, "bookedAt");
CREATE INDEX "charge_customerReference_idx"
  ON sandbox_gateway.charge ("publisherId", "customerReference", "bookedAt");
