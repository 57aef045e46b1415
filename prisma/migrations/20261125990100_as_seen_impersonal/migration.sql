-- What an image says nothing of, as what people wrote and what may be erased, is as the row has it.
CREATE OR REPLACE VIEW as_seen.subscription WITH (security_invoker = true) AS
  SELECT s.* FROM public.subscription s
   WHERE s."startedAt" <= as_seen.horizon()
     AND NOT EXISTS (
       SELECT FROM as_seen.image i WHERE i."publisherId" = s."publisherId" AND i."customerId" = s."customerId")
  UNION ALL
  SELECT held.* FROM as_seen.image i
   CROSS JOIN LATERAL jsonb_array_elements(i.subscriptions) AS kept(facts)
    JOIN public.subscription s ON s."publisherId" = i."publisherId" AND s.id = (kept.facts ->> 'id')::bigint
   CROSS JOIN LATERAL jsonb_populate_record(s, kept.facts) held
   WHERE held."startedAt" <= as_seen.horizon();
