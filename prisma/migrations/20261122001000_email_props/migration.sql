-- What a mail is about, without secrets: it is rendered from this when it is sent, and its links are derived then.
ALTER TABLE "email_message" ADD COLUMN "props" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "email_message" ALTER COLUMN "subject" SET DEFAULT '';
ALTER TABLE "email_message" ALTER COLUMN "html" SET DEFAULT '';
ALTER TABLE "email_message" ALTER COLUMN "text" SET DEFAULT '';
