import type { Actor } from "@/lib/domain/actor";
import { addProjectBody, inviteBody } from "@/lib/features/deliveries/projects/schema";
import { addProject } from "@/lib/features/deliveries/projects/use-cases/add-project";
import { answerInvitation } from "@/lib/features/deliveries/projects/use-cases/answer-invitation";
import { inviteMunicipalities } from "@/lib/features/deliveries/projects/use-cases/invite-municipalities";
import { withOwner } from "@/lib/platform/db";
import { perform } from "./actors";
import type { TestDatabase } from "./database";
import { anInstallation } from "./deliveries";
import type { MadeMunicipality, MadeOffice } from "./factories";

/** The last day of the invitations of these tests; their clock stands on 2026-03-02. */
export const ANSWER_BY = "2026-03-20";

/** A project of the office's first system, made by its coordinator. */
export const aProject = (coordinator: Actor, office: MadeOffice, more: Record<string, unknown> = {}) =>
  perform(addProject, coordinator, {
    params: undefined,
    body: addProjectBody.parse({ name: "Gemensamt", system: office.systems[0]!.key, ...more }),
  });

export const invite = (coordinator: Actor, id: string, municipalities: string[], answerBy = ANSWER_BY) =>
  perform(inviteMunicipalities, coordinator, {
    params: { id },
    body: inviteBody.parse({ municipalities, answerBy }),
  });

export const answer = (
  actor: Actor,
  id: string,
  code: string,
  said: "joins" | "declines" | "later" = "joins",
) => perform(answerInvitation, actor, { params: { id, code }, body: { answer: said, note: null } });

/** What a municipality runs of the office's first system, so that it can join. */
export async function runsSystem(office: MadeOffice, place: MadeMunicipality): Promise<string> {
  const [system] = office.systems;
  if (!system) throw new Error("the office has no system");
  const own = { officeId: office.id, municipalityId: place.id, vendorId: system.vendor.id };
  return withOwner((db) => anInstallation(db, { ...own, productId: system.id }));
}

/** A project in which these municipalities have joined. */
export async function aProjectOf(
  db: TestDatabase,
  coordinator: Actor,
  office: MadeOffice,
  places: MadeMunicipality[],
  more: Record<string, unknown> = {},
) {
  for (const place of places) await runsSystem(office, place);
  const { id } = await aProject(coordinator, office, more);
  const invited = await invite(
    coordinator,
    id,
    places.map(({ code }) => code),
  );
  for (const { code } of places) await answer(coordinator, id, code);
  const tracks = await db.rows<{ id: string; code: string }>(
    "owner",
    `SELECT d.id, m.code FROM delivery d JOIN municipality m ON m.id = d.municipality_id
     WHERE d.project_id = $1 ORDER BY m.code`,
    [id],
  );
  return { id, number: invited.number, tracks };
}
