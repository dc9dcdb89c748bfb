-- What Prisma cannot express: composite foreign keys, checks, the context of a request and row-level security.

-- 1. Foreign keys. Composite ones carry the tenant, so that no row can point into another municipality or office.
ALTER TABLE municipality ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE municipality ADD FOREIGN KEY (country, code) REFERENCES municipality_register (country, code);
ALTER TABLE membership ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id);
ALTER TABLE vendor ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE phase_template ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE office ADD FOREIGN KEY (id, phase_template_id) REFERENCES phase_template (office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE phase ADD FOREIGN KEY (office_id, template_id) REFERENCES phase_template (office_id, id);
ALTER TABLE control_point_template ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE control_point_template_item ADD FOREIGN KEY (office_id, template_id) REFERENCES control_point_template (office_id, id);
ALTER TABLE system_product ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE system_product ADD FOREIGN KEY (office_id, vendor_id) REFERENCES vendor (office_id, id);
ALTER TABLE system_product ADD FOREIGN KEY (office_id, control_point_template_id) REFERENCES control_point_template (office_id, id);
ALTER TABLE system_instance ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id);
ALTER TABLE system_instance ADD FOREIGN KEY (office_id, product_id) REFERENCES system_product (office_id, id);
ALTER TABLE system_instance ADD FOREIGN KEY (office_id, vendor_id) REFERENCES vendor (office_id, id);
ALTER TABLE plan ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE plan_version ADD FOREIGN KEY (office_id, plan_id) REFERENCES plan (office_id, id);
ALTER TABLE plan_item ADD FOREIGN KEY (office_id, plan_version_id) REFERENCES plan_version (office_id, id);
ALTER TABLE plan_item ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id);
ALTER TABLE plan_item ADD FOREIGN KEY (office_id, product_id) REFERENCES system_product (office_id, id);
ALTER TABLE delivery_project ADD FOREIGN KEY (office_id, product_id) REFERENCES system_product (office_id, id);
ALTER TABLE delivery ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id);
ALTER TABLE delivery ADD FOREIGN KEY (office_id, project_id) REFERENCES delivery_project (office_id, id);
ALTER TABLE delivery ADD FOREIGN KEY (office_id, product_id) REFERENCES system_product (office_id, id);
ALTER TABLE delivery ADD FOREIGN KEY (office_id, vendor_id) REFERENCES vendor (office_id, id);
ALTER TABLE delivery ADD FOREIGN KEY (office_id, phase_id) REFERENCES phase (office_id, id);
ALTER TABLE delivery ADD FOREIGN KEY (office_id, municipality_id, system_instance_id) REFERENCES system_instance (office_id, municipality_id, id);
ALTER TABLE delivery ADD FOREIGN KEY (office_id, municipality_id, plan_item_id) REFERENCES plan_item (office_id, municipality_id, id);
ALTER TABLE round ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE control_point ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE deviation ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE deviation ADD FOREIGN KEY (office_id, municipality_id, control_point_id) REFERENCES control_point (office_id, municipality_id, id);
ALTER TABLE blocker ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE file ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE control_point_evidence ADD FOREIGN KEY (office_id, municipality_id, control_point_id) REFERENCES control_point (office_id, municipality_id, id);
ALTER TABLE control_point_evidence ADD FOREIGN KEY (office_id, municipality_id, file_id) REFERENCES file (office_id, municipality_id, id);
ALTER TABLE approval_request ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE statement ADD FOREIGN KEY (office_id, municipality_id, request_id) REFERENCES approval_request (office_id, municipality_id, id);
ALTER TABLE statement ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE approval ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE approval ADD FOREIGN KEY (office_id, municipality_id, request_id) REFERENCES approval_request (office_id, municipality_id, id);
ALTER TABLE approval ADD FOREIGN KEY (office_id, municipality_id, statement_id) REFERENCES statement (office_id, municipality_id, id);
ALTER TABLE approval ADD FOREIGN KEY (office_id, municipality_id, document_file_id) REFERENCES file (office_id, municipality_id, id);
ALTER TABLE budget ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE budget_line ADD FOREIGN KEY (office_id, budget_id) REFERENCES budget (office_id, id);
ALTER TABLE cost_share_agreement ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE cost_share_row ADD FOREIGN KEY (office_id, agreement_id) REFERENCES cost_share_agreement (office_id, id);
ALTER TABLE cost_share_row ADD FOREIGN KEY (office_id, country, municipality_code) REFERENCES municipality (office_id, country, code);
ALTER TABLE cost_share_amount ADD FOREIGN KEY (office_id, row_id) REFERENCES cost_share_row (office_id, id);
ALTER TABLE role_grant ADD FOREIGN KEY (user_id) REFERENCES "user" (id);
ALTER TABLE role_grant ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE role_grant ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id);
ALTER TABLE role_grant ADD FOREIGN KEY (office_id, vendor_id) REFERENCES vendor (office_id, id);
ALTER TABLE session ADD FOREIGN KEY (user_id) REFERENCES "user" (id);
ALTER TABLE audit_stream ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE audit_stream ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id);
ALTER TABLE audit_event ADD FOREIGN KEY (stream) REFERENCES audit_stream (key);

-- 2. Facts that must always hold.
ALTER TABLE municipality_register ADD CHECK (code ~ '^[0-9]{4}$');
ALTER TABLE office ADD CHECK (key ~ '^[a-z0-9-]{2,40}$'), ADD CHECK (currency IN ('SEK', 'NOK')), ADD CHECK (locale IN ('sv', 'nb', 'en'));
ALTER TABLE plan ADD CHECK (first_year <= last_year);
ALTER TABLE plan_item ADD CHECK (planned_quarter BETWEEN 1 AND 4);
ALTER TABLE phase ADD CHECK (first_stage <= last_stage);
ALTER TABLE round ADD CHECK (number >= 1), ADD CHECK (package_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE control_point ADD CHECK (number BETWEEN 1 AND 999), ADD CHECK (length(note) <= 10000),
  ADD CHECK (result IN ('notStarted', 'passed') OR length(btrim(note)) > 0);
ALTER TABLE blocker ADD CHECK ((status = 'closed') = (closed_on IS NOT NULL)), ADD CHECK (closed_on >= since);
ALTER TABLE file ADD CHECK (bytes >= 0), ADD CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE budget ADD CHECK (year BETWEEN 1990 AND 2200), ADD CHECK (currency IN ('SEK', 'NOK'));
ALTER TABLE budget_line ADD CHECK (budget_ore >= 0), ADD CHECK (outcome_ore >= 0);
ALTER TABLE cost_share_row ADD CHECK (share BETWEEN 0 AND 1);
ALTER TABLE cost_share_amount ADD CHECK (max_ore >= 0), ADD CHECK (year BETWEEN 1990 AND 2200);
ALTER TABLE statement ADD CHECK (digest ~ '^[0-9a-f]{64}$'), ADD CHECK (language IN ('sv', 'nb', 'en'));
ALTER TABLE approval ADD CHECK (recorded_afterwards = (digest IS NULL)), ADD CHECK (recorded_afterwards = (level IS NULL)),
  ADD CHECK (recorded_afterwards = (statement_id IS NULL)), ADD CHECK (signed_at_precision IN ('moment', 'day', 'month', 'year'));
ALTER TABLE role_grant ADD CHECK (
  CASE scope
    WHEN 'office' THEN municipality_id IS NULL AND vendor_id IS NULL AND role IN ('coordinator', 'council', 'auditor', 'administrator')
    WHEN 'municipality' THEN municipality_id IS NOT NULL AND vendor_id IS NULL AND role IN ('archivist', 'systemManager', 'administrator')
    WHEN 'vendor' THEN municipality_id IS NULL AND vendor_id IS NOT NULL AND role = 'vendor'
  END
);
ALTER TABLE "user" ADD CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254);
CREATE UNIQUE INDEX approval_request_one_open ON approval_request (delivery_id) WHERE status = 'open';
CREATE UNIQUE INDEX role_grant_once ON role_grant (user_id, office_id, role, municipality_id, vendor_id) NULLS NOT DISTINCT WHERE revoked_at IS NULL;
CREATE INDEX blocker_open ON blocker (delivery_id) WHERE closed_on IS NULL;

-- 3. The context of a request, set by withActor for one transaction. Empty or missing means: sees nothing.
CREATE FUNCTION app_office() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.office', true), '')::uuid $$;
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;
CREATE FUNCTION app_municipalities() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(nullif(current_setting('app.municipalities', true), ''), ',')::uuid[] $$;
CREATE FUNCTION app_vendors() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(nullif(current_setting('app.vendors', true), ''), ',')::uuid[] $$;
-- Someone of the office or of a member municipality, not only of a vendor.
CREATE FUNCTION app_is_member() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.municipalities', true), '') IS NOT NULL $$;
CREATE FUNCTION app_is_office_wide() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT current_setting('app.office_wide', true) = 'on' $$;

-- 4. Row-level security. FORCE hides rows from the owner as well, so the owner has its own policy.
-- Sub-selects make PostgreSQL read the context once a statement and not once a row.
DO $$
DECLARE
  t text;
  mine text := 'office_id = (SELECT app_office())';
  own_municipality text := 'office_id = (SELECT app_office()) AND municipality_id = ANY ((SELECT app_municipalities())::uuid[])';
  own_vendor text := 'office_id = (SELECT app_office()) AND (municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR vendor_id = ANY ((SELECT app_vendors())::uuid[]))';
  rules jsonb;
BEGIN
  rules := jsonb_build_object(
    'office', 'id = (SELECT app_office())',
    'phase_template', mine, 'phase', mine, 'control_point_template', mine, 'control_point_template_item', mine,
    'vendor', mine || ' AND ((SELECT app_is_member()) OR id = ANY ((SELECT app_vendors())::uuid[]))',
    'system_product', mine || ' AND ((SELECT app_is_member()) OR vendor_id = ANY ((SELECT app_vendors())::uuid[]))',
    'plan', mine || ' AND (SELECT app_is_member())', 'plan_version', mine || ' AND (SELECT app_is_member())',
    'delivery_project', mine || ' AND (SELECT app_is_member())',
    'budget', mine || ' AND (SELECT app_is_office_wide())', 'budget_line', mine || ' AND (SELECT app_is_office_wide())',
    'cost_share_agreement', mine || ' AND (SELECT app_is_member())', 'cost_share_row', mine || ' AND (SELECT app_is_member())',
    'cost_share_amount', mine || ' AND (SELECT app_is_member())',
    'membership', own_municipality, 'plan_item', own_municipality, 'file', own_municipality,
    'approval_request', own_municipality, 'statement', own_municipality, 'approval', own_municipality,
    'system_instance', own_vendor, 'delivery', own_vendor, 'round', own_vendor, 'control_point', own_vendor,
    'control_point_evidence', own_vendor, 'deviation', own_vendor, 'blocker', own_vendor,
    'municipality', mine || ' AND (id = ANY ((SELECT app_municipalities())::uuid[]) OR EXISTS (SELECT FROM delivery d WHERE d.municipality_id = municipality.id AND d.vendor_id = ANY ((SELECT app_vendors())::uuid[])))',
    'audit_stream', mine || ' AND (municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR (municipality_id IS NULL AND (SELECT app_is_office_wide())))',
    'audit_event', mine || ' AND (municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR (municipality_id IS NULL AND (SELECT app_is_office_wide())))',
    'idempotency_record', 'user_id = (SELECT app_user())',
    'user', 'false', 'session', 'false', 'role_grant', 'false'
  );
  FOR t IN SELECT jsonb_object_keys(rules) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO app_rw USING (%s) WITH CHECK (%s)', t, rules ->> t, rules ->> t);
  END LOOP;
END $$;

-- 5. What the web process may do, table by table. Nothing is deleted; accounts and the audit trail go through functions.
GRANT SELECT ON office, municipality_register, municipality, membership, vendor, system_product, system_instance, plan, plan_version,
  plan_item, delivery_project, phase_template, phase, control_point_template, control_point_template_item, budget, budget_line,
  cost_share_agreement, cost_share_row, cost_share_amount, audit_stream, audit_event TO app_rw;
GRANT SELECT, INSERT, UPDATE ON delivery, round, control_point, deviation, blocker, approval_request TO app_rw;
-- A statement is what was shown: it is used up, never changed.
GRANT SELECT, INSERT, UPDATE (used_at, updated_at, updated_by) ON statement TO app_rw;
GRANT SELECT, INSERT ON file, approval TO app_rw;
-- The stored document is added to a signed approval afterwards; nothing else of it ever changes.
GRANT UPDATE (document_file_id, updated_at, updated_by) ON approval TO app_rw;
GRANT SELECT, INSERT, DELETE ON control_point_evidence TO app_rw;
GRANT SELECT, INSERT, DELETE ON idempotency_record TO app_rw;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO app_rw;
GRANT SELECT ON audit_stream, audit_event TO app_audit;
CREATE POLICY audit_reader ON audit_stream FOR SELECT TO app_audit USING (true);
CREATE POLICY audit_reader ON audit_event FOR SELECT TO app_audit USING (true);
