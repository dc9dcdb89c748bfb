import { newId } from "@/lib/domain/ids";
import { referencePhases, type PhaseTemplateKey } from "@/prisma/reference/phase-templates";

/** An office has one way of working. */
const KEY = "standard";

/** One of the shipped ways of working as an office's own rows: the template and its phases. */
export function phaseTemplateRows(officeId: string, key: PhaseTemplateKey) {
  const template = { id: newId(), officeId, key: KEY };
  const phases = referencePhases[key].map(({ name, ...phase }, sequence) => ({
    id: newId(),
    officeId,
    templateId: template.id,
    sequence,
    ...phase,
    nameSv: name.sv,
    nameNb: name.nb,
    nameEn: name.en,
  }));
  return { template, phases };
}
export type PhaseTemplateRows = ReturnType<typeof phaseTemplateRows>;
