import { randomUUID } from "node:crypto";
import { query } from "../support/database";
import type { Objects } from "./objects";
import type { Route, Target } from "./route-table";

export const isOfProjects = (path: string): boolean => /^(\/api\/v1)?\/\[office\]\/projects/.test(path);

/** A project of SkånEarkiv's of Procapita, in which this municipality is asked to join. */
async function makeProject(database: string, code: string): Promise<string> {
  const id = randomUUID();
  await query(
    database,
    `INSERT INTO delivery_project (id, office_id, product_id, name, is_joint, has_secrecy)
     SELECT $1, o.id, p.id, 'Prov', true, false FROM office o JOIN system_product p ON p.office_id = o.id
     WHERE o.key = 'skanearkiv' AND p.key = 'procapita-vard-och-omsorg'`,
    [id],
  );
  await query(
    database,
    `INSERT INTO project_invitation (id, office_id, municipality_id, project_id, answer_by)
     SELECT gen_random_uuid(), m.office_id, m.id, $1, '2199-01-01' FROM municipality m
     JOIN office o ON o.id = m.office_id WHERE o.key = 'skanearkiv' AND m.code = $2`,
    [id, code],
  );
  return id;
}

/** A finding of the project, and the delivery made its track, for who takes it over. */
async function makeFinding(database: string, project: string, delivery: string): Promise<string> {
  const id = randomUUID();
  // It moves alone, whatever else the table asks of it.
  await query(database, "UPDATE delivery_project SET is_joint = false WHERE id = $1", [project]);
  await query(database, "UPDATE delivery SET project_id = $1, note = NULL WHERE id = $2", [
    project,
    delivery,
  ]);
  await query(
    database,
    `INSERT INTO project_finding (id, office_id, project_id, title, text)
     SELECT $1, office_id, id, 'Prov', 'Prov' FROM delivery_project WHERE id = $2`,
    [id, project],
  );
  return id;
}

interface Cell {
  route: Pick<Route, "method" | "path" | "body">;
  target: Target;
}

interface World {
  database: string;
  own: Objects;
  other: Objects;
}

const objectsOf = ({ own, other }: Pick<World, "own" | "other">, target: Target): Objects =>
  target === "other" ? other : own;

/**
 * The path of a cell. `own` is a project that Trelleborg is asked to join, `other` one that only
 * Skurup is; `crossed` a finding of another project than the address names.
 */
export async function projectPath(world: World, { route: { path }, target }: Cell): Promise<string> {
  const { database } = world;
  if (!path.includes("[id]")) return path;
  const asked = { missing: randomUUID(), malformed: "not-an-id" }[target as string];
  const project = asked ?? (await makeProject(database, target === "other" ? "1264" : "1287"));
  const filled = path.replace("[id]", project);
  if (!path.includes("[finding]")) return filled;
  const of = target === "crossed" ? await makeProject(database, "1287") : project;
  const finding = asked ?? (await makeFinding(database, of, objectsOf(world, target).procapita));
  return filled.replace("[finding]", finding);
}

/** What a write of it carries; whatever was made for the cell has version 1. */
export function projectWrite(
  world: Pick<World, "own" | "other">,
  { route: { method, path, body }, target }: Cell,
): { body?: unknown; version?: number } {
  if (path.endsWith("/projects"))
    return { body: { name: "Prov", system: target === "office" ? "no-such" : "w3d3" } };
  if (path.endsWith("/adoption")) return { body: { delivery: objectsOf(world, target).procapita } };
  const isVersioned = method === "PATCH" || /\/(phase|fork)$/.test(path);
  return { ...(body !== undefined && { body }), ...(isVersioned && { version: 1 }) };
}
