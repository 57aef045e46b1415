-- Puts jobs into the queue inside the caller's transaction, however many in one go; the app's role cannot reach the
-- queue otherwise. Of several with one key the last counts, as when they come one after the other; in the order of
-- their keys, so that two callers never wait for one another.
CREATE FUNCTION enqueue_jobs(jobs json) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM graphile_worker.add_jobs(ARRAY(
    SELECT ROW (job.task, job.payload, NULL, coalesce(job."runAt", now()), coalesce(job."maxAttempts", 25)::smallint,
                job."jobKey", NULL, NULL)::graphile_worker.job_spec
      FROM (SELECT DISTINCT ON ("jobKey", CASE WHEN "jobKey" IS NULL THEN place END) *
              FROM ROWS FROM (json_to_recordset(jobs) AS (
                     task text, payload json, "jobKey" text, "runAt" timestamptz, "maxAttempts" integer))
                   WITH ORDINALITY AS given (task, payload, "jobKey", "runAt", "maxAttempts", place)
             ORDER BY "jobKey", CASE WHEN "jobKey" IS NULL THEN place END, place DESC) job));
END $$;

REVOKE EXECUTE ON FUNCTION enqueue_jobs FROM PUBLIC;
DROP FUNCTION enqueue_job;
