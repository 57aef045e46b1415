-- The tables of the ground: first all tables, then their indexes, last their foreign keys,
-- so that a tenant table can be distributed in between.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "admin_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "passwordChangedAt" TIMESTAMPTZ(3) NOT NULL,
    "totpSecret" TEXT,
    "totpEnabledAt" TIMESTAMPTZ(3),
    "totpLastStep" BIGINT,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "hasShortcuts" BOOLEAN NOT NULL DEFAULT true,
    "lastPublisherId" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "admin_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admin_session" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "ip" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "admin_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "accountId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("accountId","codeHash")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "accountId" UUID,
    "payload" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ownerAccountId" UUID NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "background_task" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "done" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT,
    "failure" TEXT,
    "fileName" TEXT,
    "contentType" TEXT,
    "fileBytes" BIGINT,
    "startedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "background_task_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "background_task_chunk" (
    "publisherId" BIGINT NOT NULL,
    "taskId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "background_task_chunk_pkey" PRIMARY KEY ("publisherId","taskId","position")
);

-- CreateTable
CREATE TABLE "email_message" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "email_message_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "event_stream" (
    "publisherId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "lastSequence" BIGINT NOT NULL,

    CONSTRAINT "event_stream_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "event" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "streamId" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "requestId" TEXT NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "outbox_entry" (
    "publisherId" BIGINT NOT NULL,
    "consumer" TEXT NOT NULL,
    "streamId" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "eventId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_entry_pkey" PRIMARY KEY ("publisherId","consumer","streamId","sequence")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "targetType" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT NOT NULL,
    "ip" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "publisherId" BIGINT NOT NULL,
    "caller" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answer" JSONB,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "leasedUntil" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("publisherId","caller","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "theoreticalArrivalAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "idKey" TEXT NOT NULL,
    "mode" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publisher" (
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "parentPublisherId" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publisher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_profile" (
    "publisherId" BIGINT NOT NULL,
    "legalName" TEXT NOT NULL,
    "addressLine1" TEXT,
    "addressLine2" TEXT,
    "postalCode" TEXT,
    "city" TEXT,
    "region" TEXT,
    "country" TEXT NOT NULL,
    "taxId" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "supportEmail" TEXT,
    "supportUrl" TEXT,
    "websiteUrl" TEXT,
    "termsUrl" TEXT,
    "privacyUrl" TEXT,
    "defaultCurrency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_profile_pkey" PRIMARY KEY ("publisherId")
);

-- CreateTable
CREATE TABLE "membership" (
    "publisherId" BIGINT NOT NULL,
    "accountId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "grants" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "invitedBy" UUID,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("publisherId","accountId")
);

-- CreateTable
CREATE TABLE "invitation" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "grants" JSONB NOT NULL,
    "invitedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "sendCount" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("publisherId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "admin_account_emailKey_key" ON "admin_account"("emailKey");

-- CreateIndex
CREATE INDEX "admin_session_accountId_createdAt_idx" ON "admin_session"("accountId", "createdAt");

-- CreateIndex
CREATE INDEX "account_token_emailKey_purpose_idx" ON "account_token"("emailKey", "purpose");

-- CreateIndex
CREATE INDEX "account_token_expiresAt_idx" ON "account_token"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_publisherId_list_ownerAccountId_name_key" ON "saved_view"("publisherId", "list", "ownerAccountId", "name");

-- CreateIndex
CREATE INDEX "background_task_publisherId_startedBy_createdAt_idx" ON "background_task"("publisherId", "startedBy", "createdAt");

-- CreateIndex
CREATE INDEX "background_task_publisherId_expiresAt_idx" ON "background_task"("publisherId", "expiresAt");

-- CreateIndex
CREATE INDEX "email_message_publisherId_createdAt_id_idx" ON "email_message"("publisherId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "email_message_publisherId_dedupeKey_key" ON "email_message"("publisherId", "dedupeKey");

-- CreateIndex
CREATE INDEX "event_publisherId_occurredAt_id_idx" ON "event"("publisherId", "occurredAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "event_publisherId_streamId_sequence_key" ON "event"("publisherId", "streamId", "sequence");

-- CreateIndex
CREATE INDEX "outbox_entry_publisherId_state_recordedAt_idx" ON "outbox_entry"("publisherId", "state", "recordedAt");

-- CreateIndex
CREATE INDEX "audit_entry_publisherId_occurredAt_id_idx" ON "audit_entry"("publisherId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "audit_entry_publisherId_action_occurredAt_id_idx" ON "audit_entry"("publisherId", "action", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "audit_entry_publisherId_actorId_occurredAt_id_idx" ON "audit_entry"("publisherId", "actorId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "audit_entry_publisherId_targetType_occurredAt_id_idx" ON "audit_entry"("publisherId", "targetType", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "audit_entry_publisherId_targetId_occurredAt_id_idx" ON "audit_entry"("publisherId", "targetId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "audit_entry_publisherId_requestId_idx" ON "audit_entry"("publisherId", "requestId");

-- CreateIndex
CREATE INDEX "idempotency_key_publisherId_expiresAt_idx" ON "idempotency_key"("publisherId", "expiresAt");

-- CreateIndex
CREATE INDEX "rate_limit_theoreticalArrivalAt_idx" ON "rate_limit"("theoreticalArrivalAt");

-- CreateIndex
CREATE INDEX "invitation_publisherId_emailKey_idx" ON "invitation"("publisherId", "emailKey");

-- AddForeignKey
ALTER TABLE "admin_session" ADD CONSTRAINT "admin_session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "admin_account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "admin_account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "background_task" ADD CONSTRAINT "background_task_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "background_task_chunk" ADD CONSTRAINT "background_task_chunk_publisherId_taskId_fkey" FOREIGN KEY ("publisherId", "taskId") REFERENCES "background_task"("publisherId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "email_message" ADD CONSTRAINT "email_message_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event_stream" ADD CONSTRAINT "event_stream_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_publisherId_streamId_fkey" FOREIGN KEY ("publisherId", "streamId") REFERENCES "event_stream"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outbox_entry" ADD CONSTRAINT "outbox_entry_publisherId_eventId_fkey" FOREIGN KEY ("publisherId", "eventId") REFERENCES "event"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "publisher" ADD CONSTRAINT "publisher_parentPublisherId_fkey" FOREIGN KEY ("parentPublisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "company_profile" ADD CONSTRAINT "company_profile_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

