-- The context of a request or a job, set by withActor and its like for one transaction: one
-- setting, app.context (contextText in lib/domain/context.ts): lines for the office, the person,
-- the kinds of subject and the office's municipalities, then one for each reach:
-- ",permission,permission,", how far in municipalities ("all" or an array literal), and in vendors.
-- Lines and not JSON, as some thirty policies of a statement read it, each for itself. Empty or
-- missing: sees nothing and does nothing.

-- Policies are made anew below, so that one that is no longer said is gone too.
DO $$
DECLARE
  p record;
BEGIN
  -- A table that somebody else keeps in this database is theirs.
  FOR p IN SELECT tablename, policyname FROM pg_policies JOIN pg_tables USING (schemaname, tablename)
    WHERE schemaname = 'public' AND tableowner = current_user
  LOOP
    EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename);
  END LOOP;
END $$;

-- Of the context that added all grants together.
DROP FUNCTION IF EXISTS app_municipalities(), app_vendors(), app_is_office_wide();

CREATE OR REPLACE FUNCTION app_office() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$ SELECT nullif(split_part(current_setting('app.context', true), E'\n', 1), '')::uuid $$;
CREATE OR REPLACE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$ SELECT nullif(split_part(current_setting('app.context', true), E'\n', 2), '')::uuid $$;

-- The kinds of subject that the one who asks may read: what hangs on one that is the office's own
-- is read by these.
CREATE OR REPLACE FUNCTION app_subjects() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$ SELECT nullif(split_part(current_setting('app.context', true), E'\n', 3), '')::text[] $$;

-- How far any of these permissions reaches: the whole office, and the municipalities and vendors
-- whose rows it is about. Arrays are null, never empty, so that "IS NOT NULL" asks whether there is
-- any. A job holds everything, as "*". No query runs in here.
CREATE OR REPLACE FUNCTION app_scope(
  p_permissions text[], OUT office_wide boolean, OUT municipalities uuid[], OUT vendors uuid[]
) LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
  lines text[] := string_to_array(current_setting('app.context', true), E'\n');
  line text;
  permission text;
BEGIN
  office_wide := false;
  FOREACH line IN ARRAY coalesce(lines[5:], '{}') LOOP
    FOREACH permission IN ARRAY '{*}' || p_permissions LOOP
      CONTINUE WHEN strpos(line, ',' || permission || ',') = 0;
      IF split_part(line, '|', 2) = 'all' THEN
        office_wide := true;
      ELSE
        municipalities := municipalities || nullif(split_part(line, '|', 2), '')::uuid[];
      END IF;
      vendors := vendors || nullif(split_part(line, '|', 3), '')::uuid[];
      EXIT;
    END LOOP;
  END LOOP;
  IF office_wide THEN municipalities := nullif(nullif(lines[4], ''), '{}')::uuid[]; END IF;
END $$;

-- How far it reaches as a number, for what needs no list: 3 the whole office, 2 municipalities, 1
-- vendors, 0 nowhere. Making the lists of ids is most of the work above.
CREATE OR REPLACE FUNCTION app_reach(p_permissions text[]) RETURNS integer
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
  reach integer := 0;
  line text;
  permission text;
BEGIN
  FOREACH line IN ARRAY
    coalesce((string_to_array(current_setting('app.context', true), E'\n'))[5:], '{}')
  LOOP
    FOREACH permission IN ARRAY '{*}' || p_permissions LOOP
      CONTINUE WHEN strpos(line, ',' || permission || ',') = 0;
      reach := greatest(reach, CASE split_part(line, '|', 2) WHEN 'all' THEN 3 WHEN '' THEN 1 ELSE 2 END);
      EXIT;
    END LOOP;
  END LOOP;
  RETURN reach;
END $$;

-- Someone of the office or of a member municipality, not only of a vendor: everybody holds this
-- permission.
CREATE OR REPLACE FUNCTION app_is_member() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$ SELECT app_reach('{office:enter}') >= 2 $$;
