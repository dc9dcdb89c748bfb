-- The functions through which the web process reaches what it may not touch: the audit trail, accounts and the job queue.
-- Each runs as its owner with a fixed search_path, is revoked from PUBLIC and checks the context itself.

-- 1. Audit trail: hash = SHA-256( previous hash || JCS { seq, stream, time } || SHA-256(payload) ).
ALTER TABLE audit_stream ALTER COLUMN head SET DEFAULT decode(repeat('00', 32), 'hex');
ALTER TABLE audit_event
  ADD COLUMN type text GENERATED ALWAYS AS (payload::jsonb ->> 'type') STORED,
  ADD COLUMN delivery_id uuid GENERATED ALWAYS AS ((payload::jsonb ->> 'deliveryId')::uuid) STORED,
  ADD COLUMN actor_id uuid GENERATED ALWAYS AS ((payload::jsonb -> 'actor' ->> 'id')::uuid) STORED;
CREATE INDEX audit_event_delivery ON audit_event (delivery_id, time);
CREATE INDEX audit_event_office ON audit_event (office_id, time DESC, stream DESC, seq DESC);

CREATE FUNCTION audit_hash(p_previous bytea, p_stream text, p_seq integer, p_time text, p_payload text) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog AS $$
  SELECT sha256(p_previous
    || convert_to('{"seq":' || p_seq || ',"stream":' || to_json(p_stream)::text || ',"time":"' || p_time || '"}', 'UTF8')
    || sha256(convert_to(p_payload, 'UTF8')))
$$;

CREATE FUNCTION audit_write(p_stream text, p_time text, p_payload text) RETURNS TABLE (seq integer, "time" text, hash text)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  s audit_stream%ROWTYPE;
  h bytea;
BEGIN
  SELECT * INTO s FROM audit_stream WHERE key = p_stream FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no audit stream %', p_stream; END IF;
  h := audit_hash(s.head, s.key, s.seq + 1, p_time, p_payload);
  INSERT INTO audit_event (stream, seq, office_id, municipality_id, time, payload, hash)
    VALUES (s.key, s.seq + 1, s.office_id, s.municipality_id, p_time, p_payload, h);
  UPDATE audit_stream SET seq = s.seq + 1, head = h, updated_at = now() WHERE key = s.key;
  RETURN QUERY SELECT s.seq + 1, p_time, encode(h, 'hex');
END $$;

CREATE FUNCTION audit_append(p_stream text, p_payload text) RETURNS TABLE (seq integer, "time" text, hash text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM audit_stream s WHERE s.key = p_stream AND s.office_id = app_office()
    AND (s.municipality_id = ANY (app_municipalities()) OR (s.municipality_id IS NULL AND app_is_office_wide()));
  IF NOT FOUND THEN RAISE EXCEPTION 'audit stream % is outside the context', p_stream USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN QUERY SELECT * FROM audit_write(p_stream, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), p_payload);
END $$;

-- For loading history: the times are the caller's. Owner only.
CREATE FUNCTION audit_append_many(p_stream text, p_times text[], p_payloads text[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  FOR i IN 1 .. coalesce(array_length(p_payloads, 1), 0) LOOP
    PERFORM audit_write(p_stream, p_times[i], p_payloads[i]);
  END LOOP;
END $$;

-- 2. Accounts.
-- With the language to greet the person in: their own, else their office's.
CREATE FUNCTION auth_login(p_email text) RETURNS TABLE (id uuid, name text, password_hash text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.name, u.password_hash, coalesce(u.locale, (SELECT o.locale FROM role_grant g JOIN office o ON o.id = g.office_id
    WHERE g.user_id = u.id AND g.revoked_at IS NULL ORDER BY o.key LIMIT 1))
  FROM "user" u WHERE u.email = lower(p_email) AND u.deactivated_at IS NULL
$$;

-- Sessions: idle 30 minutes, absolute 8 hours.
CREATE FUNCTION auth_session_create(p_id uuid, p_token_hash bytea, p_user_id uuid, p_methods text[], p_user_agent text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO session (id, token_hash, user_id, methods, auth_time, last_seen_at, expires_at, user_agent, created_by)
  SELECT p_id, p_token_hash, u.id, p_methods, now(), now(), now() + interval '8 hours', left(p_user_agent, 300), u.id
  FROM "user" u WHERE u.id = p_user_id AND u.deactivated_at IS NULL
$$;

-- Who holds this token, with which grants, and, where they have one in it, the office asked for. Null when the session has ended.
CREATE FUNCTION auth_session(p_token_hash bytea, p_office_key text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  s session%ROWTYPE;
  u "user"%ROWTYPE;
  o office%ROWTYPE;
  grants jsonb;
BEGIN
  SELECT * INTO s FROM session WHERE token_hash = p_token_hash AND expires_at > now() AND last_seen_at > now() - interval '30 minutes';
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT * INTO u FROM "user" WHERE id = s.user_id AND deactivated_at IS NULL;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF s.last_seen_at < now() - interval '1 minute' THEN
    UPDATE session SET last_seen_at = now(), updated_at = now() WHERE id = s.id;
  END IF;
  SELECT coalesce(jsonb_agg(jsonb_build_object(
      'officeId', g.office_id, 'officeKey', f.key, 'officeName', f.name, 'role', g.role, 'scope', g.scope,
      'municipality', CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'code', m.code, 'name', r.name) END,
      'vendor', CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('id', v.id, 'name', v.name) END) ORDER BY f.name, g.role, m.code), '[]')
    INTO grants
    FROM role_grant g JOIN office f ON f.id = g.office_id
    LEFT JOIN municipality m ON m.id = g.municipality_id
    LEFT JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN vendor v ON v.id = g.vendor_id
    WHERE g.user_id = u.id AND g.revoked_at IS NULL;
  SELECT * INTO o FROM office f WHERE f.key = p_office_key
    AND EXISTS (SELECT FROM role_grant g WHERE g.office_id = f.id AND g.user_id = u.id AND g.revoked_at IS NULL);
  RETURN jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'name', u.name, 'email', u.email, 'methods', to_jsonb(s.methods),
    'authTime', to_char(s.auth_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'grants', grants,
    'office', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object(
      'id', o.id, 'key', o.key, 'name', o.name, 'country', o.country, 'currency', o.currency, 'locale', o.locale,
      'timeZone', o.time_zone, 'asOf', o.as_of,
      'municipalityIds', (SELECT coalesce(jsonb_agg(m.id ORDER BY m.code), '[]') FROM municipality m WHERE m.office_id = o.id)) END);
END $$;

CREATE FUNCTION auth_session_end(p_token_hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ DELETE FROM session WHERE token_hash = p_token_hash $$;

-- The signer's own password, asked for again.
CREATE FUNCTION auth_own_password() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT password_hash FROM "user" WHERE id = app_user() AND deactivated_at IS NULL $$;

CREATE FUNCTION auth_own_sessions() RETURNS TABLE (id uuid, created_at timestamptz, last_seen_at timestamptz, user_agent text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.created_at, s.last_seen_at, s.user_agent FROM session s
  WHERE s.user_id = app_user() AND s.expires_at > now() AND s.last_seen_at > now() - interval '30 minutes' ORDER BY s.last_seen_at DESC
$$;

CREATE FUNCTION auth_end_own_session(p_id uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (DELETE FROM session WHERE id = p_id AND user_id = app_user() RETURNING 1) SELECT EXISTS (SELECT FROM gone)
$$;

-- Names of people who have or had a role in the context's office, so that rows can say who did it. A vendor learns no names.
CREATE FUNCTION auth_names() RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.name FROM "user" u
  WHERE app_is_member() AND EXISTS (SELECT FROM role_grant g WHERE g.user_id = u.id AND g.office_id = app_office())
$$;

-- 3. Jobs: the web process may not touch the queue itself.
CREATE FUNCTION enqueue(p_task text, p_payload json) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_office() IS NULL THEN RAISE EXCEPTION 'a job needs a context' USING ERRCODE = 'insufficient_privilege'; END IF;
  PERFORM graphile_worker.add_job(p_task, p_payload, max_attempts => 10);
END $$;

DO $$
DECLARE
  f regprocedure;
BEGIN
  FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND pg_get_userbyid(p.proowner) = current_user LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app_office(), app_user(), app_municipalities(), app_vendors(), app_is_member(), app_is_office_wide() TO app_rw, app_audit;
GRANT EXECUTE ON FUNCTION audit_append(text, text), auth_login(text), auth_session_create(uuid, bytea, uuid, text[], text), auth_session(bytea, text),
  auth_session_end(bytea), auth_own_password(), auth_own_sessions(), auth_end_own_session(uuid), auth_names(), enqueue(text, json) TO app_rw;
