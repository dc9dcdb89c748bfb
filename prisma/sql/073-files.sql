-- Files.

-- Removes a file's row for who added it; whatever names the file holds it fast by its foreign key.
-- False for anybody else's.
CREATE OR REPLACE FUNCTION file_remove(p_id uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (DELETE FROM file f USING app_scope('{file:upload}') s
    WHERE f.id = p_id AND f.office_id = app_office() AND f.created_by = app_user()
      AND (f.municipality_id = ANY (s.municipalities) OR (f.municipality_id IS NULL AND (s.office_wide
        OR (f.subject_type = 'project' AND f.subject_id IN (SELECT app_own_projects()))
        OR (f.subject_type = 'stop' AND EXISTS (SELECT FROM stop_delivery x
          WHERE x.stop_id = f.subject_id AND x.municipality_id = ANY (s.municipalities))))))
    RETURNING 1)
  SELECT EXISTS (SELECT FROM gone)
$$;
