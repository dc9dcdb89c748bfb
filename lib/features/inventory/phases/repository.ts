import "server-only";
import type { Db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";

export type NewPhase = Omit<Prisma.PhaseCreateManyInput, "officeId" | "templateId">;

/** An office has one way of working. */
const KEY = "standard";

export async function createPhaseTemplate(
  db: Db,
  template: { id: string; officeId: string },
  phases: NewPhase[],
): Promise<void> {
  const { id: templateId, officeId } = template;
  await db.phaseTemplate.create({ data: { ...template, key: KEY } });
  await db.phase.createMany({ data: phases.map((phase) => ({ ...phase, officeId, templateId })) });
}
