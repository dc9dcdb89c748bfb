-- Who reads and who writes each table.

-- The office and what it works by.
SELECT app_protect('office', reads => '{office:enter}', writes => '{office:manage}',
  rows => 'the_whole_office', read_rows => 'the_office');
SELECT app_protect('phase_template', reads => '{office:enter}', writes => '{template:manage}',
  rows => 'office_wide', read_rows => 'office');
SELECT app_protect('phase', reads => '{office:enter}', writes => '{template:manage}',
  rows => 'office_wide', read_rows => 'office');
SELECT app_protect('control_point_template', reads => '{office:enter}', writes => '{template:manage}',
  rows => 'office_wide', read_rows => 'office');
SELECT app_protect('control_point_template_item', reads => '{office:enter}', writes => '{template:manage}',
  rows => 'office_wide', read_rows => 'office');
SELECT app_protect('municipality', reads => '{office:enter}', writes => '{}', rows => 'the_municipality');
-- A municipality itself is added by a function: no row is one's own before it is there.
SELECT app_protect('membership', reads => '{municipality:read}', writes => '{municipality:manage}',
  rows => 'municipality');
SELECT app_protect('mandate', reads => '{municipality:read}', writes => '{municipality:manage}',
  rows => 'municipality');
SELECT app_protect('accession_step', reads => '{municipality:read}', writes => '{municipality:manage}',
  rows => 'municipality');
SELECT app_protect('population', reads => '{municipality:read}', writes => '{municipality:manage}',
  rows => 'office_wide', read_rows => 'members');

-- Systems.
SELECT app_protect('vendor', reads => '{system:read}', writes => '{vendor:manage}',
  rows => 'office_wide', read_rows => 'members_or_vendor');
SELECT app_protect('system_product', reads => '{system:read}', writes => '{system:manage}',
  rows => 'office_wide', read_rows => 'members_or_vendor');
SELECT app_protect('system_instance', reads => '{system:read}',
  writes => '{installation:edit}',
  rows => 'municipality_or_vendor');
-- Who is there for personal data alone reads what is not known to be without.
DO $$ BEGIN
  EXECUTE format('CREATE POLICY of_personal_data ON system_instance AS RESTRICTIVE FOR SELECT TO app_rw USING (%s)',
    'personal_data IS DISTINCT FROM ''none'' OR '
      || app_rows('system_instance', 'municipality_or_vendor', '{system:readAny}'));
END $$;
SELECT app_protect('need_criteria_set', reads => '{office:read}', writes => '{need:manage}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('need_score', reads => '{installation:read}', writes => '{need:score}',
  rows => 'municipality');
SELECT app_protect('import', reads => '{import:follow}', writes => '{import:send}', rows => 'office_wide');
SELECT app_protect('import_row', reads => '{import:follow}', writes => '{import:send}', rows => 'office_wide');
-- Each kind of list is read and made by its own: an economist has no list of systems, an officer no
-- outcome. A row is its import's.
CREATE POLICY of_kind_read ON import AS RESTRICTIVE FOR SELECT TO app_rw USING (
  CASE WHEN "of" = 'outcome' THEN (SELECT app_reach('{outcome:read}') = 3) ELSE (SELECT app_reach('{import:read}') = 3) END);
CREATE POLICY of_kind_added ON import AS RESTRICTIVE FOR INSERT TO app_rw WITH CHECK (
  CASE WHEN "of" = 'outcome' THEN (SELECT app_reach('{outcome:manage}') = 3) ELSE (SELECT app_reach('{import:manage}') = 3) END);
CREATE POLICY of_kind_changed ON import AS RESTRICTIVE FOR UPDATE TO app_rw USING (
  CASE WHEN "of" = 'outcome' THEN (SELECT app_reach('{outcome:manage}') = 3) ELSE (SELECT app_reach('{import:manage}') = 3) END)
  WITH CHECK (
  CASE WHEN "of" = 'outcome' THEN (SELECT app_reach('{outcome:manage}') = 3) ELSE (SELECT app_reach('{import:manage}') = 3) END);
CREATE POLICY of_import ON import_row AS RESTRICTIVE FOR SELECT TO app_rw USING (import_id IN (SELECT id FROM import));
CREATE POLICY of_import_added ON import_row AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (import_id IN (SELECT id FROM import));
CREATE POLICY of_import_changed ON import_row AS RESTRICTIVE FOR UPDATE TO app_rw
  USING (import_id IN (SELECT id FROM import)) WITH CHECK (import_id IN (SELECT id FROM import));
CREATE POLICY of_import_removed ON import_row AS RESTRICTIVE FOR DELETE TO app_rw
  USING (import_id IN (SELECT id FROM import));

-- Plans and economy.
-- Who reads deliveries sees which quarter one is planned for; of a draft only those who make
-- drafts.
SELECT app_protect('plan', reads => '{plan:read,delivery:read}', writes => '{plan:edit}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('plan_version', reads => '{plan:read,delivery:read}', writes => '{plan:edit}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('plan_item', reads => '{plan:read,delivery:read}', writes => '{plan:edit}',
  rows => 'municipality');
CREATE POLICY drafts ON plan_version AS RESTRICTIVE FOR SELECT TO app_rw USING (
  status <> 'draft' OR (SELECT app_reach('{plan:draft,plan:edit}') = 3));
CREATE POLICY drafts ON plan_item AS RESTRICTIVE FOR SELECT TO app_rw USING (
  (SELECT app_reach('{plan:draft,plan:edit}') = 3)
  OR plan_version_id IN (SELECT v.id FROM plan_version v WHERE v.status <> 'draft'));
SELECT app_protect('plan_note', reads => '{plan:read}', writes => '{plan:edit}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('plan_decision_addendum', reads => '{plan:read}', writes => '{plan:edit}',
  rows => 'office_wide', read_rows => 'members');
-- What there is room for stands beside every plan that one reads; how long each takes is the
-- makers'.
SELECT app_protect('capacity', reads => '{plan:read}', writes => '{plan:edit}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('capacity_quarter', reads => '{plan:read}', writes => '{plan:edit}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('capacity_vendor', reads => '{plan:read}', writes => '{plan:edit}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('capacity_effort', reads => '{plan:draft}', writes => '{plan:edit}', rows => 'office_wide');
-- A project by every member who reads deliveries or projects; what it shares by its own.
SELECT app_protect('delivery_project', reads => '{project:read,delivery:read}', writes => '{project:manage}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('project_invitation', reads => '{project:read}', writes => '{project:manage,project:answer}',
  rows => 'municipality');
SELECT app_protect('project_finding', reads => '{project:read}', writes => '{finding:write}', rows => 'own_project');
SELECT app_protect('project_adoption', reads => '{project:read}', writes => '{control-point:assess}',
  rows => 'municipality');
-- Shares of all are open to members; of a draft only those who make drafts are told.
SELECT app_protect('cost_share_agreement', reads => '{cost-share:read}', writes => '{cost-share:edit}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('cost_share_row', reads => '{cost-share:read}', writes => '{cost-share:edit}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('cost_share_amount', reads => '{cost-share:read}', writes => '{cost-share:edit}',
  rows => 'office_wide', read_rows => 'members');
CREATE POLICY drafts ON cost_share_agreement AS RESTRICTIVE FOR SELECT TO app_rw USING (
  status <> 'draft' OR (SELECT app_reach('{cost-share:draft,cost-share:edit}') = 3));
CREATE POLICY drafts ON cost_share_row AS RESTRICTIVE FOR SELECT TO app_rw USING (
  (SELECT app_reach('{cost-share:draft,cost-share:edit}') = 3)
  OR agreement_id IN (SELECT a.id FROM cost_share_agreement a WHERE a.status <> 'draft'));
CREATE POLICY drafts ON cost_share_amount AS RESTRICTIVE FOR SELECT TO app_rw USING (
  (SELECT app_reach('{cost-share:draft,cost-share:edit}') = 3)
  OR row_id IN (SELECT r.id FROM cost_share_row r));
-- What a municipality is charged is its own to read; a charge is there for who has a row in it.
SELECT app_protect('charge', reads => '{charge:read}', writes => '{charge:manage}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('charge_row', reads => '{charge:read}', writes => '{charge:manage}', rows => 'municipality');
CREATE POLICY own ON charge AS RESTRICTIVE FOR SELECT TO app_rw USING (
  (SELECT app_reach('{charge:read}') = 3) OR id IN (SELECT r.charge_id FROM charge_row r));
SELECT app_protect('charge_settings', reads => '{charge:read}', writes => '{charge:manage}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('outcome_entry', reads => '{outcome:read}', writes => '{outcome:manage}', rows => 'office_wide');
SELECT app_protect('outcome_tally', reads => '{outcome:read}', writes => '{}', rows => 'office_wide');
SELECT app_protect('account_mapping', reads => '{outcome:read}', writes => '{outcome:manage}', rows => 'office_wide');
-- Of a draft those alone know who make budgets; a year is there for others with its first proposal.
SELECT app_protect('budget', reads => '{budget:read}', writes => '{budget:edit}', rows => 'office_wide');
SELECT app_protect('budget_revision', reads => '{budget:read}', writes => '{budget:edit}', rows => 'office_wide');
SELECT app_protect('budget_line', reads => '{budget:read}', writes => '{budget:edit}', rows => 'office_wide');
SELECT app_protect('forecast_dates', reads => '{budget:read}', writes => '{budget:edit}', rows => 'office_wide');
CREATE POLICY drafts ON budget AS RESTRICTIVE FOR SELECT TO app_rw USING (
  (SELECT app_reach('{budget:edit}') = 3)
  OR id IN (SELECT r.budget_id FROM budget_revision r WHERE r.status <> 'draft'));
CREATE POLICY drafts ON budget_revision AS RESTRICTIVE FOR SELECT TO app_rw USING (
  status <> 'draft' OR (SELECT app_reach('{budget:edit}') = 3));
CREATE POLICY drafts ON budget_line AS RESTRICTIVE FOR SELECT TO app_rw USING (
  (SELECT app_reach('{budget:edit}') = 3)
  OR revision_id IN (SELECT r.id FROM budget_revision r WHERE r.status <> 'draft'));
-- A settlement is open to members from its proposal on; of a draft its makers alone know.
SELECT app_protect('settlement', reads => '{settlement:read}', writes => '{settlement:edit}',
  rows => 'office_wide', read_rows => 'members');
SELECT app_protect('settlement_row', reads => '{settlement:read}', writes => '{settlement:edit}',
  rows => 'office_wide', read_rows => 'members');
CREATE POLICY drafts ON settlement AS RESTRICTIVE FOR SELECT TO app_rw USING (
  status <> 'draft' OR (SELECT app_reach('{settlement:edit}') = 3));
CREATE POLICY drafts ON settlement_row AS RESTRICTIVE FOR SELECT TO app_rw USING (
  (SELECT app_reach('{settlement:edit}') = 3)
  OR settlement_id IN (SELECT s.id FROM settlement s WHERE s.status <> 'draft'));

-- Deliveries. Assessing, asking, signing and closing change the delivery that it is about, too.
SELECT app_protect('delivery', reads => '{delivery:read}',
  writes => '{delivery:create,delivery:edit,delivery:advance,delivery:close,control-point:assess,approval:request,approval:sign,remark:write}',
  rows => 'municipality_or_vendor');
SELECT app_protect('delivery_tally', reads => '{delivery:read}',
  writes => '{}',
  rows => 'municipality_or_vendor');
SELECT app_protect('round', reads => '{delivery:read}',
  writes => '{delivery:create,delivery:advance,approval:sign}',
  rows => 'municipality_or_vendor');
-- A rejection reopens points and closes their deviations.
SELECT app_protect('control_point', reads => '{delivery:read}',
  writes => '{delivery:create,control-point:assess,approval:sign}',
  rows => 'municipality_or_vendor');
SELECT app_protect('control_point_evidence', reads => '{delivery:read}',
  writes => '{control-point:assess}',
  rows => 'municipality_or_vendor');
SELECT app_protect('deviation', reads => '{delivery:read}',
  writes => '{control-point:assess,approval:sign}',
  rows => 'municipality_or_vendor');
-- A stop is read by who reads a delivery that it holds, and by the vendor that it names.
SELECT app_protect('stop', reads => '{delivery:read}',
  writes => '{stop:manage,stop:answer,stop:note}',
  rows => 'stop');
SELECT app_protect('stop_delivery', reads => '{delivery:read}',
  writes => '{stop:manage}',
  rows => 'municipality', read_rows => 'municipality_or_vendor');
SELECT app_protect('stop_terms', reads => '{stop:read}', writes => '{stop:manage}', rows => 'members_of_stop');
SELECT app_protect('stop_promise', reads => '{stop:read}', writes => '{stop:answer}', rows => 'of_stop');
SELECT app_protect('stop_escalation', reads => '{stop:read}', writes => '{stop:manage}', rows => 'members_of_stop');
SELECT app_protect('stop_entry', reads => '{stop:read}', writes => '{stop:note,stop:answer}', rows => 'shared_of_stop');
SELECT app_protect('stop_entry_file', reads => '{stop:read}', writes => '{stop:note}', rows => 'shared_of_stop');

-- Approvals.
SELECT app_protect('approval_request', reads => '{approval:read}',
  writes => '{approval:request,approval:sign}',
  rows => 'municipality');
SELECT app_protect('statement', reads => '{approval:read}',
  writes => '{approval:sign}',
  rows => 'municipality');
SELECT app_protect('approval', reads => '{approval:read}',
  writes => '{approval:sign}',
  rows => 'municipality');
SELECT app_protect('approval_remark', reads => '{approval:read}',
  writes => '{remark:write,approval:sign}',
  rows => 'municipality');
SELECT app_protect('closing', reads => '{approval:read}',
  writes => '{delivery:close}',
  rows => 'municipality');
SELECT app_protect('closing_file', reads => '{approval:read}',
  writes => '{delivery:close}',
  rows => 'municipality');

-- What hangs on a subject: a municipality's, or the office's own. What was said is its author's to
-- change.
SELECT app_protect('file', reads => '{file:read}', writes => '{file:upload}',
  rows => 'municipality_office_or_part', read_rows => 'municipality_or_subject');
-- A project's files are those of its municipalities: they read them, and add to them. So they do
-- with a stop's.
CREATE POLICY own_projects ON file AS RESTRICTIVE FOR SELECT TO app_rw USING (
  subject_type <> 'project' OR subject_id IN (SELECT app_own_projects()));
-- A stop's file is read by who reads the stop, and by the vendor where an entry that it reads shows
-- it.
CREATE POLICY of_stops ON file AS RESTRICTIVE FOR SELECT TO app_rw USING (
  subject_type <> 'stop' OR EXISTS (SELECT FROM stop b WHERE b.id = file.subject_id));
CREATE POLICY reads_of_stops ON file FOR SELECT TO app_rw USING (
  subject_type = 'stop' AND office_id = (SELECT app_office())
  AND EXISTS (SELECT FROM stop_entry_file x WHERE x.file_id = file.id));
SELECT app_protect('comment', reads => '{comment:read}', writes => '{comment:write}',
  rows => 'municipality_or_office', read_rows => 'municipality_or_subject', author => 'created_by');
-- Of a mention nothing is read but who: it goes with its comment.
SELECT app_protect('comment_mention', reads => '{comment:read}', writes => '{comment:write}',
  rows => 'municipality_or_office', author => 'created_by');
SELECT app_protect('notification', reads => '{notification:read}', writes => '{notification:read}',
  rows => 'municipality_or_subject', own => 'user_id');

-- A person's own.
SELECT app_protect('visit', reads => '{office:enter}',
  writes => '{office:enter}',
  rows => 'office', own => 'user_id');
SELECT app_protect('saved_view', reads => '{office:enter}',
  writes => '{office:enter}',
  rows => 'office', own => 'user_id');
SELECT app_protect('long_task', reads => '{office:enter}',
  writes => '{office:enter}',
  rows => 'office', own => 'user_id');
SELECT app_protect('idempotency_record', reads => '{office:enter}',
  writes => '{office:enter}',
  rows => 'person', own => 'user_id');

-- The audit trail is appended to by audit_append. Of a delivery and of a municipality, its readers
-- read what happened to it.
SELECT app_protect('audit_stream', reads => '{audit:read}', writes => '{}', rows => 'municipality_or_office');
SELECT app_protect('audit_event', reads => '{audit:read}', writes => '{}', rows => 'municipality_or_office');
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_deliveries ON audit_event FOR SELECT TO app_rw USING (%s)',
    'delivery_id IS NOT NULL AND ' || app_rows('audit_event', 'municipality', '{delivery:read}'));
END $$;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_municipalities ON audit_event FOR SELECT TO app_rw USING (%s)',
    'subject_type = ''municipality'' AND ' || app_rows('audit_event', 'municipality', '{municipality:read}'));
END $$;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_people ON audit_event FOR SELECT TO app_rw USING (%s)',
    'subject_type = ''person'' AND ' || app_rows('audit_event', 'municipality_or_office', '{people:read}'));
END $$;
-- Of the office's own things its members read what happened to them.
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_systems ON audit_event FOR SELECT TO app_rw USING (%s)',
    'municipality_id IS NULL AND subject_type IN (''system'', ''vendor'') AND '
      || app_rows('audit_event', 'members', '{system:read}'));
END $$;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_templates ON audit_event FOR SELECT TO app_rw USING (%s)',
    'municipality_id IS NULL AND subject_type IN (''controlPointTemplate'', ''phaseTemplate'') AND '
      || app_rows('audit_event', 'members', '{template:read}'));
END $$;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_installations ON audit_event FOR SELECT TO app_rw USING (%s)',
    'subject_type = ''installation'' AND ' || app_rows('audit_event', 'municipality', '{installation:read}'));
END $$;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_plans ON audit_event FOR SELECT TO app_rw USING (%s)',
    'municipality_id IS NULL AND subject_type IN (''plan'', ''capacity'') AND '
      || app_rows('audit_event', 'office_wide', '{plan:draft}'));
  EXECUTE format('CREATE POLICY reads_of_cost_keys ON audit_event FOR SELECT TO app_rw USING (%s)',
    'municipality_id IS NULL AND subject_type = ''costShareAgreement'' AND '
      || app_rows('audit_event', 'office_wide', '{cost-share:draft}'));
END $$;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_settlements ON audit_event FOR SELECT TO app_rw USING (%s)',
    'municipality_id IS NULL AND subject_type = ''settlement'' AND '
      || app_rows('audit_event', 'office_wide', '{settlement:edit}'));
END $$;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_charges ON audit_event FOR SELECT TO app_rw USING (%s)',
    'municipality_id IS NULL AND subject_type = ''charge'' AND '
      || app_rows('audit_event', 'office_wide', '{charge:manage}'));
END $$;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_budgets ON audit_event FOR SELECT TO app_rw USING (%s)',
    'municipality_id IS NULL AND subject_type = ''budget'' AND '
      || app_rows('audit_event', 'office_wide', '{budget:edit}'));
END $$;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_projects ON audit_event FOR SELECT TO app_rw USING (%s)',
    'subject_type = ''project'' AND ' || app_rows('audit_event', 'municipality_or_office', '{project:read}'));
  EXECUTE format('CREATE POLICY reads_of_stops ON audit_event FOR SELECT TO app_rw USING (%s)',
    'subject_type = ''stop'' AND ' || app_rows('audit_event', 'municipality', '{stop:read}'));
END $$;
CREATE POLICY audit_reader ON audit_stream FOR SELECT TO app_audit USING (true);
CREATE POLICY audit_reader ON audit_event FOR SELECT TO app_audit USING (true);

-- Accounts are reached by functions alone.
SELECT app_protect('user', reads => '{}', writes => '{}', rows => 'person');
SELECT app_protect('session', reads => '{}', writes => '{}', rows => 'person');
SELECT app_protect('role_grant', reads => '{}', writes => '{}', rows => 'person');

-- Letters are kept by a function and read by the worker.
SELECT app_protect('running_number', reads => '{}', writes => '{}', rows => 'office');
SELECT app_protect('mail', reads => '{}', writes => '{}', rows => 'person');

-- People, invitations and links are reached by functions alone (042-people.sql).
SELECT app_protect('office_person', reads => '{}', writes => '{}', rows => 'person');
SELECT app_protect('invitation', reads => '{}', writes => '{}', rows => 'person');
SELECT app_protect('invitation_role', reads => '{}', writes => '{}', rows => 'person');
SELECT app_protect('account_link', reads => '{}', writes => '{}', rows => 'person');
SELECT app_protect('sign_in_failure', reads => '{}', writes => '{}', rows => 'person');
