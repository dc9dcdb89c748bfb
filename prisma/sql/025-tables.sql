-- Who reads and who writes each table.

-- The office and what it works by.
SELECT app_protect('office', reads => '{office:enter}', writes => '{}', rows => 'the_office');
SELECT app_protect('phase_template', reads => '{office:enter}', writes => '{}', rows => 'office');
SELECT app_protect('phase', reads => '{office:enter}', writes => '{}', rows => 'office');
SELECT app_protect('control_point_template', reads => '{office:enter}', writes => '{}', rows => 'office');
SELECT app_protect('control_point_template_item', reads => '{office:enter}',
  writes => '{}',
  rows => 'office');
SELECT app_protect('municipality', reads => '{office:enter}', writes => '{}', rows => 'the_municipality');
SELECT app_protect('membership', reads => '{municipality:read}', writes => '{}', rows => 'municipality');

-- Systems.
SELECT app_protect('vendor', reads => '{system:read}', writes => '{}', rows => 'members_or_vendor');
SELECT app_protect('system_product', reads => '{system:read}', writes => '{}', rows => 'members_or_vendor');
SELECT app_protect('system_instance', reads => '{system:read}',
  writes => '{}',
  rows => 'municipality_or_vendor');

-- Plans and economy.
SELECT app_protect('plan', reads => '{delivery:read}', writes => '{}', rows => 'members');
SELECT app_protect('plan_version', reads => '{delivery:read}', writes => '{}', rows => 'members');
SELECT app_protect('delivery_project', reads => '{delivery:read}', writes => '{}', rows => 'members');
SELECT app_protect('plan_item', reads => '{delivery:read}', writes => '{}', rows => 'municipality');
SELECT app_protect('budget', reads => '{budget:read}', writes => '{}', rows => 'office_wide');
SELECT app_protect('budget_line', reads => '{budget:read}', writes => '{}', rows => 'office_wide');
SELECT app_protect('cost_share_agreement', reads => '{cost-share:read}', writes => '{}', rows => 'members');
SELECT app_protect('cost_share_row', reads => '{cost-share:read}', writes => '{}', rows => 'members');
SELECT app_protect('cost_share_amount', reads => '{cost-share:read}', writes => '{}', rows => 'members');
SELECT app_protect('refund', reads => '{cost-share:read}', writes => '{}', rows => 'members');
SELECT app_protect('refund_amount', reads => '{cost-share:read}', writes => '{}', rows => 'members');

-- Deliveries. Assessing, asking and signing change the delivery that it is about, too.
SELECT app_protect('delivery', reads => '{delivery:read}',
  writes => '{delivery:advance,control-point:assess,approval:request,approval:sign}',
  rows => 'municipality_or_vendor');
SELECT app_protect('delivery_tally', reads => '{delivery:read}',
  writes => '{}',
  rows => 'municipality_or_vendor');
SELECT app_protect('round', reads => '{delivery:read}',
  writes => '{approval:sign}',
  rows => 'municipality_or_vendor');
-- A rejection reopens points and closes their deviations.
SELECT app_protect('control_point', reads => '{delivery:read}',
  writes => '{control-point:assess,approval:sign}',
  rows => 'municipality_or_vendor');
SELECT app_protect('control_point_evidence', reads => '{delivery:read}',
  writes => '{control-point:assess}',
  rows => 'municipality_or_vendor');
SELECT app_protect('deviation', reads => '{delivery:read}',
  writes => '{control-point:assess,approval:sign}',
  rows => 'municipality_or_vendor');
SELECT app_protect('stop', reads => '{delivery:read}',
  writes => '{delivery:advance}',
  rows => 'municipality_or_vendor');

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

-- What hangs on a subject: a municipality's, or the office's own. What was said is its author's to
-- change.
SELECT app_protect('file', reads => '{file:read}', writes => '{file:upload}',
  rows => 'municipality_or_office', read_rows => 'municipality_or_subject');
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

-- The audit trail is appended to by audit_append. Of a delivery, its readers read what happened to
-- it.
SELECT app_protect('audit_stream', reads => '{audit:read}', writes => '{}', rows => 'municipality_or_office');
SELECT app_protect('audit_event', reads => '{audit:read}', writes => '{}', rows => 'municipality_or_office');
DO $$ BEGIN
  EXECUTE format('CREATE POLICY reads_of_deliveries ON audit_event FOR SELECT TO app_rw USING (%s)',
    'delivery_id IS NOT NULL AND ' || app_rows('audit_event', 'municipality', '{delivery:read}'));
END $$;
CREATE POLICY audit_reader ON audit_stream FOR SELECT TO app_audit USING (true);
CREATE POLICY audit_reader ON audit_event FOR SELECT TO app_audit USING (true);

-- Accounts are reached by functions alone.
SELECT app_protect('user', reads => '{}', writes => '{}', rows => 'person');
SELECT app_protect('session', reads => '{}', writes => '{}', rows => 'person');
SELECT app_protect('role_grant', reads => '{}', writes => '{}', rows => 'person');
