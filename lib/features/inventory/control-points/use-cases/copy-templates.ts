import "server-only";
import { newId } from "@/lib/domain/ids";
import type { Db } from "@/lib/platform/db";
import {
  itemsOf,
  referenceTemplates,
  type ReferenceTemplate,
} from "@/prisma/reference/control-point-templates";
import { createTemplate } from "../repository";

export type TemplateItem = ReturnType<typeof itemsOf>[number];

export interface CopiedTemplate {
  id: string;
  items: TemplateItem[];
}

/**
 * Copies the shipped templates into an office as its own: what is shipped later changes no office,
 * as a changed template changes no delivery.
 */
export async function copyControlPointTemplates(
  db: Db,
  officeId: string,
): Promise<Record<ReferenceTemplate["key"], CopiedTemplate>> {
  const copied = {} as Record<ReferenceTemplate["key"], CopiedTemplate>;
  for (const template of referenceTemplates) {
    const own = { id: newId(), items: itemsOf(template) };
    await createTemplate(db, { id: own.id, officeId, ...template }, own.items);
    copied[template.key] = own;
  }
  return copied;
}
