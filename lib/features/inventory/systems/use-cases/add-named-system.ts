import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { keyOf } from "@/lib/domain/keys";
import { appendAudit } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import { systemEvents } from "../events";
import { createSystem, listKeysLike, subjectOf } from "../repository";

/**
 * Adds a system that an installation names and the office does not have yet, under a key that is
 * free. Throws request.forbidden, and system.nameTaken when somebody was first.
 */
export async function addNamedSystem(
  db: Db,
  actor: Actor,
  { name, vendorId }: { name: string; vendorId: string | null },
): Promise<{ id: string; name: string; vendorId: string | null }> {
  const role = assertMay(actor, "system:manage", { kind: "office" });
  const base = keyOf(name);
  const keys = new Set(await listKeysLike(db, actor, base));
  let key = base;
  for (let number = 2; keys.has(key); number += 1) key = `${base}-${number}`;
  const unknown = {
    controlPointTemplateId: null,
    hasSecrecy: null,
    exportAbility: "unknown",
    note: null,
  } as const;
  const id = await createSystem(db, actor, { key, name, vendorId, ...unknown });
  await appendAudit(db, { actor, role }, systemEvents, {
    type: "system.added",
    subject: subjectOf({ id, name }),
    data: {},
  });
  return { id, name, vendorId };
}
