-- Links, a person's own account, and what is noted of signing in. Whoever calls is in no office, so
-- the web process shows its key wherever an account could be opened or told of.

-- Functions that ask for less than those that follow.
DROP FUNCTION IF EXISTS own_account_change(text, text, text[]);

-- The link, while it opens anything: neither used, ended nor old; an invitation while it can be
-- answered; an office's password link while the person is that office's, and no other's, and who
-- made it could make it still.
CREATE OR REPLACE FUNCTION link_find(p_token_hash bytea) RETURNS account_link
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT l.* FROM account_link l JOIN "user" u ON u.id = l.user_id AND u.deactivated_at IS NULL
  WHERE l.token_hash = p_token_hash AND l.used_at IS NULL AND l.ended_at IS NULL AND l.expires_at > now() AND CASE l.kind
    WHEN 'invitation' THEN EXISTS (SELECT FROM invitation i WHERE i.id = l.invitation_id AND invitation_opens(i))
    WHEN 'password' THEN l.office_id IS NULL OR (NOT person_is_elsewhere(l.user_id, l.office_id) AND coalesce((
      SELECT bool_and(person_gives(l.created_by, g.office_id, g.role, g.municipality_id))
      FROM role_grant g WHERE g.user_id = l.user_id AND g.office_id = l.office_id AND role_counts(g)), false))
    ELSE true END
$$;

-- The offices where an account counts, by key.
CREATE OR REPLACE FUNCTION account_offices(p_user uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('key', o.key, 'name', o.name, 'roles',
    (SELECT jsonb_agg(DISTINCT g.role) FROM role_grant g WHERE g.user_id = p_user AND g.office_id = o.id AND role_is_live(g)))
    ORDER BY o.name, o.key), '[]')
  FROM office o WHERE EXISTS (SELECT FROM role_grant g WHERE g.user_id = p_user AND g.office_id = o.id AND role_is_live(g))
$$;

-- Names that no password of the person is made of.
CREATE OR REPLACE FUNCTION account_names(p_user uuid) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH places AS (
    SELECT g.office_id, g.municipality_id, g.vendor_id FROM role_grant g WHERE g.user_id = p_user AND role_counts(g)
    UNION SELECT i.office_id, r.municipality_id, r.vendor_id FROM invitation i
      LEFT JOIN invitation_role r ON r.invitation_id = i.id WHERE i.user_id = p_user AND i.withdrawn_at IS NULL)
  SELECT array_agg(DISTINCT name) FILTER (WHERE name IS NOT NULL) FROM (
    SELECT u.name FROM "user" u WHERE u.id = p_user UNION SELECT u.email FROM "user" u WHERE u.id = p_user
    UNION SELECT i.name FROM invitation i WHERE i.user_id = p_user AND i.withdrawn_at IS NULL
    UNION SELECT unnest(ARRAY[o.key, o.name, r.name, v.name]) FROM places p JOIN office o ON o.id = p.office_id
      LEFT JOIN municipality m ON m.id = p.municipality_id
      LEFT JOIN municipality_register r ON r.country = m.country AND r.code = m.code
      LEFT JOIN vendor v ON v.id = p.vendor_id) n
$$;

-- What a link opens; null for one that opens nothing.
CREATE OR REPLACE FUNCTION link_read(p_key bytea, p_token_hash bytea) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  l account_link%ROWTYPE;
BEGIN
  PERFORM assert_web(p_key);
  SELECT * INTO l FROM link_find(p_token_hash);
  IF l.id IS NULL THEN RETURN NULL; END IF;
  RETURN (SELECT jsonb_build_object('id', l.id, 'kind', l.kind, 'userId', u.id, 'email', u.email, 'newEmail', l.email,
    'name', CASE WHEN u.password_hash IS NULL THEN coalesce(i.name, u.name) ELSE u.name END,
    'hasPassword', u.password_hash IS NOT NULL, 'locale', coalesce(u.locale, o.locale), 'names', to_jsonb(account_names(u.id)),
    'office', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('key', o.key, 'name', o.name) END,
    'expiresAt', to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'offices', account_offices(u.id),
    'codes', (SELECT coalesce(jsonb_agg(DISTINCT m.code), '[]') FROM invitation_role r JOIN municipality m ON m.id = r.municipality_id
      WHERE r.invitation_id = l.invitation_id),
    'isOfficeWide', EXISTS (SELECT FROM invitation_role r WHERE r.invitation_id = l.invitation_id AND r.municipality_id IS NULL))
    FROM "user" u LEFT JOIN office o ON o.id = l.office_id LEFT JOIN invitation i ON i.id = l.invitation_id
    WHERE u.id = l.user_id);
END $$;

-- Appends to the chains of an office, as the program: for who acts in no context.
CREATE OR REPLACE FUNCTION account_note(p_streams text[], p_payloads text[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  FOR i IN 1 .. coalesce(array_length(p_streams, 1), 0) LOOP
    PERFORM audit_write(p_streams[i], to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), p_payloads[i]);
  END LOOP;
END $$;

-- Uses a link, once. p_session: who is signed in. An account that has a password says yes to an
-- invitation by its own session; the link alone opens it for nobody. A new password or a new
-- address ends what else was on its way to either: whoever had begun that may have been somebody
-- else.
CREATE OR REPLACE FUNCTION link_use(
  p_key bytea, p_token_hash bytea, p_session uuid, p_password_hash text, p_streams text[], p_payloads text[]
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  l account_link%ROWTYPE;
  has_password boolean;
BEGIN
  PERFORM assert_web(p_key);
  SELECT * INTO l FROM link_find(p_token_hash);
  IF l.id IS NULL THEN RETURN 'request.notFound'; END IF;
  -- In the order of all others: the office, then its links.
  PERFORM FROM office WHERE id = l.office_id FOR NO KEY UPDATE;
  PERFORM FROM account_link WHERE id = l.id FOR UPDATE;
  SELECT * INTO l FROM link_find(p_token_hash);
  IF l.id IS NULL THEN RETURN 'request.notFound'; END IF;
  SELECT u.password_hash IS NOT NULL INTO has_password FROM "user" u WHERE u.id = l.user_id FOR UPDATE;
  IF l.kind = 'email' THEN
    IF EXISTS (SELECT FROM "user" WHERE email = l.email AND id <> l.user_id) THEN RETURN 'request.notFound'; END IF;
    UPDATE "user" SET email = l.email, updated_at = now(), updated_by = l.user_id WHERE id = l.user_id;
  ELSIF l.kind = 'invitation' AND has_password THEN
    IF p_session IS DISTINCT FROM l.user_id THEN RETURN 'link.signInFirst'; END IF;
  ELSE
    IF p_password_hash IS NULL THEN RETURN 'link.passwordMissing'; END IF;
    UPDATE "user" u SET password_hash = p_password_hash, updated_at = now(), updated_by = l.user_id,
      name = CASE WHEN has_password THEN u.name ELSE coalesce((SELECT i.name FROM invitation i WHERE i.id = l.invitation_id), u.name) END
      WHERE u.id = l.user_id;
    DELETE FROM session WHERE user_id = l.user_id;
  END IF;
  IF l.kind <> 'invitation' OR NOT has_password THEN
    UPDATE account_link SET ended_at = now(), updated_at = now()
      WHERE user_id = l.user_id AND kind <> 'invitation' AND id <> l.id AND ended_at IS NULL AND used_at IS NULL;
  END IF;
  IF l.kind = 'invitation' THEN
    UPDATE role_grant g SET revoked_at = now(), updated_at = now()
      WHERE g.user_id = l.user_id AND g.office_id = l.office_id AND g.revoked_at IS NULL AND NOT role_counts(g);
    INSERT INTO role_grant (id, user_id, office_id, role, scope, municipality_id, vendor_id, starts_on, ends_on, created_by, updated_by)
      SELECT r.id, l.user_id, r.office_id, r.role, r.scope, r.municipality_id, r.vendor_id, r.starts_on, r.ends_on, r.created_by, r.created_by
      FROM invitation_role r WHERE r.invitation_id = l.invitation_id
        AND person_gives(r.created_by, r.office_id, r.role, r.municipality_id) ON CONFLICT DO NOTHING;
    UPDATE invitation SET accepted_at = now(), updated_at = now(), updated_by = l.user_id WHERE id = l.invitation_id;
    PERFORM person_touch(l.office_id, l.user_id, l.user_id);
    UPDATE office_person SET deactivated_at = NULL WHERE office_id = l.office_id AND user_id = l.user_id;
  END IF;
  UPDATE account_link SET used_at = now(), updated_at = now(), updated_by = l.user_id WHERE id = l.id;
  UPDATE account_link SET ended_at = now(), updated_at = now()
    WHERE user_id = l.user_id AND kind = l.kind AND invitation_id IS NOT DISTINCT FROM l.invitation_id
      AND id <> l.id AND ended_at IS NULL AND used_at IS NULL;
  PERFORM account_note(p_streams, p_payloads);
  RETURN NULL;
END $$;

-- Somebody has forgotten a password: the worker looks whether there is such an account, so that the
-- answer takes the same time for all.
CREATE OR REPLACE FUNCTION password_request(p_key bytea, p_email text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM assert_web(p_key);
  PERFORM graphile_worker.add_job('account.password-request', json_build_object('email', p_email), max_attempts => 5);
END $$;

-- The caller's own account.
CREATE OR REPLACE FUNCTION own_account() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'locale', u.locale, 'mailsOff', to_jsonb(u.mails_off),
    'offices', account_offices(u.id), 'names', to_jsonb(account_names(u.id)),
    'newEmail', (SELECT l.email FROM account_link l WHERE l.user_id = u.id AND l.kind = 'email' AND l.used_at IS NULL
      AND l.ended_at IS NULL AND l.expires_at > now() LIMIT 1))
  FROM "user" u WHERE u.id = app_user() AND u.deactivated_at IS NULL
$$;

-- Null leaves as it is. A new name is told to the chains of the person's offices.
CREATE OR REPLACE FUNCTION own_account_change(
  p_key bytea, p_name text, p_locale text, p_mails_off text[], p_streams text[], p_payloads text[]
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM assert_web(p_key);
  UPDATE "user" SET name = coalesce(p_name, name), locale = coalesce(p_locale, locale), mails_off = coalesce(p_mails_off, mails_off),
    updated_at = now(), updated_by = app_user() WHERE id = app_user() AND deactivated_at IS NULL;
  PERFORM account_note(p_streams, p_payloads);
END $$;

-- Sets the caller's own password; every session but this one ends, every link to set it, and a
-- change of address that waits.
CREATE OR REPLACE FUNCTION own_password(p_key bytea, p_session uuid, p_password_hash text, p_streams text[], p_payloads text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM assert_web(p_key);
  UPDATE "user" SET password_hash = p_password_hash, updated_at = now(), updated_by = app_user()
    WHERE id = app_user() AND deactivated_at IS NULL;
  DELETE FROM session WHERE user_id = app_user() AND id IS DISTINCT FROM p_session;
  UPDATE account_link SET ended_at = now(), updated_at = now()
    WHERE user_id = app_user() AND kind <> 'invitation' AND ended_at IS NULL AND used_at IS NULL;
  PERFORM account_note(p_streams, p_payloads);
END $$;

-- A link to a new address, in a letter to it. To one that is somebody else's there is a link that
-- nobody has and no letter: the answer, and its time, are the same.
CREATE OR REPLACE FUNCTION own_email_link(
  p_key bytea, p_id uuid, p_token_hash bytea, p_email text, p_mail uuid, p_subject text, p_body text
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  is_taken boolean;
BEGIN
  PERFORM assert_web(p_key);
  UPDATE account_link SET ended_at = now(), updated_at = now()
    WHERE user_id = app_user() AND kind = 'email' AND ended_at IS NULL AND used_at IS NULL;
  is_taken := EXISTS (SELECT FROM "user" WHERE email = lower(p_email));
  INSERT INTO account_link (id, kind, token_hash, user_id, email, expires_at, created_by, updated_by)
    VALUES (p_id, 'email', CASE WHEN is_taken THEN sha256(uuid_send(gen_random_uuid()) || p_token_hash) ELSE p_token_hash END,
      app_user(), lower(p_email), now() + interval '1 day', app_user(), app_user());
  PERFORM mail_keep(p_mail, NULL, lower(p_email), p_subject, p_body);
  DELETE FROM mail WHERE id = p_mail AND is_taken;
END $$;

-- A letter about an account to its own address, from where there is no context.
CREATE OR REPLACE FUNCTION account_letter(p_key bytea, p_to text, p_mail uuid, p_subject text, p_body text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM assert_web(p_key);
  PERFORM mail_keep(p_mail, NULL, p_to, p_subject, p_body);
END $$;

-- What is noted of an attempt to sign in: who came in is told to their offices' chains by a job;
-- who did not is kept here, and told of once when the account is locked for a while.
CREATE OR REPLACE FUNCTION auth_note(p_key bytea, p_email text, p_account text, p_address text, p_outcome text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid;
  is_told boolean;
BEGIN
  PERFORM assert_web(p_key);
  SELECT id INTO who FROM "user" WHERE email = lower(p_email);
  IF p_outcome = 'succeeded' THEN
    PERFORM graphile_worker.add_job('account.note-sign-in', json_build_object('id', new_id(), 'userId', who, 'type', 'signIn.succeeded'),
      max_attempts => 10);
    RETURN;
  END IF;
  is_told := p_outcome = 'lockedOut' AND EXISTS (SELECT FROM sign_in_failure f
    WHERE f.account = p_account AND f.is_lock_out AND f.created_at > now() - interval '15 minutes');
  IF is_told THEN RETURN; END IF;
  INSERT INTO sign_in_failure (id, user_id, account, address, is_lock_out)
    VALUES (new_id(), who, p_account, p_address, p_outcome = 'lockedOut');
  IF p_outcome = 'lockedOut' AND who IS NOT NULL THEN
    PERFORM graphile_worker.add_job('account.note-sign-in', json_build_object('id', new_id(), 'userId', who, 'type', 'signIn.lockedOut'),
      max_attempts => 10);
  END IF;
END $$;

-- Whether the caller reads the office's whole log.
CREATE OR REPLACE FUNCTION sign_in_log_is_read() RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM role_grant g WHERE g.user_id = app_user() AND g.office_id = app_office() AND role_is_live(g)
    AND g.scope = 'office' AND g.role IN ('coordinator', 'auditor', 'administrator', 'officer'))
$$;

-- Refused sign-ins of the office's people, newest first, for who reads its log.
CREATE OR REPLACE FUNCTION sign_in_failures(p_limit integer) RETURNS TABLE (id uuid, at timestamptz, name text, address text, is_lock_out boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.id, f.created_at, u.name, f.address, f.is_lock_out FROM sign_in_failure f JOIN "user" u ON u.id = f.user_id
  WHERE sign_in_log_is_read() AND EXISTS (SELECT FROM role_grant g WHERE g.user_id = f.user_id AND g.office_id = app_office() AND role_is_live(g))
    AND f.created_at > now() - interval '180 days'
  ORDER BY f.created_at DESC, f.id DESC LIMIT least(p_limit, 200)
$$;

-- How many sign-ins were refused within 30 days at addresses that are nobody's in this office, from
-- how many places, and when last. Whether there is such an account elsewhere is not told.
CREATE OR REPLACE FUNCTION sign_in_failures_elsewhere() RETURNS TABLE (failures integer, places integer, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, count(DISTINCT f.address)::int, max(f.created_at) FROM sign_in_failure f
  WHERE sign_in_log_is_read() AND f.created_at > now() - interval '30 days' AND (f.user_id IS NULL OR NOT EXISTS (
    SELECT FROM role_grant g WHERE g.user_id = f.user_id AND g.office_id = app_office() AND role_is_live(g)))
$$;
