-- What the web process may do, table by table and function by function: first nothing, then this.
DO $$
DECLARE
  f regprocedure;
  t name;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user LOOP
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, app_rw, app_audit', t);
  END LOOP;
  -- An extension's functions are its own.
  FOR f IN SELECT p.oid FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND pg_get_userbyid(p.proowner) = current_user
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, app_rw, app_audit', f);
  END LOOP;
END $$;

GRANT SELECT ON office, municipality_register, municipality, membership, vendor, system_product,
  system_instance, plan, plan_version, plan_item, delivery_project, phase_template, phase,
  control_point_template, control_point_template_item, budget, budget_line, cost_share_agreement,
  cost_share_row, cost_share_amount, refund, refund_amount, delivery_tally, audit_stream, audit_event
  TO app_rw;
GRANT SELECT, INSERT, UPDATE ON delivery, round, control_point, deviation, stop, approval_request
  TO app_rw;
-- A statement is what was shown: it is used up, never changed.
GRANT SELECT, INSERT, UPDATE (used_at, updated_at, updated_by) ON statement TO app_rw;
GRANT SELECT, INSERT ON file, approval TO app_rw;
-- The stored document is added to a signed approval afterwards; nothing else of it ever changes.
GRANT UPDATE (document_file_id, updated_at, updated_by) ON approval TO app_rw;
GRANT SELECT, INSERT, DELETE ON control_point_evidence, comment_mention, idempotency_record TO app_rw;
GRANT SELECT, INSERT ON comment TO app_rw;
GRANT UPDATE (body, edited_at, removed_at, version, updated_at, updated_by) ON comment TO app_rw;
GRANT SELECT, UPDATE (read_at, updated_at, updated_by) ON notification TO app_rw;
GRANT SELECT, INSERT, UPDATE ON visit TO app_rw;
GRANT SELECT, INSERT, DELETE ON saved_view TO app_rw;
GRANT UPDATE (name, version, updated_at, updated_by) ON saved_view TO app_rw;
-- A long task is asked for, asked for again, and taken back; how it goes is the worker's to say.
GRANT SELECT, INSERT (id, office_id, user_id, kind, params, title, locale, total, expires_at, created_by,
  updated_by), UPDATE (expires_at, version, updated_at, updated_by) ON long_task TO app_rw;
-- Attempts are counted before anybody is known.
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO app_rw;
GRANT SELECT ON audit_stream, audit_event TO app_audit;

GRANT EXECUTE ON FUNCTION app_office(), app_user(), app_scope(text[]), app_subjects() TO app_rw, app_audit;
GRANT EXECUTE ON FUNCTION audit_append(text, text), auth_login(bytea, text),
  auth_session_create(bytea, uuid, bytea, uuid, text[], text), auth_session(bytea, text),
  auth_session_end(bytea), auth_own_password(bytea), auth_own_sessions(), auth_end_own_session(uuid),
  auth_names(), enqueue(text, json, text), plan_quarter(integer, integer), control_point_count(uuid[]),
  subject_people(uuid, "Role"[]), note_visit(uuid, timestamptz),
  notify(text, text, uuid, uuid, "Role"[], uuid[], "Role"[], jsonb),
  notifications_end(text, text, uuid, uuid, jsonb),
  search_document(regconfig, text), search_fold(text), search_stops(tsquery), search_stops_near(text),
  search_printed(text)
  TO app_rw;
