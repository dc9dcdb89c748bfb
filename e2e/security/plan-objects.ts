import { randomUUID } from "node:crypto";
import { query } from "../support/database";
import { installationOf } from "./installations";
import type { Route, Target } from "./route-table";

type At = Pick<Route, "method" | "path">;

export const isOfPlans = (path: string): boolean => /^(\/api\/v1)?\/\[office\]\/plans/.test(path);

/** How a version must stand for the operation to do what it does. */
const statusFor = (path: string): "draft" | "proposed" | "adopted" =>
  /\/(withdrawal|adoption)$/.test(path)
    ? "proposed"
    : path.endsWith("/decision-addenda")
      ? "adopted"
      : "draft";

/** A plan of 2030 with a version, where the operation is one's of a version, and an item in it. */
async function makePlan(database: string, path: string): Promise<{ key: string; item: string }> {
  const [key, version, item] = [randomUUID(), randomUUID(), randomUUID()];
  await query(
    database,
    `INSERT INTO plan (id, office_id, key, name, first_year, last_year)
     SELECT $1::uuid, id, $1, $1, 2030, 2031 FROM office WHERE key = 'skanearkiv'`,
    [key],
  );
  if (!path.includes("[n]") && !path.endsWith("/comparison")) return { key, item };
  await query(
    database,
    `INSERT INTO plan_version (id, office_id, plan_id, number, status, proposed_at)
     SELECT $1::uuid, office_id, id, 1, $3::"PlanVersionStatus", now() FROM plan WHERE key = $2`,
    [version, key, statusFor(path)],
  );
  if (path.includes("/items/"))
    await query(
      database,
      `INSERT INTO plan_item (id, office_id, municipality_id, plan_version_id, product_id, system_instance_id)
       SELECT $1::uuid, office_id, municipality_id, $2::uuid, product_id, id FROM system_instance WHERE id = $3::uuid`,
      [item, version, await installationOf(database, "1287")],
    );
  return { key, item };
}

/**
 * The path of a cell: the adopted plan of the demo is read, another is made for what changes it.
 */
export async function planPath(database: string, { method, path }: At, target: Target): Promise<string> {
  if (!path.includes("[plan]")) return path;
  const isOwn = method === "GET" && target !== "other";
  const { key, item } = isOwn ? { key: "2020-2022", item: "" } : await makePlan(database, path);
  const { item: others } = target === "crossed" ? await makePlan(database, path) : { item };
  const isAsked = target === "missing" || target === "malformed";
  const filled = path
    .replace("[plan]", isAsked ? planKeyOf(target) : key)
    .replace("[n]", "1")
    .replace("[id]", others);
  return path.endsWith("/comparison") ? `${filled}?from=1&to=1` : filled;
}

/** The key of a plan by a cell's target: SkånEarkiv's own. */
export const planKeyOf = (target: Target): string =>
  ({ missing: "nothing", malformed: "No%00key" })[target as string] ?? "2020-2022";

/** What a file of a plan is asked with; null for another file. */
export function planFileQuery(path: string, target: Target): string | null {
  const plan = `format=csv&plan=${planKeyOf(target)}`;
  if (path.endsWith("/plan-versions")) return `${plan}&version=1`;
  return path.endsWith("/plan-comparisons") ? `${plan}&from=1&to=1` : null;
}

/** What a write of it carries; whatever was made for the cell has version 1. */
export async function planWrite(
  database: string,
  { path, body }: Pick<Route, "path" | "body">,
): Promise<{ body?: unknown; version?: number }> {
  if (path.endsWith("/plans")) return { body: { name: randomUUID(), firstYear: 2030, lastYear: 2031 } };
  if (path.endsWith("/items")) return { body: { installation: await installationOf(database, "1287") } };
  const adds = /\/(versions|notes|decision-addenda)$/.test(path);
  return { ...(body !== undefined && { body }), ...(!adds && { version: 1 }) };
}
