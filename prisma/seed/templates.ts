import { newId } from "@/lib/domain/ids";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Owner } from "./database";
import { referenceControlPoints, referenceTemplates } from "./reference/control-points";
import type { ReferenceControlPoint, ReferenceTemplate } from "./reference/control-points-types";

const SOURCE = "docs/decisions/0006: the 34 standard control points";

/** What a template's item and a delivery's control point have in common. */
function itemOf(point: ReferenceControlPoint, template: ReferenceTemplate) {
  return {
    number: point.number,
    category: point.category,
    severity: template.blocking.includes(point.number) ? ("blocking" as const) : point.severity,
    method: point.method,
    needsSecondPerson: template.needsSecondPerson.includes(point.number),
    titleSv: point.title.sv,
    titleNb: point.title.nb,
    titleEn: point.title.en,
    purposeSv: point.purpose.sv,
    purposeNb: point.purpose.nb,
    purposeEn: point.purpose.en,
  };
}

export type TemplateItem = ReturnType<typeof itemOf>;
export interface LoadedTemplate {
  id: string;
  items: TemplateItem[];
}

/** Stores the three standard templates as the office's own. */
export async function createTemplates(
  db: Owner,
  officeId: string,
): Promise<Record<ReferenceTemplate["key"], LoadedTemplate>> {
  const loaded = {} as Record<ReferenceTemplate["key"], LoadedTemplate>;
  const items: Prisma.ControlPointTemplateItemCreateManyInput[] = [];
  for (const template of referenceTemplates) {
    const id = newId();
    const own = referenceControlPoints
      .filter((point) => template.numbers.includes(point.number))
      .map((point) => itemOf(point, template));
    loaded[template.key] = { id, items: own };
    items.push(...own.map((item) => ({ ...item, id: newId(), officeId, templateId: id, source: SOURCE })));
    await db.controlPointTemplate.create({
      data: {
        id,
        officeId,
        key: template.key,
        nameSv: template.name.sv,
        nameNb: template.name.nb,
        nameEn: template.name.en,
        source: SOURCE,
      },
    });
  }
  await db.controlPointTemplateItem.createMany({ data: items });
  return loaded;
}
