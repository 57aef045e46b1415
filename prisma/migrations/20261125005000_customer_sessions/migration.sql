-- Browsers in which customers are signed in to their account, and what else a mailed code or link may open.
CREATE TABLE "customer_session" (
    "publisherId" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "customerId" BIGINT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "deviceLabel" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "provenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "wishedEmail" TEXT,

    CONSTRAINT "customer_session_pkey" PRIMARY KEY ("publisherId","id")
);

CREATE UNIQUE INDEX "customer_session_publisherId_secretHash_key" ON "customer_session"("publisherId", "secretHash");
CREATE INDEX "customer_session_publisherId_customerId_lastSeenAt_idx" ON "customer_session"("publisherId", "customerId", "lastSeenAt");
CREATE INDEX "customer_session_publisherId_expiresAt_idx" ON "customer_session"("publisherId", "expiresAt");

ALTER TABLE "customer_session" ADD CONSTRAINT "customer_session_publisherId_customerId_fkey"
  FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "customer_session" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "customer_session"
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);

ALTER TABLE customer_code DROP CONSTRAINT customer_code_purpose;
ALTER TABLE customer_code ADD CONSTRAINT customer_code_purpose CHECK (purpose IN ('checkout', 'sign-in', 'email', 'link'));
