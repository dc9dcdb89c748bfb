import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import { municipalityEvents } from "../events";

interface Ended {
  id: string;
  municipality_id: string;
  code: string;
  name: string;
}

/**
 * Ends the mandates of somebody who is about to leave the office, as far as the actor sees: today
 * is their last day. Nobody takes them over, since a body gives them.
 */
export async function endMandatesOf(db: Db, actor: Actor, userId: string): Promise<void> {
  const ended = await db.$queryRaw<Ended[]>`SELECT * FROM mandates_end(${userId}::uuid)`;
  for (const { id, municipality_id: municipalityId, code, name } of ended) {
    const scope = { kind: "municipality", municipalityId, code, vendorId: null } as const;
    await appendAudit(db, { actor, role: assertMay(actor, "people:manage", scope) }, municipalityEvents, {
      type: "municipality.mandateEnded",
      subject: { type: "municipality", id: municipalityId, label: name, scope },
      data: { mandateId: id, userId },
    });
  }
}
