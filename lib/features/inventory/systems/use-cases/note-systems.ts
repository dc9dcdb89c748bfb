import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { appendAudits } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import { systemEvents } from "../events";
import { subjectOf } from "../repository";

interface Named {
  id: string;
  name: string;
}

/** Systems that a list added, and those that it gave a vendor: in the log, by name. */
export const noteSystems = (
  db: Db,
  by: { actor: Actor; role: Role },
  { systems, given }: { systems: readonly Named[]; given: readonly Named[] },
): Promise<void> =>
  appendAudits(db, by, systemEvents, [
    ...systems.map((one) => ({ type: "system.added" as const, subject: subjectOf(one), data: {} })),
    ...given.map((one) => ({
      type: "system.changed" as const,
      subject: subjectOf(one),
      data: { from: null, fields: "vendor" },
    })),
  ]);
