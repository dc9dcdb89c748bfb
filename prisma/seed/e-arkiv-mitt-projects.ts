import { newId } from "@/lib/domain/ids";
import type { DeliveryStatus, Stage } from "@/lib/domain/delivery";
import { noteOf } from "@/lib/features/deliveries/projects";
import { readPointsToCopy } from "@/lib/features/inventory/control-points/server";
import { insertRows } from "@/lib/platform/db/rows";
import type { Owner } from "./database";
import type { LoadedOffice } from "./office";
import { tellProjects } from "./project-events";

const SOURCE = "Voister 2024-02; Säters kommun, projektmodell för e-arkivering";
/** What the sources leave open, beside each thing that is made of it. */
const ASSUMED = {
  system: "Källorna nämner byggnadsnämndens ärenden och ett trettiotal källsystem, men inga systemnamn.",
  installation: "Källorna säger inte vilka kommuner som har systemet.",
  building:
    "Att projekt drivs gemensamt i Fas 0–2 och var för sig därefter vid sekretess är källans; system, kommuner, dagar och svar är antagna.",
  school:
    "Att flera kommuner tillfrågas före varje projekt är källans; system, kommuner, dagar och svar är antagna.",
};

type Phase = "fas-0" | "fas-1" | "fas-2" | "fas-3" | "fas-4";
const standing: Record<Phase, { stage: Stage; status: DeliveryStatus }> = {
  "fas-0": { stage: "candidate", status: "proposed" },
  "fas-1": { stage: "defined", status: "prioritised" },
  "fas-2": { stage: "agreed", status: "active" },
  "fas-3": { stage: "transferred", status: "active" },
  "fas-4": { stage: "controlled", status: "underControl" },
};

interface Invited {
  code: string;
  answer: "joins" | "declines" | "later" | null;
  note?: string;
  /** Where its track is now. */
  phase?: Phase;
}

const joins = (phase: Phase, ...codes: string[]): Invited[] =>
  codes.map((code) => ({ code, answer: "joins", phase }));

/** Seven of fifteen are in; at the transfer the project forked, since the system holds secrecy. */
const building: Invited[] = [
  ...joins("fas-4", "2082", "2080"),
  ...joins("fas-3", "2029", "2085", "2084", "2083", "2031"),
  { code: "2062", answer: "declines", note: "Vi byter system först." },
  { code: "2026", answer: "later", note: "Efter sommaren." },
  { code: "2081", answer: "later" },
  { code: "2023", answer: "later" },
  { code: "2034", answer: "declines", note: "Ärendena finns bara på papper." },
  { code: "2061", answer: "later" },
  { code: "2021", answer: "declines" },
  { code: "2039", answer: "declines" },
];

/** Its tracks move together, and the others still have time to answer. */
const school: Invited[] = [
  ...joins("fas-1", "2080", "2082", "2083"),
  { code: "2084", answer: "later", note: "Vi svarar när budgeten är klar." },
  { code: "2026", answer: null },
  { code: "2062", answer: null },
  { code: "2031", answer: null },
  { code: "2021", answer: "declines" },
];

interface Place {
  db: Owner;
  office: LoadedOffice;
  leadId: string | null;
  /** The office's phases by key. */
  phases: Map<string, string>;
}

/** Two joint projects: one that has forked at the transfer, and one whose tracks move together. */
export async function loadProjects(db: Owner, office: LoadedOffice): Promise<void> {
  const phases = await db.phase.findMany({ where: { officeId: office.id }, select: { id: true, key: true } });
  const lead = await db.roleGrant.findFirst({
    where: { officeId: office.id, role: "coordinator" },
    select: { userId: true },
  });
  const place: Place = {
    db,
    office,
    leadId: lead?.userId ?? null,
    phases: new Map(phases.map(({ id, key }) => [key, id])),
  };
  const first = await createProject(place, {
    name: "Byggärenden",
    system: "Byggärendesystem",
    template: "case-handling",
    hasSecrecy: true,
    startsOn: "2023-02-01",
    endsOn: "2024-06-28",
    forkedAt: "2023-10-16T08:00:00Z",
    answerBy: "2023-03-31",
    purpose:
      "Byggnadsnämndernas handläggare behöver de gamla ärendena. Vi gör undersökning, inventering och detaljering tillsammans; överföring och kontroll gör varje kommun för sig.",
    assumption: ASSUMED.building,
    invited: building,
  });
  await createFindings(place, first);
  await createProject(place, {
    name: "Elevakter",
    system: "Skoladministrativt system",
    template: "health-and-social-care",
    hasSecrecy: true,
    startsOn: "2024-01-15",
    endsOn: "2025-03-31",
    forkedAt: null,
    answerBy: "2024-03-15",
    purpose: "Elevakter från avslutade skolår, innan systemet byts i flera kommuner.",
    assumption: ASSUMED.school,
    invited: school,
  });
  await tellProjects(db, office);
}

interface ProjectSeed {
  name: string;
  system: string;
  template: string;
  hasSecrecy: boolean;
  startsOn: string;
  endsOn: string;
  forkedAt: string | null;
  answerBy: string;
  purpose: string;
  assumption: string;
  invited: Invited[];
}

interface Made {
  id: string;
  number: string;
  /** Deliveries by municipality. */
  tracks: Map<string, string>;
}

const days = (iso: string) => new Date(`${iso}T00:00:00Z`);
const DAY = 86_400_000;
/** The days are assumed, as all of it is: it is asked on the first, and they answer one by one. */
const asked = (begun: Date) => new Date(begun.getTime() + DAY / 24);
const answered = (begun: Date, place: number) => new Date(begun.getTime() + (place + 3) * DAY);

async function createProject(place: Place, seed: ProjectSeed): Promise<Made> {
  const { db, office, leadId } = place;
  const begun = new Date(`${seed.startsOn}T08:00:00Z`);
  const template = await db.controlPointTemplate.findUniqueOrThrow({
    where: { officeId_key: { officeId: office.id, key: seed.template } },
  });
  const productId = newId();
  await db.systemProduct.create({
    data: {
      id: productId,
      officeId: office.id,
      key: seed.system.toLowerCase().replaceAll("ä", "a").replaceAll(" ", "-"),
      name: seed.system,
      controlPointTemplateId: template.id,
      hasSecrecy: seed.hasSecrecy,
      source: SOURCE,
      assumption: ASSUMED.system,
    },
  });
  const { id, number } = await db.deliveryProject.create({
    data: {
      id: newId(),
      officeId: office.id,
      productId,
      name: seed.name,
      isJoint: true,
      hasSecrecy: seed.hasSecrecy,
      startsOn: begun,
      endsOn: days(seed.endsOn),
      leadId,
      purpose: seed.purpose,
      forkedAt: seed.forkedAt === null ? null : new Date(seed.forkedAt),
      source: SOURCE,
      assumption: seed.assumption,
      createdAt: begun,
    },
  });
  await insertRows(
    db,
    "project_invitation",
    seed.invited.map(({ code, answer, note = null }, at) => ({
      id: newId(),
      officeId: office.id,
      municipalityId: office.municipalities.get(code),
      projectId: id,
      answerBy: seed.answerBy,
      message: null,
      answer,
      note,
      answeredAt: answer === null ? null : answered(begun, at),
      assumption: seed.assumption,
      createdAt: asked(begun),
    })),
  );
  const points = await readPointsToCopy(db, office.id, template.id);
  const tracks = new Map<string, string>();
  for (const [at, { code, phase }] of seed.invited.entries())
    if (phase) {
      const track = { code, phase, projectId: id, productId, begun: answered(begun, at) };
      tracks.set(code, await createTrack(place, track, points));
    }
  return { id, number: number ?? "", tracks };
}

interface TrackSeed {
  code: string;
  phase: Phase;
  projectId: string;
  productId: string;
  begun: Date;
}

/** A municipality's installation and its delivery in the project, with the template's points. */
async function createTrack(
  { db, office, phases }: Place,
  { code, phase, projectId, productId, begun }: TrackSeed,
  points: Awaited<ReturnType<typeof readPointsToCopy>>,
): Promise<string> {
  const own = { officeId: office.id, municipalityId: office.municipalities.get(code)! };
  const [id, systemInstanceId] = [newId(), newId()];
  await db.systemInstance.create({
    data: {
      id: systemInstanceId,
      ...own,
      productId,
      status: "inOperation",
      source: SOURCE,
      assumption: ASSUMED.installation,
    },
  });
  await db.delivery.create({
    data: {
      id,
      ...own,
      projectId,
      productId,
      systemInstanceId,
      kind: "ordinary",
      ...standing[phase],
      phaseId: phases.get(phase)!,
      assumptions: [ASSUMED.building],
      source: SOURCE,
      createdAt: begun,
    },
  });
  await db.round.create({ data: { id: newId(), ...own, deliveryId: id, number: 1, outcome: "open" } });
  await insertRows(
    db,
    "control_point",
    points.map((point) => ({ ...point, ...own, id: newId(), deliveryId: id, result: "notStarted" })),
  );
  return id;
}

/** After the fork, and before the office's day. */
const FOUND = new Date("2023-11-20T09:00:00Z");
const ADOPTED = new Date("2023-12-04T09:00:00Z");

/** What Säter found out first, and who took it over. */
async function createFindings({ db, office }: Place, { id: projectId, number, tracks }: Made): Promise<void> {
  const told = {
    title: "Bilagor utan filändelse",
    text: "Ritningar från före 2009 exporteras utan filändelse. Be om en ny export med formatet i metadata.",
    point: 10,
  };
  const find = async (code: string, said: { title: string; text: string; point: number | null }) => {
    const { title, text, point: pointNumber } = said;
    const deliveryId = tracks.get(code)!;
    const from = { fromMunicipalityId: office.municipalities.get(code)!, fromDeliveryId: deliveryId };
    const point =
      pointNumber === null
        ? null
        : await db.controlPoint.findUniqueOrThrow({
            where: { deliveryId_number: { deliveryId, number: pointNumber } },
          });
    const about = { pointNumber, pointTitle: point?.titleSv ?? null };
    const of = { officeId: office.id, projectId, assumption: ASSUMED.building };
    return db.projectFinding.create({
      data: { id: newId(), ...of, ...from, title, text, ...about, createdAt: FOUND },
    });
  };
  const { id: findingId } = await find("2082", told);
  await find("2080", {
    title: "Fastighetsbeteckning byter namn",
    text: "Äldre ärenden har fastighetens tidigare beteckning. Behåll den som eget sökfält.",
    point: null,
  });
  const note = noteOf({ project: number, by: "Säter", ...told }, "sv");
  for (const code of ["2080", "2029", "2085"]) {
    const deliveryId = tracks.get(code)!;
    const point = await db.controlPoint.update({
      where: { deliveryId_number: { deliveryId, number: told.point } },
      data: { note },
    });
    const own = { officeId: office.id, municipalityId: office.municipalities.get(code)! };
    await db.projectAdoption.create({
      data: { id: newId(), ...own, findingId, deliveryId, controlPointId: point.id, createdAt: ADOPTED },
    });
  }
}
