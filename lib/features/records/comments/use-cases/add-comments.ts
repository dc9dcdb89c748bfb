import "server-only";
import { newId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/permissions";
import { municipalityIdOf, type Subject } from "@/lib/domain/subject";
import { appendAudits } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { commentEvents } from "../events";

/**
 * Says the same of several subjects, mentioning nobody. The caller has asked whether the actor may
 * comment there, in this role.
 */
export async function addComments(
  { db, actor, clock }: Pick<Call, "db" | "actor" | "clock">,
  role: Role,
  subjects: Subject[],
  body: string,
): Promise<void> {
  const rows = subjects.map((subject) => ({ id: newId(), subject }));
  await db.comment.createMany({
    data: rows.map(({ id, subject }) => ({
      id,
      body,
      subjectType: subject.type,
      subjectId: subject.id,
      municipalityId: municipalityIdOf(subject),
      officeId: actor.office.id,
      authorRole: role,
      createdAt: clock.now(),
      createdBy: actor.userId,
    })),
  });
  const events = rows.map(({ id, subject }) => ({
    type: "comment.added" as const,
    subject,
    data: { commentId: id, length: body.length, mentions: 0 },
  }));
  await appendAudits(db, { actor, role }, commentEvents, events);
}
