-- The web process may not touch the job queue itself.

-- Jobs: the web process may not touch the queue itself.
CREATE OR REPLACE FUNCTION enqueue(p_task text, p_payload json) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_office() IS NULL THEN RAISE EXCEPTION 'a job needs a context' USING ERRCODE = 'insufficient_privilege'; END IF;
  PERFORM graphile_worker.add_job(p_task, p_payload, max_attempts => 10);
END $$;
