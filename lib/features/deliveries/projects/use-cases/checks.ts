import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { listLeads } from "../queries";
import { findPlan } from "../repository";

/** Input that names something that is not there. */
export const wrong = (path: string, code: string): AppError =>
  new AppError("request.invalid", { errors: [{ path, code }] });

/** Throws for a lead who is none of the office's own people. */
export async function assertLead(db: Db, lead: string | null | undefined): Promise<void> {
  if (lead && !(await listLeads(db)).some(({ id }) => id === lead.toLowerCase()))
    throw wrong("lead", "project.unknownPerson");
}

/** The plan's id by its key; undefined where nothing is said, null where it is cleared. */
export async function planOf(
  db: Db,
  actor: Actor,
  key: string | null | undefined,
): Promise<string | null | undefined> {
  if (!key) return key === undefined ? undefined : null;
  const plan = await findPlan(db, actor, key);
  if (!plan) throw wrong("plan", "project.unknownPlan");
  return plan.id;
}
