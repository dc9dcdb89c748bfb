import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import { Prisma } from "@/lib/platform/db/sql";
import type { DecisionReference } from "@/lib/domain/decision";
import type { AddPlanBody } from "../schema";

/** A plan as the room's changes load it. */
export interface LoadedPlan {
  id: string;
  key: string;
  name: string;
  firstYear: number;
  lastYear: number;
  version: number;
}

/** A plan as the audit trail knows it: the office's own. */
export const planSubject = ({ id, name }: Pick<LoadedPlan, "id" | "name">) => ({
  type: "plan" as const,
  id,
  label: name,
  scope: { kind: "office" } as const,
});

/** Throws request.notFound. */
export async function loadPlan(db: Db, actor: Actor, key: string): Promise<LoadedPlan> {
  const plan = await db.plan.findUnique({
    where: { officeId_key: { officeId: actor.office.id, key } },
    select: { id: true, key: true, name: true, firstYear: true, lastYear: true, version: true },
  });
  if (!plan) throw notFound();
  return plan;
}

export const keyTaken = (): AppError =>
  new AppError("plan.keyTaken", { errors: [{ path: "key", code: "plan.keyTaken" }] });

/** Throws plan.keyTaken. Returns its id. */
export async function createPlan(
  db: Db,
  actor: Actor,
  plan: Omit<AddPlanBody, "key"> & { key: string },
): Promise<string> {
  const id = newId();
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  try {
    await db.plan.create({ data: { id, officeId: actor.office.id, ...plan, ...by } });
  } catch (error) {
    if (isDuplicate(error)) throw keyTaken();
    throw error;
  }
  return id;
}

/** Throws request.stale when the plan has another version by now. */
export const renamePlan = (
  db: Db,
  actor: Actor,
  { id, version }: Pick<LoadedPlan, "id" | "version">,
  name: string,
  current: Current,
): Promise<void> =>
  change(
    db.plan.updateMany({
      where: { id, officeId: actor.office.id, version },
      data: { name, version: { increment: 1 }, updatedBy: actor.userId },
    }),
    current,
  );

/** Of two who begin a draft of a plan at once, the second waits for the first. */
export const lockPlan = (db: Db, { id }: Pick<LoadedPlan, "id">): Promise<unknown> =>
  db.$queryRaw`SELECT 1 FROM plan WHERE id = ${id}::uuid FOR UPDATE`;

/** What somebody says of how it goes. Returns its id. */
export async function createNote(db: Db, actor: Actor, planId: string, text: string): Promise<string> {
  const id = newId();
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  await db.planNote.create({ data: { id, officeId: actor.office.id, planId, text, ...by } });
  return id;
}

/** What corrects a frozen decision. Returns its id. */
export async function createAddendum(
  db: Db,
  actor: Actor,
  planVersionId: string,
  { text, decision }: { text: string; decision: DecisionReference | null },
): Promise<string> {
  const id = newId();
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const said = decision ?? Prisma.DbNull;
  await db.planDecisionAddendum.create({
    data: { id, officeId: actor.office.id, planVersionId, text, decision: said, ...by },
  });
  return id;
}
