import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { Role } from "@/lib/domain/permissions";
import { notify } from "@/lib/features/records/notifications/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import { changedFacts, wrongIn, type Known } from "../domain";
import { installationEvents } from "../events";
import { facts, type FactKey } from "../domain/facts";
import { updateInstallation, type LoadedInstallation } from "../repository/installation";

type Subject = LoadedInstallation["subject"];

/** Throws 422 for facts that contradict each other. */
export function assertSound(known: Known): void {
  const errors = wrongIn(known);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
}

/** Throws for an installation, or in a municipality, that nothing is to be changed of any more. */
export function assertStays({ hasLeft }: { hasLeft: boolean }): void {
  if (hasLeft) throw new AppError("municipality.hasLeft");
}

const groupsOf = (changed: readonly (FactKey | "informationClass")[]) => {
  const groups = new Set(changed.map((key) => (key === "informationClass" ? "holds" : facts[key].group)));
  return {
    is: groups.has("is"),
    holds: groups.has("holds"),
    costs: groups.has("costs"),
    ends: groups.has("ends"),
  };
};

/** A wind-up that is announced, moved or called off: the log has it, and the office is told. */
export async function tellWindUp(
  db: Db,
  by: { actor: Actor; role: Role },
  subject: Subject,
  { from, to }: { from: string | null; to: string | null },
): Promise<void> {
  if (from === to) return;
  const how = from === null ? "announced" : to === null ? "calledOff" : "moved";
  await appendAudit(db, by, installationEvents, {
    type: "installation.windUpMoved",
    subject,
    data: { from, to, how },
  });
  await notify(db, {
    type: "installation.windUpMoved",
    subject,
    to: { roles: ["coordinator", "officer"] },
    data: { how, ...(to !== null && { on: to }) },
  });
}

/** Saves what is known of an installation from now on; nothing where nothing differs. */
export async function saveFacts(
  db: Db,
  by: { actor: Actor; role: Role },
  loaded: LoadedInstallation,
  { known, current }: { known: Known; current: Parameters<typeof updateInstallation>[4] },
): Promise<void> {
  assertStays(loaded);
  assertSound(known);
  const changed = changedFacts(loaded.known, known);
  if (changed.length === 0) return;
  await updateInstallation(db, by.actor, loaded, known, current);
  const { subject } = loaded;
  await appendAudit(db, by, installationEvents, {
    type: "installation.changed",
    subject,
    data: {
      fields: changed.join(" "),
      ...groupsOf(changed),
      status: changed.includes("status") ? known.status : null,
    },
  });
  await tellWindUp(db, by, subject, { from: loaded.known.windUpOn, to: known.windUpOn });
}
