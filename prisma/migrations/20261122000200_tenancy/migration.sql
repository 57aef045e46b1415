-- What keeps publishers apart, what values a column may hold, and where numbers come from.

-- Row-level security on every tenant table. With no publisher set a policy lets nothing through;
-- `nullif` because a pooled connection that was used before answers '' for a setting that is unset.
-- Not forced: the owner, who runs migrations and the definer functions, is not bound.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'company_profile', 'membership', 'invitation', 'event_stream', 'event', 'outbox_entry', 'audit_entry',
    'idempotency_key', 'saved_view', 'background_task', 'background_task_chunk', 'email_message'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I
         USING ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint)
         WITH CHECK ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint)',
      tenant_table);
  END LOOP;
END $$;

-- States are text with a check: an enum's operators are not leakproof, so its indexes are useless under a policy.
ALTER TABLE instance ADD CONSTRAINT instance_single CHECK (id = 1);
ALTER TABLE instance ADD CONSTRAINT instance_mode CHECK (mode IN ('sandbox', 'live'));
ALTER TABLE instance ADD CONSTRAINT instance_id_key CHECK ("idKey" ~ '^[0-9a-f]{32}$');
ALTER TABLE publisher ADD CONSTRAINT publisher_id CHECK (id = 0 OR id BETWEEN 100000000 AND 999999999);
ALTER TABLE company_profile ADD CONSTRAINT company_profile_country CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE company_profile ADD CONSTRAINT company_profile_currency CHECK ("defaultCurrency" ~ '^[A-Z]{3}$');
ALTER TABLE admin_account ADD CONSTRAINT admin_account_theme CHECK (theme IN ('system', 'light', 'dark'));
ALTER TABLE account_token ADD CONSTRAINT account_token_purpose CHECK (purpose IN ('sign-up', 'password-reset', 'sign-in'));
ALTER TABLE membership ADD CONSTRAINT membership_role CHECK (role IN ('owner', 'admin'));
ALTER TABLE outbox_entry ADD CONSTRAINT outbox_entry_state CHECK (state IN ('pending', 'done', 'failed'));
ALTER TABLE event ADD CONSTRAINT event_actor CHECK ("actorKind" IN ('admin', 'publisher-token', 'customer', 'system', 'account', 'anonymous'));
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_actor CHECK ("actorKind" IN ('admin', 'publisher-token', 'customer', 'system', 'account', 'anonymous'));
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_state CHECK (state IN ('started', 'finished'));
ALTER TABLE background_task ADD CONSTRAINT background_task_state CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled'));
ALTER TABLE email_message ADD CONSTRAINT email_message_state CHECK (state IN ('queued', 'sent', 'stored', 'failed'));

-- Exactly one owner at a time.
CREATE UNIQUE INDEX membership_one_owner ON membership ("publisherId") WHERE role = 'owner' AND "removedAt" IS NULL;
-- One open invitation per person.
CREATE UNIQUE INDEX invitation_one_open ON invitation ("publisherId", "emailKey") WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;

-- Prefix search is a byte-wise range: only the C collation lets a plain index serve `^@`.
ALTER TABLE audit_entry ALTER COLUMN "targetId" TYPE text COLLATE "C";

-- Public ids: a sequence behind a keyed permutation. The key is part of the data it protects.
CREATE SEQUENCE publisher_number AS bigint START 1;
INSERT INTO instance (id, "idKey") VALUES (1, replace(gen_random_uuid()::text, '-', ''));

-- Publisher 0 is the installation itself.
INSERT INTO publisher (id, name, "createdAt") VALUES (0, 'Installation', now());
