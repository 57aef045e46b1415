-- Whom of the customers a mail was for: addresses change, and some mails are sent to another one.
ALTER TABLE "email_message" ADD COLUMN "customerId" BIGINT;
UPDATE email_message m SET "customerId" = c.id
  FROM customer c WHERE c."publisherId" = m."publisherId" AND c."emailKey" = lower(m."toEmail");
CREATE INDEX "email_message_publisherId_customerId_createdAt_id_idx" ON "email_message"("publisherId", "customerId", "createdAt", "id");
