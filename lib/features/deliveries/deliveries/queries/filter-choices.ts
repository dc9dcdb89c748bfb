import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { quarterFrom, quarterKey } from "@/lib/domain/period";
import type { Choices } from "@/lib/domain/list-columns";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { collation, ownMunicipalityRows, ownRows, Prisma } from "@/lib/platform/db/sql";

/**
 * What the list can be filtered by: the municipalities, systems and phases the actor sees. One
 * statement.
 */
export async function listFilterChoices(db: Db, actor: Actor, locale: Locale): Promise<Choices> {
  const alphabet = collation(actor.office);
  const rows = await db.$queryRaw<{ kind: string; value: string; label: string }[]>`
    SELECT kind, value, label FROM (
      SELECT 'municipality' AS kind, r.code AS value, r.name AS label, 0 AS place
        FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE ${ownMunicipalityRows(actor, "delivery:read", "m")}
      UNION ALL SELECT 'system', key, name, 0 FROM system_product WHERE office_id = ${actor.office.id}::uuid
      UNION ALL SELECT 'vendor', key, name, 0 FROM vendor WHERE office_id = ${actor.office.id}::uuid
      UNION ALL SELECT 'quarter', q::text, '', 0 FROM (SELECT min(planned_quarter) AS first, max(planned_quarter) AS last FROM delivery d
        WHERE ${ownRows(actor, "delivery:read", "d")}) planned, generate_series(first, last) q
      UNION ALL SELECT 'phase', ph.key, ph.${Prisma.raw(`name_${locale}`)}, ph.sequence
        FROM phase ph JOIN office o ON o.phase_template_id = ph.template_id WHERE o.id = ${actor.office.id}::uuid
    ) choices ORDER BY kind, place, label ${alphabet}, value`;
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ value, label }) => ({ value, label }));
  return {
    municipality: of("municipality"),
    system: of("system"),
    vendor: of("vendor"),
    phase: of("phase"),
    quarter: of("quarter").map(({ value, label }) => ({
      value: quarterKey(quarterFrom(Number(value))),
      label,
    })),
  };
}
