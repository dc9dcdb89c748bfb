import { randomInt, randomUUID } from "node:crypto";
import { query } from "../support/database";
import type { Route, Target } from "./route-table";

type At = Pick<Route, "method" | "path">;

export const isOfKeys = (path: string): boolean =>
  /\/(cost-share-agreements|economy\/cost-shares\/\[key\])/.test(path);

/** A day that hardly another key has: the days of two of a use never meet. */
const someDay = (): string =>
  `${randomInt(2100, 2199)}-${String(randomInt(1, 13)).padStart(2, "0")}-${String(randomInt(1, 29)).padStart(2, "0")}`;

/** A draft of a single day in SkånEarkiv. */
async function makeDraft(database: string): Promise<string> {
  const key = randomUUID();
  await query(
    database,
    `INSERT INTO cost_share_agreement (id, office_id, key, name, currency, starts_on, ends_on)
     SELECT $1::uuid, id, $1, $1, 'SEK', $2::date, $2::date FROM office WHERE key = 'skanearkiv'`,
    [key, someDay()],
  );
  return key;
}

/** The path of a cell: the adopted key of the demo is read, a draft is made for what changes it. */
export async function keyPath(database: string, { method, path }: At, target: Target): Promise<string> {
  if (!path.includes("[key]")) return path;
  const asked = { missing: "nothing", malformed: "No%00key" }[target as string];
  const isOwn = method === "GET" && target !== "other" && !path.endsWith("/edit");
  return path.replace("[key]", asked ?? (isOwn ? "2021-2023" : await makeDraft(database)));
}

/** What a write of it carries; a draft that was made for the cell has version 1. */
export function keyWrite({ path, body }: Pick<Route, "path" | "body">): { body?: unknown; version?: number } {
  if (path.endsWith("/preview")) return { body };
  if (path.includes("[key]")) return { ...(body !== undefined && { body }), version: 1 };
  const day = someDay();
  return { body: { name: randomUUID(), from: day, until: day, use: "contribution" } };
}
