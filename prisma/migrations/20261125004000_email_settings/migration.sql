-- How a publisher's mail to its customers looks, and which of it is sent; no row: as the product's defaults have it.
CREATE TABLE "email_setting" (
    "publisherId" BIGINT NOT NULL,
    "senderName" TEXT,
    "supportAddress" TEXT,
    "brandColour" TEXT,
    "logoUrl" TEXT,
    "offTemplates" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "email_setting_pkey" PRIMARY KEY ("publisherId")
);
ALTER TABLE "email_setting" ADD CONSTRAINT "email_setting_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE email_setting ADD CONSTRAINT email_setting_colour CHECK ("brandColour" ~ '^#[0-9a-f]{6}$');
ALTER TABLE email_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON email_setting
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);

-- What is brought in without telling anybody stays silent, whatever comes of it later.
ALTER TABLE outbox_entry ADD COLUMN "isSilent" BOOLEAN NOT NULL DEFAULT false;

-- What a mail was sent again of; whether somebody only tried out how it looks.
ALTER TABLE email_message
  ADD COLUMN "resendOfId" UUID,
  ADD COLUMN "isTest" BOOLEAN NOT NULL DEFAULT false;

-- What the outbox owes for too long: of whom, and whether it has been tried in vain, which its own stream waits for.
DROP FUNCTION stale_outbox_streams(timestamptz, integer);
CREATE FUNCTION stale_outbox_streams(recorded_before timestamptz, max_rows integer)
RETURNS TABLE ("publisherId" bigint, consumer text, "streamId" bigint, "hasFailed" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT o."publisherId", o.consumer, o."streamId", bool_or(o.attempts > 0)
    FROM outbox_entry o
   WHERE o.state = 'pending' AND o."recordedAt" < recorded_before
   GROUP BY o."publisherId", o.consumer, o."streamId"
   LIMIT max_rows
$$;
REVOKE EXECUTE ON FUNCTION stale_outbox_streams FROM PUBLIC;
