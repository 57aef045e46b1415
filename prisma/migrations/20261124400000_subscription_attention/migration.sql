-- Subscriptions that somebody has to look at: few among many, so the index holds no others.
CREATE INDEX subscription_attention ON subscription (
  "publisherId",
  (CASE WHEN "parkedAt" IS NOT NULL THEN 'parked'
        WHEN state = 'active' AND ("graceEndsAt" IS NOT NULL OR "failedAttempts" > 0) THEN 'past-due' END),
  "startedAt", id)
  WHERE (CASE WHEN "parkedAt" IS NOT NULL THEN 'parked'
              WHEN state = 'active' AND ("graceEndsAt" IS NOT NULL OR "failedAttempts" > 0) THEN 'past-due' END) IS NOT NULL;
