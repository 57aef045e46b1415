-- What the team notes of a customer, for itself.
CREATE TABLE "customer_note" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "customerId" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "isPinned" BOOLEAN NOT NULL DEFAULT false,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "customer_note_pkey" PRIMARY KEY ("publisherId","id")
);

CREATE INDEX "customer_note_publisherId_customerId_createdAt_idx" ON "customer_note"("publisherId", "customerId", "createdAt");
ALTER TABLE "customer_note" ADD CONSTRAINT "customer_note_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE customer_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON customer_note
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);

-- Why somebody gave access by hand, and who.
ALTER TABLE "entitlement" ADD COLUMN "reason" TEXT, ADD COLUMN "grantedBy" UUID;
