-- Setting up the first office of a database, by who knows the word that the start prints. Nobody
-- has an account yet, so these functions are called outside every context.

-- Whether there is no office yet.
CREATE OR REPLACE FUNCTION setup_is_needed() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT NOT EXISTS (SELECT FROM office) $$;

-- Whether the word is the one that was printed, and still to be used.
CREATE OR REPLACE FUNCTION setup_word_is(p_key bytea, p_word text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT auth_is_web(p_key) AND setup_is_needed()
    AND EXISTS (SELECT FROM setup_word WHERE hash = sha256(convert_to(p_word, 'UTF8')))
$$;

-- Rows of one table, given as JSON with the columns that the first of them names.
CREATE OR REPLACE FUNCTION setup_rows(p_table text, p_rows jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  names text := (SELECT string_agg(quote_ident(name), ', ') FROM jsonb_object_keys(p_rows -> 0) AS name);
BEGIN
  IF names IS NULL THEN RETURN; END IF;
  EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM jsonb_populate_recordset(NULL::%I, $1)', p_table, names, names, p_table)
    USING p_rows;
END $$;

-- Keeps the whole office with its first administrator and the events that tell of it, and uses the
-- word up; false for a wrong word, or when there is an office. Of two at once the second waits for
-- the word's row and finds it gone.
CREATE OR REPLACE FUNCTION setup_office(
  p_key bytea, p_word text, p_rows jsonb, p_stream text, p_times text[], p_payloads text[]
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  tables text[] := '{office,phase_template,phase,control_point_template,control_point_template_item,municipality,membership,audit_stream,user,role_grant}';
  name text;
BEGIN
  IF NOT auth_is_web(p_key) THEN
    RAISE EXCEPTION 'an office is set up by the web process alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM setup_word WHERE hash = sha256(convert_to(p_word, 'UTF8'));
  IF NOT FOUND OR NOT setup_is_needed() THEN RETURN false; END IF;
  FOREACH name IN ARRAY tables LOOP
    PERFORM setup_rows(name, coalesce(p_rows -> name, '[]'));
  END LOOP;
  UPDATE office o SET phase_template_id = t.id FROM phase_template t WHERE t.office_id = o.id;
  PERFORM audit_append_many(p_stream, p_times, p_payloads);
  RETURN true;
END $$;

-- What an office says of itself.

-- The office's vendors by name, for whoever may choose or read who supplies the e-archive: not
-- everybody who may reads systems.
CREATE OR REPLACE FUNCTION office_vendors() RETURNS TABLE (id uuid, key text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.id, v.key, v.name FROM vendor v
  WHERE v.office_id = app_office() AND v.merged_into IS NULL AND app_is_member()
$$;

-- How many there are of what a new office needs, whoever asks: numbers alone.
CREATE OR REPLACE FUNCTION office_steps() RETURNS TABLE (
  members integer, people integer, vendors integer, systems integer, templates integer, plan integer, budget integer
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT
    (SELECT count(*)::int FROM membership s WHERE s.office_id = o.id AND (s.ends_on IS NULL OR s.ends_on >= d.today)),
    (SELECT count(DISTINCT g.user_id)::int FROM role_grant g JOIN "user" u ON u.id = g.user_id
      WHERE g.office_id = o.id AND role_is_live(g) AND u.deactivated_at IS NULL),
    (SELECT count(*)::int FROM vendor v WHERE v.office_id = o.id AND v.merged_into IS NULL),
    (SELECT count(*)::int FROM system_product p WHERE p.office_id = o.id AND p.merged_into IS NULL),
    (SELECT count(*)::int FROM control_point_template c WHERE c.office_id = o.id),
    (SELECT count(*)::int FROM plan_version p WHERE p.office_id = o.id),
    (SELECT count(*)::int FROM budget b WHERE b.office_id = o.id)
  FROM office o CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE o.time_zone)::date AS today) d
  WHERE o.id = app_office() AND app_is_member()
$$;
