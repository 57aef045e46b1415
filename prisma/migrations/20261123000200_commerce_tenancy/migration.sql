-- What keeps publishers apart in the tables of commerce, what values a column may hold, and where numbers come from.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'offer', 'offer_localization', 'price_rule', 'offer_tag', 'offer_geo_country', 'customer', 'customer_token',
    'customer_code', 'customer_revenue', 'checkout_session', 'customer_order', 'payment_method', 'payment_details',
    'payment', 'transaction', 'refund', 'invoice', 'invoice_counter', 'ledger_entry', 'ledger_posting',
    'subscription', 'subscription_period', 'entitlement', 'mrr_movement', 'subscriber_movement', 'api_key',
    'api_key_network', 'return_origin'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I
         USING ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint)
         WITH CHECK ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint)',
      tenant_table);
  END LOOP;
END $$;

ALTER TABLE offer ADD CONSTRAINT offer_letter CHECK (letter IN ('S', 'P', 'E', 'A', 'R'));
ALTER TABLE offer ADD CONSTRAINT offer_state CHECK (state IN ('draft', 'active', 'inactive'));
ALTER TABLE offer ADD CONSTRAINT offer_cycle CHECK (
  ("cycleUnit" IN ('day', 'week', 'month', 'year') AND "cycleAmount" > 0) OR ("cycleUnit" IS NULL AND "cycleAmount" IS NULL));
ALTER TABLE offer ADD CONSTRAINT offer_trial CHECK (
  ("trialUnit" IN ('day', 'period') AND "trialAmount" > 0) OR ("trialUnit" IS NULL AND "trialAmount" IS NULL));
ALTER TABLE offer ADD CONSTRAINT offer_geo_rule CHECK ("geoRule" IN ('whitelist', 'blacklist'));
ALTER TABLE offer_localization ADD CONSTRAINT offer_localization_country CHECK (country ~ '^[A-Z0-9]{2}$');
ALTER TABLE offer_localization ADD CONSTRAINT offer_localization_price CHECK ("priceMinor" >= 0 AND currency ~ '^[A-Z]{3}$');
ALTER TABLE price_rule ADD CONSTRAINT price_rule_window CHECK ("amountMinor" >= 0 AND "startsAt" < "endsAt");
ALTER TABLE customer ADD CONSTRAINT customer_state CHECK (state IN ('active', 'blocked', 'anonymised'));
ALTER TABLE customer ADD CONSTRAINT customer_counts CHECK ("transactionCount" >= 0 AND "activeSubscriptionCount" >= 0);
ALTER TABLE customer_token ADD CONSTRAINT customer_token_kind CHECK (kind IN ('refresh', 'customer'));
ALTER TABLE customer_code ADD CONSTRAINT customer_code_purpose CHECK (purpose IN ('checkout', 'sign-in'));
ALTER TABLE checkout_session ADD CONSTRAINT checkout_session_state CHECK (state IN ('open', 'paid', 'expired'));
ALTER TABLE customer_order ADD CONSTRAINT customer_order_state CHECK (state IN ('open', 'paid', 'expired'));
ALTER TABLE customer_order ADD CONSTRAINT customer_order_discount CHECK ("discountType" IN ('', 'trial', 'coupon'));
-- The promise of every receipt: what is shown adds up to what is charged.
ALTER TABLE customer_order ADD CONSTRAINT customer_order_sum CHECK (
  "discountedPriceMinor" = "offerPriceMinor" - "discountMinor"
  AND "totalMinor" = "discountedPriceMinor" + CASE WHEN "isTaxIncluded" THEN 0 ELSE "taxMinor" END
    + "serviceFeeMinor" + "methodFeeMinor"
  AND least("offerPriceMinor", "discountMinor", "taxMinor", "totalMinor") >= 0);
ALTER TABLE payment ADD CONSTRAINT payment_state CHECK (
  state IN ('initiated', 'action-required', 'unknown', 'captured', 'refused', 'cancelled', 'failed'));
ALTER TABLE payment ADD CONSTRAINT payment_operation CHECK (operation IN ('initial-payment', 'recurring-payment'));
ALTER TABLE payment ADD CONSTRAINT payment_amount CHECK ("amountMinor" >= 0);
ALTER TABLE payment_details ADD CONSTRAINT payment_details_last_four CHECK ("lastFour" ~ '^[0-9]{4}$');
ALTER TABLE transaction ADD CONSTRAINT transaction_kind CHECK (kind IN ('initial', 'renewal', 'switch'));
ALTER TABLE transaction ADD CONSTRAINT transaction_sum CHECK (
  "grossMinor" = "netMinor" + "taxMinor" AND least("netMinor", "taxMinor") >= 0);
ALTER TABLE refund ADD CONSTRAINT refund_kind CHECK (kind IN ('refund', 'chargeback'));
ALTER TABLE refund ADD CONSTRAINT refund_sum CHECK ("grossMinor" = "netMinor" + "taxMinor" AND least("netMinor", "taxMinor") >= 0);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_kind CHECK (kind IN ('sale', 'refund', 'chargeback'));
ALTER TABLE ledger_posting ADD CONSTRAINT ledger_posting_amount CHECK ("amountMinor" <> 0);
ALTER TABLE subscription ADD CONSTRAINT subscription_state CHECK (state IN ('active', 'stopped', 'paused', 'terminated'));
ALTER TABLE subscription ADD CONSTRAINT subscription_cycle CHECK ("cycleUnit" IN ('day', 'week', 'month', 'year') AND "cycleAmount" > 0);
ALTER TABLE subscription ADD CONSTRAINT subscription_end CHECK (
  (state = 'terminated') = ("endedAt" IS NOT NULL) AND ("endedAt" IS NULL) = ("endReason" IS NULL)
  AND "endReason" IN ('customer', 'payment', 'publisher', 'refund', 'chargeback'));
ALTER TABLE subscription ADD CONSTRAINT subscription_period_window CHECK ("currentPeriodStartsAt" < "currentPeriodEndsAt");
ALTER TABLE subscription ADD CONSTRAINT subscription_ended_pays_nothing CHECK (state <> 'terminated' OR "mrrMinor" = 0);
ALTER TABLE subscription_period ADD CONSTRAINT subscription_period_kind CHECK (kind IN ('trial', 'paid', 'free'));
ALTER TABLE subscription_period ADD CONSTRAINT subscription_period_window CHECK ("startsAt" < "endsAt");
ALTER TABLE entitlement ADD CONSTRAINT entitlement_source CHECK (source IN ('subscription', 'manual'));
ALTER TABLE mrr_movement ADD CONSTRAINT mrr_movement_kind CHECK (
  kind IN ('new', 'expansion', 'contraction', 'churn', 'reactivation')
  AND CASE WHEN kind IN ('contraction', 'churn') THEN "deltaMinor" < 0 ELSE "deltaMinor" > 0 END);
ALTER TABLE subscriber_movement ADD CONSTRAINT subscriber_movement_kind CHECK (
  kind IN ('new', 'winback', 'churned') AND (kind = 'churned') = (reason IS NOT NULL));

-- Nobody takes two orders' worth of one session, or subscribes twice with one order: see the unique keys.
-- What Overview counts now, without reading everybody.
CREATE INDEX customer_subscribers ON customer ("publisherId") WHERE "activeSubscriptionCount" > 0;
CREATE INDEX subscription_recurring ON subscription ("publisherId", currency, "mrrMinor") WHERE "mrrMinor" > 0;
CREATE INDEX subscription_converted ON subscription ("publisherId", "convertedAt") WHERE "convertedAt" IS NOT NULL;
CREATE INDEX subscription_due ON subscription ("publisherId", "nextPaymentAt", id) WHERE "nextPaymentAt" IS NOT NULL;
-- Tries whose outcome is not known yet, for the job that asks the gateway.
CREATE INDEX payment_unsettled ON payment ("publisherId", "createdAt") WHERE "settledAt" IS NULL;
CREATE UNIQUE INDEX payment_one_captured ON payment ("publisherId", "orderId") WHERE state = 'captured' AND "orderId" IS NOT NULL;
-- One order is one sale, and one subscription.
CREATE UNIQUE INDEX transaction_one_initial ON transaction ("publisherId", "orderId") WHERE kind = 'initial';

-- Prefix search is a byte-wise range: only the C collation lets a plain index serve `^@`.
ALTER TABLE customer ALTER COLUMN "emailKey" TYPE text COLLATE "C";
ALTER TABLE customer ALTER COLUMN "nameKey" TYPE text COLLATE "C";
ALTER TABLE customer ALTER COLUMN "externalId" TYPE text COLLATE "C";
ALTER TABLE offer_localization ALTER COLUMN "titleKey" TYPE text COLLATE "C";

-- Public ids, one sequence for each kind, behind the keyed permutation.
CREATE SEQUENCE offer_number AS bigint START 1;
CREATE SEQUENCE customer_number AS bigint START 1;
CREATE SEQUENCE subscription_number AS bigint START 1;
CREATE SEQUENCE order_number AS bigint START 1;
CREATE SEQUENCE payment_number AS bigint START 1;
CREATE SEQUENCE transaction_number AS bigint START 1;
CREATE SEQUENCE payment_details_number AS bigint START 1;
CREATE SEQUENCE payment_method_number AS bigint START 1;
