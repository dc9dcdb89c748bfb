import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import type { Stage } from "@/lib/domain/delivery";
import { newId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/permissions";
import type { MunicipalityScope } from "@/lib/domain/scope";
import type { SystemStatus } from "@/lib/domain/system";
import { readPointsToCopy } from "@/lib/features/inventory/control-points/server";
import type { Db } from "@/lib/platform/db";
import { memberRows } from "@/lib/platform/db/sql";
import { statusOfStage, type Responsible } from "../domain";
import type { CreateDeliveryBody } from "../schema";

/** An installation that a delivery can be made of. */
export interface Deliverable {
  id: string;
  productId: string;
  vendorId: string | null;
  templateId: string | null;
  status: SystemStatus;
  /** Its municipality has left the office. */
  hasLeft: boolean;
  /** "W3D3, Trelleborg". */
  label: string;
  scope: MunicipalityScope;
}

/**
 * What the municipality runs of the system, held until the transaction ends, so that of two who
 * make a delivery of it at once the second sees the first's. Null for what it does not run.
 */
export async function holdDeliverable(
  db: Db,
  actor: Actor,
  { municipality, system }: Pick<CreateDeliveryBody, "municipality" | "system">,
  permission: "delivery:create" | "project:answer",
): Promise<Deliverable | null> {
  const rows = await db.$queryRaw<(Omit<Deliverable, "scope"> & { municipalityId: string })[]>`
    SELECT i.id, i.municipality_id AS "municipalityId", i.product_id AS "productId",
      coalesce(i.vendor_id, p.vendor_id) AS "vendorId", p.control_point_template_id AS "templateId", i.status,
      coalesce(s.ends_on < ${actor.office.today}::date, false) AS "hasLeft", p.name || ', ' || r.name AS label
    FROM system_instance i
    JOIN system_product p ON p.id = i.product_id
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN membership s ON s.municipality_id = m.id
    WHERE m.code = ${municipality} AND p.key = ${system} AND ${memberRows(actor, permission, "i")}
    FOR NO KEY UPDATE OF i`;
  const [row] = rows;
  if (!row) return null;
  const { municipalityId, ...of } = row;
  return {
    ...of,
    scope: { kind: "municipality", municipalityId, code: municipality, vendorId: of.vendorId },
  };
}

/** What deliveries under way take in of an installation. */
export const listGoing = (db: Db, installation: string): Promise<DeliveryScope[]> =>
  db.delivery.findMany({
    where: {
      systemInstanceId: installation,
      status: { notIn: ["approved", "approvedWithRemarks", "closed", "cancelled"] },
    },
    select: { recordsCreators: true, informationTypes: true, periodFrom: true, periodTo: true },
  });

interface Planned extends DeliveryScope {
  purpose: NonNullable<CreateDeliveryBody["purpose"]>;
}

/**
 * What the plan in force says of a delivery of this installation; null for what is no item of that:
 * a draft is changed until it is adopted.
 */
export async function findPlanned(
  db: Db,
  actor: Actor,
  { id, installation }: { id: string; installation: string },
): Promise<Planned | null> {
  const [row] = await db.$queryRaw<Planned[]>`
    SELECT i.purpose, i.records_creators AS "recordsCreators", i.information_types AS "informationTypes",
      i.period_from AS "periodFrom", i.period_to AS "periodTo"
    FROM plan_item i JOIN plan_version v ON v.id = i.plan_version_id
    WHERE i.id = ${id}::uuid AND i.office_id = ${actor.office.id}::uuid AND v.status = 'adopted'
      AND i.system_instance_id = ${installation}::uuid`;
  return row ?? null;
}

/** Whether it is one of the office's projects for the system. */
export const isProjectOf = async (
  db: Db,
  actor: Actor,
  { id, productId }: { id: string; productId: string },
): Promise<boolean> =>
  (await db.deliveryProject.count({ where: { id, officeId: actor.office.id, productId } })) > 0;

/** Holds a project for who makes a track of it: of two who do it at once the second waits. */
export const holdProject = (db: Db, id: string): Promise<unknown> =>
  db.$queryRaw`SELECT project_held(${id}::uuid)`;

/** Whose track is made has joined: an invitation that still waits is answered by it. */
export const answerOpenInvitation = (
  db: Db,
  actor: Actor,
  { projectId, municipalityId }: { projectId: string; municipalityId: string },
  at: Date,
): Promise<unknown> =>
  db.projectInvitation.updateMany({
    where: { projectId, municipalityId, OR: [{ answer: null }, { answer: "later" }] },
    data: { answer: "joins", answeredAt: at, answeredBy: actor.userId, updatedBy: actor.userId },
  });

/** The first of the phases that the office works by. */
async function firstPhase(db: Db, actor: Actor): Promise<{ id: string; stage: Stage }> {
  const [row] = await db.$queryRaw<{ id: string; stage: Stage }[]>`
    SELECT p.id, p.first_stage AS stage FROM office o JOIN phase p ON p.template_id = o.phase_template_id
    WHERE o.id = ${actor.office.id}::uuid ORDER BY p.sequence LIMIT 1`;
  if (!row) throw new Error(`office ${actor.office.key} has no phases`);
  return row;
}

export interface NewDelivery extends Pick<
  CreateDeliveryBody,
  "kind" | "planItem" | "project" | "financing" | "financingNote"
> {
  purpose: NonNullable<CreateDeliveryBody["purpose"]>;
  takesIn: DeliveryScope;
  templateId: string;
}

/**
 * A delivery in the first phase, with its first round and the template's points. Returns its id and
 * the number that it is given.
 */
export async function insertDelivery(
  db: Db,
  actor: Actor,
  of: Deliverable,
  { planItem, project, takesIn, templateId, ...said }: NewDelivery,
  at: Date,
): Promise<{ id: string; number: string }> {
  const phase = await firstPhase(db, actor);
  const id = newId();
  const { vendorId, scope } = of;
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const own = { officeId: actor.office.id, municipalityId: scope.municipalityId, vendorId };
  const { number } = await db.delivery.create({
    data: {
      id,
      ...own,
      ...by,
      ...said,
      recordsCreators: [...takesIn.recordsCreators],
      informationTypes: [...takesIn.informationTypes],
      periodFrom: takesIn.periodFrom,
      periodTo: takesIn.periodTo,
      projectId: project,
      planItemId: planItem,
      productId: of.productId,
      systemInstanceId: of.id,
      status: statusOfStage(phase.stage),
      stage: phase.stage,
      phaseId: phase.id,
      phaseSince: at,
    },
    select: { number: true },
  });
  await db.round.create({
    data: { id: newId(), ...own, ...by, deliveryId: id, number: 1, outcome: "open" },
  });
  const points = await readPointsToCopy(db, actor.office.id, templateId);
  await db.controlPoint.createMany({
    data: points.map((point) => ({
      ...point,
      ...own,
      ...by,
      id: newId(),
      deliveryId: id,
      result: "notStarted",
    })),
  });
  return { id, number: number ?? "" };
}

/** Who is responsible: the office's own people, and those who work with deliveries there. */
const rolesOf = ["coordinator", "officer", "archivist", "systemManager"] satisfies Role[];

/** Those who have one of these roles now, of the office or of the municipality. */
export const listResponsible = async (db: Db, municipalityId: string): Promise<Responsible[]> =>
  (await listResponsibleOf(db, [{ municipalityId }])).get(municipalityId) ?? [];

/** The same of several municipalities, by their ids. One statement. */
export async function listResponsibleOf(
  db: Db,
  of: { municipalityId: string }[],
): Promise<Map<string, Responsible[]>> {
  const ids = [...new Set(of.map(({ municipalityId }) => municipalityId))];
  const rows = await db.$queryRaw<{ of: string; people: Responsible[] }[]>`
    SELECT m.id AS of, (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name,
        'isOffice', p.municipality_id IS NULL)), '[]') FROM subject_people(m.id, ${rolesOf}::"Role"[]) p) AS people
    FROM unnest(${ids}::uuid[]) AS m (id)`;
  return new Map(rows.map((row) => [row.of, row.people]));
}
