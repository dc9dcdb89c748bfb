-- Row-level security of a table, from who reads it, who writes it and whose its rows are:
--   SELECT app_protect('round', reads => '{delivery:read}', writes => '{approval:sign}',
--     rows => 'municipality_or_vendor');
-- Any of the permissions named is enough. An empty list is nobody. FORCE hides rows from the owner as well, so the owner
-- has a policy of its own. Which commands and columns a writer may use is a right (090-rights.sql).

-- Whose a row is, as a condition on it. Sub-selects make PostgreSQL read the context once a
-- statement, not once a row.
CREATE OR REPLACE FUNCTION app_rows(p_table text, p_rows text, p_permissions text[]) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  reach text := format('FROM app_scope(%L) s', p_permissions);
  mine text := 'office_id = (SELECT app_office())';
  is_wide text := format('(SELECT app_reach(%L) = 3)', p_permissions);
  is_member text := format('(SELECT app_reach(%L) >= 2)', p_permissions);
  is_anybody text := format('(SELECT app_reach(%L) >= 1)', p_permissions);
  in_municipalities text := format('= ANY ((SELECT s.municipalities %s)::uuid[])', reach);
  in_vendors text := format('= ANY ((SELECT s.vendors %s)::uuid[])', reach);
BEGIN
  RETURN CASE p_rows
    -- The office itself.
    WHEN 'the_office' THEN 'id = (SELECT app_office()) AND ' || is_anybody
    -- The office itself, for those who hold the permission for the whole of it.
    WHEN 'the_whole_office' THEN 'id = (SELECT app_office()) AND ' || is_wide
    -- The office's own, for everybody who holds the permission; for its members and not for a
    -- vendor; for those alone who hold it for the whole office.
    WHEN 'office' THEN mine || ' AND ' || is_anybody
    WHEN 'members' THEN mine || ' AND ' || is_member
    WHEN 'office_wide' THEN mine || ' AND ' || is_wide
    -- The office's own, for members and for the vendor that it is about.
    WHEN 'members_or_vendor' THEN format('%s AND (%s OR %I %s)', mine, is_member,
      CASE p_table WHEN 'vendor' THEN 'id' ELSE 'vendor_id' END, in_vendors)
    -- A municipality's; the vendor's too; or the office's own where it names no municipality.
    WHEN 'municipality' THEN mine || ' AND municipality_id ' || in_municipalities
    WHEN 'municipality_or_vendor' THEN
      format('%s AND (municipality_id %s OR vendor_id %s)', mine, in_municipalities, in_vendors)
    WHEN 'municipality_or_office' THEN
      format('%s AND (municipality_id %s OR (municipality_id IS NULL AND %s))', mine, in_municipalities, is_wide)
    -- The same, and what hangs on a project or a stop is theirs too who take part in it.
    WHEN 'municipality_office_or_part' THEN format(
      '%s AND (municipality_id %s OR (municipality_id IS NULL AND (%s OR (%s AND subject_type = ''project'' '
      || 'AND subject_id IN (SELECT app_own_projects())) OR (subject_type = ''stop'' AND EXISTS (SELECT FROM stop_delivery x '
      || 'WHERE x.stop_id = %I.subject_id AND x.municipality_id %s)))))',
      mine, in_municipalities, is_wide, is_member, p_table, in_municipalities)
    -- What those share who take part in a project.
    WHEN 'own_project' THEN format('%s AND %s AND project_id IN (SELECT app_own_projects())', mine, is_member)
    -- As municipality_or_office, but the office's own is for every member who may read the kind of
    -- subject that it hangs on.
    WHEN 'municipality_or_subject' THEN format(
      '%s AND (municipality_id %s OR (municipality_id IS NULL AND %s AND subject_type = ANY ((SELECT app_subjects())::text[])))',
      mine, in_municipalities, is_member)
    -- A municipality itself; a vendor's are those of its deliveries, which only a vendor's people
    -- pay for looking up.
    WHEN 'the_municipality' THEN format('%s AND (id %s OR ((SELECT s.vendors IS NOT NULL %s) AND EXISTS ('
      || 'SELECT FROM delivery d WHERE d.municipality_id = municipality.id AND d.vendor_id %s)))',
      mine, in_municipalities, reach, in_vendors)
    -- A stop, its parts, those that are kept from the vendor, and what of them is shared: for whom
    -- a delivery is that it holds. Whom the stop names stands at each of its deliveries.
    WHEN 'stop' THEN format('%s AND (%s OR EXISTS (SELECT FROM stop_delivery x WHERE x.stop_id = %I.id'
      || ' AND (x.municipality_id %s OR x.vendor_id %s)))', mine, is_wide, p_table, in_municipalities, in_vendors)
    WHEN 'of_stop' THEN format('%s AND (%s OR EXISTS (SELECT FROM stop_delivery x WHERE x.stop_id = %I.stop_id'
      || ' AND (x.municipality_id %s OR x.vendor_id %s)))', mine, is_wide, p_table, in_municipalities, in_vendors)
    WHEN 'members_of_stop' THEN format('%s AND (%s OR EXISTS (SELECT FROM stop_delivery x'
      || ' WHERE x.stop_id = %I.stop_id AND x.municipality_id %s))', mine, is_wide, p_table, in_municipalities)
    WHEN 'shared_of_stop' THEN format('%s AND (%s OR EXISTS (SELECT FROM stop_delivery x WHERE x.stop_id = %I.stop_id'
      || ' AND (x.municipality_id %s OR (%I.is_shared AND x.vendor_id %s))))', mine, is_wide, p_table, in_municipalities, p_table, in_vendors)
    -- A person's own, whichever the office.
    WHEN 'person' THEN is_anybody
  END;
END $$;

-- `read_rows` is whose rows are read, where that is more than whose are written. `own` is the
-- column that holds whose a row is, where nobody else may read or write it; `author` the same for
-- writing alone.
CREATE OR REPLACE FUNCTION app_protect(
  p_table text, reads text[], writes text[], rows text, own text DEFAULT NULL, author text DEFAULT NULL,
  read_rows text DEFAULT NULL
) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  also text := CASE WHEN own IS NULL THEN '' ELSE format(' AND %I = (SELECT app_user())', own) END;
  readable text := app_rows(p_table, coalesce(read_rows, rows), reads) || also;
  writable text := app_rows(p_table, rows, writes) || also
    || CASE WHEN author IS NULL THEN '' ELSE format(' AND %I = (SELECT app_user())', author) END;
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', p_table);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', p_table);
  IF reads = '{}' THEN RETURN; END IF;
  IF readable IS NULL OR writable IS NULL THEN RAISE EXCEPTION 'whose are the rows of %?', p_table; END IF;
  EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO app_rw USING (%s)', p_table, readable);
  IF writes = '{}' THEN RETURN; END IF;
  EXECUTE format('CREATE POLICY inserts ON %I FOR INSERT TO app_rw WITH CHECK (%s)', p_table, writable);
  EXECUTE format('CREATE POLICY updates ON %I FOR UPDATE TO app_rw USING (%s) WITH CHECK (%s)',
    p_table, writable, writable);
  EXECUTE format('CREATE POLICY deletes ON %I FOR DELETE TO app_rw USING (%s)', p_table, writable);
END $$;
