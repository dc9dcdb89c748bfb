-- Who may be mentioned and told.

-- Who may see a delivery and what is said of it: live grants for the whole office or for its municipality. The roles are those
-- that hold comment:read in lib/domain/permissions.ts, which a test compares. Nobody, when the delivery is outside the context.
CREATE OR REPLACE FUNCTION delivery_readers(p_delivery uuid) RETURNS TABLE (user_id uuid, role "Role", municipality_id uuid)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT g.user_id, g.role, g.municipality_id
  FROM delivery d
  JOIN role_grant g ON g.office_id = d.office_id AND g.revoked_at IS NULL
    AND (g.scope = 'office' OR (g.scope = 'municipality' AND g.municipality_id = d.municipality_id))
    AND g.role IN ('coordinator', 'archivist', 'systemManager', 'council', 'auditor')
  JOIN "user" u ON u.id = g.user_id AND u.deactivated_at IS NULL
  WHERE d.id = p_delivery AND d.office_id = app_office() AND d.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{office:enter}') s)::uuid[])
$$;

-- The same people with name, each once, in the widest role they have there.
CREATE OR REPLACE FUNCTION delivery_people(p_delivery uuid) RETURNS TABLE (id uuid, name text, role "Role", municipality_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (u.id) u.id, u.name, r.role, r.municipality_id
  FROM delivery_readers(p_delivery) r JOIN "user" u ON u.id = r.user_id
  ORDER BY u.id, r.municipality_id NULLS FIRST, r.role
$$;

-- Tells these people, and those who have one of these roles at the delivery. Who may not see the delivery now, and the one who did
-- it, are passed over in silence. The ids are UUID v7, as lib/domain/ids makes them: how many are told is known only here.
CREATE OR REPLACE FUNCTION notify(p_type text, p_delivery uuid, p_users uuid[], p_roles "Role"[], p_data jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM delivery d WHERE d.id = p_delivery AND d.office_id = app_office() AND d.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{office:enter}') s)::uuid[]);
  IF NOT FOUND OR app_user() IS NULL THEN
    RAISE EXCEPTION 'delivery % is outside the context', p_delivery USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO notification (id, office_id, municipality_id, user_id, type, delivery_id, actor_id, data, created_by, updated_by)
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid,
    d.office_id, d.municipality_id, r.user_id, p_type, d.id, app_user(), p_data, app_user(), app_user()
  FROM delivery d
  JOIN (SELECT DISTINCT x.user_id FROM delivery_readers(p_delivery) x
    WHERE x.user_id = ANY (p_users) OR x.role = ANY (p_roles)) r ON r.user_id <> app_user()
  WHERE d.id = p_delivery;
END $$;
