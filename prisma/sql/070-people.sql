-- Who may be mentioned and told of a subject: whoever has a live grant there in one of the roles
-- that may read it. The roles come from the caller (lib/domain/permissions.ts is their one source);
-- a municipality of null is the office's own.
DROP FUNCTION IF EXISTS delivery_people(uuid), delivery_readers(uuid),
  notify(text, uuid, uuid[], "Role"[], jsonb);

-- Nobody, when the subject lies outside the context.
CREATE OR REPLACE FUNCTION subject_readers(p_municipality uuid, p_readers "Role"[])
RETURNS TABLE (user_id uuid, role "Role", municipality_id uuid)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT g.user_id, g.role, g.municipality_id
  FROM role_grant g
  JOIN "user" u ON u.id = g.user_id AND u.deactivated_at IS NULL
  CROSS JOIN app_scope('{office:enter}') s
  WHERE g.office_id = app_office() AND role_is_live(g) AND g.role = ANY (p_readers)
    AND (g.scope = 'office' OR (g.scope = 'municipality' AND g.municipality_id = p_municipality))
    AND (p_municipality = ANY (s.municipalities) OR (p_municipality IS NULL AND s.office_wide))
$$;

-- The same people with name, each once, in the widest role they have there.
CREATE OR REPLACE FUNCTION subject_people(p_municipality uuid, p_readers "Role"[])
RETURNS TABLE (id uuid, name text, role "Role", municipality_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (u.id) u.id, u.name, r.role, r.municipality_id
  FROM subject_readers(p_municipality, p_readers) r JOIN "user" u ON u.id = r.user_id
  ORDER BY u.id, r.municipality_id NULLS FIRST, r.role
$$;

-- Refuses a subject outside the context, and a context without a person.
CREATE OR REPLACE FUNCTION assert_subject(p_type text, p_id uuid, p_municipality uuid) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM app_scope('{office:enter}') s
    WHERE p_municipality = ANY (s.municipalities) OR (p_municipality IS NULL AND s.office_wide);
  IF NOT FOUND OR app_user() IS NULL THEN
    RAISE EXCEPTION '% % is outside the context', p_type, p_id
      USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- Tells these people, and those who have one of these roles there. Who may not read the subject
-- now, and the one who did it, are passed over in silence. The ids are UUID v7, as lib/domain/ids
-- makes them: how many are told is known only here.
CREATE OR REPLACE FUNCTION notify(
  p_type text, p_subject_type text, p_subject uuid, p_municipality uuid, p_readers "Role"[],
  p_users uuid[], p_roles "Role"[], p_data jsonb
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM assert_subject(p_subject_type, p_subject, p_municipality);
  INSERT INTO notification (id, office_id, municipality_id, user_id, type, subject_type, subject_id, actor_id,
    data, created_by, updated_by)
  SELECT new_id(), app_office(), p_municipality, r.user_id, p_type, p_subject_type, p_subject, app_user(),
    p_data, app_user(), app_user()
  FROM (SELECT DISTINCT x.user_id FROM subject_readers(p_municipality, p_readers) x
    WHERE x.user_id = ANY (p_users) OR x.role = ANY (p_roles)) r
  WHERE r.user_id <> app_user();
END $$;

-- The same of what several municipalities have in common, to those who have one of these roles
-- there: the office's own people once, and each municipality's as theirs.
CREATE OR REPLACE FUNCTION notify_several(
  p_type text, p_subject_type text, p_subject uuid, p_readers "Role"[], p_roles "Role"[], p_data jsonb
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  places uuid[] := several_municipalities(p_subject_type, p_subject::text);
BEGIN
  IF places IS NULL OR app_user() IS NULL THEN
    RAISE EXCEPTION '% % is outside the context', p_subject_type, p_subject USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO notification (id, office_id, municipality_id, user_id, type, subject_type, subject_id, actor_id,
    data, created_by, updated_by)
  SELECT new_id(), app_office(), r.municipality_id, r.user_id, p_type, p_subject_type, p_subject, app_user(),
    p_data, app_user(), app_user()
  FROM (SELECT DISTINCT ON (g.user_id) g.user_id, g.municipality_id
    FROM role_grant g JOIN "user" u ON u.id = g.user_id AND u.deactivated_at IS NULL
    WHERE g.office_id = app_office() AND role_is_live(g) AND g.role = ANY (p_readers) AND g.role = ANY (p_roles)
      AND (g.scope = 'office' OR (g.scope = 'municipality' AND g.municipality_id = ANY (places)))
    ORDER BY g.user_id, g.municipality_id NULLS FIRST) r
  WHERE r.user_id <> app_user();
END $$;

-- Tells the person themself what the program has done for them meanwhile, of something of the
-- office's.
CREATE OR REPLACE FUNCTION notify_self(p_type text, p_subject_type text, p_subject uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM assert_subject(p_subject_type, p_subject, NULL);
  INSERT INTO notification (id, office_id, user_id, type, subject_type, subject_id)
  SELECT new_id(), app_office(), app_user(), p_type, p_subject_type, p_subject;
END $$;

-- Of a matter that has ended nobody is asked any more: what was told of it counts as read.
CREATE OR REPLACE FUNCTION notifications_end(
  p_type text, p_subject_type text, p_subject uuid, p_municipality uuid, p_data jsonb
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM assert_subject(p_subject_type, p_subject, p_municipality);
  UPDATE notification SET read_at = now(), updated_at = now(), updated_by = app_user()
  WHERE office_id = app_office() AND municipality_id IS NOT DISTINCT FROM p_municipality
    AND type = p_type AND subject_type = p_subject_type AND subject_id = p_subject
    AND data @> p_data AND read_at IS NULL;
END $$;
