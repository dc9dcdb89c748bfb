-- Letters are written by the web process and read by the worker alone: their text may hold a link
-- that opens an account.

-- Keeps a letter in the change's own transaction, with the job that sends it.
CREATE OR REPLACE FUNCTION mail_keep(p_id uuid, p_office uuid, p_to text, p_subject text, p_body text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO mail (id, office_id, to_address, subject, body, created_by) VALUES (p_id, p_office, p_to, p_subject, p_body, app_user());
  PERFORM graphile_worker.add_job('mail.send', json_build_object('id', p_id), max_attempts => 10);
END $$;

-- The same for whoever acts in a context.
CREATE OR REPLACE FUNCTION mail_post(p_id uuid, p_to text, p_subject text, p_body text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_office() IS NULL THEN RAISE EXCEPTION 'a letter needs a context' USING ERRCODE = 'insufficient_privilege'; END IF;
  PERFORM mail_keep(p_id, app_office(), p_to, p_subject, p_body);
END $$;
