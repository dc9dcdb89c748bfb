import { randomUUID } from "node:crypto";
import { query } from "../support/database";
import type { Route, Target } from "./route-table";
import { isOfSettlements, settlementPath, settlementWrite } from "./settlement-objects";

type At = Pick<Route, "method" | "path">;

/** Of budgets, and of what their years left over. */
export const isOfBudgets = (path: string): boolean =>
  isOfSettlements(path) ||
  /^(\/api\/v1\/\[office\]|\/\[office\]\/economy)\/(budgets|forecast-dates)/.test(path);

/** A year that nothing of the demo is about, made anew for each cell. */
const YEAR = 2150;
const DRAFT = 2151;

/** How the year must stand for the operation to do what it does. */
const statusFor = (path: string): "draft" | "proposed" | "adopted" =>
  path.endsWith("/adoption") ? "proposed" : path.endsWith("/revisions") ? "adopted" : "draft";

async function removeBudget(database: string): Promise<void> {
  const of =
    "SELECT b.id FROM budget b JOIN office o ON o.id = b.office_id WHERE o.key = 'skanearkiv' AND b.year = $1";
  const revisions = `SELECT r.id FROM budget_revision r WHERE r.budget_id IN (${of})`;
  await query(database, `DELETE FROM budget_line WHERE revision_id IN (${revisions})`, [YEAR]);
  await query(database, `DELETE FROM budget_revision WHERE budget_id IN (${of})`, [YEAR]);
  await query(database, `DELETE FROM budget WHERE id IN (${of})`, [YEAR]);
}

/** The year with a line in its one revision. Returns the line's id. */
async function makeBudget(database: string, path: string): Promise<string> {
  await removeBudget(database);
  const [budget, revision, line] = [randomUUID(), randomUUID(), randomUUID()];
  await query(
    database,
    `INSERT INTO budget (id, office_id, year, currency)
     SELECT $1::uuid, id, $2, 'SEK' FROM office WHERE key = 'skanearkiv'`,
    [budget, YEAR],
  );
  await query(
    database,
    `INSERT INTO budget_revision (id, office_id, budget_id, number, status)
     SELECT $1::uuid, office_id, id, 1, $3::"BudgetStatus" FROM budget WHERE id = $2::uuid`,
    [revision, budget, statusFor(path)],
  );
  await query(
    database,
    `INSERT INTO budget_line (id, office_id, revision_id, sequence, group_name, budget_ore, outcome_ore)
     SELECT $1::uuid, office_id, id, 0, 'Resor', 100, 0 FROM budget_revision WHERE id = $2::uuid`,
    [line, revision],
  );
  return line;
}

/** A draft to be read, made once however many ask for it at the same time. */
async function makeDraft(database: string): Promise<void> {
  await query(
    database,
    `WITH made AS (
       INSERT INTO budget (id, office_id, year, currency)
       SELECT gen_random_uuid(), id, $1, 'SEK' FROM office WHERE key = 'skanearkiv'
       ON CONFLICT DO NOTHING RETURNING id, office_id)
     INSERT INTO budget_revision (id, office_id, budget_id, number, status)
     SELECT gen_random_uuid(), office_id, id, 1, 'draft' FROM made`,
    [DRAFT],
  );
}

/** The path of a cell: the printed budget is read, another year is made for what changes one. */
export async function budgetPath(database: string, { method, path }: At, target: Target): Promise<string> {
  if (isOfSettlements(path)) return settlementPath(database, { method, path }, target);
  if (!path.includes("[year]")) {
    if (method === "POST") await removeBudget(database);
    if (method === "PUT") await query(database, "DELETE FROM forecast_dates");
    return path;
  }
  const asked = { missing: "1999", malformed: "20x0" }[target as string];
  if (asked) return path.replace("[year]", asked).replace("[id]", randomUUID());
  if (method !== "GET")
    return path.replace("[year]", String(YEAR)).replace("[id]", await makeBudget(database, path));
  const isDraft = target === "other" || path.endsWith("/edit");
  if (isDraft) await makeDraft(database);
  return path.replace("[year]", String(isDraft ? DRAFT : 2020));
}

/** What a write of it carries; what was made for the cell has version 1, dates that nobody has 0. */
export const budgetWrite = ({
  path,
  body,
}: Pick<Route, "path" | "body">): { body?: unknown; version?: number } =>
  isOfSettlements(path)
    ? settlementWrite({ path, body })
    : path.endsWith("/budgets")
      ? { body: { year: YEAR, from: null } }
      : { ...(body !== undefined && { body }), version: path.endsWith("/forecast-dates") ? 0 : 1 };
