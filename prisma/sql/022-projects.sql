-- Joint projects. A project is read by every member; what its municipalities share, findings and
-- files, by those who take part in it.

-- The projects that the one who asks takes part in: a municipality that delivers in it, or is asked
-- to and still considers it; for the whole office all of them. Who has joined takes part by the
-- delivery: with that called off it has left.
CREATE OR REPLACE FUNCTION app_own_projects() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH reader AS MATERIALIZED (SELECT s.office_wide, s.municipalities FROM app_scope('{project:read}') s)
  SELECT p.id FROM reader JOIN delivery_project p ON p.office_id = app_office() AND reader.office_wide
  UNION
  SELECT d.project_id FROM reader JOIN delivery d ON d.municipality_id = ANY (reader.municipalities)
    AND d.office_id = app_office() AND d.project_id IS NOT NULL AND d.status <> 'cancelled'
  UNION
  SELECT i.project_id FROM reader JOIN project_invitation i ON i.municipality_id = ANY (reader.municipalities)
    AND i.office_id = app_office() AND (i.answer IS NULL OR i.answer = 'later')
$$;

-- The office's municipalities by name, for who reads projects: a track is told by whose it is.
CREATE OR REPLACE FUNCTION project_places() RETURNS TABLE (id uuid, code text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, r.code, r.name FROM app_scope('{project:read}') s
  JOIN municipality m ON m.office_id = app_office() AND (s.office_wide OR s.municipalities IS NOT NULL)
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
$$;

-- The tracks of projects beside each other, as far as the reader is told: of other municipalities
-- their name, phase and status. A delivery that was called off is no track any more.
CREATE OR REPLACE FUNCTION project_tracks(p_projects uuid[]) RETURNS TABLE (
  project_id uuid, code text, municipality text, phase_id uuid, sequence integer, stage "Stage",
  status "DeliveryStatus", delivery uuid, delivery_number text, points_total integer, points_done integer,
  stopped_since date
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH reader AS MATERIALIZED (
    SELECT s.office_wide OR s.municipalities IS NOT NULL AS is_member,
      (SELECT x.municipalities FROM app_scope('{delivery:read}') x) AS own
    FROM app_scope('{project:read}') s)
  SELECT d.project_id, r.code, r.name, d.phase_id, ph.sequence, d.stage, d.status,
    CASE WHEN mine THEN d.id END, CASE WHEN mine THEN d.number END, CASE WHEN mine THEN d.points_total END,
    CASE WHEN mine THEN d.points_done END, CASE WHEN mine THEN d.stopped_since END
  FROM reader
  JOIN delivery d ON d.project_id = ANY (p_projects) AND d.office_id = app_office() AND d.status <> 'cancelled'
  JOIN phase ph ON ph.id = d.phase_id
  JOIN municipality m ON m.id = d.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  CROSS JOIN LATERAL (SELECT coalesce(d.municipality_id = ANY (reader.own), false) AS mine) x
  WHERE reader.is_member
$$;

-- Those who take part in a project, for its events and notifications, as far as the permission of
-- the one who acts reaches: who reads the whole office's may act for one municipality alone.
DROP FUNCTION IF EXISTS project_parts(uuid);
CREATE OR REPLACE FUNCTION project_parts(p_project uuid, p_permission text) RETURNS TABLE (municipality_id uuid, code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, m.code FROM app_scope(ARRAY[p_permission]) s
  JOIN municipality m ON m.office_id = app_office() AND m.id = ANY (s.municipalities)
  WHERE EXISTS (SELECT FROM delivery d WHERE d.project_id = p_project AND d.municipality_id = m.id AND d.status <> 'cancelled')
    OR EXISTS (SELECT FROM project_invitation i WHERE i.project_id = p_project AND i.municipality_id = m.id
      AND (i.answer IS NULL OR i.answer = 'later'))
$$;

-- Holds the project of a delivery until the transaction ends, so that it does not fork, or move as
-- one, while the delivery is moved by itself. Who moves one municipality's delivery may not change
-- the project, which a lock of their own would ask for.
CREATE OR REPLACE FUNCTION project_of_delivery_held(p_delivery uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM delivery_project p WHERE p.id = (
      SELECT d.project_id FROM delivery d, app_scope('{delivery:advance}') s
      WHERE d.id = p_delivery AND d.office_id = app_office() AND d.municipality_id = ANY (s.municipalities))
    FOR SHARE;
  RETURN FOUND;
END $$;

-- The same for who answers an invitation: of two answers at once the second waits, and nobody joins
-- a project while it moves.
CREATE OR REPLACE FUNCTION project_held(p_project uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM delivery_project p, app_scope('{project:answer}') s WHERE p.id = p_project
    AND p.office_id = app_office() AND (s.office_wide OR s.municipalities IS NOT NULL) FOR NO KEY UPDATE OF p;
  RETURN FOUND;
END $$;

-- Tells those who work with it in the other municipalities of a project, and the office, whichever
-- of its municipalities does it. Each is told as of the own municipality.
CREATE OR REPLACE FUNCTION project_tell(
  p_type text, p_project uuid, p_readers "Role"[], p_roles "Role"[], p_data jsonb
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_user() IS NULL OR p_project NOT IN (SELECT app_own_projects()) THEN
    RAISE EXCEPTION 'project % is outside the context', p_project USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO notification (id, office_id, municipality_id, user_id, type, subject_type, subject_id, actor_id,
    data, created_by, updated_by)
  SELECT new_id(), app_office(), r.municipality_id, r.user_id, p_type, 'project', p_project, app_user(),
    p_data, app_user(), app_user()
  FROM (SELECT DISTINCT ON (g.user_id) g.user_id, g.municipality_id
    FROM role_grant g JOIN "user" u ON u.id = g.user_id AND u.deactivated_at IS NULL
    WHERE g.office_id = app_office() AND role_is_live(g) AND g.role = ANY (p_readers) AND g.role = ANY (p_roles)
      AND (g.scope = 'office' OR (g.scope = 'municipality' AND EXISTS (
        SELECT FROM delivery d WHERE d.project_id = p_project AND d.municipality_id = g.municipality_id
          AND d.status <> 'cancelled')))
    ORDER BY g.user_id, g.municipality_id NULLS FIRST) r
  WHERE r.user_id <> app_user();
END $$;
