import "server-only";
import type { Db } from "@/lib/platform/db";
import {
  itemsOf,
  referenceTemplates,
  type ReferenceTemplate,
} from "@/prisma/reference/control-point-templates";
import { createTemplate } from "../repository";
import { templateRows } from "./template-rows";

export type TemplateItem = ReturnType<typeof itemsOf>[number];

export interface CopiedTemplate {
  id: string;
  key: ReferenceTemplate["key"];
  items: TemplateItem[];
}

/** The shipped templates of these keys, all of them without any, as an office's own rows. */
export const controlPointTemplateRows = (officeId: string, keys?: readonly ReferenceTemplate["key"][]) =>
  referenceTemplates
    .filter(({ key }) => !keys || keys.includes(key))
    .map((template) => templateRows(officeId, template));

/**
 * Copies the shipped templates into an office as its own: what is shipped later changes no office,
 * as a changed template changes no delivery.
 */
export async function copyControlPointTemplates(
  db: Db,
  officeId: string,
): Promise<Record<ReferenceTemplate["key"], CopiedTemplate>> {
  const copied = {} as Record<ReferenceTemplate["key"], CopiedTemplate>;
  for (const shipped of referenceTemplates) {
    const rows = templateRows(officeId, shipped);
    await createTemplate(db, rows);
    copied[shipped.key] = { id: rows.template.id, key: shipped.key, items: itemsOf(shipped) };
  }
  return copied;
}
