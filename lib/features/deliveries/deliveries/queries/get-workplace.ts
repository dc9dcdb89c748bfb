import "server-only";
import { holds, isVendorOnly, mayOn, scopeFor, type Actor } from "@/lib/domain/actor";
import type { Scope } from "@/lib/domain/scope";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { collation, memberRows, ownRows } from "@/lib/platform/db/sql";
import type { Gate, PhaseGate } from "../domain";
import { conditionsColumn, gateColumn } from "./gate";
import { getDelivery } from "./get-delivery";
import { factColumns, type FactRow } from "./facts";
import { rejectionColumn, type Rejection } from "./rejection";

/**
 * How many of its latest events the page shows; the log has them all. Comments have a sheet of
 * their own beside.
 */
const SHOWN_EVENTS = 60;

interface FileRow {
  id: string;
  name: string;
  bytes: number;
  created_at: Date;
  points: number[] | null;
}

interface EventRow {
  type: string;
  name: string | null;
  role: string;
  time: Date;
  data: Record<string, string | number | boolean | null>;
}

interface AboutRow extends FactRow {
  municipalityId: string;
  vendorId: string | null;
  plan: { key: string; name: string } | null;
  round: number | null;
  source: string | null;
  rejection: Rejection | null;
  gate: Gate;
  conditions: PhaseGate["conditions"];
  siblings: { id: string; municipality: string; status: string; isStopped: boolean }[] | null;
}

/**
 * All that the delivery's page shows: the object, where it belongs, its files and its latest
 * events. Five statements of SQL.
 */
export async function getWorkplace(db: Db, actor: Actor, id: string, locale: Locale) {
  const delivery = await getDelivery(db, actor, id, locale);
  const [about] = await db.$queryRaw<AboutRow[]>`
    SELECT d.municipality_id AS "municipalityId", d.vendor_id AS "vendorId", 
      CASE WHEN pl.id IS NOT NULL THEN json_build_object('key', pl.key, 'name', pl.name) END AS plan, d.source,
      (SELECT max(number) FROM round WHERE delivery_id = d.id) AS round,
      ${rejectionColumn} AS rejection, ${factColumns(actor)}, ${gateColumn} AS gate, ${conditionsColumn} AS conditions,
      (SELECT json_agg(json_build_object('id', s.id, 'municipality', r.name, 'status', s.status,
          'isStopped', EXISTS (SELECT FROM stop_delivery h JOIN stop b ON b.id = h.stop_id
            WHERE s.stopped_since IS NOT NULL AND h.delivery_id = s.id AND b.closed_on IS NULL))
          ORDER BY r.name ${collation(actor.office)})
        FROM delivery s JOIN municipality m ON m.id = s.municipality_id
        JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE ${ownRows(actor, "delivery:read", "s")} AND s.product_id = d.product_id AND s.id <> d.id) AS siblings
    FROM delivery d
    LEFT JOIN plan_item i ON i.id = d.plan_item_id
    LEFT JOIN plan_version pv ON pv.id = i.plan_version_id
    LEFT JOIN plan pl ON pl.id = pv.plan_id
    WHERE d.id = ${id}::uuid AND d.office_id = ${actor.office.id}::uuid`;
  const files = await db.$queryRaw<FileRow[]>`
    SELECT f.id, f.name, f.bytes::int AS bytes, f.created_at,
      (SELECT array_agg(c.number ORDER BY c.number) FROM control_point_evidence x
        JOIN control_point c ON c.id = x.control_point_id WHERE x.file_id = f.id) AS points
    FROM file f WHERE f.delivery_id = ${id}::uuid AND ${memberRows(actor, "file:read", "f")}
    ORDER BY f.id DESC LIMIT 100`;
  const events = await db.$queryRaw<EventRow[]>`
    SELECT e.type, u.name, e.payload::json -> 'actor' ->> 'role' AS role, e.time::timestamptz AS time,
      e.payload::json -> 'data' AS data
    FROM audit_event e LEFT JOIN auth_names() u ON u.id = e.actor_id
    WHERE e.delivery_id = ${id}::uuid AND ${memberRows(actor, "delivery:read", "e")} AND e.type NOT LIKE 'comment.%'
    ORDER BY e.time DESC, e.seq DESC LIMIT ${SHOWN_EVENTS + 1}`;
  const { municipalityId = "", vendorId = null } = about ?? {};
  const code = delivery.municipality.code;
  const reach = scopeFor(actor, "delivery:read");
  const object: Scope = { kind: "municipality", municipalityId, code, vendorId };
  return {
    delivery,
    /** The reader is of the vendor, and is spoken to as who stops it. */
    isVendor: isVendorOnly(actor),
    may: {
      assess: mayOn(actor, "control-point:assess", object),
      request: mayOn(actor, "approval:request", object),
      sign: mayOn(actor, "approval:sign", object),
      advance: mayOn(actor, "delivery:advance", object),
      create: mayOn(actor, "delivery:create", object),
      clear: mayOn(actor, "remark:write", object),
      change: mayOn(actor, "delivery:edit", object),
      close: mayOn(actor, "delivery:close", object),
      stop: mayOn(actor, "stop:manage", object),
      upload: mayOn(actor, "file:upload", object),
      readMunicipality: mayOn(actor, "municipality:read", object),
      readFiles: mayOn(actor, "file:read", object),
      // As the statement above reads them: what a vendor may not see is not said to be empty.
      readEvents: reach.municipalityIds.includes(municipalityId),
      readApprovals: mayOn(actor, "approval:read", object),
      readPlan: holds(actor, "plan:read"),
      readProject: holds(actor, "project:read"),
      readLog: mayOn(actor, "audit:read", object),
      readComments: mayOn(actor, "comment:read", object),
      writeComments: mayOn(actor, "comment:write", object),
    },
    municipalityId,
    about: aboutOf(about),
    rejection: about?.rejection ?? null,
    /** What it is asked for by which phase. */
    gate: { ...(about?.gate ?? shut), conditions: about?.conditions ?? {} },
    files: files.map((f) => ({
      id: f.id,
      name: f.name,
      bytes: f.bytes,
      addedAt: f.created_at.toISOString(),
      points: f.points ?? [],
    })),
    events: events.slice(0, SHOWN_EVENTS).map((e) => ({ ...e, time: e.time.toISOString() })),
    hasMoreEvents: events.length > SHOWN_EVENTS,
  };
}

/** Of a delivery that is gone meanwhile. */
const shut: Gate = {
  hasOpenStop: true,
  hasOpenBlockingPoint: true,
  isPlanAdopted: false,
  movesTogether: false,
};

/** What stands first on the page; nothing is known of a delivery that is gone meanwhile. */
const aboutOf = (about?: AboutRow) => ({
  plan: about?.plan ?? null,
  round: about?.round ?? 1,
  source: about?.source ?? null,
  siblings: about?.siblings ?? [],
  windUp: about?.windUp ?? null,
  people: about?.people ?? [],
  phaseSince: about?.phaseSince ?? null,
  received: about?.received ?? null,
});
