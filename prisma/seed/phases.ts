import { newId } from "@/lib/domain/ids";
import type { Stage } from "@/lib/platform/db/generated/client";
import type { Owner } from "./database";

export interface PhaseSeed {
  key: string;
  stages: [Stage, Stage];
  name: [sv: string, nb: string, en: string];
}

const one = (key: string, stage: Stage, ...name: [string, string, string]): PhaseSeed => ({
  key,
  stages: [stage, stage],
  name,
});

/** SkånEarkiv's six phases. */
export const skanearkivPhases: PhaseSeed[] = [
  one("systeminventering", "candidate", "Systeminventering", "Systemkartlegging", "System inventory"),
  one("leveransplan", "defined", "Leveransplan", "Leveranseplan", "Delivery plan"),
  one(
    "leveransoverenskommelse",
    "agreed",
    "Leveransöverenskommelse",
    "Avleveringsavtale",
    "Submission agreement",
  ),
  one("inleverans", "transferred", "Inleverans", "Overføring", "Transfer"),
  one("leveranskontroll", "controlled", "Leveranskontroll", "Mottakskontroll", "Delivery check"),
  one(
    "leveransgodkannande",
    "accepted",
    "Leveransgodkännande",
    "Godkjenning av leveransen",
    "Delivery approval",
  ),
];

/** The host's public project model: Fas 0 to 4; the last covers control and acceptance. */
export const eArkivMittPhases: PhaseSeed[] = [
  one("fas-0", "candidate", "Fas 0 Undersöka", "Fase 0 Undersøke", "Phase 0 Explore"),
  one("fas-1", "defined", "Fas 1 Inventera", "Fase 1 Kartlegge", "Phase 1 Inventory"),
  one("fas-2", "agreed", "Fas 2 Detaljera", "Fase 2 Detaljere", "Phase 2 Detail"),
  one("fas-3", "transferred", "Fas 3 Överföra", "Fase 3 Overføre", "Phase 3 Transfer"),
  {
    key: "fas-4",
    stages: ["controlled", "accepted"],
    name: ["Fas 4 Kontrollera", "Fase 4 Kontrollere", "Phase 4 Control"],
  },
];

/** The Norwegian depot's phases. */
export const helgelandPhases: PhaseSeed[] = [
  one("behov", "candidate", "Behov", "Behov", "Need"),
  { key: "avtale", stages: ["defined", "agreed"], name: ["Avtal", "Avtale", "Agreement"] },
  one("mottak", "transferred", "Mottagning", "Mottak", "Receipt"),
  one("testing", "controlled", "Provning", "Testing", "Testing"),
  one("godkjenning", "accepted", "Godkännande", "Godkjenning", "Approval"),
];

/** Stores a template as the office's own and returns the phases' ids by key. */
export async function createPhases(
  db: Owner,
  officeId: string,
  phases: PhaseSeed[],
): Promise<Map<string, { id: string; stage: Stage }>> {
  const templateId = newId();
  await db.phaseTemplate.create({ data: { id: templateId, officeId, key: "standard" } });
  const rows = phases.map((phase, index) => ({
    id: newId(),
    officeId,
    templateId,
    sequence: index,
    key: phase.key,
    firstStage: phase.stages[0],
    lastStage: phase.stages[1],
    nameSv: phase.name[0],
    nameNb: phase.name[1],
    nameEn: phase.name[2],
  }));
  await db.phase.createMany({ data: rows });
  await db.office.update({ where: { id: officeId }, data: { phaseTemplateId: templateId } });
  return new Map(rows.map((row) => [row.key, { id: row.id, stage: row.firstStage }]));
}
