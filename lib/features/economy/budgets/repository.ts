import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import { fundsWritten, type BudgetStatus, type SentLine } from "./domain";
import type { ForecastDatesBody } from "./schema";

interface LoadedRevision {
  id: string;
  number: number;
  status: BudgetStatus;
}

/** A year as the room's changes load it. */
export interface LoadedBudget {
  id: string;
  year: number;
  version: number;
  /** The revision in force; null before the first is adopted. */
  inForce: LoadedRevision | null;
  /** The draft or proposal; null when there is none. */
  open: LoadedRevision | null;
}

/** A year's budget as the audit trail knows it: the office's own. */
export const budgetSubject = ({ id, year }: Pick<LoadedBudget, "id" | "year">) => ({
  type: "budget" as const,
  id,
  label: `Budget ${year}`,
  scope: { kind: "office" } as const,
});

/** Of what no year is named: the office itself. */
export const officeSubject = ({ office: { id, name } }: Actor) => ({
  type: "office" as const,
  id,
  label: name,
  scope: { kind: "office" } as const,
});

/**
 * Null also where all that there is of the year is a draft of others: row-level security hides it.
 */
export async function findBudget(db: Db, actor: Actor, year: number): Promise<LoadedBudget | null> {
  const budget = await db.budget.findUnique({
    where: { officeId_year: { officeId: actor.office.id, year } },
    select: { id: true, year: true, version: true },
  });
  if (!budget) return null;
  const revisions = await db.budgetRevision.findMany({
    where: { budgetId: budget.id },
    select: { id: true, number: true, status: true },
    orderBy: { number: "desc" },
  });
  return {
    ...budget,
    inForce: revisions.find(({ status }) => status === "adopted") ?? null,
    open: revisions.find(({ status }) => status !== "adopted") ?? null,
  };
}

/** Throws request.notFound. Two statements. */
export async function loadBudget(db: Db, actor: Actor, year: number): Promise<LoadedBudget> {
  const found = await findBudget(db, actor, year);
  if (!found) throw notFound();
  return found;
}

/**
 * Counts a change of the year, and holds it until the change is over: who changes the same year
 * waits. Throws request.stale when it is not as it was read.
 */
export const touchBudget = (
  db: Db,
  actor: Actor,
  { id, version }: Pick<LoadedBudget, "id" | "version">,
  current: Current,
): Promise<void> =>
  change(
    db.budget.updateMany({
      where: { id, officeId: actor.office.id, version },
      data: { version: { increment: 1 }, updatedBy: actor.userId },
    }),
    current,
  );

/** A year with an empty draft. Throws budget.exists. Returns the draft's id. */
export async function createBudget(
  db: Db,
  actor: Actor,
  year: number,
): Promise<{ id: string; draft: string }> {
  const [id, by] = [newId(), { createdBy: actor.userId, updatedBy: actor.userId }];
  const { id: officeId, currency } = actor.office;
  try {
    await db.budget.create({ data: { id, officeId, year, currency, ...by } });
  } catch (error) {
    if (isDuplicate(error))
      throw new AppError("budget.exists", { errors: [{ path: "year", code: "budget.exists" }] });
    throw error;
  }
  return { id, draft: await createRevision(db, actor, { budgetId: id, number: 1, reason: null }) };
}

/** An empty draft. Returns its id. */
export async function createRevision(
  db: Db,
  actor: Actor,
  data: { budgetId: string; number: number; reason: string | null },
): Promise<string> {
  const [id, by] = [newId(), { createdBy: actor.userId, updatedBy: actor.userId }];
  await db.budgetRevision.create({
    data: { id, officeId: actor.office.id, status: "draft", ...data, ...by },
  });
  return id;
}

/** Takes over all lines into a later revision of the same year. */
export const copyLines = (
  db: Db,
  actor: Actor,
  { from, into }: { from: string; into: string },
): Promise<number> => db.$executeRaw`
  INSERT INTO budget_line (id, office_id, revision_id, sequence, group_name, kind, budget_ore, to_date_ore, outcome_ore,
    forecast_ore, note, fund_key, fund_name, printed_difference_ore, source, assumption, created_by, updated_by)
  SELECT id, office_id, ${into}::uuid, sequence, group_name, kind, budget_ore, to_date_ore, outcome_ore,
    forecast_ore, note, fund_key, fund_name, printed_difference_ore, source, assumption,
    ${actor.userId}::uuid, ${actor.userId}::uuid
  FROM budget_line WHERE revision_id = ${from}::uuid`;

/** Begins another year with the groups and amounts of this revision. Returns how many lines. */
export const beginWith = (
  db: Db,
  actor: Actor,
  { from, into }: { from: string; into: string },
): Promise<number> => db.$executeRaw`
  INSERT INTO budget_line (id, office_id, revision_id, sequence, group_name, kind, budget_ore, outcome_ore, fund_key,
    fund_name, created_by, updated_by)
  SELECT gen_random_uuid(), office_id, ${into}::uuid, sequence, group_name, kind, budget_ore, 0, fund_key,
    fund_name, ${actor.userId}::uuid, ${actor.userId}::uuid
  FROM budget_line WHERE revision_id = ${from}::uuid`;

/** A line as it stands, in what may be said of it. */
export type KeptLine = SentLine & { id: string; fundName: string | null; hasOutcome: boolean };

export async function listLines(db: Db, revisionId: string): Promise<KeptLine[]> {
  const rows = await db.budgetLine.findMany({ where: { revisionId }, orderBy: { sequence: "asc" } });
  const known = (ore: bigint | null) => (ore === null ? null : oreFromDatabase(ore));
  return rows.map((row) => ({
    id: row.id,
    group: row.groupName,
    kind: row.kind,
    budgetOre: oreFromDatabase(row.budgetOre),
    toDateOre: known(row.toDateOre),
    forecastOre: known(row.forecastOre),
    note: row.note,
    fund: row.fundKey,
    fundName: row.fundName,
    hasOutcome: row.outcomeOre !== 0n,
  }));
}

/** Makes these the lines of a revision, in this order. Three statements, however many they are. */
export async function saveLines(
  db: Db,
  actor: Actor,
  revisionId: string,
  lines: readonly SentLine[],
  kept: readonly KeptLine[],
): Promise<void> {
  const names = Object.fromEntries(
    kept.flatMap(({ fund, fundName }) => (fundName ? [[fund, fundName]] : [])),
  );
  const funds = fundsWritten(lines, names);
  const rows = lines.map((line, sequence) => ({
    id: line.id ?? newId(),
    is_new: line.id === null,
    sequence,
    group_name: line.group,
    kind: line.kind,
    budget_ore: line.budgetOre,
    to_date_ore: line.toDateOre,
    forecast_ore: line.forecastOre,
    note: line.note,
    fund_key: funds[sequence]!.key,
    fund_name: funds[sequence]!.name,
  }));
  const stay = rows.map(({ id }) => id);
  await db.budgetLine.deleteMany({ where: { revisionId, officeId: actor.office.id, id: { notIn: stay } } });
  await db.$executeRaw`
    UPDATE budget_line l SET sequence = x.sequence, group_name = x.group_name, kind = x.kind, budget_ore = x.budget_ore,
      to_date_ore = x.to_date_ore, forecast_ore = x.forecast_ore, note = x.note, fund_key = x.fund_key,
      fund_name = x.fund_name, updated_at = now(), updated_by = ${actor.userId}::uuid
    FROM jsonb_populate_recordset(NULL::budget_line, ${JSON.stringify(rows)}::jsonb) x
    WHERE l.revision_id = ${revisionId}::uuid AND l.id = x.id`;
  const added = JSON.stringify(rows.filter((row) => row.is_new));
  await db.$executeRaw`
    INSERT INTO budget_line (id, office_id, revision_id, sequence, group_name, kind, budget_ore, to_date_ore, outcome_ore,
      forecast_ore, note, fund_key, fund_name, created_by, updated_by)
    SELECT x.id, ${actor.office.id}::uuid, ${revisionId}::uuid, x.sequence, x.group_name, x.kind, x.budget_ore,
      x.to_date_ore, 0, x.forecast_ore, x.note, x.fund_key, x.fund_name, ${actor.userId}::uuid, ${actor.userId}::uuid
    FROM jsonb_populate_recordset(NULL::budget_line, ${added}::jsonb) x`;
}

/** The same is said of the line in each of these revisions. */
export const updateLine = async (
  db: Db,
  actor: Actor,
  { id, revisions }: { id: string; revisions: string[] },
  said: { forecastOre?: number | null; note?: string | null },
): Promise<void> => {
  const { forecastOre } = said;
  await db.budgetLine.updateMany({
    where: { id, officeId: actor.office.id, revisionId: { in: revisions } },
    data: {
      ...(said.note !== undefined && { note: said.note }),
      ...(forecastOre !== undefined && { forecastOre: forecastOre === null ? null : BigInt(forecastOre) }),
      updatedBy: actor.userId,
    },
  });
};

/** Lays the draft before the council at this moment. */
export const setProposed = async (db: Db, actor: Actor, { id }: LoadedRevision, at: Date): Promise<void> =>
  change(
    db.budgetRevision.updateMany({
      where: { id, officeId: actor.office.id, status: "draft" },
      data: { status: "proposed", proposedAt: at, proposedBy: actor.userId, updatedBy: actor.userId },
    }),
    null,
    "budget.notDraft",
  );

/** False when the year is not as it was read. */
export async function adopt(
  db: Db,
  { id, version }: Pick<LoadedBudget, "id" | "version">,
  at: Date,
  decision: DecisionReference | null,
): Promise<boolean> {
  const said = decision === null ? null : JSON.stringify(decision);
  const [row] = await db.$queryRaw<{ adopted: boolean }[]>`
    SELECT budget_adopt(${id}::uuid, ${version}::int, ${at}::timestamptz, ${said}::jsonb) AS adopted`;
  return row?.adopted ?? false;
}

/**
 * The days from now on, where the version before is this; 0 is none yet. Throws request.stale.
 */
export function replaceForecastDates(
  db: Db,
  { office, userId }: Actor,
  { dates }: ForecastDatesBody,
  version: number,
  current: Current,
): Promise<void> {
  const written =
    version === 0
      ? db.forecastDates.createMany({
          data: [{ officeId: office.id, dates, createdBy: userId, updatedBy: userId }],
          skipDuplicates: true,
        })
      : db.forecastDates.updateMany({
          where: { officeId: office.id, version },
          data: { dates, version: { increment: 1 }, updatedBy: userId },
        });
  return change(written, current);
}
