import "server-only";
import { newId } from "@/lib/domain/ids";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Where the shipped points and their texts come from. */
const SOURCE = "docs/decisions/0031: the 49 standard control points";

interface NewTemplate {
  id: string;
  officeId: string;
  key: string;
  name: Record<Locale, string>;
}
type NewItem = Omit<Prisma.ControlPointTemplateItemCreateManyInput, "id" | "officeId" | "templateId">;

export async function createTemplate(
  db: Db,
  { id, officeId, key, name }: NewTemplate,
  items: NewItem[],
): Promise<void> {
  await db.controlPointTemplate.create({
    data: { id, officeId, key, nameSv: name.sv, nameNb: name.nb, nameEn: name.en, source: SOURCE },
  });
  await db.controlPointTemplateItem.createMany({
    data: items.map((item) => ({ ...item, id: newId(), officeId, templateId: id, source: SOURCE })),
  });
}
