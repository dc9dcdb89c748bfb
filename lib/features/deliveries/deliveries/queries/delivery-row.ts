import "server-only";
import { quarterFrom, quarterKey } from "@/lib/domain/period";
import { mayLearnNames, Prisma } from "@/lib/platform/db/sql";
import type { DeliveryStatus, Stage, StoppedBy } from "@/lib/domain/delivery";
import type { Delivery } from "../schema";

/**
 * The joins that every reading of deliveries shares; `ph` is the phase, `b` the oldest open stop.
 */
export const deliveryJoins = Prisma.sql`
  JOIN municipality m ON m.id = d.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  JOIN system_product p ON p.id = d.product_id
  LEFT JOIN vendor v ON v.id = d.vendor_id
  JOIN phase ph ON ph.id = d.phase_id
  LEFT JOIN system_instance si ON si.id = d.system_instance_id
  LEFT JOIN delivery_project pj ON pj.id = d.project_id
  LEFT JOIN auth_names() ro ON ro.id = d.responsible_office AND ${mayLearnNames("d")}
  LEFT JOIN auth_names() rm ON rm.id = d.responsible_municipality AND ${mayLearnNames("d")}
  LEFT JOIN LATERAL (
    SELECT s.stopped_by, to_char(s.since, 'YYYY-MM-DD') AS since, s.reason, s.number, count(*) OVER ()::int AS stops
    FROM stop_delivery h JOIN stop s ON s.id = h.stop_id
    WHERE d.stopped_since IS NOT NULL AND h.delivery_id = d.id AND s.closed_on IS NULL
    ORDER BY s.since, s.id LIMIT 1) b ON true`;

export const deliveryFrom = Prisma.sql`FROM delivery d ${deliveryJoins}`;

export interface DeliveryRow {
  id: string;
  code: string;
  municipality: string;
  municipality_id: string;
  vendor_id: string | null;
  vendor_key: string | null;
  vendor: string | null;
  planned_quarter: number | null;
  system_key: string;
  system: string;
  kind: "ordinary" | "pilot" | "urgent";
  phase_key: string;
  phase_name: string;
  phase_sequence: number;
  stage: Stage;
  status: DeliveryStatus;
  stopped_by: StoppedBy | null;
  since: string | null;
  reason: string | null;
  stop: string | null;
  stops: number | null;
  total: number;
  done: number;
  blocking_open: number;
  version: number;
  updated_at: Date;
  /** What is the same in the row as in the answer. */
  same: Pick<
    Delivery,
    | "number"
    | "purpose"
    | "scope"
    | "installation"
    | "project"
    | "responsible"
    | "financing"
    | "financingNote"
    | "diaryNumber"
    | "dueOn"
    | "round"
    | "note"
  >;
}

const personOf = (id: string, name: string): Prisma.Sql => {
  const [of, called] = [Prisma.raw(`d.${id}`), Prisma.raw(name)];
  return Prisma.sql`CASE WHEN ${of} IS NOT NULL THEN json_build_object('id', ${of}, 'name', ${called}) END`;
};

/** A vendor is told neither notes nor how it is paid for. */
const forMembers = (column: string): Prisma.Sql =>
  Prisma.sql`CASE WHEN ${mayLearnNames("d")} THEN ${Prisma.raw(`d.${column}`)} END`;

const sameColumn = Prisma.sql`json_build_object(
  'number', d.number, 'purpose', d.purpose,
  'scope', json_build_object('recordsCreators', d.records_creators, 'informationTypes', d.information_types,
    'periodFrom', d.period_from, 'periodTo', d.period_to),
  'installation', CASE WHEN si.id IS NOT NULL THEN json_build_object('id', si.id, 'windUpOn', si.wind_up_on) END,
  'project', CASE WHEN pj.id IS NOT NULL THEN json_build_object('id', pj.id, 'number', pj.number, 'name', pj.name) END,
  'responsible', json_build_object('office', ${personOf("responsible_office", "ro.name")},
    'municipality', ${personOf("responsible_municipality", "rm.name")}, 'vendorContact', d.vendor_contact),
  'financing', d.financing, 'financingNote', ${forMembers("financing_note")}, 'diaryNumber', d.diary_number,
  'dueOn', d.due_on, 'round', coalesce((SELECT max(x.number) FROM round x WHERE x.delivery_id = d.id), 1),
  'note', ${forMembers("note")}) AS same`;

export const deliveryColumns = (locale: "sv" | "nb" | "en"): Prisma.Sql => Prisma.sql`
  d.id, r.code, r.name AS municipality, d.municipality_id, d.vendor_id, v.key AS vendor_key, v.name AS vendor, p.key AS system_key,
  p.name AS system, d.kind, d.planned_quarter,
  ph.key AS phase_key, ph.${Prisma.raw(`name_${locale}`)} AS phase_name, ph.sequence AS phase_sequence, d.stage, d.status,
  b.stopped_by, b.since, b.reason, b.number AS stop, b.stops, d.points_total AS total, d.points_done AS done, d.points_blocking_open AS blocking_open,
  d.version, d.updated_at, ${sameColumn}`;

/** What a row and an object have in common. */
export function toCommon(row: DeliveryRow) {
  return {
    id: row.id,
    ...row.same,
    municipality: { code: row.code, name: row.municipality },
    system: { key: row.system_key, name: row.system },
    vendor: row.vendor_key && row.vendor ? { key: row.vendor_key, name: row.vendor } : null,
    kind: row.kind,
    plannedFor: row.planned_quarter === null ? null : quarterKey(quarterFrom(row.planned_quarter)),
    phase: { key: row.phase_key, stage: row.stage, name: row.phase_name },
    status: row.status,
    blocked:
      row.stopped_by && row.since && row.reason !== null && row.stop
        ? { by: row.stopped_by, since: row.since, reason: row.reason, stop: row.stop }
        : null,
    stops: row.stops ?? 0,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}
