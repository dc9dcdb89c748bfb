-- Members of an office.

-- Makes a municipality of the register one of the office's, with an audit stream of its own.
-- Nobody's rows reach it before it is there, so the function asks for the permission itself.
CREATE OR REPLACE FUNCTION municipality_add(p_id uuid, p_country "Country", p_code text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  o office%ROWTYPE;
BEGIN
  PERFORM FROM app_scope('{municipality:manage}') s WHERE s.office_wide;
  IF NOT FOUND OR app_user() IS NULL THEN
    RAISE EXCEPTION 'only the office itself adds a municipality' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO STRICT o FROM office WHERE id = app_office();
  INSERT INTO municipality (id, office_id, country, code, created_by, updated_by)
    VALUES (p_id, o.id, p_country, p_code, app_user(), app_user());
  INSERT INTO audit_stream (key, office_id, municipality_id, head, created_by)
    VALUES (o.key || '/' || p_code, o.id, p_id, decode(repeat('00', 32), 'hex'), app_user());
END $$;

-- Whom a mandate of this municipality can name: its archivists whose role has not ended, with
-- those whose role is yet to begin. Nobody for who may not read it.
CREATE OR REPLACE FUNCTION mandate_people(p_municipality uuid) RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT u.id, u.name FROM role_grant g
  JOIN "user" u ON u.id = g.user_id AND u.deactivated_at IS NULL
  CROSS JOIN app_scope('{municipality:manage}') s
  WHERE g.office_id = app_office() AND p_municipality = ANY (s.municipalities)
    AND g.municipality_id = p_municipality AND g.role = 'archivist' AND role_counts(g)
$$;

-- The mandates of somebody who leaves end: today is their last day; those that were yet to begin
-- never do. Only for who could take the person out, before it is done.
CREATE OR REPLACE FUNCTION mandates_end(p_user uuid) RETURNS TABLE (id uuid, municipality_id uuid, code text, name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM person_lock();
  IF NOT person_is_seen(p_user) OR NOT (p_user = app_user() OR person_may_give_all(p_user)) THEN RETURN; END IF;
  RETURN QUERY WITH ended AS (
    UPDATE mandate n SET updated_at = now(), updated_by = app_user(),
      ends_on = CASE WHEN coalesce(n.starts_on, role_day()) <= role_day() THEN role_day() END,
      ended_at = CASE WHEN n.starts_on > role_day() THEN now() END
    FROM person_reach() me
    WHERE n.office_id = app_office() AND n.user_id = p_user AND n.ended_at IS NULL
      AND (n.ends_on IS NULL OR n.ends_on > role_day())
      AND (me.office_wide OR n.municipality_id = ANY (me.municipalities))
    RETURNING n.id, n.municipality_id),
  counted AS (
    UPDATE membership s SET version = s.version + 1, updated_at = now(), updated_by = app_user()
    WHERE s.municipality_id IN (SELECT e.municipality_id FROM ended e) RETURNING s.municipality_id)
  SELECT e.id, e.municipality_id, m.code, r.name FROM ended e
  JOIN counted USING (municipality_id)
  JOIN municipality m ON m.id = e.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code ORDER BY m.code, e.id;
END $$;

-- Which of these have or had a role in the office, so that a mandate can name them. Who is only
-- invited may never come.
CREATE OR REPLACE FUNCTION mandate_known(p_users uuid[]) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT g.user_id FROM role_grant g
  WHERE app_is_member() AND g.office_id = app_office() AND g.user_id = ANY (p_users)
$$;

-- Everybody that is or was a member, with the days of it: an archivist reads all shares, and of
-- municipalities their own alone.
CREATE OR REPLACE FUNCTION office_members() RETURNS TABLE (
  id uuid, country "Country", code text, name text, since date, until date
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, m.country, m.code, r.name, s.starts_on, s.ends_on
  FROM municipality m
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  LEFT JOIN membership s ON s.municipality_id = m.id
  WHERE m.office_id = app_office()
    AND EXISTS (SELECT FROM app_scope('{municipality:read}') g WHERE g.office_wide OR g.municipalities IS NOT NULL)
$$;
