import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { isOver, type SystemStatus } from "@/lib/domain/system";
import { appendAudit } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import { installationEvents } from "../events";
import { loadInstallation, setStatus } from "../repository/installation";

interface By {
  actor: Actor;
  role: Role;
}

/**
 * The last of what an installation holds is delivered, and the delivery with this number closed.
 * Returns how it stood; null, and nothing changes, where it was wound up or replaced already.
 */
export async function windUpInstallation(
  db: Db,
  by: By,
  id: string,
  { number }: { number: string },
): Promise<SystemStatus | null> {
  const loaded = await loadInstallation(db, by.actor, id);
  const from = loaded.known.status;
  if (isOver(from)) return null;
  await setStatus(db, by.actor, loaded, "woundUp");
  await appendAudit(db, by, installationEvents, {
    type: "installation.woundUp",
    subject: loaded.subject,
    data: { number, from },
  });
  return from;
}

/**
 * The delivery is open again: its installation stands as before it was wound up, unless somebody
 * has said otherwise since.
 */
export async function takeBackWindUp(
  db: Db,
  by: By,
  id: string,
  { number, to, reason }: { number: string; to: SystemStatus; reason: string },
): Promise<void> {
  const loaded = await loadInstallation(db, by.actor, id);
  if (loaded.known.status !== "woundUp") return;
  await setStatus(db, by.actor, loaded, to);
  await appendAudit(db, by, installationEvents, {
    type: "installation.takenUp",
    subject: loaded.subject,
    data: { number, to, reason },
  });
}
