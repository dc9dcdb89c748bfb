import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { memberRows, Prisma } from "@/lib/platform/db/sql";
import { accessionSteps, type AccessionStep } from "../schema";

/** What is noted of a municipality's joining, as one JSON value. `m` is the municipality. */
export const accessionColumn = (actor: Actor): Prisma.Sql => Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('key', x.key, 'on', x.on_day, 'decision', x.decision,
      'file', CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes) END,
      'assumption', x.assumption))
    FROM accession_step x LEFT JOIN file f ON f.id = x.file_id
    WHERE ${memberRows(actor, "municipality:read", "x")} AND x.municipality_id = m.id), '[]')`;

/** A step with what is assumed about it, for the page. */
export interface NotedStep extends AccessionStep {
  assumption: string | null;
}

const unnoted = { on: null, decision: null, file: null, assumption: null };

/** Every step in the usual order, also those that nothing is noted of. */
export const allSteps = (noted: NotedStep[]): NotedStep[] =>
  accessionSteps.map((key) => noted.find((step) => step.key === key) ?? { key, ...unnoted });

/** One statement. */
export async function listAccessionSteps(
  db: Db,
  actor: Actor,
  municipalityId: string,
): Promise<AccessionStep[]> {
  const rows = await db.$queryRaw<{ steps: NotedStep[] }[]>`
    SELECT ${accessionColumn(actor)} AS steps FROM municipality m WHERE m.id = ${municipalityId}::uuid`;
  return allSteps(rows[0]?.steps ?? []).map(({ assumption: _assumption, ...step }) => step);
}
