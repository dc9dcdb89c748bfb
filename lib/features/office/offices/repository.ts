import "server-only";
import type { Db } from "@/lib/platform/db";

/** The office's deliveries go by these phases from now on. */
export async function setPhaseTemplate(db: Db, officeId: string, templateId: string): Promise<void> {
  await db.office.update({ where: { id: officeId }, data: { phaseTemplateId: templateId } });
}
