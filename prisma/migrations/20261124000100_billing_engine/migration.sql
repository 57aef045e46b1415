-- All that the billing rules know of a subscription, so that one row says what is due next and when.
ALTER TABLE "subscription"
  RENAME COLUMN "couponPeriodsLeft" TO "discountPeriodsLeft";
ALTER TABLE "subscription"
  ADD COLUMN "accessFrom" TIMESTAMPTZ(3),
  ADD COLUMN "announcedFor" TIMESTAMPTZ(3),
  ADD COLUMN "announcedPriceFrom" TIMESTAMPTZ(3),
  ADD COLUMN "announcedPriceMinor" BIGINT,
  ADD COLUMN "currentPeriodFunding" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "currentPeriodKind" TEXT,
  ADD COLUMN "decidedAt" TIMESTAMPTZ(3),
  ADD COLUMN "discountBasisPoints" INTEGER,
  ADD COLUMN "dueAt" TIMESTAMPTZ(3),
  ADD COLUMN "graceEndsAt" TIMESTAMPTZ(3),
  ADD COLUMN "lastTriedAt" TIMESTAMPTZ(3),
  ADD COLUMN "lateMs" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "leasedUntil" TIMESTAMPTZ(3),
  ADD COLUMN "maxPauseCycles" INTEGER,
  ADD COLUMN "methodAddedAt" TIMESTAMPTZ(3),
  ADD COLUMN "methodDeclines" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "methodRemindedAt" TIMESTAMPTZ(3),
  ADD COLUMN "monthlyMinor" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "nextActionAt" TIMESTAMPTZ(3),
  ADD COLUMN "originIndex" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "originUnits" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "parkReason" TEXT,
  ADD COLUMN "parkedAt" TIMESTAMPTZ(3),
  ADD COLUMN "pauseCycles" INTEGER,
  ADD COLUMN "pausedAt" TIMESTAMPTZ(3),
  ADD COLUMN "planned" JSONB,
  ADD COLUMN "priceWindows" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "restorableUntil" TIMESTAMPTZ(3),
  ADD COLUMN "standing" JSONB NOT NULL DEFAULT '{"kind":"open","retryAt":null}',
  ADD COLUMN "stopEndsAs" TEXT,
  ADD COLUMN "tries" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "payment" ADD COLUMN "chargeKey" TEXT;

-- What ran before these rules did goes on by them.
UPDATE subscription s SET
  "accessFrom" = s."startedAt",
  "currentPeriodKind" = coalesce(
    (SELECT p.kind FROM subscription_period p
      WHERE p."publisherId" = s."publisherId" AND p."subscriptionId" = s.id AND p.index = s."currentPeriodIndex"), 'paid'),
  "decidedAt" = s."updatedAt",
  "dueAt" = s."currentPeriodEndsAt",
  "methodAddedAt" = CASE WHEN s."paymentDetailsId" IS NOT NULL THEN s."startedAt" END,
  "monthlyMinor" = s."mrrMinor",
  "nextActionAt" = CASE WHEN s.state <> 'terminated' THEN s."updatedAt" END,
  "restorableUntil" = CASE WHEN s.state = 'stopped' THEN s."currentPeriodEndsAt" END,
  "stopEndsAs" = CASE WHEN s.state = 'stopped' THEN 'customer' END,
  "stoppedAt" = CASE WHEN s.state = 'stopped' THEN coalesce(s."stoppedAt", s."updatedAt") ELSE s."stoppedAt" END;

ALTER TABLE "subscription"
  ALTER COLUMN "accessFrom" SET NOT NULL,
  ALTER COLUMN "currentPeriodKind" SET NOT NULL,
  ALTER COLUMN "decidedAt" SET NOT NULL,
  ALTER COLUMN "dueAt" SET NOT NULL;

-- A period that was paid ahead and taken back never begins: it is as long as nothing.
ALTER TABLE subscription DROP CONSTRAINT subscription_period_window;
ALTER TABLE subscription ADD CONSTRAINT subscription_period_window CHECK ("currentPeriodStartsAt" <= "currentPeriodEndsAt");
ALTER TABLE subscription_period DROP CONSTRAINT subscription_period_window;
ALTER TABLE subscription_period ADD CONSTRAINT subscription_period_window CHECK ("startsAt" <= "endsAt");
ALTER TABLE subscription ADD CONSTRAINT subscription_period_kind CHECK ("currentPeriodKind" IN ('trial', 'paid', 'free'));
ALTER TABLE subscription ADD CONSTRAINT subscription_stopped CHECK (
  state <> 'stopped' OR ("stoppedAt" IS NOT NULL AND "restorableUntil" IS NOT NULL AND "stopEndsAs" IS NOT NULL));
ALTER TABLE subscription ADD CONSTRAINT subscription_stop_ends_as CHECK ("stopEndsAs" IN ('customer', 'refund', 'chargeback'));
ALTER TABLE subscription ADD CONSTRAINT subscription_paused CHECK (
  state <> 'paused' OR ("pausedAt" IS NOT NULL AND "pauseCycles" > 0));
ALTER TABLE subscription ADD CONSTRAINT subscription_discount CHECK (
  ("discountBasisPoints" IS NULL OR "discountBasisPoints" BETWEEN 1 AND 10000) AND "discountPeriodsLeft" >= 0);
ALTER TABLE subscription ADD CONSTRAINT subscription_announced_price CHECK (
  ("announcedPriceMinor" IS NULL) = ("announcedPriceFrom" IS NULL) AND "announcedPriceMinor" >= 0);
ALTER TABLE subscription ADD CONSTRAINT subscription_parked CHECK (("parkedAt" IS NULL) = ("parkReason" IS NULL));

ALTER TABLE payment DROP CONSTRAINT payment_state;
ALTER TABLE payment ADD CONSTRAINT payment_state CHECK (
  state IN ('initiated', 'action-required', 'unknown', 'authorised', 'captured', 'refused', 'cancelled', 'failed'));
ALTER TABLE payment DROP CONSTRAINT payment_operation;
ALTER TABLE payment ADD CONSTRAINT payment_operation CHECK (
  operation IN ('initial-payment', 'recurring-payment', 'offer-switch', 'authorisation'));

-- Found by one, and no longer by the day of the next payment alone.
DROP INDEX subscription_due;
CREATE INDEX subscription_due ON subscription ("publisherId", "nextActionAt", id)
  WHERE "nextActionAt" IS NOT NULL AND "parkedAt" IS NULL;
CREATE INDEX subscription_parked_at ON subscription ("publisherId", "parkedAt", id) WHERE "parkedAt" IS NOT NULL;
CREATE INDEX payment_of_subscription ON payment ("publisherId", "subscriptionId", "createdAt") WHERE "subscriptionId" IS NOT NULL;

-- Whoever has something due, each with the moment of what has waited longest.
DROP FUNCTION publishers_with_due_subscriptions(timestamptz, integer);
CREATE FUNCTION publishers_with_due_subscriptions(due_before timestamptz, wall timestamptz, max_rows integer)
RETURNS TABLE ("publisherId" bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT p.id
    FROM publisher p
   WHERE EXISTS (
     SELECT FROM subscription s
      WHERE s."publisherId" = p.id AND s."nextActionAt" <= due_before AND s."parkedAt" IS NULL
        AND (s."leasedUntil" IS NULL OR s."leasedUntil" <= wall))
   ORDER BY p.id
   LIMIT max_rows
$$;
REVOKE EXECUTE ON FUNCTION publishers_with_due_subscriptions FROM PUBLIC;
