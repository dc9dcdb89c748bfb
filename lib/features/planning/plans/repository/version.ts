import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import type { Prisma } from "@/lib/platform/db/sql";
import type { ChangeVersionBody, PlanVersionStatus } from "../schema";
import { loadPlan, type LoadedPlan } from "./plan";

/** A version as the room's changes load it. */
export interface LoadedVersion {
  id: string;
  number: number;
  status: PlanVersionStatus;
  version: number;
  plan: LoadedPlan;
}

/** Null for a draft that the actor is not told of, as for none: row-level security hides it. */
export async function findVersion(db: Db, plan: LoadedPlan, number: number): Promise<LoadedVersion | null> {
  const found = await db.planVersion.findUnique({
    where: { planId_number: { planId: plan.id, number } },
    select: { id: true, number: true, status: true, version: true },
  });
  return found && { ...found, plan };
}

/** Throws request.notFound. Two statements. */
export async function loadVersion(
  db: Db,
  actor: Actor,
  { plan: key, n }: { plan: string; n: number },
): Promise<LoadedVersion> {
  const found = await findVersion(db, await loadPlan(db, actor, key), n);
  if (!found) throw notFound();
  return found;
}

/** The number of the plan's draft or proposal; null when there is none. */
export async function findOpenVersion(db: Db, planId: string): Promise<number | null> {
  const found = await db.planVersion.findFirst({
    where: { planId, status: { in: ["draft", "proposed"] } },
    select: { number: true },
  });
  return found?.number ?? null;
}

/** A draft with the plan's next number, and nothing in it. */
export async function createVersion(
  db: Db,
  actor: Actor,
  plan: LoadedPlan,
  criteria: string | null,
): Promise<LoadedVersion> {
  const id = newId();
  const [row] = await db.$queryRaw<{ number: number }[]>`
    INSERT INTO plan_version (id, office_id, plan_id, number, status, criteria, created_by, updated_by)
    SELECT ${id}::uuid, ${actor.office.id}::uuid, ${plan.id}::uuid,
      1 + coalesce((SELECT max(v.number) FROM plan_version v WHERE v.plan_id = ${plan.id}::uuid), 0),
      'draft', ${criteria}, ${actor.userId}::uuid, ${actor.userId}::uuid
    RETURNING number`;
  return { id, number: row!.number, status: "draft", version: 1, plan };
}

/**
 * Takes over another version's items, but those of municipalities that have left. Returns how many.
 */
export const copyItems = (
  db: Db,
  actor: Actor,
  { from, into }: { from: string; into: string },
): Promise<number> => db.$executeRaw`
  INSERT INTO plan_item (id, office_id, municipality_id, plan_version_id, product_id, system_instance_id, kind,
    purpose, records_creators, information_types, period_from, period_to, next_on, planned_year, planned_quarter,
    effort_hundredths, is_fixed, rank, reason, financing, created_by, updated_by)
  SELECT gen_random_uuid(), i.office_id, i.municipality_id, ${into}::uuid, i.product_id, i.system_instance_id, i.kind,
    i.purpose, i.records_creators, i.information_types, i.period_from, i.period_to, i.next_on, i.planned_year,
    i.planned_quarter, i.effort_hundredths, i.is_fixed, i.rank, i.reason, i.financing, ${actor.userId}::uuid,
    ${actor.userId}::uuid
  FROM plan_item i LEFT JOIN membership s ON s.municipality_id = i.municipality_id
  WHERE i.plan_version_id = ${from}::uuid AND coalesce(s.ends_on, 'infinity') >= ${actor.office.today}::date`;

/** Throws plan.notDraft for a version that is frozen. */
export function assertDraft({ status }: { status: PlanVersionStatus }): void {
  if (status !== "draft") throw new AppError("plan.notDraft");
}

/** Throws plan.notProposed for a version that does not lie before the council. */
export function assertProposed({ status }: { status: PlanVersionStatus }): void {
  if (status !== "proposed") throw new AppError("plan.notProposed");
}

/**
 * Counts a change of what stands in a draft, and holds it until the change is over: others who
 * change the same draft wait. Throws plan.notDraft when it is none by now.
 */
export const touchDraft = (db: Db, actor: Actor, { id }: Pick<LoadedVersion, "id">): Promise<void> =>
  change(
    db.planVersion.updateMany({
      where: { id, officeId: actor.office.id, status: "draft" },
      data: { version: { increment: 1 }, updatedBy: actor.userId },
    }),
    null,
    "plan.notDraft",
  );

/** Throws request.stale when the version is not as it was read. */
const update = (
  db: Db,
  actor: Actor,
  { id, version, status }: LoadedVersion,
  data: Prisma.PlanVersionUncheckedUpdateManyInput,
  current: Current,
): Promise<void> =>
  change(
    db.planVersion.updateMany({
      where: { id, officeId: actor.office.id, version, status },
      data: { ...data, version: { increment: 1 }, updatedBy: actor.userId },
    }),
    current,
  );

export const updateVersion = (
  db: Db,
  actor: Actor,
  loaded: LoadedVersion,
  { criteria, note }: ChangeVersionBody,
  current: Current,
): Promise<void> =>
  update(
    db,
    actor,
    loaded,
    { ...(criteria !== undefined && { criteria }), ...(note !== undefined && { note }) },
    current,
  );

/** A draft becomes a proposal at this moment; null: a proposal becomes a draft again. */
export const setProposed = (
  db: Db,
  actor: Actor,
  loaded: LoadedVersion,
  at: Date | null,
  current: Current,
): Promise<void> =>
  update(
    db,
    actor,
    loaded,
    { status: at ? "proposed" : "draft", proposedAt: at, proposedBy: at && actor.userId },
    current,
  );

/**
 * Throws away a draft with its items; request.stale when it is not as it was read. Returns how
 * many.
 */
export async function deleteDraft(
  db: Db,
  actor: Actor,
  loaded: LoadedVersion,
  current: Current,
): Promise<number> {
  await update(db, actor, loaded, {}, current);
  const where = { planVersionId: loaded.id, officeId: actor.office.id };
  const { count } = await db.planItem.deleteMany({ where });
  await db.planVersion.delete({ where: { id: loaded.id } });
  return count;
}

/** What followed from an adoption. */
export interface Adopted {
  /** The number of the version that was in force until now. */
  superseded: number | null;
  /** Deliveries that have an item of it. */
  tied: number;
  /** Deliveries under way that have none, and so no quarter. */
  untied: number;
}

/** Null when it is no proposal of this version by now. */
export async function adopt(
  db: Db,
  { id, version }: LoadedVersion,
  at: Date,
  decision: DecisionReference | null,
): Promise<Adopted | null> {
  const [row] = await db.$queryRaw<(Adopted & { adopted: boolean })[]>`
    SELECT * FROM plan_adopt(${id}::uuid, ${version}::int, ${at}::timestamptz,
      ${decision === null ? null : JSON.stringify(decision)}::jsonb)`;
  if (!row?.adopted) return null;
  const { superseded, tied, untied } = row;
  return { superseded, tied, untied };
}
