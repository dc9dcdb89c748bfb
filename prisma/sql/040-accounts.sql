-- What the web process may ask about accounts, sessions and people; it may touch none of their
-- tables.

-- Accounts.

-- Whether a role counts now: not ended, and within its days by the office's calendar. Everything
-- that asks for live roles asks this.
CREATE OR REPLACE FUNCTION role_is_live(g role_grant) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT g.revoked_at IS NULL AND ((g.starts_on IS NULL AND g.ends_on IS NULL) OR EXISTS (
    SELECT FROM office o CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE o.time_zone)::date AS today) d
    WHERE o.id = g.office_id AND d.today >= coalesce(g.starts_on, d.today) AND d.today <= coalesce(g.ends_on, d.today)))
$$;

-- Functions that say less than those that follow.
DROP FUNCTION IF EXISTS auth_login(text), auth_session_create(uuid, bytea, uuid, text[], text),
  auth_session_end(bytea), auth_own_password();

-- Whether the caller is the web process, which alone knows the key whose SHA-256 is kept here (put
-- there at each start). SQL as app_rw alone can so make no session and read no password's hash.
CREATE OR REPLACE FUNCTION auth_is_web(p_key bytea) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$ SELECT EXISTS (SELECT FROM web_key WHERE hash = sha256(p_key)) $$;

-- With the language to greet the person in: their own, else their office's.
CREATE OR REPLACE FUNCTION auth_login(p_key bytea, p_email text) RETURNS TABLE (id uuid, name text, password_hash text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.name, u.password_hash, coalesce(u.locale, (SELECT o.locale FROM role_grant g JOIN office o ON o.id = g.office_id
    WHERE g.user_id = u.id AND role_is_live(g) ORDER BY o.key LIMIT 1))
  FROM "user" u WHERE auth_is_web(p_key) AND u.email = lower(p_email) AND u.deactivated_at IS NULL
$$;

-- Sessions: idle 30 minutes, absolute 8 hours.
CREATE OR REPLACE FUNCTION auth_session_create(
  p_key bytea, p_id uuid, p_token_hash bytea, p_user_id uuid, p_methods text[], p_user_agent text
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT auth_is_web(p_key) THEN
    RAISE EXCEPTION 'a session is made by the web process alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO session (id, token_hash, user_id, methods, auth_time, last_seen_at, expires_at, user_agent, created_by)
  SELECT p_id, p_token_hash, u.id, p_methods, now(), now(), now() + interval '8 hours', left(p_user_agent, 300), u.id
  FROM "user" u WHERE u.id = p_user_id AND u.deactivated_at IS NULL;
END $$;

-- Who is deactivated is signed out, and stays so when the account is taken into use again.
CREATE OR REPLACE FUNCTION user_deactivated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM session WHERE user_id = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER user_deactivated AFTER UPDATE OF deactivated_at ON "user" FOR EACH ROW
  WHEN (OLD.deactivated_at IS DISTINCT FROM NEW.deactivated_at) EXECUTE FUNCTION user_deactivated();

-- A person with their grants as they are now and, where they have one in it, the office asked for.
-- Null when there is no such account any more.
CREATE OR REPLACE FUNCTION auth_person(p_user_id uuid, p_office_key text) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  u "user"%ROWTYPE;
  o office%ROWTYPE;
  grants jsonb;
BEGIN
  SELECT * INTO u FROM "user" WHERE id = p_user_id AND deactivated_at IS NULL;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT coalesce(jsonb_agg(jsonb_build_object(
      'officeId', g.office_id, 'officeKey', f.key, 'officeName', f.name, 'role', g.role, 'scope', g.scope,
      'municipality', CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'code', m.code, 'name', r.name) END,
      'vendor', CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('id', v.id, 'name', v.name) END) ORDER BY f.name, g.role, m.code), '[]')
    INTO grants
    FROM role_grant g JOIN office f ON f.id = g.office_id
    LEFT JOIN municipality m ON m.id = g.municipality_id
    LEFT JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN vendor v ON v.id = g.vendor_id
    WHERE g.user_id = u.id AND role_is_live(g);
  SELECT * INTO o FROM office f WHERE f.key = p_office_key
    AND EXISTS (SELECT FROM role_grant g WHERE g.office_id = f.id AND g.user_id = u.id AND role_is_live(g));
  RETURN jsonb_build_object(
    'userId', u.id, 'name', u.name, 'email', u.email, 'grants', grants,
    'office', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object(
      'id', o.id, 'key', o.key, 'name', o.name, 'country', o.country, 'currency', o.currency, 'locale', o.locale,
      'timeZone', o.time_zone, 'asOf', o.as_of, 'accent', o.accent, 'isFictional', o.is_fictional, 'assumption', o.assumption,
      'municipalityIds', (SELECT coalesce(jsonb_agg(m.id ORDER BY m.code), '[]') FROM municipality m WHERE m.office_id = o.id)) END);
END $$;

-- Who holds this token. Null when the session has ended.
CREATE OR REPLACE FUNCTION auth_session(p_token_hash bytea, p_office_key text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  s session%ROWTYPE;
  person jsonb;
BEGIN
  SELECT * INTO s FROM session WHERE token_hash = p_token_hash AND expires_at > now() AND last_seen_at > now() - interval '30 minutes';
  IF NOT FOUND THEN RETURN NULL; END IF;
  person := auth_person(s.user_id, p_office_key);
  IF person IS NULL THEN RETURN NULL; END IF;
  IF s.last_seen_at < now() - interval '1 minute' THEN
    -- A full disk must not cost the reading.
    BEGIN
      UPDATE session SET last_seen_at = now(), updated_at = now() WHERE id = s.id;
    EXCEPTION WHEN insufficient_resources OR system_error OR read_only_sql_transaction THEN
      NULL;
    END;
  END IF;
  RETURN person || jsonb_build_object(
    'sessionId', s.id, 'methods', to_jsonb(s.methods),
    'authTime', to_char(s.auth_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
END $$;

-- Whose it was.
CREATE OR REPLACE FUNCTION auth_session_end(p_token_hash bytea) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ DELETE FROM session WHERE token_hash = p_token_hash RETURNING user_id $$;

-- The signer's own password, asked for again.
CREATE OR REPLACE FUNCTION auth_own_password(p_key bytea) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT password_hash FROM "user"
  WHERE auth_is_web(p_key) AND id = app_user() AND deactivated_at IS NULL
$$;

CREATE OR REPLACE FUNCTION auth_own_sessions() RETURNS TABLE (id uuid, created_at timestamptz, last_seen_at timestamptz, user_agent text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.created_at, s.last_seen_at, s.user_agent FROM session s
  WHERE s.user_id = app_user() AND s.expires_at > now() AND s.last_seen_at > now() - interval '30 minutes' ORDER BY s.last_seen_at DESC
$$;

CREATE OR REPLACE FUNCTION auth_end_own_session(p_id uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (DELETE FROM session WHERE id = p_id AND user_id = app_user() RETURNING 1) SELECT EXISTS (SELECT FROM gone)
$$;

-- Names of people who have or had a role in the context's office, so that rows can say who did it.
-- A vendor learns no names.
CREATE OR REPLACE FUNCTION auth_names() RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.name FROM "user" u
  WHERE app_is_member() AND EXISTS (SELECT FROM role_grant g WHERE g.user_id = u.id AND g.office_id = app_office())
  UNION ALL
  -- Who is invited has the name that the inviter wrote, until they join.
  SELECT i.user_id, i.name FROM invitation i
  WHERE app_is_member() AND i.office_id = app_office() AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT FROM role_grant g WHERE g.user_id = i.user_id AND g.office_id = i.office_id)
$$;
