import { newId } from "@/lib/domain/ids";
import type { Subject } from "@/lib/domain/subject";
import type { TestDatabase } from "./database";
import type { MadeDelivery } from "./deliveries";

interface DeliveryOptions {
  /** The municipality whose W3D3 delivery is copied: 1287 Trelleborg or 1264 Skurup. */
  code?: string;
  /** Key of SkånEarkiv's phase. */
  phase?: string;
  status?: string;
  /** Numbers of the points that are not yet assessed; all others are passed. */
  open?: number[];
  isStopped?: boolean;
}

/**
 * A copy of a demo delivery, under control and ready for approval unless told otherwise, for the
 * tests that were written on the demo offices. New tests make an office of their own (factories.ts).
 */
export async function aDemoDelivery(db: TestDatabase, options: DeliveryOptions = {}): Promise<MadeDelivery> {
  const { code = "1287", phase = "leveranskontroll", status = "underControl", open = [] } = options;
  const id = newId();
  const made = await db.row<{ source: string; office: string; municipality: string; vendor: string }>(
    "owner",
    `WITH source AS (
       SELECT d FROM delivery d JOIN municipality m ON m.id = d.municipality_id
       JOIN system_product p ON p.id = d.product_id WHERE m.code = $2 AND p.key = 'w3d3' ORDER BY d.id LIMIT 1),
     phase_of AS (SELECT ph.id, ph.first_stage FROM phase ph, source WHERE ph.office_id = (d).office_id AND ph.key = $3),
     made AS (
       INSERT INTO delivery SELECT (jsonb_populate_record(d, jsonb_build_object('id', $1::text, 'number', NULL, 'status', $4::text,
         'phase_id', phase_of.id, 'stage', phase_of.first_stage, 'version', 1))).* FROM source, phase_of RETURNING *)
     SELECT (d).id AS source, made.office_id AS office, made.municipality_id AS municipality, made.vendor_id AS vendor
     FROM source, made`,
    [id, code, phase, status],
  );
  await db.rows(
    "owner",
    `INSERT INTO round (id, office_id, municipality_id, vendor_id, delivery_id, number, outcome)
     VALUES ($1, $2, $3, $4, $5, 1, 'open')`,
    [newId(), made.office, made.municipality, made.vendor, id],
  );
  const points = await db.rows<MadeDelivery["points"][number]>(
    "owner",
    `INSERT INTO control_point SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
       'delivery_id', $1::text, 'version', 1, 'note', NULL, 'assessed_by', NULL,
       'result', CASE WHEN c.number = ANY ($3::int[]) THEN 'notStarted' ELSE 'passed' END))).*
     FROM control_point c WHERE c.delivery_id = $2 RETURNING id, number, version`,
    [id, made.source, open],
  );
  if (options.isStopped)
    await db.rows(
      "owner",
      `WITH held AS (INSERT INTO stop_delivery (stop_id, office_id, municipality_id, vendor_id, delivery_id)
         VALUES ($1, $2, $3, $4, $5))
       INSERT INTO stop (id, office_id, vendor_id, stopped_by, status, since, title, reason)
       VALUES ($1, $2, $4, 'vendor', 'reported', '2021-11-05', 'Uttaget', 'utreds')`,
      [newId(), made.office, made.municipality, made.vendor, id],
    );
  const scope = {
    kind: "municipality",
    municipalityId: made.municipality,
    code,
    vendorId: made.vendor,
  } as const;
  const subject: Subject = { type: "delivery", id, label: `W3D3, ${code}`, scope };
  return { id, officeId: made.office, municipalityId: made.municipality, subject, points };
}
