import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DeliveryStatus } from "@/lib/domain/delivery";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { collation, ownRows, Prisma } from "@/lib/platform/db/sql";
import type { PlanItem, PlanVersion } from "../schema";

/** An urgent delivery that stands beside a plan. */
export interface BesideDelivery {
  id: string;
  municipality: { code: string; name: string };
  system: { key: string; name: string };
  scope: DeliveryScope;
  status: DeliveryStatus;
  phase: string;
}

/**
 * The urgent deliveries of a version's years that none of its items stands for, as far as the
 * reader may read deliveries: under way while the years last, or approved within them. One
 * statement.
 */
export function listBeside(
  db: Db,
  actor: Actor,
  { plan, items }: Pick<PlanVersion, "plan"> & { items: readonly Pick<PlanItem, "delivery">[] },
  locale: Locale,
): Promise<BesideDelivery[]> {
  const { today, timeZone } = actor.office;
  const isNow = plan.firstYear <= Number(today.slice(0, 4)) && Number(today.slice(0, 4)) <= plan.lastYear;
  const [first, last] = [`${plan.firstYear}-01-01`, `${plan.lastYear}-12-31`];
  const planned = items.flatMap(({ delivery }) => (delivery ? [delivery.id] : []));
  return db.$queryRaw<BesideDelivery[]>`
    SELECT d.id, json_build_object('code', r.code, 'name', r.name) AS municipality,
      json_build_object('key', p.key, 'name', p.name) AS system, d.status, ph.${Prisma.raw(`name_${locale}`)} AS phase,
      json_build_object('recordsCreators', d.records_creators, 'informationTypes', d.information_types,
        'periodFrom', d.period_from, 'periodTo', d.period_to) AS scope
    FROM delivery d
    JOIN system_product p ON p.id = d.product_id
    JOIN municipality m ON m.id = d.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    JOIN phase ph ON ph.id = d.phase_id
    WHERE d.kind = 'urgent' AND d.status <> 'cancelled' AND ${ownRows(actor, "delivery:read", "d")}
      AND d.id <> ALL (${planned}::uuid[])
      AND CASE WHEN d.status IN ('approved', 'approvedWithRemarks', 'closed')
        THEN EXISTS (SELECT FROM approval a WHERE a.delivery_id = d.id AND a.decision <> 'rejected'
          AND (a.signed_at AT TIME ZONE ${timeZone})::date BETWEEN ${first}::date AND ${last}::date)
        ELSE ${isNow} END
    ORDER BY r.name ${collation(actor.office)}, p.name ${collation(actor.office)}, d.id`;
}
