-- Policies are made anew below, so that one that is no longer said is gone too.
DO $$
DECLARE
  p record;
BEGIN
  FOR p IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename);
  END LOOP;
END $$;

-- The context of a request, set by withActor for one transaction. Empty or missing: sees nothing.
CREATE OR REPLACE FUNCTION app_office() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.office', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION app_municipalities() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(nullif(current_setting('app.municipalities', true), ''), ',')::uuid[] $$;
CREATE OR REPLACE FUNCTION app_vendors() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(nullif(current_setting('app.vendors', true), ''), ',')::uuid[] $$;
-- Someone of the office or of a member municipality, not only of a vendor.
CREATE OR REPLACE FUNCTION app_is_member() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.municipalities', true), '') IS NOT NULL $$;
CREATE OR REPLACE FUNCTION app_is_office_wide() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT current_setting('app.office_wide', true) = 'on' $$;
