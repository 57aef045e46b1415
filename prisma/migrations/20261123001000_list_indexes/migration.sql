-- What the lists of customers, subscriptions and transactions are filtered, sorted and searched by.
CREATE INDEX "customer_publisherId_lastLoginAt_id_idx" ON "customer"("publisherId", "lastLoginAt", "id");
CREATE INDEX "customer_revenue_publisherId_currency_grossMinor_customerId_idx" ON "customer_revenue"("publisherId", "currency", "grossMinor", "customerId");
CREATE INDEX "subscription_publisherId_nextPaymentAt_id_idx" ON "subscription"("publisherId", "nextPaymentAt", "id");
CREATE INDEX "transaction_publisherId_lastFour_occurredAt_number_idx" ON "transaction"("publisherId", "lastFour", "occurredAt", "number");
CREATE INDEX "email_message_publisherId_toEmail_createdAt_id_idx" ON "email_message"("publisherId", "toEmail", "createdAt", "id");

-- How a subscription stands, as lists say it: the state, with trials apart.
CREATE INDEX subscription_standing ON subscription (
  "publisherId", (CASE WHEN state = 'active' AND "isInTrial" THEN 'trial' ELSE state END), "startedAt", id);
