-- The web process may not touch the job queue itself.

-- Of those in one queue, one runs at a time.
DROP FUNCTION IF EXISTS enqueue(text, json);
CREATE OR REPLACE FUNCTION enqueue(p_task text, p_payload json, p_queue text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_office() IS NULL THEN RAISE EXCEPTION 'a job needs a context' USING ERRCODE = 'insufficient_privilege'; END IF;
  PERFORM graphile_worker.add_job(p_task, p_payload, queue_name => p_queue, max_attempts => 10);
END $$;
