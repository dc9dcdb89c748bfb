import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import type { ImportKind, ImportRowKind, ImportState, OutcomeForm } from "@/lib/domain/import-kind";
import type { Words } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { columnLetter, type PlannedRow, type Preview, type ToldProblem } from "../domain";
import { loadImport, type LoadedImport } from "../repository";
import type { ImportChosen, ImportTold } from "../schema";

type ToldPreview = NonNullable<ImportTold["preview"]>;

const told = (t: Words) => {
  const problem = ({ row, column, field, code, value }: ToldProblem): ToldPreview["errors"][number] => ({
    row,
    column: column === null ? null : columnLetter(column),
    field,
    code,
    message: t(`errors.fields.${code}`, { value: value ?? "" }),
    value,
  });
  return ({ errors, warnings, ...rest }: Preview): ToldPreview => ({
    ...rest,
    errors: errors.map(problem),
    warnings: warnings.map(problem),
  });
};

const outcomeOf = ({
  form,
  only = null,
  sign = "ledger",
  untilPeriod = null,
  amountIs = "net",
}: ImportChosen) => ({
  ...{ form, only, sign, untilPeriod, amountIs },
});

/** An import as the API tells it; what is wrong with it is told in words. */
export function tellImport(one: LoadedImport, t: Words): ImportTold {
  const { id, of, name, sha256, state, failure, done, total, chosen, understanding, outcome, version } = one;
  const isUnderstood = understanding !== null && state !== "parsing" && state !== "failed";
  return {
    id,
    of,
    name,
    sha256,
    state,
    failure,
    progress: { done, of: total },
    sheets: understanding?.sheets ?? null,
    sheet: understanding?.sheet ?? null,
    headerRow: understanding?.headerRow ?? null,
    columns: understanding?.accounts ?? understanding?.columns ?? null,
    ...(of === "outcome" && outcomeOf(chosen)),
    municipality: chosen.municipality,
    mended: chosen.mended,
    preview: isUnderstood ? told(t)(understanding.preview) : null,
    outcome,
    rowsSha256: one.rowsSha256,
    createdAt: one.createdAt.toISOString(),
    appliedAt: one.appliedAt?.toISOString() ?? null,
    version,
  };
}

/** Throws request.notFound for another office's. */
export async function getImport(db: Db, actor: Actor, id: string, t: Words): Promise<ImportTold> {
  if (!isId(id)) throw notFound();
  return tellImport(await loadImport(db, actor, id), t);
}

export interface ListedImport {
  id: string;
  name: string;
  state: ImportState;
  by: string | null;
  createdAt: Date;
  created: number | null;
  updated: number | null;
  /** Of a file of the outcome: what it was said to be. */
  form: OutcomeForm | null;
}

/** The office's latest imports of a kind. */
export const listImports = (db: Db, { office }: Actor, of: ImportKind): Promise<ListedImport[]> =>
  db.$queryRaw`
    SELECT i.id, i.name, i.state::text AS state, u.name AS by, i.created_at AS "createdAt",
      (i.outcome ->> 'created')::int AS created, (i.outcome ->> 'updated')::int AS updated, i.chosen ->> 'form' AS form
    FROM import i LEFT JOIN auth_names() u ON u.id = i.created_by
    WHERE i.office_id = ${office.id}::uuid AND i."of" = ${of} ORDER BY i.id DESC LIMIT 20`;

/** The office's municipalities, by name: for a file that is about one. */
export const listMembers = (db: Db, { office }: Actor): Promise<{ code: string; name: string }[]> =>
  db.$queryRaw`
    SELECT m.code, r.name FROM municipality m
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE m.office_id = ${office.id}::uuid ORDER BY r.name ${collation(office)}`;

export interface ShownRows {
  rows: (PlannedRow & { place: number })[];
  next: number | null;
}

const ROWS_A_PAGE = 30;

/** The rows of an import, refused ones first where all are shown; from a place on. */
export async function listRows(
  db: Db,
  { office }: Actor,
  id: string,
  { what, after }: { what: ImportRowKind | null; after: number },
): Promise<ShownRows> {
  const of = what === null ? Prisma.empty : Prisma.sql`AND what = ${what}::"ImportRowKind"`;
  const found = await db.$queryRaw<{ place: number; planned: PlannedRow }[]>`
    SELECT place, planned FROM import_row
    WHERE import_id = ${id}::uuid AND office_id = ${office.id}::uuid ${of}
    ORDER BY (what <> 'refused'), place OFFSET ${after} LIMIT ${ROWS_A_PAGE + 1}`;
  return {
    rows: found.slice(0, ROWS_A_PAGE).map(({ place, planned }) => ({ ...planned, place })),
    next: found.length > ROWS_A_PAGE ? after + ROWS_A_PAGE : null,
  };
}

const TEXTS_A_PAGE = 500;

/** Rows as they are kept, as the digest of all of them is taken: those that follow a place. */
export const listRowTexts = (
  db: Db,
  { office }: Actor,
  id: string,
  after: number,
): Promise<{ place: number; text: string }[]> =>
  db.$queryRaw`
    SELECT place, planned::text AS text FROM import_row
    WHERE import_id = ${id}::uuid AND office_id = ${office.id}::uuid AND place > ${after}::int
    ORDER BY place LIMIT ${TEXTS_A_PAGE}`;
