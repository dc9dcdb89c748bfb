import { query } from "../support/database";
import type { Route, Target } from "./route-table";

type At = Pick<Route, "method" | "path">;

export const isOfSettlements = (path: string): boolean => /\/settlements(\/|$)/.test(path);

/** A year that nothing of the demo is about, made anew for each cell; and one to be read. */
const YEAR = 2160;
const DRAFT = 2161;

/** How it must stand for the operation to do what it does. */
const statusFor = (path: string): "draft" | "proposed" | "adopted" =>
  path.endsWith("/adoption") ? "proposed" : path.endsWith("/payment") ? "adopted" : "draft";

async function removeSettlement(database: string): Promise<void> {
  const of =
    "SELECT s.id FROM settlement s JOIN office o ON o.id = s.office_id WHERE o.key = 'skanearkiv' AND s.year = $1";
  await query(database, `DELETE FROM settlement_row WHERE settlement_id IN (${of})`, [YEAR]);
  await query(database, `DELETE FROM settlement WHERE id IN (${of})`, [YEAR]);
}

/** A settlement of Trelleborg's alone, made once however many ask for it at the same time. */
const make = (database: string, year: number, status: string) =>
  query(
    database,
    `WITH made AS (
       INSERT INTO settlement (id, office_id, year, kind, status, currency, paid_in_ore, outcome_ore, surplus_ore)
       SELECT gen_random_uuid(), id, $1, 'preliminary', $2::"SettlementStatus", 'SEK', 100, 0, 100
       FROM office WHERE key = 'skanearkiv' ON CONFLICT DO NOTHING RETURNING id, office_id)
     INSERT INTO settlement_row (settlement_id, office_id, country, municipality_code, share, amount_ore)
     SELECT id, office_id, 'SE', '1287', 1, 100 FROM made`,
    [year, status],
  );

/** The path of a cell: what was paid in 2020 is read, another year is made for what changes one. */
export async function settlementPath(
  database: string,
  { method, path }: At,
  target: Target,
): Promise<string> {
  if (!path.includes("[year]")) {
    if (method === "POST") await removeSettlement(database);
    return path;
  }
  const asked = { missing: "1999", malformed: "20x0" }[target as string];
  if (asked) return path.replace("[year]", asked);
  if (method === "GET") {
    if (target === "other") await make(database, DRAFT, "draft");
    return path.replace("[year]", String(target === "other" ? DRAFT : 2020));
  }
  await removeSettlement(database);
  await make(database, YEAR, statusFor(path));
  return path.replace("[year]", String(YEAR));
}

/** What a write of it carries; whatever was made for the cell has version 1. */
export const settlementWrite = ({
  path,
  body,
}: Pick<Route, "path" | "body">): { body?: unknown; version?: number } =>
  path.endsWith("/settlements")
    ? { body: { year: YEAR, kind: "preliminary", paidInOre: { 1287: 100 }, key: "2021-2023" } }
    : { ...(body !== undefined && { body }), version: 1 };
