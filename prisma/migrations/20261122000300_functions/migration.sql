-- The only code that sees across publishers. Each runs as the owner, with a fixed search path,
-- and answers one narrow question. The same names are listed in server/db/definer-functions.ts.

-- Puts a job into the queue inside the caller's transaction; the app's role cannot reach the queue otherwise.
CREATE FUNCTION enqueue_job(
  task text, payload json, job_key text DEFAULT NULL, run_at timestamptz DEFAULT NULL, max_attempts integer DEFAULT 25
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    identifier => task, payload => payload, job_key => job_key,
    run_at => coalesce(run_at, now()), max_attempts => max_attempts
  );
END $$;

-- Who holds this session, and what they are at this publisher: one round trip for each request of the dashboard.
CREATE FUNCTION session_principal(session_id uuid, publisher_id bigint)
RETURNS TABLE (
  "accountId" uuid, email text, name text, theme text, locale text, "hasShortcuts" boolean, "hasSecondFactor" boolean,
  "lastSeenAt" timestamptz, "expiresAt" timestamptz, "revokedAt" timestamptz, role text, grants jsonb
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.id, a.email, a.name, a.theme, a.locale, a."hasShortcuts", a."totpEnabledAt" IS NOT NULL,
         s."lastSeenAt", s."expiresAt", s."revokedAt", m.role, m.grants
    FROM admin_session s
    JOIN admin_account a ON a.id = s."accountId"
    LEFT JOIN membership m ON m."publisherId" = publisher_id AND m."accountId" = a.id AND m."removedAt" IS NULL
   WHERE s.id = session_id
$$;

-- The publishers an account belongs to, for the switcher and for landing after sign-in.
CREATE FUNCTION account_memberships(account_id uuid)
RETURNS TABLE ("publisherId" bigint, name text, role text, grants jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT m."publisherId", p.name, m.role, m.grants
    FROM membership m
    JOIN publisher p ON p.id = m."publisherId"
   WHERE m."accountId" = account_id AND m."removedAt" IS NULL
   ORDER BY p.name, p.id
$$;

-- What anybody may know of a publisher, for hosted pages and embeds.
CREATE FUNCTION public_profile(publisher_id bigint)
RETURNS TABLE (id bigint, name text, country text, "defaultCurrency" text, "timeZone" text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT p.id, p.name, c.country, c."defaultCurrency", c."timeZone", c.locale
    FROM publisher p
    JOIN company_profile c ON c."publisherId" = p.id
   WHERE p.id = publisher_id
$$;

-- Streams whose events wait for longer than they should: the net under a lost wake-up.
CREATE FUNCTION stale_outbox_streams(recorded_before timestamptz, max_rows integer)
RETURNS TABLE ("publisherId" bigint, consumer text, "streamId" bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT o."publisherId", o.consumer, o."streamId"
    FROM outbox_entry o
   WHERE o.state = 'pending' AND o."recordedAt" < recorded_before
   LIMIT max_rows
$$;
REVOKE EXECUTE ON FUNCTION enqueue_job, session_principal, account_memberships, public_profile, stale_outbox_streams FROM PUBLIC;
