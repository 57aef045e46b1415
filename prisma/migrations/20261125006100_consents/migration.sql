-- What customers are asked to agree to, version by version, and what each of them said.
CREATE TABLE "consent_definition" (
    "publisherId" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT,
    "isRequired" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_definition_pkey" PRIMARY KEY ("publisherId","name","version")
);

CREATE TABLE "customer_consent" (
    "publisherId" BIGINT NOT NULL,
    "customerId" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_consent_pkey" PRIMARY KEY ("publisherId","customerId","name")
);

ALTER TABLE "consent_definition" ADD CONSTRAINT "consent_definition_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "customer_consent" ADD CONSTRAINT "customer_consent_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE consent_definition ADD CONSTRAINT consent_definition_name CHECK (name IN ('terms', 'marketing'));
ALTER TABLE consent_definition ADD CONSTRAINT consent_definition_version CHECK (version > 1);
ALTER TABLE customer_consent ADD CONSTRAINT customer_consent_state CHECK (state IN ('accepted', 'declined'));

ALTER TABLE consent_definition ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON consent_definition
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);

ALTER TABLE customer_consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON customer_consent
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint)
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint);
