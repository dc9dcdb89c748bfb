import "server-only";
import canonicalize from "canonicalize";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import type { Db } from "../db";

/** What every event holds beside its type; rooms add their own payload (their audit.ts). */
export interface AuditInput {
  type: string;
  /** Short human-readable name of what was changed. */
  target: string;
  deliveryId: string | null;
  data: Record<string, string | number | boolean | null>;
}

export interface AuditReceipt {
  stream: string;
  seq: number;
  hash: string;
}

/** A municipality's own chain, or the office's. Office chains are written last, so that locks are taken in one order. */
export const municipalityStream = (officeKey: string, code: string): string => `${officeKey}/${code}`;
export const officeStream = (officeKey: string): string => `${officeKey}/office`;

/** The exact payload text: JCS (RFC 8785), kept and hashed as it is. Persons by id only; names are looked up when shown. */
export const auditPayload = (
  actor: { userId: string | null; role: Role | "system" },
  event: AuditInput,
): string =>
  canonicalize({
    actor: { id: actor.userId, role: actor.role },
    data: event.data,
    deliveryId: event.deliveryId,
    target: event.target,
    type: event.type,
  })!;

/** Appends to a chain in the change's own transaction. */
export async function appendAudit(
  db: Db,
  actor: Actor,
  role: Role,
  stream: string,
  event: AuditInput,
): Promise<AuditReceipt> {
  const payload = auditPayload({ userId: actor.userId, role }, event);
  const rows = await db.$queryRaw<{ seq: number; hash: string }[]>`
    SELECT seq, hash FROM audit_append(${stream}, ${payload})`;
  const row = rows[0];
  if (!row) throw new Error(`audit_append(${stream}) gave no row`);
  return { stream, seq: row.seq, hash: row.hash };
}
