-- What a publisher sells, to whom, and what was paid: tables, then their indexes, last their foreign keys.

-- AlterTable
ALTER TABLE "company_profile" ADD COLUMN     "defaultReturnUrl" TEXT;

-- CreateTable
CREATE TABLE "api_key" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "api_key_network" (
    "publisherId" BIGINT NOT NULL,
    "keyId" UUID NOT NULL,
    "network" TEXT NOT NULL,

    CONSTRAINT "api_key_network_pkey" PRIMARY KEY ("publisherId","keyId","network")
);

-- CreateTable
CREATE TABLE "return_origin" (
    "publisherId" BIGINT NOT NULL,
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "return_origin_pkey" PRIMARY KEY ("publisherId","origin")
);

-- CreateTable
CREATE TABLE "checkout_session" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "offerNumber" BIGINT NOT NULL,
    "offerCountry" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "country" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "email" TEXT,
    "provenCustomerId" BIGINT,
    "returnUrl" TEXT,
    "referralUrl" TEXT,
    "externalData" TEXT,
    "ip" TEXT,
    "ipCountry" TEXT,
    "orderId" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checkout_session_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "customer_order" (
    "publisherId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "customerId" BIGINT,
    "offerNumber" BIGINT NOT NULL,
    "offerCountry" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "offerVersion" INTEGER NOT NULL,
    "offerTitle" TEXT NOT NULL,
    "offerDescription" TEXT,
    "country" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "isTaxIncluded" BOOLEAN NOT NULL,
    "taxBasisPoints" INTEGER NOT NULL,
    "taxRule" TEXT,
    "offerPriceMinor" BIGINT NOT NULL,
    "discountMinor" BIGINT NOT NULL,
    "discountedPriceMinor" BIGINT NOT NULL,
    "taxMinor" BIGINT NOT NULL,
    "serviceFeeMinor" BIGINT NOT NULL DEFAULT 0,
    "methodFeeMinor" BIGINT NOT NULL DEFAULT 0,
    "totalMinor" BIGINT NOT NULL,
    "discountType" TEXT NOT NULL DEFAULT '',
    "discountPeriods" INTEGER NOT NULL DEFAULT 0,
    "couponCode" TEXT,
    "requiresPayment" BOOLEAN NOT NULL,
    "requiresPaymentDetails" BOOLEAN NOT NULL,
    "paymentMethodId" BIGINT,
    "channel" TEXT NOT NULL,
    "externalData" TEXT,
    "referralUrl" TEXT,
    "ip" TEXT,
    "ipCountry" TEXT,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "paidAt" TIMESTAMPTZ(3),

    CONSTRAINT "customer_order_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "customer" (
    "publisherId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL DEFAULT '',
    "firstName" TEXT,
    "lastName" TEXT,
    "companyName" TEXT,
    "phoneNumber" TEXT,
    "birthDate" TEXT,
    "addressLine1" TEXT,
    "addressLine2" TEXT,
    "postalCode" TEXT,
    "city" TEXT,
    "region" TEXT,
    "country" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "externalId" TEXT,
    "externalData" JSONB,
    "passwordHash" TEXT,
    "emailProvenAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "lastLoginAt" TIMESTAMPTZ(3),
    "lastIp" TEXT,
    "channel" TEXT NOT NULL DEFAULT 'web',
    "transactionCount" INTEGER NOT NULL DEFAULT 0,
    "activeSubscriptionCount" INTEGER NOT NULL DEFAULT 0,
    "lastPaymentMethod" TEXT,
    "lastTransactionAt" TIMESTAMPTZ(3),
    "firstSubscribedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "customer_token" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "customerId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "customer_token_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "customer_code" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "emailKey" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "attemptsLeft" INTEGER NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "customer_code_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "customer_revenue" (
    "publisherId" BIGINT NOT NULL,
    "customerId" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "netMinor" BIGINT NOT NULL,
    "grossMinor" BIGINT NOT NULL,

    CONSTRAINT "customer_revenue_pkey" PRIMARY KEY ("publisherId","customerId","currency")
);

-- CreateTable
CREATE TABLE "offer_directory" (
    "number" BIGINT NOT NULL,
    "ownerPublisherId" BIGINT NOT NULL,

    CONSTRAINT "offer_directory_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "offer" (
    "publisherId" BIGINT NOT NULL,
    "number" BIGINT NOT NULL,
    "letter" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "baseCountry" TEXT NOT NULL,
    "url" TEXT,
    "imageUrl" TEXT,
    "cycleUnit" TEXT,
    "cycleAmount" INTEGER,
    "trialUnit" TEXT,
    "trialAmount" INTEGER,
    "accessUnit" TEXT,
    "accessAmount" INTEGER,
    "accessEndsAt" TIMESTAMPTZ(3),
    "eventStartsAt" TIMESTAMPTZ(3),
    "eventEndsAt" TIMESTAMPTZ(3),
    "eventTimeZone" TEXT,
    "geoRule" TEXT,
    "sessionsLimit" INTEGER,
    "isGiftable" BOOLEAN NOT NULL DEFAULT false,
    "pauseMaxCycles" INTEGER,
    "contentExternalId" TEXT,
    "contentType" TEXT,
    "externalProperties" JSONB NOT NULL DEFAULT '{}',
    "appStoreProductIds" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("publisherId","number")
);

-- CreateTable
CREATE TABLE "offer_localization" (
    "publisherId" BIGINT NOT NULL,
    "offerNumber" BIGINT NOT NULL,
    "country" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "description" TEXT,
    "priceMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "isTaxIncluded" BOOLEAN NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_localization_pkey" PRIMARY KEY ("publisherId","offerNumber","country")
);

-- CreateTable
CREATE TABLE "price_rule" (
    "publisherId" BIGINT NOT NULL,
    "offerNumber" BIGINT NOT NULL,
    "country" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "price_rule_pkey" PRIMARY KEY ("publisherId","offerNumber","country","position")
);

-- CreateTable
CREATE TABLE "offer_tag" (
    "publisherId" BIGINT NOT NULL,
    "offerNumber" BIGINT NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "offer_tag_pkey" PRIMARY KEY ("publisherId","offerNumber","tag")
);

-- CreateTable
CREATE TABLE "offer_geo_country" (
    "publisherId" BIGINT NOT NULL,
    "offerNumber" BIGINT NOT NULL,
    "country" TEXT NOT NULL,

    CONSTRAINT "offer_geo_country_pkey" PRIMARY KEY ("publisherId","offerNumber","country")
);

-- CreateTable
CREATE TABLE "payment_method" (
    "publisherId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "gateway" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_method_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "payment_details" (
    "publisherId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "customerId" BIGINT NOT NULL,
    "paymentMethodId" BIGINT NOT NULL,
    "gateway" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "expiryMonth" INTEGER NOT NULL,
    "expiryYear" INTEGER NOT NULL,
    "holderName" TEXT,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "payment_details_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "payment" (
    "publisherId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "orderId" BIGINT,
    "subscriptionId" BIGINT,
    "idempotencyKey" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "gateway" TEXT NOT NULL,
    "paymentMethodId" BIGINT NOT NULL,
    "paymentDetailsId" BIGINT,
    "gatewayReference" TEXT,
    "declineCode" TEXT,
    "isHardDecline" BOOLEAN,
    "actionUrl" TEXT,
    "brand" TEXT,
    "lastFour" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "transaction" (
    "publisherId" BIGINT NOT NULL,
    "number" BIGINT NOT NULL,
    "customerId" BIGINT NOT NULL,
    "orderId" BIGINT,
    "paymentId" BIGINT,
    "subscriptionId" BIGINT,
    "kind" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "offerNumber" BIGINT NOT NULL,
    "offerLetter" TEXT NOT NULL,
    "offerCountry" TEXT NOT NULL,
    "offerTitle" TEXT NOT NULL,
    "offerPeriod" TEXT,
    "contentExternalId" TEXT,
    "contentType" TEXT,
    "shortUrl" TEXT,
    "campaignId" TEXT,
    "campaignName" TEXT,
    "couponCode" TEXT,
    "discountType" TEXT NOT NULL DEFAULT '',
    "discountBasisPoints" INTEGER NOT NULL DEFAULT 0,
    "discountMinor" BIGINT NOT NULL DEFAULT 0,
    "offerPriceNetMinor" BIGINT NOT NULL,
    "discountedPriceMinor" BIGINT NOT NULL,
    "offerCurrency" TEXT NOT NULL,
    "netMinor" BIGINT NOT NULL,
    "taxMinor" BIGINT NOT NULL,
    "grossMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "taxBasisPoints" INTEGER NOT NULL,
    "taxRule" TEXT,
    "country" TEXT NOT NULL,
    "exchangeRate" TEXT NOT NULL DEFAULT '1',
    "customerCountry" TEXT NOT NULL,
    "customerCurrency" TEXT NOT NULL,
    "customerLocale" TEXT NOT NULL,
    "customerIp" TEXT,
    "customerIpCountry" TEXT,
    "paymentMethodId" BIGINT NOT NULL,
    "paymentMethod" TEXT NOT NULL,
    "paymentGateway" TEXT NOT NULL,
    "brand" TEXT,
    "lastFour" TEXT,
    "gatewayReference" TEXT,
    "channel" TEXT NOT NULL,
    "isExternallyManaged" BOOLEAN NOT NULL DEFAULT false,
    "referralUrl" TEXT,
    "externalData" TEXT,

    CONSTRAINT "transaction_pkey" PRIMARY KEY ("publisherId","number")
);

-- CreateTable
CREATE TABLE "refund" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "transactionNumber" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "netMinor" BIGINT NOT NULL,
    "taxMinor" BIGINT NOT NULL,
    "grossMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "gatewayReference" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "publisherId" BIGINT NOT NULL,
    "number" BIGINT NOT NULL,
    "transactionNumber" BIGINT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("publisherId","number")
);

-- CreateTable
CREATE TABLE "invoice_counter" (
    "publisherId" BIGINT NOT NULL,
    "lastNumber" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "invoice_counter_pkey" PRIMARY KEY ("publisherId")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "transactionNumber" BIGINT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "ledger_posting" (
    "publisherId" BIGINT NOT NULL,
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,

    CONSTRAINT "ledger_posting_pkey" PRIMARY KEY ("publisherId","entryId","position")
);

-- CreateTable
CREATE TABLE "subscription" (
    "publisherId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "customerId" BIGINT NOT NULL,
    "offerNumber" BIGINT NOT NULL,
    "offerCountry" TEXT NOT NULL,
    "offerTitle" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isInTrial" BOOLEAN NOT NULL DEFAULT false,
    "trialEndsAt" TIMESTAMPTZ(3),
    "convertedAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "anchorAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "cycleUnit" TEXT NOT NULL,
    "cycleAmount" INTEGER NOT NULL,
    "priceMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "isTaxIncluded" BOOLEAN NOT NULL,
    "taxCountry" TEXT NOT NULL,
    "currentPeriodIndex" INTEGER NOT NULL,
    "currentPeriodStartsAt" TIMESTAMPTZ(3) NOT NULL,
    "currentPeriodEndsAt" TIMESTAMPTZ(3) NOT NULL,
    "nextPaymentAt" TIMESTAMPTZ(3),
    "nextPaymentMinor" BIGINT,
    "mrrMinor" BIGINT NOT NULL DEFAULT 0,
    "paymentMethodId" BIGINT NOT NULL,
    "paymentDetailsId" BIGINT,
    "paymentMethod" TEXT NOT NULL,
    "paymentGateway" TEXT NOT NULL,
    "couponCode" TEXT,
    "couponPeriodsLeft" INTEGER NOT NULL DEFAULT 0,
    "channel" TEXT NOT NULL,
    "isExternallyManaged" BOOLEAN NOT NULL DEFAULT false,
    "externalId" TEXT,
    "externalProperties" JSONB NOT NULL DEFAULT '{}',
    "isWinback" BOOLEAN NOT NULL DEFAULT false,
    "paymentCount" INTEGER NOT NULL DEFAULT 0,
    "failedAttempts" INTEGER NOT NULL DEFAULT 0,
    "stoppedAt" TIMESTAMPTZ(3),
    "stopReason" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "subscription_period" (
    "publisherId" BIGINT NOT NULL,
    "subscriptionId" BIGINT NOT NULL,
    "index" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "transactionNumber" BIGINT,

    CONSTRAINT "subscription_period_pkey" PRIMARY KEY ("publisherId","subscriptionId","index")
);

-- CreateTable
CREATE TABLE "entitlement" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "customerId" BIGINT NOT NULL,
    "offerNumber" BIGINT NOT NULL,
    "offerCountry" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "graceEndsAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "entitlement_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "mrr_movement" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "customerId" BIGINT NOT NULL,
    "subscriptionId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "deltaMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,

    CONSTRAINT "mrr_movement_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "subscriber_movement" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "customerId" BIGINT NOT NULL,
    "subscriptionId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subscriber_movement_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_publisherId_secretHash_key" ON "api_key"("publisherId", "secretHash");

-- CreateIndex
CREATE INDEX "checkout_session_publisherId_createdAt_idx" ON "checkout_session"("publisherId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_session_publisherId_orderId_key" ON "checkout_session"("publisherId", "orderId");

-- CreateIndex
CREATE INDEX "customer_order_publisherId_customerId_createdAt_idx" ON "customer_order"("publisherId", "customerId", "createdAt");

-- CreateIndex
CREATE INDEX "customer_publisherId_registeredAt_id_idx" ON "customer"("publisherId", "registeredAt", "id");

-- CreateIndex
CREATE INDEX "customer_publisherId_state_registeredAt_id_idx" ON "customer"("publisherId", "state", "registeredAt", "id");

-- CreateIndex
CREATE INDEX "customer_publisherId_country_registeredAt_id_idx" ON "customer"("publisherId", "country", "registeredAt", "id");

-- CreateIndex
CREATE INDEX "customer_publisherId_lastPaymentMethod_registeredAt_id_idx" ON "customer"("publisherId", "lastPaymentMethod", "registeredAt", "id");

-- CreateIndex
CREATE INDEX "customer_publisherId_transactionCount_id_idx" ON "customer"("publisherId", "transactionCount", "id");

-- CreateIndex
CREATE INDEX "customer_publisherId_nameKey_idx" ON "customer"("publisherId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "customer_publisherId_emailKey_key" ON "customer"("publisherId", "emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "customer_publisherId_externalId_key" ON "customer"("publisherId", "externalId");

-- CreateIndex
CREATE INDEX "customer_token_publisherId_customerId_createdAt_idx" ON "customer_token"("publisherId", "customerId", "createdAt");

-- CreateIndex
CREATE INDEX "customer_token_publisherId_expiresAt_idx" ON "customer_token"("publisherId", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "customer_token_publisherId_secretHash_key" ON "customer_token"("publisherId", "secretHash");

-- CreateIndex
CREATE INDEX "customer_code_publisherId_subjectId_createdAt_idx" ON "customer_code"("publisherId", "subjectId", "createdAt");

-- CreateIndex
CREATE INDEX "customer_code_publisherId_expiresAt_idx" ON "customer_code"("publisherId", "expiresAt");

-- CreateIndex
CREATE INDEX "offer_publisherId_state_updatedAt_number_idx" ON "offer"("publisherId", "state", "updatedAt", "number");

-- CreateIndex
CREATE INDEX "offer_publisherId_updatedAt_number_idx" ON "offer"("publisherId", "updatedAt", "number");

-- CreateIndex
CREATE INDEX "offer_localization_publisherId_titleKey_idx" ON "offer_localization"("publisherId", "titleKey");

-- CreateIndex
CREATE INDEX "offer_tag_publisherId_tag_idx" ON "offer_tag"("publisherId", "tag");

-- CreateIndex
CREATE UNIQUE INDEX "payment_method_publisherId_gateway_name_key" ON "payment_method"("publisherId", "gateway", "name");

-- CreateIndex
CREATE INDEX "payment_details_publisherId_customerId_createdAt_idx" ON "payment_details"("publisherId", "customerId", "createdAt");

-- CreateIndex
CREATE INDEX "payment_publisherId_orderId_createdAt_idx" ON "payment"("publisherId", "orderId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "payment_publisherId_idempotencyKey_key" ON "payment"("publisherId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "transaction_publisherId_occurredAt_number_idx" ON "transaction"("publisherId", "occurredAt", "number");

-- CreateIndex
CREATE INDEX "transaction_publisherId_occurredAt_currency_grossMinor_idx" ON "transaction"("publisherId", "occurredAt", "currency", "grossMinor");

-- CreateIndex
CREATE INDEX "transaction_publisherId_customerId_occurredAt_number_idx" ON "transaction"("publisherId", "customerId", "occurredAt", "number");

-- CreateIndex
CREATE INDEX "transaction_publisherId_subscriptionId_occurredAt_idx" ON "transaction"("publisherId", "subscriptionId", "occurredAt");

-- CreateIndex
CREATE INDEX "transaction_publisherId_offerNumber_occurredAt_number_idx" ON "transaction"("publisherId", "offerNumber", "occurredAt", "number");

-- CreateIndex
CREATE INDEX "transaction_publisherId_currency_occurredAt_number_idx" ON "transaction"("publisherId", "currency", "occurredAt", "number");

-- CreateIndex
CREATE INDEX "transaction_publisherId_country_occurredAt_number_idx" ON "transaction"("publisherId", "country", "occurredAt", "number");

-- CreateIndex
CREATE INDEX "transaction_publisherId_paymentMethod_occurredAt_number_idx" ON "transaction"("publisherId", "paymentMethod", "occurredAt", "number");

-- CreateIndex
CREATE INDEX "transaction_publisherId_orderId_idx" ON "transaction"("publisherId", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "transaction_publisherId_paymentId_key" ON "transaction"("publisherId", "paymentId");

-- CreateIndex
CREATE INDEX "refund_publisherId_transactionNumber_idx" ON "refund"("publisherId", "transactionNumber");

-- CreateIndex
CREATE INDEX "refund_publisherId_occurredAt_id_idx" ON "refund"("publisherId", "occurredAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_publisherId_transactionNumber_key" ON "invoice"("publisherId", "transactionNumber");

-- CreateIndex
CREATE INDEX "ledger_entry_publisherId_transactionNumber_idx" ON "ledger_entry"("publisherId", "transactionNumber");

-- CreateIndex
CREATE INDEX "ledger_entry_publisherId_occurredAt_id_idx" ON "ledger_entry"("publisherId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "ledger_posting_publisherId_account_currency_idx" ON "ledger_posting"("publisherId", "account", "currency");

-- CreateIndex
CREATE INDEX "subscription_publisherId_startedAt_id_idx" ON "subscription"("publisherId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "subscription_publisherId_state_startedAt_id_idx" ON "subscription"("publisherId", "state", "startedAt", "id");

-- CreateIndex
CREATE INDEX "subscription_publisherId_customerId_startedAt_id_idx" ON "subscription"("publisherId", "customerId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "subscription_publisherId_offerNumber_startedAt_id_idx" ON "subscription"("publisherId", "offerNumber", "startedAt", "id");

-- CreateIndex
CREATE INDEX "subscription_publisherId_currentPeriodEndsAt_id_idx" ON "subscription"("publisherId", "currentPeriodEndsAt", "id");

-- CreateIndex
CREATE INDEX "subscription_publisherId_endedAt_id_idx" ON "subscription"("publisherId", "endedAt", "id");

-- CreateIndex
CREATE INDEX "entitlement_publisherId_customerId_offerNumber_idx" ON "entitlement"("publisherId", "customerId", "offerNumber");

-- CreateIndex
CREATE UNIQUE INDEX "entitlement_publisherId_source_sourceId_key" ON "entitlement"("publisherId", "source", "sourceId");

-- CreateIndex
CREATE INDEX "mrr_movement_publisherId_subscriptionId_occurredAt_idx" ON "mrr_movement"("publisherId", "subscriptionId", "occurredAt");

-- CreateIndex
CREATE INDEX "mrr_movement_publisherId_occurredAt_currency_kind_deltaMino_idx" ON "mrr_movement"("publisherId", "occurredAt", "currency", "kind", "deltaMinor");

-- CreateIndex
CREATE INDEX "subscriber_movement_publisherId_customerId_occurredAt_idx" ON "subscriber_movement"("publisherId", "customerId", "occurredAt");

-- CreateIndex
CREATE INDEX "subscriber_movement_publisherId_occurredAt_kind_customerId_idx" ON "subscriber_movement"("publisherId", "occurredAt", "kind", "customerId");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "api_key_network" ADD CONSTRAINT "api_key_network_publisherId_keyId_fkey" FOREIGN KEY ("publisherId", "keyId") REFERENCES "api_key"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "return_origin" ADD CONSTRAINT "return_origin_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checkout_session" ADD CONSTRAINT "checkout_session_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checkout_session" ADD CONSTRAINT "checkout_session_publisherId_offerNumber_offerCountry_fkey" FOREIGN KEY ("publisherId", "offerNumber", "offerCountry") REFERENCES "offer_localization"("publisherId", "offerNumber", "country") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checkout_session" ADD CONSTRAINT "checkout_session_publisherId_orderId_fkey" FOREIGN KEY ("publisherId", "orderId") REFERENCES "customer_order"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_publisherId_offerNumber_offerCountry_fkey" FOREIGN KEY ("publisherId", "offerNumber", "offerCountry") REFERENCES "offer_localization"("publisherId", "offerNumber", "country") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_token" ADD CONSTRAINT "customer_token_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_code" ADD CONSTRAINT "customer_code_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_revenue" ADD CONSTRAINT "customer_revenue_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer_localization" ADD CONSTRAINT "offer_localization_publisherId_offerNumber_fkey" FOREIGN KEY ("publisherId", "offerNumber") REFERENCES "offer"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "price_rule" ADD CONSTRAINT "price_rule_publisherId_offerNumber_country_fkey" FOREIGN KEY ("publisherId", "offerNumber", "country") REFERENCES "offer_localization"("publisherId", "offerNumber", "country") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer_tag" ADD CONSTRAINT "offer_tag_publisherId_offerNumber_fkey" FOREIGN KEY ("publisherId", "offerNumber") REFERENCES "offer"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer_geo_country" ADD CONSTRAINT "offer_geo_country_publisherId_offerNumber_fkey" FOREIGN KEY ("publisherId", "offerNumber") REFERENCES "offer"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment_method" ADD CONSTRAINT "payment_method_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment_details" ADD CONSTRAINT "payment_details_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment_details" ADD CONSTRAINT "payment_details_publisherId_paymentMethodId_fkey" FOREIGN KEY ("publisherId", "paymentMethodId") REFERENCES "payment_method"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_publisherId_orderId_fkey" FOREIGN KEY ("publisherId", "orderId") REFERENCES "customer_order"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_publisherId_paymentMethodId_fkey" FOREIGN KEY ("publisherId", "paymentMethodId") REFERENCES "payment_method"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_publisherId_paymentDetailsId_fkey" FOREIGN KEY ("publisherId", "paymentDetailsId") REFERENCES "payment_details"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transaction" ADD CONSTRAINT "transaction_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transaction" ADD CONSTRAINT "transaction_publisherId_orderId_fkey" FOREIGN KEY ("publisherId", "orderId") REFERENCES "customer_order"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transaction" ADD CONSTRAINT "transaction_publisherId_paymentId_fkey" FOREIGN KEY ("publisherId", "paymentId") REFERENCES "payment"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transaction" ADD CONSTRAINT "transaction_publisherId_subscriptionId_fkey" FOREIGN KEY ("publisherId", "subscriptionId") REFERENCES "subscription"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_publisherId_transactionNumber_fkey" FOREIGN KEY ("publisherId", "transactionNumber") REFERENCES "transaction"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_publisherId_transactionNumber_fkey" FOREIGN KEY ("publisherId", "transactionNumber") REFERENCES "transaction"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invoice_counter" ADD CONSTRAINT "invoice_counter_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_publisherId_entryId_fkey" FOREIGN KEY ("publisherId", "entryId") REFERENCES "ledger_entry"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_publisherId_offerNumber_offerCountry_fkey" FOREIGN KEY ("publisherId", "offerNumber", "offerCountry") REFERENCES "offer_localization"("publisherId", "offerNumber", "country") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_publisherId_paymentMethodId_fkey" FOREIGN KEY ("publisherId", "paymentMethodId") REFERENCES "payment_method"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_publisherId_paymentDetailsId_fkey" FOREIGN KEY ("publisherId", "paymentDetailsId") REFERENCES "payment_details"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription_period" ADD CONSTRAINT "subscription_period_publisherId_subscriptionId_fkey" FOREIGN KEY ("publisherId", "subscriptionId") REFERENCES "subscription"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_publisherId_offerNumber_fkey" FOREIGN KEY ("publisherId", "offerNumber") REFERENCES "offer"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mrr_movement" ADD CONSTRAINT "mrr_movement_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mrr_movement" ADD CONSTRAINT "mrr_movement_publisherId_subscriptionId_fkey" FOREIGN KEY ("publisherId", "subscriptionId") REFERENCES "subscription"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscriber_movement" ADD CONSTRAINT "subscriber_movement_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


