-- Comments on a delivery, with the people they mention.
SET LOCAL lock_timeout = '5s';

-- 1. What was said. A removed comment keeps its row and loses its text.
CREATE TABLE comment (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  body text CHECK (length(body) BETWEEN 1 AND 4000),
  -- The role its author wrote in.
  author_role "Role" NOT NULL,
  edited_at timestamptz(6),
  removed_at timestamptz(6),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  -- The author.
  created_by uuid NOT NULL REFERENCES "user" (id),
  updated_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_by uuid,
  CHECK ((removed_at IS NULL) = (body IS NOT NULL)),
  UNIQUE (office_id, municipality_id, id),
  FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id)
);
CREATE INDEX comment_delivery ON comment (delivery_id, id);

CREATE TABLE comment_mention (
  comment_id uuid NOT NULL,
  user_id uuid NOT NULL REFERENCES "user" (id),
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  updated_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_by uuid,
  PRIMARY KEY (comment_id, user_id),
  FOREIGN KEY (office_id, municipality_id, comment_id) REFERENCES comment (office_id, municipality_id, id)
);

-- 2. Seen by the municipality's people and the office's, never by a vendor; written in one's own name, changed by the author alone.
DO $$
DECLARE
  t text;
  own_municipality text := 'office_id = (SELECT app_office()) AND municipality_id = ANY ((SELECT app_municipalities())::uuid[])';
  mine text := 'created_by = (SELECT app_user())';
BEGIN
  FOREACH t IN ARRAY ARRAY['comment', 'comment_mention'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO app_rw USING (%s) WITH CHECK (%s)', t, own_municipality, own_municipality);
    EXECUTE format('CREATE POLICY author_inserts ON %I AS RESTRICTIVE FOR INSERT TO app_rw WITH CHECK (%s)', t, mine);
    EXECUTE format('CREATE POLICY author_updates ON %I AS RESTRICTIVE FOR UPDATE TO app_rw USING (%s)', t, mine);
    EXECUTE format('CREATE POLICY author_deletes ON %I AS RESTRICTIVE FOR DELETE TO app_rw USING (%s)', t, mine);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE (body, edited_at, removed_at, version, updated_at, updated_by) ON comment TO app_rw;
GRANT SELECT, INSERT, DELETE ON comment_mention TO app_rw;

-- 3. Who may see a delivery and what is said of it: live grants for the whole office or for its municipality. The roles are those
-- that hold comment:read in lib/domain/permissions.ts, which a test compares. Nobody, when the delivery is outside the context.
CREATE FUNCTION delivery_readers(p_delivery uuid) RETURNS TABLE (user_id uuid, role "Role", municipality_id uuid)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT g.user_id, g.role, g.municipality_id
  FROM delivery d
  JOIN role_grant g ON g.office_id = d.office_id AND g.revoked_at IS NULL
    AND (g.scope = 'office' OR (g.scope = 'municipality' AND g.municipality_id = d.municipality_id))
    AND g.role IN ('coordinator', 'archivist', 'systemManager', 'council', 'auditor')
  JOIN "user" u ON u.id = g.user_id AND u.deactivated_at IS NULL
  WHERE d.id = p_delivery AND d.office_id = app_office() AND d.municipality_id = ANY (app_municipalities())
$$;

-- The same people with name, each once, in the widest role they have there.
CREATE FUNCTION delivery_people(p_delivery uuid) RETURNS TABLE (id uuid, name text, role "Role", municipality_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (u.id) u.id, u.name, r.role, r.municipality_id
  FROM delivery_readers(p_delivery) r JOIN "user" u ON u.id = r.user_id
  ORDER BY u.id, r.municipality_id NULLS FIRST, r.role
$$;

REVOKE ALL ON FUNCTION delivery_readers(uuid), delivery_people(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delivery_people(uuid) TO app_rw;
