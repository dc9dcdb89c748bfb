import type { z } from "zod";
import type { StoppedBy, StopOutcome } from "@/lib/platform/db/generated/client";
import { stopEvents } from "@/lib/features/deliveries/stops/server";
import { appendPast, auditPayload, municipalityStream } from "@/lib/platform/audit";
import type { Owner } from "../database";
import type { Office, Place, TimedEvent } from "./story";

type StopEvent = z.input<typeof stopEvents>;

interface Kept {
  id: string;
  label: string;
  by: StoppedBy;
  since: string;
  at: Date;
  closedOn: string | null;
  closedAt: Date | null;
  outcome: StopOutcome | null;
  promises: { on: string; promisedFor: string }[];
  steps: { step: Extract<StopEvent, { type: "stop.escalated" }>["data"]["step"]; on: string }[];
  entries: { id: string; shared: boolean; at: string }[];
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** What was done about the stops of one municipality: for its chain. Each holds one delivery. */
export async function stopEventsOf(db: Owner, office: Office, place: Place): Promise<TimedEvent[]> {
  return (await readStops(db, place)).flatMap((stop) =>
    stepsOf(stop)
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, event }, before) => ({ at, payload: payloadOf(office, stop, event(before + 1)) })),
  );
}

function payloadOf({ people }: Office, { id, label }: Pick<Kept, "id" | "label">, event: StopEvent): string {
  const { type, data } = stopEvents.parse(event);
  const by = { userId: people.coordinator.id, role: "coordinator" } as const;
  return auditPayload(by, { type, subject: { type: "stop", id, label }, data });
}

interface Step {
  at: Date;
  event: (version: number) => StopEvent;
}

function stepsOf(stop: Kept): Step[] {
  const { by, since, at, closedOn, closedAt, outcome, promises, steps, entries } = stop;
  // Days are kept without an hour: things were done at the hour at which it was registered.
  const on = (day: string) => new Date(Date.parse(day) + (at.getTime() % DAY));
  return [
    { at, event: (version) => ({ type: "stop.registered", data: { by, since, deliveries: 1, version } }) },
    ...promises.map(({ on: day, promisedFor }, moved): Step => ({
      at: on(day),
      event: (version) => ({ type: "stop.promised", data: { promisedFor, moved, version } }),
    })),
    ...steps.map(({ step, on: day }): Step => ({
      at: on(day),
      event: (version) => ({ type: "stop.escalated", data: { step, on: day, version } }),
    })),
    ...entries.map(({ id: entryId, shared, at: said }): Step => ({
      at: new Date(said),
      event: (version) => ({ type: "stop.noted", data: { entryId, shared, files: 0, version } }),
    })),
    ...(closedAt && closedOn && outcome ? endOf({ by, closedAt, closedOn, outcome }) : []),
  ];
}

/** What a vendor has mended is tried by the office, which closes the stop an hour later. */
function endOf({
  by,
  closedAt,
  closedOn,
  outcome,
}: Pick<Kept, "by"> & { closedAt: Date; closedOn: string; outcome: StopOutcome }): Step[] {
  const mended: Step = {
    at: new Date(closedAt.getTime() - HOUR),
    event: (version) => ({ type: "stop.mended", data: { on: closedOn, version } }),
  };
  const closed: Step = {
    at: closedAt,
    event: (version) => ({ type: "stop.closed", data: { on: closedOn, outcome, version } }),
  };
  return by === "vendor" && outcome === "solved" ? [mended, closed] : [closed];
}

const readStops = (db: Owner, { municipalityId }: Place): Promise<Kept[]> =>
  db.$queryRaw<Kept[]>`
    SELECT b.id, b.number || ', ' || b.title AS label, b.stopped_by::text AS by, to_char(b.since, 'YYYY-MM-DD') AS since,
      b.created_at AS at, to_char(b.closed_on, 'YYYY-MM-DD') AS "closedOn", b.closed_at AS "closedAt", b.outcome::text AS outcome,
      (SELECT coalesce(json_agg(json_build_object('on', p.promised_on, 'promisedFor', p.promised_for)
        ORDER BY p.promised_on, p.id), '[]') FROM stop_promise p WHERE p.stop_id = b.id) AS promises,
      (SELECT coalesce(json_agg(json_build_object('step', e.step, 'on', e.on_day) ORDER BY e.step), '[]')
        FROM stop_escalation e WHERE e.stop_id = b.id) AS steps,
      (SELECT coalesce(json_agg(json_build_object('id', n.id, 'shared', n.is_shared, 'at', n.created_at)
        ORDER BY n.created_at), '[]') FROM stop_entry n WHERE n.stop_id = b.id) AS entries
    FROM stop_delivery h JOIN stop b ON b.id = h.stop_id
    WHERE h.municipality_id = ${municipalityId}::uuid ORDER BY b.since, b.id`;

/** The stop that came to hold more deliveries, in the chain of each that it holds. */
export async function tellHeld(db: Owner, office: Office, stopId: string): Promise<void> {
  const [stop] = await db.$queryRaw<{ label: string; held: number; codes: string[]; version: number }[]>`
    SELECT b.number || ', ' || b.title AS label, b.held,
      (SELECT count(*)::int FROM audit_event e WHERE e.subject_type = 'stop' AND e.subject_id = b.id) AS version,
      ARRAY(SELECT DISTINCT m.code FROM stop_delivery h JOIN municipality m ON m.id = h.municipality_id
        WHERE h.stop_id = b.id ORDER BY m.code) AS codes
    FROM stop b WHERE b.id = ${stopId}::uuid`;
  if (!stop) return;
  const { label, held: deliveries, codes, version } = stop;
  const data = { facts: false, terms: false, status: false, deliveries, version: version + 1 };
  const payload = payloadOf(office, { id: stopId, label }, { type: "stop.changed", data });
  for (const code of codes)
    await appendPast(db, municipalityStream(office.key, code), [{ at: office.calendar.now, payload }]);
}

/** Each thing that was done made a version of the stop. */
export async function countVersions(db: Owner, office: Office): Promise<void> {
  await db.$executeRaw`
    UPDATE stop b SET version = told.version FROM (
      SELECT e.subject_id AS id, max((e.payload::json #>> '{data,version}')::int) AS version FROM audit_event e
      WHERE e.office_id = ${office.id}::uuid AND e.subject_type = 'stop' GROUP BY 1) told
    WHERE b.id = told.id`;
}
