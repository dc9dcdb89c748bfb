-- Row-level security. FORCE hides rows from the owner as well, so the owner has its own policy.
-- Sub-selects make PostgreSQL read the context once a statement and not once a row.
DO $$
DECLARE
  t text;
  mine text := 'office_id = (SELECT app_office())';
  member text := mine || ' AND (SELECT app_is_member())';
  office_wide text := mine || ' AND (SELECT app_is_office_wide())';
  own_municipality text := mine || ' AND municipality_id = ANY ((SELECT app_municipalities())::uuid[])';
  own_vendor text := mine || ' AND (municipality_id = ANY ((SELECT app_municipalities())::uuid[])'
    || ' OR vendor_id = ANY ((SELECT app_vendors())::uuid[]))';
  own_chain text := mine || ' AND (municipality_id = ANY ((SELECT app_municipalities())::uuid[])'
    || ' OR (municipality_id IS NULL AND (SELECT app_is_office_wide())))';
  own_person text := mine || ' AND user_id = (SELECT app_user())';
  rules jsonb;
BEGIN
  rules := jsonb_build_object(
    'office', 'id = (SELECT app_office())',
    'phase_template', mine, 'phase', mine, 'control_point_template', mine, 'control_point_template_item', mine,
    'vendor', mine || ' AND ((SELECT app_is_member()) OR id = ANY ((SELECT app_vendors())::uuid[]))',
    'system_product', mine || ' AND ((SELECT app_is_member()) OR vendor_id = ANY ((SELECT app_vendors())::uuid[]))',
    'plan', member, 'plan_version', member, 'delivery_project', member,
    'budget', office_wide, 'budget_line', office_wide,
    'cost_share_agreement', member, 'cost_share_row', member, 'cost_share_amount', member,
    'refund', member, 'refund_amount', member,
    'membership', own_municipality, 'plan_item', own_municipality, 'file', own_municipality,
    'approval_request', own_municipality, 'statement', own_municipality, 'approval', own_municipality,
    'comment', own_municipality, 'comment_mention', own_municipality,
    'notification', own_municipality || ' AND user_id = (SELECT app_user())',
    'system_instance', own_vendor, 'delivery', own_vendor, 'round', own_vendor, 'control_point', own_vendor,
    'control_point_evidence', own_vendor, 'deviation', own_vendor, 'stop', own_vendor, 'delivery_tally', own_vendor,
    -- Only a vendor's people pay for looking a municipality's deliveries up.
    'municipality', mine || ' AND (id = ANY ((SELECT app_municipalities())::uuid[]) OR ((SELECT app_vendors() IS NOT NULL)'
      || ' AND EXISTS (SELECT FROM delivery d WHERE d.municipality_id = municipality.id'
      || ' AND d.vendor_id = ANY ((SELECT app_vendors())::uuid[]))))',
    'audit_stream', own_chain, 'audit_event', own_chain,
    'visit', own_person, 'saved_view', own_person,
    'idempotency_record', 'user_id = (SELECT app_user())',
    'user', 'false', 'session', 'false', 'role_grant', 'false'
  );
  FOR t IN SELECT jsonb_object_keys(rules) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO app_rw USING (%s) WITH CHECK (%s)', t, rules ->> t, rules ->> t);
  END LOOP;
  -- A comment is written in one's own name and changed by its author alone.
  FOREACH t IN ARRAY ARRAY['comment', 'comment_mention'] LOOP
    EXECUTE format('CREATE POLICY author_inserts ON %I AS RESTRICTIVE FOR INSERT TO app_rw'
      || ' WITH CHECK (created_by = (SELECT app_user()))', t);
    EXECUTE format('CREATE POLICY author_updates ON %I AS RESTRICTIVE FOR UPDATE TO app_rw'
      || ' USING (created_by = (SELECT app_user()))', t);
    EXECUTE format('CREATE POLICY author_deletes ON %I AS RESTRICTIVE FOR DELETE TO app_rw'
      || ' USING (created_by = (SELECT app_user()))', t);
  END LOOP;
END $$;

CREATE POLICY audit_reader ON audit_stream FOR SELECT TO app_audit USING (true);
CREATE POLICY audit_reader ON audit_event FOR SELECT TO app_audit USING (true);
