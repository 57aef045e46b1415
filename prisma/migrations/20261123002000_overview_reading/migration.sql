-- When the calendar month of an instant, or the one so many months later, begins in a zone. Where clocks show that
-- midnight twice the first counts, as for the rules of the product: PostgreSQL by itself would take the second.
CREATE FUNCTION month_start(at timestamptz, zone text, months integer) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN (((date_trunc('month', at AT TIME ZONE zone) + months * interval '1 month') AT TIME ZONE zone
           - interval '1 hour') AT TIME ZONE zone)
         = date_trunc('month', at AT TIME ZONE zone) + months * interval '1 month'
    THEN (date_trunc('month', at AT TIME ZONE zone) + months * interval '1 month') AT TIME ZONE zone - interval '1 hour'
    ELSE (date_trunc('month', at AT TIME ZONE zone) + months * interval '1 month') AT TIME ZONE zone
  END
$$;

-- Trials that came to their end, by when they did: paid from then on, or over without a payment.
CREATE INDEX subscription_trial_ended ON subscription (
  "publisherId",
  (CASE WHEN "convertedAt" IS NOT NULL THEN "convertedAt" WHEN "trialEndsAt" IS NOT NULL THEN "endedAt" END),
  id)
  WHERE (CASE WHEN "convertedAt" IS NOT NULL THEN "convertedAt" WHEN "trialEndsAt" IS NOT NULL THEN "endedAt" END) IS NOT NULL;
