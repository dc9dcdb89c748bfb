import "server-only";
import {
  controlPointTemplateRows,
  copyControlPointTemplates,
} from "@/lib/features/inventory/control-points/server";
import { copyPhaseTemplate, phaseTemplateRows } from "@/lib/features/inventory/phases/server";
import type { Furniture } from "@/lib/features/office/setup/server";
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

/** The same as rows, for the office that is set up before anybody has an account. */
export const officeFurniture: Furniture = ({ id, country }, { phaseTemplate, controlPointTemplates }) => {
  const phases = phaseTemplateRows(id, phaseTemplate ?? usual[country]);
  const templates = controlPointTemplateRows(id, controlPointTemplates);
  return {
    phase_template: [phases.template],
    phase: phases.phases,
    control_point_template: templates.map(({ template }) => template),
    control_point_template_item: templates.flatMap(({ items }) => items),
  };
};
