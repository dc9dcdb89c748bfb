import "server-only";
import canonicalize from "canonicalize";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { municipalitiesOf } from "@/lib/domain/scope";
import type { RecordedSubject, Subject } from "@/lib/domain/subject";
import { systemClock } from "../clock";
import type { Db } from "../db";

type Data = Record<string, string | number | boolean | null>;

/** An event: its room's type and payload (the room's events.ts), and what was changed. */
interface AuditInput<T extends string = string, D extends Data = Data> {
  type: T;
  /** What was changed. */
  subject: RecordedSubject;
  data: D;
}

/** A room's union of event types and payloads. */
type EventUnion = z.ZodType<{ type: string; data: Data }, { type: string; data: Data }>;
interface EventOf<U extends EventUnion> {
  type: z.input<U>["type"];
  /** What it happened to; its scope says in whose chain it is told. */
  subject: Subject;
  data: z.input<U>["data"];
}

export interface AuditReceipt {
  stream: string;
  seq: number;
  hash: string;
}

/**
 * A municipality's own chain, or the office's. Office chains are written last, so that locks are
 * taken in one order.
 */
export const municipalityStream = (officeKey: string, code: string): string => `${officeKey}/${code}`;
export const officeStream = (officeKey: string): string => `${officeKey}/office`;

/**
 * The exact payload text: JCS (RFC 8785), kept and hashed as it is. Persons by id only; names are
 * looked up when shown. Events of format 1, which say `deliveryId` and `target`, stay as they are
 * and are read beside these.
 */
export const auditPayload = (
  actor: { userId: string | null; role: Role | "system" },
  event: AuditInput,
): string =>
  canonicalize({
    actor: { id: actor.userId, role: actor.role },
    data: event.data,
    format: 2,
    // Named here, so that nothing else of a subject comes into the bytes.
    subject: { id: event.subject.id, label: event.subject.label, type: event.subject.type },
    type: event.type,
  })!;

/**
 * The chains that an event about the subject belongs to: each municipality's own, by number, else
 * the office's.
 */
function streamsOf(office: string, { scope }: Subject): string[] {
  const own = municipalitiesOf(scope).map(({ code }) => municipalityStream(office, code));
  return own.length > 0 ? own : [officeStream(office)];
}

/**
 * Appends one of a room's events to its subject's chain, or chains, in the change's own
 * transaction; tells of the first.
 */
export async function appendAudit<U extends EventUnion>(
  db: Db,
  by: { actor: Actor; role: Role },
  events: U,
  event: EventOf<U>,
): Promise<AuditReceipt> {
  const { type, subject, data } = event;
  events.parse({ type, data });
  const { actor, role } = by;
  const payload = auditPayload({ userId: actor.userId, role }, { type, subject, data });
  const receipts: AuditReceipt[] = [];
  for (const stream of streamsOf(actor.office.key, subject)) {
    const rows = await db.$queryRaw<{ seq: number; hash: string }[]>`
      SELECT seq, hash FROM audit_append(${stream}, ${payload})`;
    const row = rows[0];
    if (!row) throw new Error(`audit_append(${stream}) gave no row`);
    receipts.push({ stream, seq: row.seq, hash: row.hash });
  }
  return receipts[0]!;
}

/**
 * Events of the program itself (the command line, loading), now. Only the owner of the database
 * may.
 */
export async function appendHistory(db: Db, stream: string, events: AuditInput[]): Promise<void> {
  const time = systemClock.now().toISOString().replace("Z", "000Z");
  const payloads = events.map((event) => auditPayload({ userId: null, role: "system" }, event));
  await db.$executeRaw`
    SELECT audit_append_many(${stream}, ${events.map(() => time)}::text[], ${payloads}::text[])`;
}
