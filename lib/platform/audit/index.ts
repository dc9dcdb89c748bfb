import "server-only";
import canonicalize from "canonicalize";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { municipalitiesOf, type Scope } from "@/lib/domain/scope";
import type { RecordedSubject } from "@/lib/domain/subject";
import { systemClock } from "../clock";
import type { Db } from "../db";

type Data = Record<string, string | number | boolean | null>;

/** An event: the type and data from the room's events.ts, and the changed object. */
interface AuditInput<T extends string = string, D extends Data = Data> {
  type: T;
  /** The changed object. */
  subject: RecordedSubject;
  data: D;
}

/** The union of a room's event types and their data. */
type EventUnion = z.ZodType<{ type: string; data: Data }, { type: string; data: Data }>;

/** An object of an event with its owner: a subject, or one that only the audit trail knows. */
type ScopedSubject = RecordedSubject & { scope: Scope };

interface EventOf<U extends EventUnion> {
  type: z.input<U>["type"];
  /** The changed object; its scope decides which chain gets the event. */
  subject: ScopedSubject;
  data: z.input<U>["data"];
}

export interface AuditReceipt {
  stream: string;
  seq: number;
  hash: string;
}

/**
 * The name of a municipality's own chain, or of the office's. Office chains are always written
 * last, so that locks are taken in the same order.
 */
export const municipalityStream = (officeKey: string, code: string): string => `${officeKey}/${code}`;
export const officeStream = (officeKey: string): string => `${officeKey}/office`;

/**
 * The exact text that is stored and hashed: JCS (RFC 8785). Persons are stored by id only; names
 * are looked up when shown. Old events of format 1, with `deliveryId` and `target`, are kept
 * unchanged and read together with these.
 */
export const auditPayload = (
  actor: { userId: string | null; role: Role | "system" },
  event: AuditInput,
): string =>
  canonicalize({
    actor: { id: actor.userId, role: actor.role },
    data: event.data,
    format: 2,
    // Fields are listed one by one, so that no other field of a subject is hashed.
    subject: { id: event.subject.id, label: event.subject.label, type: event.subject.type },
    type: event.type,
  })!;

/**
 * The chains that get an event about the subject: each of its municipalities' own, sorted by
 * number, else the office's.
 */
function streamsOf(office: string, { scope }: ScopedSubject): string[] {
  const own = municipalitiesOf(scope).map(({ code }) => municipalityStream(office, code));
  return own.length > 0 ? own : [officeStream(office)];
}

/**
 * Appends an event to the chain, or chains, of its subject, in the transaction of the change.
 * Returns the receipt of the first chain.
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

/** The same for many events, however many they are: a statement for each chain. */
export async function appendAudits<U extends EventUnion>(
  db: Db,
  { actor, role }: { actor: Actor; role: Role },
  events: U,
  all: readonly EventOf<U>[],
): Promise<void> {
  const chains = new Map<string, string[]>();
  for (const { type, subject, data } of all) {
    events.parse({ type, data });
    const payload = auditPayload({ userId: actor.userId, role }, { type, subject, data });
    for (const stream of streamsOf(actor.office.key, subject)) {
      const chain = chains.get(stream) ?? [];
      chains.set(stream, chain);
      chain.push(payload);
    }
  }
  for (const [stream, payloads] of chains)
    await db.$executeRaw`SELECT audit_append_all(${stream}, ${payloads}::text[])`;
}

/**
 * Appends what is said to have happened, in order of time and to the microsecond that the chain's
 * bytes ask for. Only the owner of the database has the right.
 */
export async function appendPast(
  db: Db,
  stream: string,
  events: readonly { at: Date; payload: string }[],
): Promise<void> {
  const sorted = events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const times = sorted.map(({ at }) => at.toISOString().replace("Z", "000Z"));
  const payloads = sorted.map(({ payload }) => payload);
  await db.$executeRaw`SELECT audit_append_many(${stream}, ${times}::text[], ${payloads}::text[])`;
}

/**
 * Appends events of the program itself (the command line, import) with the current time. Only the
 * owner of the database has the right.
 */
export async function appendHistory(db: Db, stream: string, events: AuditInput[]): Promise<void> {
  const at = systemClock.now();
  const by = { userId: null, role: "system" } as const;
  const past = events.map((event) => ({ at, payload: auditPayload(by, event) }));
  await appendPast(db, stream, past);
}
