import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { ownRows, Prisma } from "@/lib/platform/db/sql";
import { conditionsAhead, phaseStates, type Gate, type OpenStop } from "../domain";
import type { Delivery } from "../schema";
import type { PhaseCondition, Stage } from "@/lib/domain/delivery";
import { listControlPoints } from "./control-points";
import { deliveryColumns, deliveryFrom, toCommon, type DeliveryRow } from "./delivery-row";
import { gateColumn, openStops } from "./gate";

interface PhaseRow {
  key: string;
  name: string;
  sequence: number;
  firstStage: Stage;
  lastStage: Stage;
  conditions: PhaseCondition[];
}

interface FullRow extends DeliveryRow {
  assumptions: string[];
  phases: PhaseRow[];
  gate: Gate;
  open_stops: OpenStop[];
  request: Delivery["approvalRequest"];
  approval: Delivery["approval"];
}

/** One delivery with its phases and control points. Throws request.notFound. Two statements. */
export async function getDelivery(db: Db, actor: Actor, id: string, locale: Locale): Promise<Delivery> {
  const rows = await db.$queryRaw<FullRow[]>`
    SELECT ${deliveryColumns(locale)}, coalesce(d.assumptions, '{}') AS assumptions,
      (SELECT json_agg(json_build_object('key', x.key, 'name', x.${Prisma.raw(`name_${locale}`)}, 'sequence', x.sequence,
        'firstStage', x.first_stage, 'lastStage', x.last_stage, 'conditions', x.conditions) ORDER BY x.sequence)
        FROM phase x WHERE x.template_id = ph.template_id) AS phases,
      ${gateColumn} AS gate, ${openStops} AS open_stops,
      (SELECT json_build_object('id', q.id, 'status', q.status) FROM approval_request q
        WHERE q.delivery_id = d.id ORDER BY q.id DESC LIMIT 1) AS request,
      (SELECT json_build_object('id', a.id, 'decision', a.decision, 'level', a.level) FROM approval a
        WHERE a.delivery_id = d.id ORDER BY a.delivery_version DESC LIMIT 1) AS approval
    ${deliveryFrom} WHERE d.id = ${id}::uuid AND ${ownRows(actor, "delivery:read", "d")}`;
  const row = rows[0];
  if (!row) throw notFound();
  const { phases, gate, open_stops: stops } = row;
  const points = await listControlPoints(db, id, locale);
  const common = toCommon(row);
  return {
    ...common,
    phases: phaseStates(phases, row.phase_sequence, row.status).map(({ key, firstStage, name, state }) => ({
      key,
      stage: firstStage,
      name,
      state,
    })),
    conditions: conditionsAhead({ ...common, phases, gate, stops, points }),
    controlPoints: points,
    assumptions: row.assumptions,
    approvalRequest: row.request,
    approval: row.approval,
  };
}
