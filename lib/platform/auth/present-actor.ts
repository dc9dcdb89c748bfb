import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { withOwner } from "../db";
import { personSchema, toActor } from "./person";

/**
 * Somebody who is not there, with their grants as they are now: for the worker, which does what
 * they asked for. Null when the account or every role in the office is gone.
 */
export async function presentActor(task: {
  id: string;
  userId: string;
  officeId: string;
  createdAt: Date;
}): Promise<Actor | null> {
  const [row] = await withOwner(
    (db) => db.$queryRaw<{ person: unknown }[]>`
      SELECT auth_person(${task.userId}::uuid, (SELECT key FROM office WHERE id = ${task.officeId}::uuid)) AS person`,
  );
  if (!row?.person) return null;
  const principal = { kind: "task", taskId: task.id } as const;
  return toActor(personSchema.parse(row.person), {
    principal,
    authTime: task.createdAt.toISOString(),
    methods: [],
  });
}
