import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { MunicipalityScope } from "@/lib/domain/scope";
import type { Db } from "@/lib/platform/db";
import { memberRows, ownMunicipalityRows } from "@/lib/platform/db/sql";
import type { AnswerBody, Invitation, InviteBody } from "../schema";

/** A municipality as an invitation finds it; an answer of null where none was given yet. */
export interface Asked {
  municipalityId: string;
  code: string;
  hasLeft: boolean;
  hasTrack: boolean;
  invitation: { id: string; answer: Invitation["answer"]; answerBy: string } | null;
}

/** Of these municipalities those that are the office's, each with what it was asked before. */
export const listAsked = (db: Db, actor: Actor, projectId: string, codes: string[]): Promise<Asked[]> =>
  db.$queryRaw<Asked[]>`
    SELECT m.id AS "municipalityId", m.code, coalesce(s.ends_on < ${actor.office.today}::date, false) AS "hasLeft",
      EXISTS (SELECT FROM delivery d WHERE d.project_id = ${projectId}::uuid AND d.municipality_id = m.id
        AND d.status <> 'cancelled') AS "hasTrack",
      CASE WHEN i.id IS NOT NULL THEN json_build_object('id', i.id, 'answer', i.answer, 'answerBy', i.answer_by) END AS invitation
    FROM municipality m LEFT JOIN membership s ON s.municipality_id = m.id
    LEFT JOIN project_invitation i ON i.municipality_id = m.id AND i.project_id = ${projectId}::uuid
    WHERE m.code = ANY (${codes}) AND ${ownMunicipalityRows(actor, "project:manage", "m")}`;

/** Asks a municipality, or asks it again: what it answered before no longer counts. */
export async function saveInvitation(
  db: Db,
  actor: Actor,
  projectId: string,
  { municipalityId }: Asked,
  { answerBy, message }: Pick<InviteBody, "answerBy" | "message">,
): Promise<void> {
  const by = new Date(`${answerBy}T00:00:00Z`);
  const asked = { answerBy: by, message, answer: null, note: null, answeredAt: null, answeredBy: null };
  await db.projectInvitation.upsert({
    where: { projectId_municipalityId: { projectId, municipalityId } },
    create: {
      id: newId(),
      officeId: actor.office.id,
      projectId,
      municipalityId,
      ...asked,
      createdBy: actor.userId,
      updatedBy: actor.userId,
    },
    update: { ...asked, updatedBy: actor.userId },
  });
}

/** An invitation as it is answered. */
export interface LoadedInvitation {
  id: string;
  answer: Invitation["answer"];
  answerBy: string;
  /** The municipality delivers in the project. */
  hasTrack: boolean;
  scope: MunicipalityScope;
}

/** The invitation of a municipality that the actor answers for. Throws request.notFound. */
export async function loadInvitation(
  db: Db,
  actor: Actor,
  { id, code }: { id: string; code: string },
): Promise<LoadedInvitation> {
  const [row] = await db.$queryRaw<(Omit<LoadedInvitation, "scope"> & { municipalityId: string })[]>`
    SELECT i.id, i.answer, to_char(i.answer_by, 'YYYY-MM-DD') AS "answerBy", i.municipality_id AS "municipalityId",
      EXISTS (SELECT FROM delivery d WHERE d.project_id = i.project_id AND d.municipality_id = i.municipality_id
        AND d.status <> 'cancelled') AS "hasTrack"
    FROM project_invitation i JOIN municipality m ON m.id = i.municipality_id
    WHERE i.project_id = ${id}::uuid AND m.code = ${code} AND ${memberRows(actor, "project:answer", "i")}`;
  if (!row) throw notFound();
  const { municipalityId, ...rest } = row;
  return { ...rest, scope: { kind: "municipality", municipalityId, code, vendorId: null } };
}

export const saveAnswer = (
  db: Db,
  actor: Actor,
  { id }: Pick<LoadedInvitation, "id">,
  { answer, note }: AnswerBody,
  at: Date,
): Promise<unknown> =>
  db.projectInvitation.update({
    where: { id },
    data: { answer, note, answeredAt: at, answeredBy: actor.userId, updatedBy: actor.userId },
  });
