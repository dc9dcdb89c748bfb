import "server-only";
import { copyControlPointTemplates } from "@/lib/features/inventory/control-points/server";
import { copyPhaseTemplate } from "@/lib/features/inventory/phases/server";
import type { Db } from "@/lib/platform/db";
import { phaseTemplateKeys, type PhaseTemplateKey } from "@/prisma/reference/phase-templates";

export { phaseTemplateKeys };

/** The default phase template of a new office, by country. */
const usual = { SE: "skanearkiv", NO: "helgeland" } as const;

/** What higher rooms add to a new office: a phase template and the control-point templates. */
export async function furnishOffice(
  db: Db,
  office: { id: string; country: keyof typeof usual },
  phases: PhaseTemplateKey = usual[office.country],
): Promise<void> {
  await copyPhaseTemplate(db, office.id, phases);
  await copyControlPointTemplates(db, office.id);
}
