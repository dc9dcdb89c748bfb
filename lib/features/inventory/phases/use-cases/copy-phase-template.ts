import "server-only";
import { newId } from "@/lib/domain/ids";
import { setPhaseTemplate } from "@/lib/features/office/offices/server";
import type { Db } from "@/lib/platform/db";
import { referencePhases, type PhaseTemplateKey } from "@/prisma/reference/phase-templates";
import { createPhaseTemplate, type NewPhase } from "../repository";

/**
 * Copies one of the shipped ways of working into an office, which works by it from then on. What is
 * shipped later changes no office. Resolves to the phases in their order.
 */
export async function copyPhaseTemplate(
  db: Db,
  officeId: string,
  key: PhaseTemplateKey,
): Promise<NewPhase[]> {
  const templateId = newId();
  const phases = referencePhases[key].map(({ name, ...phase }, sequence) => ({
    id: newId(),
    sequence,
    ...phase,
    nameSv: name.sv,
    nameNb: name.nb,
    nameEn: name.en,
  }));
  await createPhaseTemplate(db, { id: templateId, officeId }, phases);
  await setPhaseTemplate(db, officeId, templateId);
  return phases;
}
