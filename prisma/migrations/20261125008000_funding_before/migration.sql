-- What the running period was paid with, while the next one is paid ahead: a bank may take it back.
ALTER TABLE subscription ADD COLUMN "fundingBefore" JSONB NOT NULL DEFAULT '[]';
