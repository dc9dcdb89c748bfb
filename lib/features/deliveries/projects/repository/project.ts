import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Financing } from "@/lib/domain/delivery";
import { newId } from "@/lib/domain/ids";
import { rolesWith, type Permission, type Role } from "@/lib/domain/permissions";
import type { MunicipalityScope, Scope } from "@/lib/domain/scope";
import { subjectReaders, type Subject } from "@/lib/domain/subject";
import type { NotificationType } from "@/lib/features/records/notifications";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { defineSubject } from "@/lib/platform/subjects";
import type { AddProjectBody, ChangeProjectBody } from "../schema";

/** A project as the room's changes load it. */
export interface LoadedProject {
  id: string;
  number: string;
  name: string;
  productId: string;
  systemKey: string;
  leadId: string | null;
  planId: string | null;
  purpose: string | null;
  isJoint: boolean;
  hasSecrecy: boolean;
  startsOn: string | null;
  endsOn: string | null;
  forkedAt: Date | null;
  version: number;
}

/**
 * Loads a project, locking its row when its tracks are moved or it is changed. Throws
 * request.notFound.
 */
export async function loadProject(
  db: Db,
  actor: Actor,
  id: string,
  options: { lock?: boolean } = {},
): Promise<LoadedProject> {
  if (options.lock)
    await db.$queryRaw`SELECT id FROM delivery_project WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const [row] = await db.$queryRaw<LoadedProject[]>`
    SELECT p.id, p.number, p.name, p.product_id AS "productId", s.key AS "systemKey", p.lead_id AS "leadId",
      p.plan_id AS "planId", p.purpose,
      p.is_joint AS "isJoint", p.has_secrecy AS "hasSecrecy", to_char(p.starts_on, 'YYYY-MM-DD') AS "startsOn",
      to_char(p.ends_on, 'YYYY-MM-DD') AS "endsOn", p.forked_at AS "forkedAt", p.version
    FROM delivery_project p JOIN system_product s ON s.id = p.product_id
    WHERE p.id = ${id}::uuid AND p.office_id = ${actor.office.id}::uuid`;
  if (!row) throw notFound();
  return row;
}

type Named = Pick<LoadedProject, "id" | "number" | "name">;

/** The project as the office's own, or as what it is to one municipality. */
export const subjectIn = (
  { id, number, name }: Named,
  scope: Exclude<Scope, { kind: "vendor" }> = { kind: "office" },
): Subject => ({ type: "project", id, label: `${number} ${name}`, scope });

export const municipal = ({
  municipalityId,
  code,
}: Pick<MunicipalityScope, "municipalityId" | "code">): MunicipalityScope => ({
  kind: "municipality",
  municipalityId,
  code,
  vendorId: null,
});

/**
 * The project as what was done speaks of it: those who take part, as far as the actor's permission
 * reaches them; the office while nobody does.
 */
export async function subjectOf(db: Db, project: Named, permission: Permission): Promise<Subject> {
  const parts = await db.$queryRaw<{ municipalityId: string; code: string }[]>`
    SELECT municipality_id AS "municipalityId", code FROM project_parts(${project.id}::uuid, ${permission})
    ORDER BY code`;
  return subjectIn(
    project,
    parts.length > 0 ? { kind: "several", of: parts.map(municipal) } : { kind: "office" },
  );
}

/**
 * A project as what files and notifications hang on: theirs who take part in it. Who shares files
 * does it for those municipalities alone, however much more is theirs to read.
 */
export const projectSubject = defineSubject({
  type: "project",
  load: async (db, actor, id) => {
    const project = await loadProject(db, actor, id);
    const [part] = await db.$queryRaw<{ is: boolean }[]>`
      SELECT ${id}::uuid IN (SELECT app_own_projects()) AS is`;
    if (!part?.is) throw notFound();
    return subjectOf(db, project, holds(actor, "file:upload") ? "file:upload" : "project:read");
  },
});

const dayOf = (iso: string | null) => (iso === null ? null : new Date(`${iso}T00:00:00Z`));

/** The office's system by its key, not one that became another. */
export const findSystem = (db: Db, actor: Actor, key: string) =>
  db.systemProduct.findFirst({
    where: { officeId: actor.office.id, key, mergedInto: null },
    select: { id: true, hasSecrecy: true },
  });

export const findPlan = (db: Db, actor: Actor, key: string) =>
  db.plan.findUnique({
    where: { officeId_key: { officeId: actor.office.id, key } },
    select: { id: true },
  });

type Made = Pick<AddProjectBody, "name" | "isJoint" | "purpose" | "startsOn" | "endsOn" | "lead"> & {
  productId: string;
  planId: string | null;
  hasSecrecy: boolean;
};

/** Returns its id and the number that it is given. */
export async function insertProject(
  db: Db,
  actor: Actor,
  { startsOn, endsOn, lead, ...said }: Made,
): Promise<{ id: string; number: string }> {
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const days = { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) };
  const { id, number } = await db.deliveryProject.create({
    data: { id: newId(), officeId: actor.office.id, ...said, ...days, leadId: lead, ...by },
    select: { id: true, number: true },
  });
  return { id, number: number ?? "" };
}

/** Throws request.stale when the project has another version by now. */
export const updateProject = (
  db: Db,
  actor: Actor,
  { id, version }: Pick<LoadedProject, "id" | "version">,
  said: Omit<ChangeProjectBody, "plan"> & { planId?: string | null; forkedAt?: Date },
  current: Current,
): Promise<void> => {
  const { startsOn, endsOn, lead, ...same } = said;
  return change(
    db.deliveryProject.updateMany({
      where: { id, officeId: actor.office.id, version },
      data: {
        ...same,
        ...(startsOn !== undefined && { startsOn: dayOf(startsOn) }),
        ...(endsOn !== undefined && { endsOn: dayOf(endsOn) }),
        ...(lead !== undefined && { leadId: lead }),
        version: { increment: 1 },
        updatedBy: actor.userId,
      },
    }),
    current,
  );
};

/**
 * The deliveries that are its tracks, by the numbers of their municipalities: as logs are locked.
 */
export const listTracks = (
  db: Db,
  actor: Actor,
  { id }: Pick<LoadedProject, "id">,
): Promise<{ id: string; code: string; municipality: string }[]> =>
  db.$queryRaw`
    SELECT t.delivery AS id, t.code, t.municipality FROM project_tracks(ARRAY[${id}::uuid]) t
    WHERE t.delivery IS NOT NULL ORDER BY t.code, t.delivery`;

/** Whether the delivery is a track of the project. */
export const isTrack = async (db: Db, projectId: string, deliveryId: string): Promise<boolean> =>
  (await db.delivery.count({ where: { id: deliveryId, projectId } })) > 0;

/** What an adopted plan says of a track. */
interface PlannedTrack {
  planItem: string;
  kind: "ordinary" | "pilot" | "urgent";
  financing: Financing;
  /** Why; of what is urgent or paid for apart at least by which plan. */
  financingNote: string | null;
}

/** The newest item of an adopted plan for what a municipality runs; null without one. */
export async function findPlannedTrack(
  db: Db,
  { productId, planId }: LoadedProject,
  municipalityId: string,
): Promise<PlannedTrack | null> {
  const [row] = await db.$queryRaw<PlannedTrack[]>`
    SELECT i.id AS "planItem", i.kind, i.financing,
      coalesce(i.reason, CASE WHEN i.kind = 'urgent' OR i.financing = 'separate' THEN y.name END) AS "financingNote"
    FROM plan_item i JOIN plan_version v ON v.id = i.plan_version_id JOIN plan y ON y.id = v.plan_id
    WHERE v.status = 'adopted' AND i.product_id = ${productId}::uuid AND i.municipality_id = ${municipalityId}::uuid
      AND (${planId}::uuid IS NULL OR v.plan_id = ${planId}::uuid)
      AND NOT EXISTS (SELECT FROM delivery d WHERE d.plan_item_id = i.id AND d.status <> 'cancelled')
    ORDER BY v.adopted_at DESC, i.id DESC LIMIT 1`;
  return row ?? null;
}

/**
 * Tells those with these roles who take part in the project, and the office, whichever of its
 * municipalities does it.
 */
export async function tell(
  db: Db,
  type: NotificationType,
  projectId: string,
  data: Record<string, string>,
  roles: Role[] = ["archivist", "coordinator", "officer"],
): Promise<void> {
  const readers = rolesWith(subjectReaders.project, "notification:read");
  await db.$executeRaw`
    SELECT project_tell(${type}, ${projectId}::uuid, ${readers}::"Role"[], ${roles}::"Role"[], ${JSON.stringify(data)}::jsonb)`;
}
