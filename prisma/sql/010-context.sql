-- The context of a request or a job, set by withActor and its like for one transaction: one JSON
-- setting, app.context (lib/domain/context.ts says its shape). Empty or missing: sees nothing and
-- does nothing.

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
  AS $$ SELECT (nullif(current_setting('app.context', true), '')::jsonb ->> 'office')::uuid $$;
CREATE OR REPLACE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$ SELECT (nullif(current_setting('app.context', true), '')::jsonb ->> 'user')::uuid $$;

-- How far any of these permissions reaches: the whole office, and the municipalities and vendors
-- whose rows it is about. Arrays are null, never empty, so that "IS NOT NULL" asks whether there is
-- any. A job holds everything, as "*". Every policy of every statement calls it: lists stand in the
-- context as array literals, and no query runs in here.
CREATE OR REPLACE FUNCTION app_scope(
  p_permissions text[], OUT office_wide boolean, OUT municipalities uuid[], OUT vendors uuid[]
) LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
  context jsonb := nullif(current_setting('app.context', true), '')::jsonb;
  permission text;
  held jsonb;
BEGIN
  office_wide := false;
  IF context IS NULL THEN RETURN; END IF;
  FOREACH permission IN ARRAY p_permissions LOOP
    held := coalesce(context -> 'may' -> permission, context -> 'may' -> '*');
    CONTINUE WHEN held IS NULL;
    office_wide := office_wide OR held ? 'all';
    municipalities := municipalities || (held ->> 'm')::uuid[];
    vendors := vendors || (held ->> 'v')::uuid[];
  END LOOP;
  IF office_wide THEN municipalities := nullif((context ->> 'all')::uuid[], '{}'); END IF;
END $$;

-- The kinds of subject that the one who asks may read: what hangs on one that is the office's own
-- is read by these.
CREATE OR REPLACE FUNCTION app_subjects() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$ SELECT (nullif(current_setting('app.context', true), '')::jsonb ->> 'subjects')::text[] $$;

-- Someone of the office or of a member municipality, not only of a vendor: everybody holds this
-- permission.
CREATE OR REPLACE FUNCTION app_is_member() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$ SELECT s.office_wide OR s.municipalities IS NOT NULL FROM app_scope('{office:enter}') s $$;
