import { newId } from "@/lib/domain/ids";
import { noteOf } from "@/lib/features/deliveries/projects";
import { insertRows } from "@/lib/platform/db/rows";
import type { Owner } from "../database";
import { SOURCE } from "./source";
import type { Office } from "./story";

interface Track {
  id: string;
  municipality_id: string;
  settled: boolean;
}

/**
 * What is being asked right now, and a project of this year with what its tracks have found out.
 */
export async function loadInvitations(db: Owner, office: Office): Promise<void> {
  await askNow(db, office);
  await tellFindings(db, office);
}

const row = (office: Office, projectId: string, municipalityId: string) => ({
  id: newId(),
  officeId: office.id,
  municipalityId,
  projectId,
  message: null as string | null,
  answer: null as string | null,
  note: null as string | null,
  answeredAt: null as string | null,
  source: SOURCE,
});

const DAY = 86_400_000;
const MINUTE = 60_000;
const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** A project that nobody has joined yet: fifteen are asked, some have answered. */
async function askNow(db: Owner, office: Office): Promise<void> {
  const { calendar } = office;
  const product = office.products[0]!;
  const until = later(calendar.now, 60 * DAY)
    .toISOString()
    .slice(0, 10);
  const begun = later(calendar.now, -9 * DAY);
  const { id } = await db.deliveryProject.create({
    data: {
      id: newId(),
      officeId: office.id,
      productId: product.id,
      name: `${product.name}, nästa omgång`,
      isJoint: true,
      hasSecrecy: false,
      leadId: office.people.coordinator.id,
      purpose: "De som inte hann med förra gången. Tillsammans blir avtal och kontroller gjorda en gång.",
      source: SOURCE,
      createdAt: begun,
    },
  });
  const answers = ["later", "declines", "later", "declines"];
  const notes = ["Efter nästa budget.", "Systemet avvecklas hos oss i år.", null, null];
  const asked = [...office.municipalities.values()].slice(0, 15);
  await insertRows(
    db,
    "project_invitation",
    asked.map((municipalityId, place) => ({
      ...row(office, id, municipalityId),
      answerBy: until,
      message: "Vi börjar i vår. Svara även om ni vill vänta.",
      answer: answers[place - 3] ?? null,
      note: notes[place - 3] ?? null,
      answeredAt: answers[place - 3] ? later(begun, place * DAY).toISOString() : null,
      createdAt: later(begun, DAY).toISOString(),
    })),
  );
}

/**
 * The project with most tracks: all its municipalities were asked and joined, and a finding of the
 * first was taken over by three others, onto the deliveries themselves.
 */
async function tellFindings(db: Owner, office: Office): Promise<void> {
  const [project] = await db.$queryRaw<{ id: string; number: string; created_at: Date }[]>`
    SELECT p.id, p.number, p.created_at FROM delivery_project p JOIN delivery d ON d.project_id = p.id
    WHERE p.office_id = ${office.id}::uuid GROUP BY p.id
    ORDER BY count(*) FILTER (WHERE d.status IN ('active', 'prioritised', 'proposed')) DESC, p.id LIMIT 1`;
  if (!project) return;
  const tracks = await db.$queryRaw<Track[]>`
    SELECT DISTINCT ON (municipality_id) id, municipality_id,
      status NOT IN ('active', 'prioritised', 'proposed', 'underControl') AS settled
    FROM delivery WHERE project_id = ${project.id}::uuid ORDER BY municipality_id, id DESC`;
  const [first, ...others] = tracks;
  if (!first) return;
  const { created_at: begun } = project;
  await insertRows(
    db,
    "project_invitation",
    tracks.map(({ municipality_id: municipalityId }) => ({
      ...row(office, project.id, municipalityId),
      answerBy: begun.toISOString().slice(0, 10),
      answer: "joins",
      answeredAt: later(begun, 20 * MINUTE).toISOString(),
      createdAt: later(begun, 10 * MINUTE).toISOString(),
    })),
  );
  const told = {
    title: "Handläggarnamn saknas före 2012",
    text: "Export före 2012 har bara signaturer. Begär personlistan av leverantören och lägg den bredvid.",
  };
  const of = { officeId: office.id, source: SOURCE };
  const from = { fromMunicipalityId: first.municipality_id, fromDeliveryId: first.id };
  const foundAt = later(office.calendar.now, -20 * DAY);
  const { id: findingId } = await db.projectFinding.create({
    data: { id: newId(), ...of, projectId: project.id, ...from, ...told, createdAt: foundAt },
  });
  const [code] = [...office.municipalities].find(([, id]) => id === first.municipality_id) ?? [""];
  const by = office.names.get(code) ?? "";
  const note = noteOf({ project: project.number, by, ...told }, "sv");
  for (const { id, municipality_id: municipalityId } of others
    .filter(({ settled }) => !settled)
    .slice(0, 3)) {
    await db.projectAdoption.create({
      data: {
        id: newId(),
        ...of,
        municipalityId,
        findingId,
        deliveryId: id,
        createdAt: later(foundAt, 6 * DAY),
      },
    });
    await db.$executeRaw`UPDATE delivery SET note = ${note} WHERE id = ${id}::uuid AND note IS NULL`;
  }
}
