-- Which plans subscribers may change to, and what changing does to money and dates.
CREATE TABLE "switch_setting" (
    "publisherId" BIGINT NOT NULL,
    "upgrade" TEXT NOT NULL,
    "downgrade" TEXT NOT NULL,
    "trial" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "switch_setting_pkey" PRIMARY KEY ("publisherId")
);

CREATE TABLE "switch_route" (
    "publisherId" BIGINT NOT NULL,
    "fromNumber" BIGINT NOT NULL,
    "toNumber" BIGINT NOT NULL,
    "direction" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "switch_route_pkey" PRIMARY KEY ("publisherId","fromNumber","toNumber")
);

ALTER TABLE "switch_setting" ADD CONSTRAINT "switch_setting_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "switch_route" ADD CONSTRAINT "switch_route_publisherId_fromNumber_fkey" FOREIGN KEY ("publisherId", "fromNumber") REFERENCES "offer"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "switch_route" ADD CONSTRAINT "switch_route_publisherId_toNumber_fkey" FOREIGN KEY ("publisherId", "toNumber") REFERENCES "offer"("publisherId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

DO $$
DECLARE
  algorithms text := $names$'DEFERRED', 'IMMEDIATE_WITHOUT_PRORATION', 'IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION',
    'IMMEDIATE_AND_CHARGE_WITH_FULL_REFUND', 'IMMEDIATE_AND_CHARGE_WITH_REFUND',
    'IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION', 'IMMEDIATE_WITH_TIME_PRORATION'$names$;
  tenant_table text;
BEGIN
  EXECUTE format('ALTER TABLE switch_setting ADD CONSTRAINT switch_setting_upgrade CHECK (upgrade IN (%s))', algorithms);
  EXECUTE format('ALTER TABLE switch_setting ADD CONSTRAINT switch_setting_downgrade CHECK (downgrade IN (%s))', algorithms);
  FOREACH tenant_table IN ARRAY ARRAY['switch_setting', 'switch_route'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I
         USING ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint)
         WITH CHECK ("publisherId" = nullif(current_setting(''app.publisher'', true), '''')::bigint)',
      tenant_table);
  END LOOP;
END $$;
ALTER TABLE switch_setting ADD CONSTRAINT switch_setting_trial CHECK (trial IN ('keep', 'end'));
ALTER TABLE switch_route ADD CONSTRAINT switch_route_direction CHECK (
  direction IN ('upgrade', 'downgrade') AND "fromNumber" <> "toNumber");
