import "server-only";
import canonicalize from "canonicalize";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import type { Db } from "../db";

type Data = Record<string, string | number | boolean | null>;

/** An event: its room's type and payload (the room's audit.ts), and what was changed. */
interface AuditInput<T extends string = string, D extends Data = Data> {
  type: T;
  /** Short human-readable name of what was changed. */
  target: string;
  deliveryId: string | null;
  data: D;
}

/** A room's union of event types and payloads. */
type EventUnion = z.ZodType<{ type: string; data: Data }, { type: string; data: Data }>;
type EventOf<U extends EventUnion> = AuditInput<z.input<U>["type"], z.input<U>["data"]>;

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

/** Appends one of a room's events to a municipality's chain, in the change's own transaction. */
export async function appendAudit<U extends EventUnion>(
  db: Db,
  by: { actor: Actor; role: Role },
  municipalityCode: string,
  events: U,
  event: EventOf<U>,
): Promise<AuditReceipt> {
  events.parse({ type: event.type, data: event.data });
  const { actor, role } = by;
  const stream = municipalityStream(actor.office.key, municipalityCode);
  const payload = auditPayload({ userId: actor.userId, role }, event);
  const rows = await db.$queryRaw<{ seq: number; hash: string }[]>`
    SELECT seq, hash FROM audit_append(${stream}, ${payload})`;
  const row = rows[0];
  if (!row) throw new Error(`audit_append(${stream}) gave no row`);
  return { stream, seq: row.seq, hash: row.hash };
}

/** Events of the program itself (the command line, loading), now. Only the owner of the database may. */
export async function appendHistory(db: Db, stream: string, events: AuditInput[]): Promise<void> {
  const time = new Date().toISOString().replace("Z", "000Z");
  const payloads = events.map((event) => auditPayload({ userId: null, role: "system" }, event));
  await db.$executeRaw`
    SELECT audit_append_many(${stream}, ${events.map(() => time)}::text[], ${payloads}::text[])`;
}
