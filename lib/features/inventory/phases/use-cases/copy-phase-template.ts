import "server-only";
import { setPhaseTemplate } from "@/lib/features/office/offices/server";
import type { Db } from "@/lib/platform/db";
import type { PhaseTemplateKey } from "@/prisma/reference/phase-templates";
import { phaseTemplateRows, type PhaseTemplateRows } from "./phase-rows";
import { createPhaseTemplate } from "../repository";

/**
 * Copies one of the shipped ways of working into an office, which works by it from then on. What is
 * shipped later changes no office. Resolves to the phases in their order.
 */
export async function copyPhaseTemplate(
  db: Db,
  officeId: string,
  key: PhaseTemplateKey,
): Promise<PhaseTemplateRows["phases"]> {
  const rows = phaseTemplateRows(officeId, key);
  await createPhaseTemplate(db, rows);
  await setPhaseTemplate(db, officeId, rows.template.id);
  return rows.phases;
}
