-- What a publisher's figures see while customers of the sandbox are ahead of its clock: nothing after its own now.
--
-- How a customer who is ahead stood until a moment after the publisher's now, each time that something changed it then:
-- what figures count of them, since they count rows as they are. Nothing of it is personal.
CREATE TABLE "customer_image" (
    "publisherId" BIGINT NOT NULL,
    "customerId" BIGINT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "customer" JSONB NOT NULL,
    "subscriptions" JSONB NOT NULL,
    "revenue" JSONB NOT NULL,

    CONSTRAINT "customer_image_pkey" PRIMARY KEY ("publisherId","customerId","until")
);

CREATE INDEX "customer_image_publisherId_until_idx" ON "customer_image"("publisherId", "until");
ALTER TABLE "customer_image" ADD CONSTRAINT "customer_image_publisherId_customerId_fkey" FOREIGN KEY ("publisherId", "customerId") REFERENCES "customer"("publisherId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE customer_image ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON customer_image
  USING ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint
         AND NOT EXISTS (SELECT FROM instance WHERE mode = 'live'))
  WITH CHECK ("publisherId" = nullif(current_setting('app.publisher', true), '')::bigint
         AND NOT EXISTS (SELECT FROM instance WHERE mode = 'live'));

-- The same names as the tables: a transaction that tells figures puts this schema before theirs, and says where it stops
-- in `app.horizon`. Nobody else reads it. A column that a table gets later is to be added here by making the view anew.
CREATE SCHEMA as_seen;

CREATE FUNCTION as_seen.horizon() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('app.horizon', true), '')::timestamptz, 'infinity')
$$;

CREATE VIEW as_seen.image WITH (security_invoker = true) AS
  SELECT DISTINCT ON (i."publisherId", i."customerId") i.*
    FROM public.customer_image i
   WHERE i."publisherId" = nullif(current_setting('app.publisher', true), '')::bigint AND i.until > as_seen.horizon()
   ORDER BY i."publisherId", i."customerId", i.until;

CREATE VIEW as_seen.customer WITH (security_invoker = true) AS
  SELECT c.* FROM public.customer c
   WHERE NOT EXISTS (SELECT FROM as_seen.image i WHERE i."publisherId" = c."publisherId" AND i."customerId" = c.id)
  UNION ALL
  SELECT held.* FROM as_seen.image i
    JOIN public.customer c ON c."publisherId" = i."publisherId" AND c.id = i."customerId"
   CROSS JOIN LATERAL jsonb_populate_record(c, i.customer) held;

CREATE VIEW as_seen.subscription WITH (security_invoker = true) AS
  SELECT s.* FROM public.subscription s
   WHERE s."startedAt" <= as_seen.horizon()
     AND NOT EXISTS (
       SELECT FROM as_seen.image i WHERE i."publisherId" = s."publisherId" AND i."customerId" = s."customerId")
  UNION ALL
  SELECT held.* FROM as_seen.image i, jsonb_populate_recordset(NULL::public.subscription, i.subscriptions) held
   WHERE held."startedAt" <= as_seen.horizon();

CREATE VIEW as_seen.customer_revenue WITH (security_invoker = true) AS
  SELECT r.* FROM public.customer_revenue r
   WHERE NOT EXISTS (
     SELECT FROM as_seen.image i WHERE i."publisherId" = r."publisherId" AND i."customerId" = r."customerId")
  UNION ALL
  SELECT held.* FROM as_seen.image i, jsonb_populate_recordset(NULL::public.customer_revenue, i.revenue) held;

CREATE VIEW as_seen.transaction WITH (security_invoker = true) AS
  SELECT t.* FROM public.transaction t WHERE t."occurredAt" <= as_seen.horizon();

CREATE VIEW as_seen.refund WITH (security_invoker = true) AS
  SELECT r.* FROM public.refund r WHERE r."occurredAt" <= as_seen.horizon();

CREATE VIEW as_seen.mrr_movement WITH (security_invoker = true) AS
  SELECT m.* FROM public.mrr_movement m WHERE m."occurredAt" <= as_seen.horizon();

CREATE VIEW as_seen.subscriber_movement WITH (security_invoker = true) AS
  SELECT m.* FROM public.subscriber_movement m WHERE m."occurredAt" <= as_seen.horizon();
