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
  JOIN office o ON o.id = g.office_id
  CROSS JOIN app_scope('{municipality:manage}') s
  WHERE g.office_id = app_office() AND p_municipality = ANY (s.municipalities)
    AND g.municipality_id = p_municipality AND g.role = 'archivist' AND g.revoked_at IS NULL
    AND (g.ends_on IS NULL OR g.ends_on >= (now() AT TIME ZONE o.time_zone)::date)
$$;
