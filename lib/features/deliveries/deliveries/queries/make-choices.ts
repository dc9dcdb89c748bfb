import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation, memberRows, ownMunicipalityRows } from "@/lib/platform/db/sql";
import type { CreateDeliveryBody } from "../schema";

interface Choice {
  value: string;
  label: string;
}

/** An item of the plan in force that a delivery is made of. */
export interface Planned {
  id: string;
  municipality: Choice;
  system: Choice;
  kind: CreateDeliveryBody["kind"];
  purpose: NonNullable<CreateDeliveryBody["purpose"]>;
  financing: CreateDeliveryBody["financing"];
  reason: string | null;
  plan: string;
}

/** What a delivery can be made of: municipalities that have not left, and the office's systems. */
export async function listMakeChoices(db: Db, actor: Actor) {
  const alphabet = collation(actor.office);
  const rows = await db.$queryRaw<(Choice & { kind: "municipality" | "system" })[]>`
    SELECT kind, value, label FROM (
      SELECT 'municipality' AS kind, r.code AS value, r.name AS label
        FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        LEFT JOIN membership s ON s.municipality_id = m.id
        WHERE ${ownMunicipalityRows(actor, "delivery:create", "m")}
          AND (s.ends_on IS NULL OR s.ends_on >= ${actor.office.today}::date)
      UNION ALL SELECT 'system', key, name FROM system_product
        WHERE office_id = ${actor.office.id}::uuid AND merged_into IS NULL
    ) choices ORDER BY kind, label ${alphabet}, value`;
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ value, label }) => ({ value, label }));
  return { municipalities: of("municipality"), systems: of("system") };
}

/** Null for what is no item of a version in force. One statement. */
export async function findPlannedItem(db: Db, actor: Actor, id: string): Promise<Planned | null> {
  const [row] = await db.$queryRaw<Planned[]>`
    SELECT i.id, json_build_object('value', r.code, 'label', r.name) AS municipality,
      json_build_object('value', p.key, 'label', p.name) AS system, i.kind, i.purpose, i.financing, i.reason,
      y.name AS plan
    FROM plan_item i
    JOIN plan_version v ON v.id = i.plan_version_id
    JOIN plan y ON y.id = v.plan_id
    JOIN system_product p ON p.id = i.product_id
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE i.id = ${id}::uuid AND v.status = 'adopted' AND ${memberRows(actor, "plan:read", "i")}`;
  return row ?? null;
}
