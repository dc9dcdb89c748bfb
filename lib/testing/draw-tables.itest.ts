import { expect, it } from "vitest";
import { useTestDatabase } from "./database";
import { drawTables, type DrawnTable } from "./draw-tables";

const db = useTestDatabase("empty");

/**
 * Where each table belongs. A new one is given its wing here, and the picture drawn anew: npm test
 * -- --only vitest draw-tables -u
 */
const wings: Record<string, string[]> = {
  desk: ["visit"],
  economy: [
    "budget",
    "budget_revision",
    "budget_line",
    "forecast_dates",
    "cost_share_agreement",
    "cost_share_row",
    "cost_share_amount",
    "settlement",
    "settlement_row",
    "outcome_entry",
    "outcome_tally",
    "account_mapping",
    "charge",
    "charge_row",
    "charge_settings",
  ],
  planning: [
    "plan",
    "plan_version",
    "plan_item",
    "plan_note",
    "plan_decision_addendum",
    "capacity",
    "capacity_quarter",
    "capacity_vendor",
    "capacity_effort",
  ],
  deliveries: [
    "delivery_project",
    "project_invitation",
    "project_finding",
    "project_adoption",
    "delivery",
    "delivery_tally",
    "running_number",
    "round",
    "control_point",
    "control_point_evidence",
    "deviation",
    "stop",
    "stop_delivery",
    "stop_terms",
    "stop_promise",
    "stop_escalation",
    "stop_entry",
    "stop_entry_file",
    "approval_request",
    "statement",
    "approval",
    "approval_remark",
    "closing",
    "closing_file",
  ],
  inventory: [
    "vendor",
    "system_product",
    "system_instance",
    "need_criteria_set",
    "need_score",
    "control_point_template",
    "control_point_template_item",
    "phase_template",
    "phase",
  ],
  office: [
    "office",
    "municipality_register",
    "municipality",
    "membership",
    "mandate",
    "accession_step",
    "population",
    "user",
    "role_grant",
    "session",
    "office_person",
    "invitation",
    "invitation_role",
    "account_link",
    "sign_in_failure",
  ],
  records: [
    "file",
    "comment",
    "comment_mention",
    "notification",
    "saved_view",
    "import",
    "import_row",
    "audit_stream",
    "audit_event",
  ],
  platform: [
    "idempotency_record",
    "long_task",
    "rate_limit",
    "mail",
    "repeatable_sql",
    "municipality_register_file",
    "web_key",
    "setup_word",
    "_prisma_migrations",
  ],
};

it("every table stands in a wing, and docs/tables.svg is what the database holds", async () => {
  const tables = await db.rows<DrawnTable>(
    "superuser",
    `SELECT c.relname AS name,
       (SELECT count(*)::int FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       array(SELECT DISTINCT t.relname::text FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid
         WHERE k.conrelid = c.oid AND k.contype = 'f' ORDER BY 1) AS "pointsAt"
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.values(wings).flat().sort());
  const drawn = Object.entries(wings).map(([name, of]) => ({
    name,
    tables: of.map((one) => tables.find((table) => table.name === one)!),
  }));
  await expect(drawTables(drawn)).toMatchFileSnapshot("../../docs/tables.svg");
});
