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
  control_point_template, control_point_template_item, budget, budget_revision, budget_line, cost_share_agreement,
  cost_share_row, cost_share_amount, settlement, settlement_row, delivery_tally, audit_stream, audit_event
  TO app_rw;
GRANT SELECT, INSERT, UPDATE ON delivery, round, control_point, deviation, approval_request
  TO app_rw;
-- What an office says of itself; its key, country and currency never change.
GRANT UPDATE (name, locale, time_zone, accent, e_archive_vendor_id, bodies, decided_by, steps_hidden_at,
  takes_interim, version, updated_at, updated_by) ON office TO app_rw;
-- What an office knows of its vendors and systems; that one became another is said by a function.
GRANT INSERT, UPDATE (name, roles, note, contacts, escalation, version, updated_at, updated_by) ON vendor
  TO app_rw;
GRANT INSERT, UPDATE (name, control_point_template_id, has_secrecy, export_ability, note, version,
  source, assumption, updated_at, updated_by) ON system_product TO app_rw;
GRANT INSERT, UPDATE (name_sv, name_nb, name_en, version, updated_at, updated_by) ON control_point_template
  TO app_rw;
GRANT INSERT, DELETE ON control_point_template_item TO app_rw;
GRANT INSERT ON phase_template, phase TO app_rw;
-- A stop is changed until it is closed. What was promised, said and done about it is never changed
-- and never removed.
GRANT SELECT, INSERT, UPDATE (stopped_by, vendor_id, title, reason, since, status, mended_on, closed_on, outcome, closed_at,
  closed_by, version, updated_at, updated_by) ON stop TO app_rw;
GRANT SELECT, INSERT, DELETE ON stop_delivery TO app_rw;
GRANT SELECT, INSERT, UPDATE (clause, cost_ore_per_month, complaint_on, complaint_reference, remedy_by, updated_at,
  updated_by) ON stop_terms TO app_rw;
GRANT SELECT, INSERT ON stop_promise, stop_escalation, stop_entry, stop_entry_file TO app_rw;
-- A statement is what was shown: it is used up, never changed.
GRANT SELECT, INSERT, UPDATE (used_at, updated_at, updated_by) ON statement TO app_rw;
GRANT SELECT, INSERT ON file, approval TO app_rw;
-- The stored document is added to a signed approval afterwards; nothing else of it ever changes.
GRANT UPDATE (document_file_id, updated_at, updated_by) ON approval TO app_rw;
-- A remark is told anew or taken away as long as it is worked on; the log keeps what it was.
GRANT SELECT, INSERT, DELETE, UPDATE (place, text, responsible, due_on, cleared_on, updated_at, updated_by)
  ON approval_remark TO app_rw;
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
-- How a municipality is a member changes, never whose it is; a mandate is only ended.
GRANT INSERT ON membership TO app_rw;
GRANT UPDATE (role, custody_model, member_group, starts_on, ends_on, note, decision_reference,
  decision_paragraph, decision_on, decision_body, decision_chain, exit_notice_on, exit_returned_on,
  exit_certificate_on, organisation_number, peppol_id, buyer_reference, customer_number, authority_body,
  authority_decision, acceptance_is, contacts, version, source, assumption, updated_at, updated_by)
  ON membership TO app_rw;
GRANT SELECT, INSERT, UPDATE (ends_on, ended_at, updated_at, updated_by) ON mandate TO app_rw;
GRANT SELECT, INSERT, UPDATE (on_day, decision, file_id, source, assumption, updated_at, updated_by)
  ON accession_step TO app_rw;
GRANT SELECT, INSERT, UPDATE (value, source, sha256, assumption, updated_at, updated_by) ON population TO app_rw;
-- Whose an installation is, and of which system, never changes here; it is never taken away.
GRANT INSERT ON system_instance, system_product TO app_rw;
GRANT UPDATE (status, wind_up_on, owner, manager, archive_officer, records_creator, contents, period_from,
  period_to, objects, bytes, secrecy, secrecy_provision, personal_data, class_k, class_r, class_t, retention,
  predecessors, operation_form, integrations, licence_ore_per_year, read_licence_ore_per_year,
  operation_ore_per_year, contract_ends_on, notice_months, renewal_months, severable, read_only_since,
  successor, export_ability, note, confirmed_on, confirmed_by, version, source, assumption, updated_at,
  updated_by) ON system_instance TO app_rw;
GRANT SELECT, INSERT, UPDATE (criteria, decision, version, source, assumption, updated_at, updated_by)
  ON need_criteria_set TO app_rw;
GRANT SELECT, INSERT, UPDATE (scores, total_hundredths, source, assumption, updated_at, updated_by)
  ON need_score TO app_rw;
-- An import is asked for, chosen for and applied; whose it is and which file never changes. Its
-- rows are planned anew each time that the file is read.
GRANT SELECT, INSERT, UPDATE (state, failure, chosen, understanding, headings, reading, attempts, done, total,
  applies, asked_by, asked_at, outcome, rows_sha256, applied_at, version, updated_at, updated_by) ON import TO app_rw;
GRANT SELECT, INSERT, DELETE ON import_row TO app_rw;
GRANT UPDATE (unmapped) ON system_instance TO app_rw;
-- A plan is named anew; a draft is worked on, laid before the council and taken back. That one is
-- adopted, and what follows, is said by a function (055-plans.sql).
GRANT INSERT ON plan, plan_version, plan_item TO app_rw;
GRANT UPDATE (name, version, updated_at, updated_by) ON plan TO app_rw;
GRANT DELETE, UPDATE (status, criteria, note, proposed_at, proposed_by, version, updated_at, updated_by)
  ON plan_version TO app_rw;
GRANT DELETE, UPDATE (kind, purpose, records_creators, information_types, period_from, period_to, next_on,
  planned_year, planned_quarter, effort_hundredths, is_fixed, rank, reason, financing, version, source,
  assumption, updated_at, updated_by) ON plan_item TO app_rw;
GRANT SELECT, INSERT ON plan_note, plan_decision_addendum TO app_rw;
-- A key is drafted, and what is adopted is frozen but for its last day (058-cost-shares.sql).
GRANT INSERT, DELETE, UPDATE (name, status, starts_on, ends_on, rule, decision_reference, decision_paragraph,
  decision_on, decision_body, decision_chain, adopted_at, adopted_by, version, updated_at, updated_by)
  ON cost_share_agreement TO app_rw;
GRANT INSERT, DELETE ON cost_share_row, cost_share_amount TO app_rw;
-- A year's budget counts its changes; a draft is worked on and laid before the council, and what is
-- expected of the year is said anew. That one is adopted is said by a function (056-budgets.sql).
GRANT INSERT ON budget, budget_revision, budget_line TO app_rw;
GRANT SELECT, INSERT, UPDATE (dates, version, updated_at, updated_by) ON forecast_dates TO app_rw;
GRANT UPDATE (version, updated_at, updated_by) ON budget TO app_rw;
GRANT UPDATE (status, proposed_at, proposed_by, updated_at, updated_by) ON budget_revision TO app_rw;
GRANT UPDATE (sequence, group_name, kind, budget_ore, to_date_ore, forecast_ore, note, fund_key, fund_name,
  updated_at, updated_by), DELETE ON budget_line TO app_rw;
-- A settlement is drafted, laid before the council and paid; that it is adopted is said by a
-- function (059-settlements.sql). Of a row only what becomes of the amount is said anew.
GRANT INSERT, DELETE, UPDATE (status, proposed_at, proposed_by, paid_on, version, updated_at, updated_by)
  ON settlement TO app_rw;
GRANT INSERT, DELETE, UPDATE (disposition, updated_at, updated_by) ON settlement_row TO app_rw;
-- A project's system and number never change; what was asked is answered and asked again, what was
-- found out stays as it was said.
GRANT INSERT, UPDATE (name, is_joint, has_secrecy, starts_on, ends_on, lead_id, plan_id, purpose, forked_at,
  version, updated_at, updated_by) ON delivery_project TO app_rw;
GRANT SELECT, INSERT, UPDATE (answer_by, message, answer, note, answered_at, answered_by, updated_at, updated_by)
  ON project_invitation TO app_rw;
GRANT SELECT, INSERT ON project_finding, project_adoption TO app_rw;
-- What there is room for is said anew as a whole.
GRANT SELECT, INSERT, UPDATE (version, source, assumption, updated_at, updated_by) ON capacity TO app_rw;
GRANT SELECT, INSERT, DELETE ON capacity_quarter, capacity_vendor, capacity_effort TO app_rw;
-- What a closing says is said anew as a whole; whose it is never changes.
GRANT SELECT, INSERT, UPDATE (receipt_sent_on, access_closed_on, disposal_decision, disposal_basis,
  disposal_consulted_on, disposed_on, disposed_by, disposal_method, certificate_file_id, backups_gone_on,
  test_copies_gone_on, hold, read_licence_ended_on, licence_ended_on, not_applicable, recorded_by, note,
  wound_up_from, source, assumption, updated_at, updated_by) ON closing TO app_rw;
GRANT SELECT, INSERT, DELETE ON closing_file TO app_rw;
-- What was spent is written once; what accounts mean is said anew as a whole.
GRANT SELECT, INSERT ON outcome_entry TO app_rw;
GRANT SELECT ON outcome_tally TO app_rw;
GRANT SELECT, INSERT, UPDATE (rules, version, updated_at, updated_by) ON account_mapping TO app_rw;
-- A charge is made once; how it is written is said anew as a whole.
GRANT SELECT, INSERT ON charge, charge_row TO app_rw;
GRANT SELECT, INSERT, UPDATE (article, account_string, internal_account_string, vat_rate, columns, version,
  updated_at, updated_by) ON charge_settings TO app_rw;
-- Attempts are counted before anybody is known.
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO app_rw;
GRANT SELECT ON audit_stream, audit_event TO app_audit;

GRANT EXECUTE ON FUNCTION app_office(), app_user(), app_scope(text[]), app_reach(text[]), app_subjects() TO app_rw, app_audit;
GRANT EXECUTE ON FUNCTION audit_append(text, text), audit_append_all(text, text[]), auth_login(bytea, text),
  auth_session_create(bytea, uuid, bytea, uuid, text[], text), auth_session(bytea, text),
  auth_session_end(bytea), auth_own_password(bytea), auth_own_sessions(), auth_end_own_session(uuid),
  auth_names(), enqueue(text, json, text), plan_quarter(integer, integer), control_point_count(uuid[]),
  subject_people(uuid, "Role"[]), note_visit(uuid, timestamptz),
  notify(text, text, uuid, uuid, "Role"[], uuid[], "Role"[], jsonb), notify_self(text, text, uuid), notify_several(text, text, uuid, "Role"[], "Role"[], jsonb),
  stop_places(uuid), stop_held(uuid[]), stops_waited_for(),
  notifications_end(text, text, uuid, uuid, jsonb),
  folded_name(text), search_document(regconfig, text), search_fold(text), search_stops(tsquery), search_stops_near(text),
  search_printed(text), mail_post(uuid, text, text, text),
  setup_is_needed(), setup_word_is(bytea, text), setup_office(bytea, text, jsonb, text, text[], text[]),
  office_vendors(), office_steps(),
  municipality_add(uuid, "Country", text), mandate_people(uuid), mandate_known(uuid[]), mandates_end(uuid), file_remove(uuid),
  vendor_merge(uuid, uuid), system_merge(uuid, uuid), system_vendor(uuid, integer, uuid),
  phases_take_effect(uuid), need_scored(), phase_deliveries(), template_systems(), scope_names(text[]), plan_sizes(),
  plan_items_told(uuid, uuid), plan_items_compared(uuid), plan_members(uuid, date),
  plan_adopt(uuid, integer, timestamptz, jsonb), budget_adopt(uuid, integer, timestamptz, jsonb),
  settlement_adopt(uuid, integer, timestamptz, jsonb), year_is_frozen(integer), assert_year_open(integer), office_members(),
  app_own_projects(), project_places(), project_tracks(uuid[]), project_parts(uuid, text), project_of_delivery_held(uuid), project_held(uuid),
  project_tell(text, uuid, "Role"[], "Role"[], jsonb)
  TO app_rw;

GRANT EXECUTE ON FUNCTION people_list(), person_places(),
  person_invite(bytea, uuid, uuid, text, text, jsonb, uuid, bytea), invitation_renew(bytea, uuid, uuid, bytea),
  invitation_withdraw(uuid, integer), role_give(uuid, uuid, "Role", "GrantScope", uuid, uuid, date, date),
  role_end(uuid, uuid, integer), role_until(uuid, uuid, integer, date), person_deactivate(uuid, integer),
  person_activate(uuid, integer), person_rename(uuid, integer, text), link_make(bytea, uuid, uuid, bytea),
  person_letters(uuid[], text), person_archivists(uuid), link_read(bytea, bytea),
  link_use(bytea, bytea, uuid, text, text[], text[]), password_request(bytea, text), own_account(),
  own_account_change(bytea, text, text, text[], text[], text[]), own_password(bytea, uuid, text, text[], text[]),
  own_email_link(bytea, uuid, bytea, text, uuid, text, text), account_letter(bytea, text, uuid, text, text),
  auth_note(bytea, text, text, text, text), sign_in_failures(integer), sign_in_failures_elsewhere(),
  person_may_all(uuid)
  TO app_rw;
