import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import type { SystemStatus } from "@/lib/domain/system";
import { notFound } from "@/lib/domain/errors";
import { decimalOf, hundredthsFrom } from "@/lib/domain/hundredths";
import { newId } from "@/lib/domain/ids";
import { partsOfQuarter } from "@/lib/domain/period";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { memberRows, type Prisma } from "@/lib/platform/db/sql";
import { effortOf } from "../domain";
import type { ChangeItemBody } from "../schema";
import type { LoadedVersion } from "./version";

/** An installation that a delivery is planned of. */
export interface Plannable {
  id: string;
  municipalityId: string;
  productId: string;
  status: SystemStatus;
  /** Its municipality has left the office. */
  hasLeft: boolean;
  /** "W3D3, Trelleborg". */
  label: string;
}

/** Null for an installation that the actor does not see. */
export async function findPlannable(db: Db, actor: Actor, id: string): Promise<Plannable | null> {
  const [row] = await db.$queryRaw<Plannable[]>`
    SELECT i.id, i.municipality_id AS "municipalityId", i.product_id AS "productId", i.status,
      coalesce(s.ends_on < ${actor.office.today}::date, false) AS "hasLeft", p.name || ', ' || r.name AS label
    FROM system_instance i
    JOIN system_product p ON p.id = i.product_id
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN membership s ON s.municipality_id = m.id
    WHERE i.id = ${id}::uuid AND ${memberRows(actor, "installation:read", "i")}`;
  return row ?? null;
}

/** An item as the room's changes load it. */
export interface LoadedItem {
  id: string;
  installation: string;
  scope: DeliveryScope;
  plannedFor: string | null;
  label: string;
  version: number;
}

/** Throws request.notFound for one that is not in the version. */
export async function loadItem(db: Db, { id: versionId }: LoadedVersion, id: string): Promise<LoadedItem> {
  const [row] = await db.$queryRaw<LoadedItem[]>`
    SELECT i.id, i.system_instance_id AS installation, i.version, p.name || ', ' || r.name AS label,
      i.planned_year || '-' || i.planned_quarter AS "plannedFor",
      json_build_object('recordsCreators', i.records_creators, 'informationTypes', i.information_types,
        'periodFrom', i.period_from, 'periodTo', i.period_to) AS scope
    FROM plan_item i
    JOIN system_product p ON p.id = i.product_id
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE i.id = ${id}::uuid AND i.plan_version_id = ${versionId}::uuid`;
  if (!row) throw notFound();
  return row;
}

/** What the version takes in of an installation, but in this item. */
export async function listScopes(
  db: Db,
  { id: planVersionId }: LoadedVersion,
  { installation, but }: { installation: string; but?: string },
): Promise<DeliveryScope[]> {
  return db.planItem.findMany({
    where: { planVersionId, systemInstanceId: installation, ...(but !== undefined && { id: { not: but } }) },
    select: { recordsCreators: true, informationTypes: true, periodFrom: true, periodTo: true },
  });
}

/**
 * The office's days for one more delivery of the system: more for the first that is delivered,
 * going or in this version, than for those after it. Null where the office has not said.
 */
export async function estimateEffort(
  db: Db,
  actor: Actor,
  { id: versionId }: LoadedVersion,
  productId: string,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ first: number; further: number; isFirst: boolean }[]>`
    SELECT e.first_hundredths AS first, e.further_hundredths AS further,
      NOT EXISTS (SELECT FROM delivery d WHERE d.office_id = e.office_id AND d.product_id = e.product_id
        AND d.status <> 'cancelled')
      AND NOT EXISTS (SELECT FROM plan_item i WHERE i.plan_version_id = ${versionId}::uuid
        AND i.product_id = e.product_id) AS "isFirst"
    FROM capacity_effort e WHERE e.office_id = ${actor.office.id}::uuid AND e.product_id = ${productId}::uuid
    ORDER BY e.id LIMIT 1`;
  if (!row) return null;
  const told = { system: productId, firstDays: decimalOf(row.first), furtherDays: decimalOf(row.further) };
  return effortOf([told], productId, row.isFirst);
}

/** What is said of an item, as its columns have it; what is left out stays. */
function columnsOf({ plannedFor, scope, nextOn, effortDays, ...same }: ChangeItemBody) {
  const { year, quarter } = partsOfQuarter(plannedFor ?? "");
  const columns = {
    ...same,
    ...scope,
    ...(plannedFor !== undefined && {
      plannedYear: plannedFor === null ? null : Number(year),
      plannedQuarter: plannedFor === null ? null : Number(quarter),
    }),
    ...(nextOn !== undefined && { nextOn: nextOn === null ? null : new Date(`${nextOn}T00:00:00Z`) }),
    ...(effortDays !== undefined && {
      effortHundredths: effortDays === null ? null : hundredthsFrom(effortDays),
    }),
  };
  return columns as Omit<Prisma.PlanItemUncheckedUpdateManyInput, "id">;
}

/** Returns its id. */
export async function createItem(
  db: Db,
  actor: Actor,
  { id: planVersionId }: LoadedVersion,
  { id: systemInstanceId, municipalityId, productId }: Plannable,
  said: ChangeItemBody,
): Promise<string> {
  const id = newId();
  const of = { officeId: actor.office.id, planVersionId, systemInstanceId, municipalityId, productId };
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const data = { id, ...of, ...columnsOf(said), ...by };
  await db.planItem.create({ data: data as Prisma.PlanItemUncheckedCreateInput });
  return id;
}

/**
 * What a person says is no longer assumed. Throws request.stale when it has another version by now.
 */
export const updateItem = (
  db: Db,
  actor: Actor,
  { id, version }: Pick<LoadedItem, "id" | "version">,
  said: ChangeItemBody,
  current: Current,
): Promise<void> =>
  change(
    db.planItem.updateMany({
      where: { id, officeId: actor.office.id, version },
      data: {
        ...columnsOf(said),
        version: { increment: 1 },
        source: null,
        assumption: null,
        updatedBy: actor.userId,
      },
    }),
    current,
  );

/** Throws request.stale when it has another version by now. */
export const deleteItem = (
  db: Db,
  actor: Actor,
  { id, version }: Pick<LoadedItem, "id" | "version">,
  current: Current,
): Promise<void> =>
  change(db.planItem.deleteMany({ where: { id, officeId: actor.office.id, version } }), current);
