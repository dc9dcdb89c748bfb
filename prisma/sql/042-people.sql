-- The people of an office. Every function here asks the database itself which roles the caller has
-- (app_user() in app_office()), whatever the context says of permissions, and gives no more. They
-- answer with an error's code (lib/domain/errors.ts), or null when it is done.

-- Ids in the order of time, as lib/domain/ids makes them.
CREATE OR REPLACE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

-- The office's day, by which roles begin and end.
CREATE OR REPLACE FUNCTION role_day() RETURNS date LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT (now() AT TIME ZONE o.time_zone)::date FROM office o WHERE o.id = app_office()
$$;

-- Whether a role counts now or will: neither ended nor out of its days.
CREATE OR REPLACE FUNCTION role_counts(g role_grant) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT g.revoked_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= (
    SELECT (now() AT TIME ZONE o.time_zone)::date FROM office o WHERE o.id = g.office_id))
$$;

-- Who gives what in an office, as of now (mayGive in lib/features/office/people/domain.ts is the
-- same table).
CREATE OR REPLACE FUNCTION person_gives(p_by uuid, p_office uuid, p_role "Role", p_municipality uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM role_grant g JOIN "user" u ON u.id = g.user_id AND u.deactivated_at IS NULL
    WHERE g.user_id = p_by AND g.office_id = p_office AND role_is_live(g) AND CASE
      WHEN g.role = 'administrator' AND g.scope = 'office' THEN true
      WHEN g.role = 'administrator' THEN p_municipality = g.municipality_id
        AND p_role IN ('archivist', 'systemManager', 'administrator')
      WHEN g.role = 'coordinator' THEN p_role <> 'administrator'
      WHEN g.role = 'archivist' THEN p_municipality = g.municipality_id AND p_role = 'systemManager'
      ELSE false END)
$$;

CREATE OR REPLACE FUNCTION person_may_give(p_role "Role", p_municipality uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$ SELECT person_gives(app_user(), app_office(), p_role, p_municipality) $$;

-- Whether two terms of a role have a day in common; null is without limit.
CREATE OR REPLACE FUNCTION role_days_meet(a_from date, a_until date, b_from date, b_until date) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
  AS $$ SELECT daterange(a_from, a_until, '[]') && daterange(b_from, b_until, '[]') $$;

-- Whether an invitation can be answered: the account still has the address that it went to, and one
-- of its roles at least was given by somebody who may still give it.
CREATE OR REPLACE FUNCTION invitation_opens(i invitation) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT i.accepted_at IS NULL AND i.withdrawn_at IS NULL
    AND EXISTS (SELECT FROM "user" u WHERE u.id = i.user_id AND u.email = i.email)
    AND EXISTS (SELECT FROM invitation_role r WHERE r.invitation_id = i.id
      AND person_gives(r.created_by, r.office_id, r.role, r.municipality_id))
$$;

-- Whose people the caller may see.
CREATE OR REPLACE FUNCTION person_reach(OUT office_wide boolean, OUT municipalities uuid[])
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(bool_or(g.scope = 'office'), false),
    array_agg(g.municipality_id) FILTER (WHERE g.scope = 'municipality')
  FROM role_grant g JOIN "user" u ON u.id = g.user_id AND u.deactivated_at IS NULL
  WHERE g.user_id = app_user() AND g.office_id = app_office() AND role_is_live(g)
    AND g.role IN ('administrator', 'coordinator', 'archivist')
$$;

-- The roles that people of the office have, had, or will have when they say yes to an invitation.
CREATE OR REPLACE FUNCTION person_roles() RETURNS TABLE (
  id uuid, user_id uuid, role "Role", scope "GrantScope", municipality_id uuid, vendor_id uuid, starts_on date,
  ends_on date, joined boolean, counts boolean
) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT g.id, g.user_id, g.role, g.scope, g.municipality_id, g.vendor_id, g.starts_on, g.ends_on, true, role_counts(g)
  FROM role_grant g WHERE g.office_id = app_office()
  UNION ALL
  SELECT r.id, i.user_id, r.role, r.scope, r.municipality_id, r.vendor_id, r.starts_on, r.ends_on, false, true
  FROM invitation i JOIN invitation_role r ON r.invitation_id = i.id
  WHERE i.office_id = app_office() AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
$$;

-- Everyone whom the caller may see, with the roles that the caller may see of them.
CREATE OR REPLACE FUNCTION people_list() RETURNS TABLE (
  id uuid, name text, email text, status text, roles jsonb, role_keys text[], codes text[], last_seen_at timestamptz,
  invitation jsonb, version integer
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH held AS MATERIALIZED (SELECT * FROM person_roles()),
  whole AS (SELECT h.user_id, bool_or(h.joined) AS joined, bool_or(h.joined AND h.counts) AS counts FROM held h GROUP BY 1),
  seen AS (
    SELECT h.user_id,
      coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'role', h.role,
        'municipality', CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('code', m.code, 'name', r.name) END,
        'vendor', CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('key', v.key, 'name', v.name) END,
        'from', h.starts_on, 'until', h.ends_on) ORDER BY h.role, r.name, h.id) FILTER (WHERE h.counts), '[]') AS roles,
      coalesce(array_agg(h.role::text) FILTER (WHERE h.counts), '{}') AS role_keys,
      coalesce(array_agg(m.code) FILTER (WHERE h.counts AND m.id IS NOT NULL), '{}') AS codes
    FROM held h CROSS JOIN person_reach() me
    LEFT JOIN municipality m ON m.id = h.municipality_id
    LEFT JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN vendor v ON v.id = h.vendor_id
    WHERE me.office_wide OR h.municipality_id = ANY (me.municipalities)
    GROUP BY 1)
  SELECT u.id, CASE WHEN w.joined THEN u.name ELSE coalesce(i.name, u.name) END, coalesce(i.email, u.email),
    CASE WHEN u.deactivated_at IS NOT NULL THEN 'deactivated' WHEN w.counts THEN 'active'
      WHEN i.id IS NOT NULL THEN 'invited' ELSE 'deactivated' END,
    s.roles, s.role_keys, s.codes, t.seen_at,
    CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('id', i.id, 'expiresAt', (SELECT
      to_char(max(l.expires_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM account_link l
      WHERE l.invitation_id = i.id AND l.ended_at IS NULL AND l.used_at IS NULL AND l.expires_at > now()
        AND invitation_opens(i))) END,
    coalesce(p.version, 1)
  FROM seen s JOIN whole w ON w.user_id = s.user_id JOIN "user" u ON u.id = s.user_id
  LEFT JOIN invitation i ON i.office_id = app_office() AND i.user_id = u.id AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
  LEFT JOIN visit t ON t.office_id = app_office() AND t.user_id = u.id
  LEFT JOIN office_person p ON p.office_id = app_office() AND p.user_id = u.id
$$;

-- What roles in the office are for, by code and key: an administrator reads no vendors, and an
-- archivist is told that another municipality's roles are not theirs to give.
CREATE OR REPLACE FUNCTION person_places() RETURNS TABLE (kind text, id uuid, key text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'municipality', m.id, m.code, r.name FROM municipality m
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code CROSS JOIN person_reach() me
    WHERE m.office_id = app_office() AND (me.office_wide OR me.municipalities IS NOT NULL)
  UNION ALL
  SELECT 'vendor', v.id, v.key, v.name FROM vendor v CROSS JOIN person_reach() me
    WHERE v.office_id = app_office() AND v.merged_into IS NULL AND me.office_wide
$$;

-- Changes of roles come one after the other in an office: what is asked about "the last" is so.
CREATE OR REPLACE FUNCTION person_lock() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM office WHERE id = app_office() FOR NO KEY UPDATE;
END $$;

CREATE OR REPLACE FUNCTION person_is_seen(p_user uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM person_roles() h CROSS JOIN person_reach() me
    WHERE h.user_id = p_user AND (me.office_wide OR h.municipality_id = ANY (me.municipalities)))
$$;

-- Whether the account counts in another office too, now or later: then it is not this office's.
CREATE OR REPLACE FUNCTION person_is_elsewhere(p_user uuid, p_office uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM role_grant g WHERE g.user_id = p_user AND g.office_id <> p_office AND role_counts(g))
$$;

-- Whether the caller could give every role that the person has here, so that nobody reaches above.
-- Of somebody without a role nobody could: what they had may have been more.
CREATE OR REPLACE FUNCTION person_may_give_all(p_user uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(bool_and(person_may_give(h.role, h.municipality_id)), false)
  FROM person_roles() h WHERE h.user_id = p_user AND h.counts
$$;

-- The roles that ended when the person was taken out of the office, and would still count.
CREATE OR REPLACE FUNCTION person_ended_roles(p_user uuid) RETURNS SETOF role_grant
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT g.* FROM role_grant g JOIN office_person p ON p.office_id = g.office_id AND p.user_id = g.user_id
  WHERE g.office_id = app_office() AND g.user_id = p_user AND g.revoked_at = p.deactivated_at
    AND (g.ends_on IS NULL OR g.ends_on >= role_day())
$$;

-- Whether the caller decides on the person as a whole, for the screens: could give every role that
-- the person has, or every one that would come back.
CREATE OR REPLACE FUNCTION person_may_all(p_user uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT person_is_seen(p_user) AND p_user <> app_user() AND (person_may_give_all(p_user) OR (
    NOT EXISTS (SELECT FROM person_roles() h WHERE h.user_id = p_user AND h.counts)
    AND NOT person_is_elsewhere(p_user, app_office())
    AND coalesce((SELECT bool_and(person_may_give(g.role, g.municipality_id)) FROM person_ended_roles(p_user) g), false)))
$$;

-- Whether the office would be left without somebody who administers it, without end and able to
-- sign in, when these roles are gone.
CREATE OR REPLACE FUNCTION person_is_last(p_roles uuid[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH administrators AS (
    SELECT g.id, g.ends_on FROM role_grant g JOIN "user" u ON u.id = g.user_id
    WHERE g.office_id = app_office() AND g.role = 'administrator' AND g.scope = 'office' AND role_is_live(g)
      AND u.deactivated_at IS NULL AND u.password_hash IS NOT NULL)
  SELECT EXISTS (SELECT FROM administrators WHERE id = ANY (p_roles))
    AND NOT EXISTS (SELECT FROM administrators WHERE id <> ALL (p_roles) AND ends_on IS NULL)
$$;

CREATE OR REPLACE FUNCTION person_version(p_user uuid) RETURNS integer
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT p.version FROM office_person p WHERE p.office_id = app_office() AND p.user_id = p_user), 1)
$$;

-- The person is changed: the next version.
CREATE OR REPLACE FUNCTION person_touch(p_office uuid, p_user uuid, p_by uuid) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO office_person (office_id, user_id, version, created_by, updated_by) VALUES (p_office, p_user, 2, p_by, p_by)
  ON CONFLICT (office_id, user_id) DO UPDATE SET version = office_person.version + 1, updated_at = now(), updated_by = p_by
$$;

-- An account that nobody ever used and nothing asks for any more is removed.
CREATE OR REPLACE FUNCTION person_forget(p_user uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "user" WHERE id = p_user AND password_hash IS NULL
    AND NOT EXISTS (SELECT FROM role_grant g WHERE g.user_id = p_user)
    AND NOT EXISTS (SELECT FROM invitation i WHERE i.user_id = p_user AND i.withdrawn_at IS NULL)
    AND NOT EXISTS (SELECT FROM mandate n WHERE p_user IN (n.user_id, n.substitute_for));
  IF NOT FOUND THEN RETURN; END IF;
  DELETE FROM account_link WHERE user_id = p_user;
  DELETE FROM invitation WHERE user_id = p_user;
  DELETE FROM office_person WHERE user_id = p_user;
  UPDATE sign_in_failure SET user_id = NULL WHERE user_id = p_user;
  DELETE FROM "user" WHERE id = p_user;
END $$;

CREATE OR REPLACE FUNCTION person_withdraw(p_invitation uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  who uuid;
BEGIN
  UPDATE invitation SET withdrawn_at = now(), updated_at = now(), updated_by = app_user()
    WHERE id = p_invitation AND accepted_at IS NULL RETURNING user_id INTO who;
  UPDATE account_link SET ended_at = now(), updated_at = now() WHERE invitation_id = p_invitation AND ended_at IS NULL;
  PERFORM person_forget(who);
END $$;

CREATE OR REPLACE FUNCTION assert_web(p_key bytea) RETURNS void LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT coalesce(auth_is_web(p_key), false) THEN
    RAISE EXCEPTION 'accounts are opened by the web process alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- What is wrong with the days of a role.
CREATE OR REPLACE FUNCTION role_days_wrong(p_from date, p_until date) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN p_until < p_from THEN 'person.untilBeforeFrom' WHEN p_until < role_day() THEN 'person.untilPast' END
$$;

-- The one that did not say which role was wrong.
DROP FUNCTION IF EXISTS person_invite(bytea, uuid, uuid, text, text, jsonb, uuid, bytea);

-- Invites somebody. The roles ([{ id, role, scope, municipality, vendor, from, until }]) wait with
-- the invitation; an account that exists keeps its name and its password. wrong_role: whose days
-- are wrong, from 0.
CREATE OR REPLACE FUNCTION person_invite(
  p_key bytea, p_id uuid, p_user uuid, p_email text, p_name text, p_roles jsonb, p_link uuid, p_token_hash bytea,
  OUT code text, OUT person uuid, OUT expires_at timestamptz, OUT wrong_role integer
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r record;
  u "user"%ROWTYPE;
BEGIN
  PERFORM assert_web(p_key);
  PERFORM person_lock();
  FOR r IN SELECT * FROM ROWS FROM (jsonb_to_recordset(p_roles) AS (role "Role", municipality uuid, "from" date, "until" date))
    WITH ORDINALITY AS x (role, municipality, "from", "until", nth)
  LOOP
    IF NOT person_may_give(r.role, r.municipality) THEN code := 'person.roleTooWide'; RETURN; END IF;
    code := role_days_wrong(r."from", r."until");
    IF code IS NOT NULL THEN wrong_role := r.nth - 1; RETURN; END IF;
  END LOOP;
  SELECT * INTO u FROM "user" WHERE email = lower(p_email) FOR UPDATE;
  IF u.deactivated_at IS NOT NULL THEN code := 'person.accountClosed'; RETURN; END IF;
  IF u.id IS NULL THEN
    INSERT INTO "user" (id, email, name, created_by, updated_by) VALUES (p_user, lower(p_email), p_name, app_user(), app_user())
      ON CONFLICT (email) DO NOTHING;
    SELECT * INTO u FROM "user" WHERE email = lower(p_email);
  END IF;
  IF EXISTS (SELECT FROM person_roles() h WHERE h.user_id = u.id AND h.counts)
    OR EXISTS (SELECT FROM invitation i WHERE i.office_id = app_office() AND i.user_id = u.id
      AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL)
  THEN code := 'person.alreadyInOffice'; RETURN; END IF;
  person := u.id;
  INSERT INTO invitation (id, office_id, user_id, name, email, created_by, updated_by)
    VALUES (p_id, app_office(), u.id, p_name, u.email, app_user(), app_user());
  INSERT INTO invitation_role (id, office_id, invitation_id, role, scope, municipality_id, vendor_id, starts_on, ends_on, created_by, updated_by)
    SELECT x.id, app_office(), p_id, x.role, x.scope, x.municipality, x.vendor, x."from", x."until", app_user(), app_user()
    FROM jsonb_to_recordset(p_roles) AS x (id uuid, role "Role", scope "GrantScope", municipality uuid, vendor uuid, "from" date, "until" date);
  INSERT INTO account_link AS l (id, kind, token_hash, user_id, office_id, invitation_id, expires_at, created_by, updated_by)
    VALUES (p_link, 'invitation', p_token_hash, u.id, app_office(), p_id, now() + interval '7 days', app_user(), app_user())
    RETURNING l.expires_at INTO person_invite.expires_at;
  PERFORM person_touch(app_office(), u.id, app_user());
END $$;

-- The invitation's person, where the caller may see it and give every role in it.
CREATE OR REPLACE FUNCTION invitation_find(p_id uuid, OUT code text, OUT person uuid)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM person_lock();
  SELECT i.user_id INTO person FROM invitation i
    WHERE i.id = p_id AND i.office_id = app_office() AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL;
  IF person IS NULL OR NOT person_is_seen(person) THEN code := 'request.notFound'; RETURN; END IF;
  IF NOT person_may_give_all(person) THEN code := 'person.roleTooWide'; END IF;
END $$;

-- A new link in place of the old one. Who makes it answers for the roles from then on.
CREATE OR REPLACE FUNCTION invitation_renew(
  p_key bytea, p_id uuid, p_link uuid, p_token_hash bytea, OUT code text, OUT person uuid, OUT expires_at timestamptz
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM assert_web(p_key);
  SELECT f.code, f.person INTO code, person FROM invitation_find(p_id) f;
  IF code IS NOT NULL THEN RETURN; END IF;
  -- The account may have gone over to somebody else's address since.
  IF EXISTS (SELECT FROM invitation i JOIN "user" u ON u.id = i.user_id WHERE i.id = p_id AND u.email <> i.email)
  THEN code := 'person.addressChanged'; RETURN; END IF;
  UPDATE invitation_role SET created_by = app_user(), updated_at = now(), updated_by = app_user() WHERE invitation_id = p_id;
  UPDATE account_link SET ended_at = now(), updated_at = now(), updated_by = app_user()
    WHERE invitation_id = p_id AND ended_at IS NULL;
  INSERT INTO account_link AS l (id, kind, token_hash, user_id, office_id, invitation_id, expires_at, created_by, updated_by)
    VALUES (p_link, 'invitation', p_token_hash, person, app_office(), p_id, now() + interval '7 days', app_user(), app_user())
    RETURNING l.expires_at INTO invitation_renew.expires_at;
END $$;

CREATE OR REPLACE FUNCTION invitation_withdraw(p_id uuid, p_version integer, OUT code text, OUT person uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT f.code, f.person INTO code, person FROM invitation_find(p_id) f;
  IF code IS NOT NULL THEN RETURN; END IF;
  IF person_version(person) <> p_version THEN code := 'request.stale'; RETURN; END IF;
  PERFORM person_touch(app_office(), person, app_user());
  PERFORM person_withdraw(p_id);
END $$;

-- Whether the person has this very role, other than this one, on a day of this term.
CREATE OR REPLACE FUNCTION role_meets(
  p_user uuid, p_id uuid, p_role "Role", p_municipality uuid, p_vendor uuid, p_from date, p_until date
) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM person_roles() h WHERE h.user_id = p_user AND h.counts AND h.id IS DISTINCT FROM p_id
    AND h.role = p_role AND h.municipality_id IS NOT DISTINCT FROM p_municipality
    AND h.vendor_id IS NOT DISTINCT FROM p_vendor AND role_days_meet(h.starts_on, h.ends_on, p_from, p_until))
$$;

-- Gives a role, or lays it to the invitation that the person has not answered yet: nobody gets a
-- role by an account that they have not shown to be theirs. An account that works in other offices
-- alone joins this one again only when its owner says yes: by an invitation.
CREATE OR REPLACE FUNCTION role_give(
  p_user uuid, p_id uuid, p_role "Role", p_scope "GrantScope", p_municipality uuid, p_vendor uuid, p_from date, p_until date
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wrong text := role_days_wrong(p_from, p_until);
  waiting uuid;
BEGIN
  PERFORM person_lock();
  IF NOT person_is_seen(p_user) THEN RETURN 'request.notFound'; END IF;
  IF p_user = app_user() THEN RETURN 'person.ownRole'; END IF;
  IF NOT person_may_give(p_role, p_municipality) THEN RETURN 'person.roleTooWide'; END IF;
  IF wrong IS NOT NULL THEN RETURN wrong; END IF;
  IF EXISTS (SELECT FROM "user" WHERE id = p_user AND deactivated_at IS NOT NULL) THEN RETURN 'person.accountClosed'; END IF;
  IF role_meets(p_user, NULL, p_role, p_municipality, p_vendor, p_from, p_until) THEN RETURN 'person.roleExists'; END IF;
  SELECT i.id INTO waiting FROM invitation i
    WHERE i.office_id = app_office() AND i.user_id = p_user AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL;
  IF waiting IS NOT NULL THEN
    INSERT INTO invitation_role (id, office_id, invitation_id, role, scope, municipality_id, vendor_id, starts_on, ends_on, created_by, updated_by)
      VALUES (p_id, app_office(), waiting, p_role, p_scope, p_municipality, p_vendor, p_from, p_until, app_user(), app_user());
  ELSE
    IF person_is_elsewhere(p_user, app_office()) AND NOT EXISTS (SELECT FROM person_roles() h WHERE h.user_id = p_user AND h.counts)
    THEN RETURN 'person.inviteInstead'; END IF;
    -- What ended by its days has ended for good.
    UPDATE role_grant g SET revoked_at = now(), updated_at = now(), updated_by = app_user()
      WHERE g.user_id = p_user AND g.office_id = app_office() AND g.revoked_at IS NULL AND NOT role_counts(g);
    INSERT INTO role_grant (id, user_id, office_id, role, scope, municipality_id, vendor_id, starts_on, ends_on, created_by, updated_by)
      VALUES (p_id, p_user, app_office(), p_role, p_scope, p_municipality, p_vendor, p_from, p_until, app_user(), app_user());
  END IF;
  PERFORM person_touch(app_office(), p_user, app_user());
  UPDATE office_person SET deactivated_at = NULL WHERE office_id = app_office() AND user_id = p_user;
  RETURN NULL;
END $$;

-- The role, where the caller may see it and it has not ended; why it may not be changed.
CREATE OR REPLACE FUNCTION role_find(p_user uuid, p_role uuid, p_version integer, p_is_narrower boolean, OUT code text, OUT joined boolean)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  held record;
BEGIN
  PERFORM person_lock();
  SELECT h.* INTO held FROM person_roles() h CROSS JOIN person_reach() me
    WHERE h.id = p_role AND h.user_id = p_user AND h.counts
      AND (me.office_wide OR h.municipality_id = ANY (me.municipalities));
  IF held.id IS NULL THEN code := 'request.notFound'; RETURN; END IF;
  joined := held.joined;
  IF p_user = app_user() THEN
    -- One may give up a role of one's own, never keep it longer.
    IF NOT p_is_narrower THEN code := 'person.ownRole'; RETURN; END IF;
  ELSIF NOT person_may_give(held.role, held.municipality_id) THEN code := 'person.roleTooWide'; RETURN;
  END IF;
  IF person_version(p_user) <> p_version THEN code := 'request.stale'; END IF;
END $$;

CREATE OR REPLACE FUNCTION role_end(p_user uuid, p_role uuid, p_version integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_role record;
  waiting uuid;
BEGIN
  SELECT * INTO found_role FROM role_find(p_user, p_role, p_version, true);
  IF found_role.code IS NOT NULL THEN RETURN found_role.code; END IF;
  IF person_is_last(ARRAY[p_role]) THEN RETURN 'person.lastAdministrator'; END IF;
  PERFORM person_touch(app_office(), p_user, app_user());
  IF found_role.joined THEN
    UPDATE role_grant SET revoked_at = now(), updated_at = now(), updated_by = app_user() WHERE id = p_role;
    RETURN NULL;
  END IF;
  DELETE FROM invitation_role WHERE id = p_role RETURNING invitation_id INTO waiting;
  -- An invitation to nothing is none.
  IF NOT EXISTS (SELECT FROM invitation_role WHERE invitation_id = waiting) THEN PERFORM person_withdraw(waiting); END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION role_until(p_user uuid, p_role uuid, p_version integer, p_until date) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_role record;
  before record;
  wrong text;
BEGIN
  SELECT h.* INTO before FROM person_roles() h WHERE h.id = p_role AND h.user_id = p_user;
  SELECT * INTO found_role FROM role_find(p_user, p_role, p_version,
    p_until IS NOT NULL AND p_until <= coalesce(before.ends_on, p_until));
  IF found_role.code IS NOT NULL THEN RETURN found_role.code; END IF;
  wrong := role_days_wrong(before.starts_on, p_until);
  IF wrong IS NOT NULL THEN RETURN wrong; END IF;
  IF p_until IS NOT NULL AND person_is_last(ARRAY[p_role]) THEN RETURN 'person.lastAdministrator'; END IF;
  IF role_meets(p_user, p_role, before.role, before.municipality_id, before.vendor_id, before.starts_on, p_until)
  THEN RETURN 'person.roleExists'; END IF;
  IF found_role.joined THEN
    UPDATE role_grant SET ends_on = p_until, updated_at = now(), updated_by = app_user() WHERE id = p_role;
  ELSE
    UPDATE invitation_role SET ends_on = p_until, updated_at = now(), updated_by = app_user() WHERE id = p_role;
  END IF;
  PERFORM person_touch(app_office(), p_user, app_user());
  RETURN NULL;
END $$;

-- Takes a person out of this office: every role here ends, and every session at once.
CREATE OR REPLACE FUNCTION person_deactivate(p_user uuid, p_version integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ending uuid[];
  waiting uuid;
BEGIN
  PERFORM person_lock();
  IF NOT person_is_seen(p_user) THEN RETURN 'request.notFound'; END IF;
  IF NOT EXISTS (SELECT FROM person_roles() h WHERE h.user_id = p_user AND h.counts) THEN RETURN NULL; END IF;
  IF p_user <> app_user() AND NOT person_may_give_all(p_user) THEN RETURN 'person.roleTooWide'; END IF;
  IF person_version(p_user) <> p_version THEN RETURN 'request.stale'; END IF;
  SELECT array_agg(h.id) FILTER (WHERE h.joined) INTO ending FROM person_roles() h WHERE h.user_id = p_user AND h.counts;
  SELECT i.id INTO waiting FROM invitation i
    WHERE i.office_id = app_office() AND i.user_id = p_user AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL;
  IF person_is_last(ending) THEN RETURN 'person.lastAdministrator'; END IF;
  PERFORM person_touch(app_office(), p_user, app_user());
  UPDATE office_person SET deactivated_at = now() WHERE office_id = app_office() AND user_id = p_user;
  UPDATE role_grant SET revoked_at = now(), updated_at = now(), updated_by = app_user() WHERE id = ANY (ending);
  -- With the sessions ends what was begun in one of them: a change of address.
  UPDATE account_link SET ended_at = now(), updated_at = now()
    WHERE user_id = p_user AND (office_id = app_office() OR kind = 'email') AND ended_at IS NULL AND used_at IS NULL;
  DELETE FROM session WHERE user_id = p_user;
  IF waiting IS NOT NULL THEN PERFORM person_withdraw(waiting); END IF;
  RETURN NULL;
END $$;

-- Takes a person in again, with the roles that ended when they were taken out. Who has come to work
-- elsewhere is invited instead.
CREATE OR REPLACE FUNCTION person_activate(p_user uuid, p_version integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM person_lock();
  IF NOT person_is_seen(p_user) THEN RETURN 'request.notFound'; END IF;
  IF person_version(p_user) <> p_version THEN RETURN 'request.stale'; END IF;
  IF EXISTS (SELECT FROM person_roles() h WHERE h.user_id = p_user AND h.counts) THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM "user" WHERE id = p_user AND deactivated_at IS NOT NULL) THEN RETURN 'person.accountClosed'; END IF;
  IF person_is_elsewhere(p_user, app_office()) THEN RETURN 'person.inviteInstead'; END IF;
  IF NOT EXISTS (SELECT FROM person_ended_roles(p_user)) THEN RETURN 'person.noRole'; END IF;
  IF EXISTS (SELECT FROM person_ended_roles(p_user) g WHERE NOT person_may_give(g.role, g.municipality_id))
  THEN RETURN 'person.roleTooWide'; END IF;
  INSERT INTO role_grant (id, user_id, office_id, role, scope, municipality_id, vendor_id, starts_on, ends_on, created_by, updated_by)
    SELECT new_id(), g.user_id, g.office_id, g.role, g.scope, g.municipality_id, g.vendor_id, g.starts_on, g.ends_on, app_user(), app_user()
    FROM person_ended_roles(p_user) g;
  PERFORM person_touch(app_office(), p_user, app_user());
  UPDATE office_person SET deactivated_at = NULL WHERE office_id = app_office() AND user_id = p_user;
  RETURN NULL;
END $$;

-- A name is the account's: an office changes that of its own people alone.
CREATE OR REPLACE FUNCTION person_rename(p_user uuid, p_version integer, p_name text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  is_joined boolean;
BEGIN
  PERFORM person_lock();
  IF NOT person_is_seen(p_user) THEN RETURN 'request.notFound'; END IF;
  IF NOT EXISTS (SELECT FROM person_roles() h WHERE h.user_id = p_user AND h.counts) THEN RETURN 'person.hasLeft'; END IF;
  IF p_user <> app_user() AND NOT person_may_give_all(p_user) THEN RETURN 'person.roleTooWide'; END IF;
  IF person_version(p_user) <> p_version THEN RETURN 'request.stale'; END IF;
  SELECT bool_or(h.joined) INTO is_joined FROM person_roles() h WHERE h.user_id = p_user;
  IF is_joined THEN
    IF p_user <> app_user() AND person_is_elsewhere(p_user, app_office()) THEN RETURN 'person.hasOtherOffice'; END IF;
    UPDATE "user" SET name = p_name, updated_at = now(), updated_by = app_user() WHERE id = p_user;
  ELSE
    UPDATE invitation SET name = p_name, updated_at = now(), updated_by = app_user()
      WHERE office_id = app_office() AND user_id = p_user AND accepted_at IS NULL AND withdrawn_at IS NULL;
  END IF;
  PERFORM person_touch(app_office(), p_user, app_user());
  RETURN NULL;
END $$;

-- A link by which a person of this office alone sets a new password; it ends the older ones, a
-- change of address that waits, and every session.
CREATE OR REPLACE FUNCTION link_make(
  p_key bytea, p_id uuid, p_user uuid, p_token_hash bytea, OUT code text, OUT expires_at timestamptz
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM assert_web(p_key);
  PERFORM person_lock();
  IF NOT person_is_seen(p_user) THEN code := 'request.notFound'; RETURN; END IF;
  IF p_user = app_user() THEN code := 'person.ownPassword'; RETURN; END IF;
  IF NOT EXISTS (SELECT FROM person_roles() h JOIN "user" u ON u.id = h.user_id AND u.deactivated_at IS NULL
    WHERE h.user_id = p_user AND h.counts) THEN code := 'person.notJoined'; RETURN; END IF;
  IF NOT person_may_give_all(p_user) THEN code := 'person.roleTooWide'; RETURN; END IF;
  IF NOT EXISTS (SELECT FROM person_roles() h WHERE h.user_id = p_user AND h.counts AND h.joined)
  THEN code := 'person.notJoined'; RETURN; END IF;
  IF person_is_elsewhere(p_user, app_office()) THEN code := 'person.hasOtherOffice'; RETURN; END IF;
  UPDATE account_link SET ended_at = now(), updated_at = now(), updated_by = app_user()
    WHERE user_id = p_user AND kind IN ('password', 'email') AND ended_at IS NULL AND used_at IS NULL;
  INSERT INTO account_link AS l (id, kind, token_hash, user_id, office_id, expires_at, created_by, updated_by)
    VALUES (p_id, 'password', p_token_hash, p_user, app_office(), now() + interval '1 hour', app_user(), app_user())
    RETURNING l.expires_at INTO link_make.expires_at;
  DELETE FROM session WHERE user_id = p_user;
END $$;

-- To whom a letter goes: people of the office whom the caller may see, and who want this kind.
CREATE OR REPLACE FUNCTION person_letters(p_users uuid[], p_kind text) RETURNS TABLE (id uuid, email text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.email, coalesce(u.locale, o.locale) FROM "user" u JOIN office o ON o.id = app_office()
  WHERE u.id = ANY (p_users) AND u.deactivated_at IS NULL AND p_kind <> ALL (u.mails_off) AND person_is_seen(u.id)
$$;

-- The other archivists of the municipalities that a person has a role in: they are told of a link
-- that opens the account.
CREATE OR REPLACE FUNCTION person_archivists(p_user uuid) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT g.user_id FROM role_grant g
  WHERE person_is_seen(p_user) AND g.office_id = app_office() AND g.role = 'archivist' AND role_is_live(g)
    AND g.user_id <> p_user AND g.user_id <> app_user()
    AND g.municipality_id IN (SELECT h.municipality_id FROM person_roles() h WHERE h.user_id = p_user AND h.counts)
$$;
