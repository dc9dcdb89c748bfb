-- Notes that the one who asks reads the overview now, and says when their visit before this session's
-- ended (lib/features/desk/changes). What cannot be written, on a full disk or a standby, costs the
-- note and not the reading.
CREATE OR REPLACE FUNCTION note_visit(p_session uuid, p_now timestamptz) RETURNS timestamptz
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  seen visit%ROWTYPE;
  noted timestamptz;
BEGIN
  SELECT * INTO seen FROM visit v WHERE v.office_id = app_office() AND v.user_id = app_user();
  IF seen.session_id = p_session AND seen.seen_at > p_now - interval '1 minute' THEN
    RETURN seen.previous_at;
  END IF;
  BEGIN
    INSERT INTO visit (office_id, user_id, session_id, seen_at, created_by, updated_by)
      VALUES (app_office(), app_user(), p_session, p_now, app_user(), app_user())
    ON CONFLICT (office_id, user_id) DO UPDATE SET
      previous_at = CASE WHEN visit.session_id = excluded.session_id THEN visit.previous_at ELSE visit.seen_at END,
      session_id = excluded.session_id, seen_at = greatest(visit.seen_at, excluded.seen_at),
      updated_at = now(), updated_by = excluded.updated_by
    RETURNING previous_at INTO noted;
    RETURN noted;
  EXCEPTION WHEN insufficient_resources OR system_error OR read_only_sql_transaction THEN
    RETURN CASE WHEN seen.session_id = p_session THEN seen.previous_at ELSE seen.seen_at END;
  END;
END $$;
