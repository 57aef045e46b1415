-- Jobs that nobody waits for let others go first: a code for signing in does not queue behind the receipts of a whole
-- renewal day.
CREATE OR REPLACE FUNCTION enqueue_jobs(jobs json) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM graphile_worker.add_jobs(ARRAY(
    SELECT ROW (job.task, job.payload, NULL, coalesce(job."runAt", now()), coalesce(job."maxAttempts", 25)::smallint,
                job."jobKey", job.priority::smallint, NULL)::graphile_worker.job_spec
      FROM (SELECT DISTINCT ON ("jobKey", CASE WHEN "jobKey" IS NULL THEN place END) *
              FROM ROWS FROM (json_to_recordset(jobs) AS (
                     task text, payload json, "jobKey" text, "runAt" timestamptz, "maxAttempts" integer,
                     priority integer))
                   WITH ORDINALITY AS given (task, payload, "jobKey", "runAt", "maxAttempts", priority, place)
             ORDER BY "jobKey", CASE WHEN "jobKey" IS NULL THEN place END, place DESC) job));
END $$;
