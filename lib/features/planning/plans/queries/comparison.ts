import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { differenceOf } from "../domain";
import type { Comparison, ComparisonQuery } from "../schema";
import { listItems } from "./items";

/**
 * What became of one version's items in another. Throws request.notFound for a version that the
 * reader is not told of. Three statements.
 */
export async function compareVersions(
  db: Db,
  actor: Actor,
  plan: string,
  { from, to }: ComparisonQuery,
): Promise<Comparison> {
  const rows = await db.$queryRaw<{ id: string; number: number }[]>`
    SELECT v.id, v.number FROM plan p JOIN plan_version v ON v.plan_id = p.id
    WHERE p.office_id = ${actor.office.id}::uuid AND p.key = ${plan} AND v.number IN (${from}::int, ${to}::int)
      AND (v.status <> 'draft' OR ${holds(actor, "plan:draft")})`;
  const idOf = (wanted: number): string => {
    const found = rows.find(({ number }) => number === wanted);
    if (!found) throw notFound();
    return found.id;
  };
  const itemsOf = async (id: string) => (await listItems(db, actor, id)).map(({ item }) => item);
  const [before, after] = [idOf(from), idOf(to)];
  return differenceOf(await itemsOf(before), await itemsOf(after));
}
