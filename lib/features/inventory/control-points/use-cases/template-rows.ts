import { newId } from "@/lib/domain/ids";
import { itemsOf, type ReferenceTemplate } from "@/prisma/reference/control-point-templates";

/** Where the shipped points and their texts come from. */
const SOURCE = "Arkivlots 49 kontrollpunkter (docs/decisions/0031)";

/** A shipped template as an office's own rows: the template and its points. */
export function templateRows(officeId: string, shipped: ReferenceTemplate) {
  const { key, name } = shipped;
  const names = { nameSv: name.sv, nameNb: name.nb, nameEn: name.en };
  const template = { id: newId(), officeId, key, ...names, source: SOURCE };
  const own = { officeId, templateId: template.id, source: SOURCE };
  return { template, items: itemsOf(shipped).map((item) => ({ id: newId(), ...item, ...own })) };
}
export type TemplateRows = ReturnType<typeof templateRows>;
