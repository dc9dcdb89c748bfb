import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { quarterNumber, quarterOf } from "@/lib/domain/period";
import { Prisma } from "@/lib/platform/db/sql";
import { isUnsettled } from "@/lib/platform/db/standing";

/** The office's present quarter. */
const presentQuarter = (actor: Actor) => quarterOf(actor.office.today);

/** Planned for a quarter before this one, and not settled. `d` is the delivery. */
function isLate(actor: Actor): Prisma.Sql {
  return Prisma.sql`d.${isUnsettled} AND d.planned_quarter < ${quarterNumber(presentQuarter(actor))}::int`;
}

/**
 * A delivery against the plan, as the address says: "late", "planned-2026-4" or "approved-2026-4".
 */
export function againstPlan(actor: Actor, plan: string): Prisma.Sql {
  const [kind, year, quarter] = plan.split("-");
  if (kind === "late") return isLate(actor);
  const [y, q] = [Number(year), Number(quarter)];
  return kind === "planned"
    ? Prisma.sql`d.planned_quarter = ${quarterNumber({ year: y, quarter: q })}::int`
    : Prisma.sql`d.id IN (SELECT delivery_id FROM approval WHERE office_id = ${actor.office.id}::uuid
        AND decision <> 'rejected' AND ${signedIn(actor, y, q)})`;
}

/** Signed in this quarter, by the office's own clock. */
function signedIn(actor: Actor, year: number, quarter: number): Prisma.Sql {
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
  return Prisma.sql`signed_at >= (${first}::date)::timestamp AT TIME ZONE ${actor.office.timeZone}
    AND signed_at < (${first}::date + interval '3 months') AT TIME ZONE ${actor.office.timeZone}`;
}
