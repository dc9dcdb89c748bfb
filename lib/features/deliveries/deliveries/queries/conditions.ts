import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { ownRows, Prisma } from "@/lib/platform/db/sql";
import { statusesOf } from "@/lib/domain/delivery";
import type { DeliveryFilter } from "../list";
import { stages } from "@/lib/domain/delivery";
import { againstPlan } from "./plan";

/** What a list is chosen by: its filter, or on the page that changes many those of its rows. */
export type Chosen = DeliveryFilter & { ids?: readonly string[] };

/**
 * What a list's filter asks of a delivery `d`, with AND before it; of no other table, so that
 * counting reads no other. `d` can also be a row of the table of counts.
 */
export function conditions(actor: Actor, filter: Chosen): Prisma.Sql {
  const office = Prisma.sql`${actor.office.id}::uuid`;
  const all: Prisma.Sql[] = [];
  if (filter.municipality)
    all.push(
      Prisma.sql`d.municipality_id = (SELECT id FROM municipality WHERE office_id = ${office} AND code = ${filter.municipality})`,
    );
  if (filter.system)
    all.push(
      Prisma.sql`d.product_id = (SELECT id FROM system_product WHERE office_id = ${office} AND key = ${filter.system})`,
    );
  if (filter.vendor)
    all.push(
      Prisma.sql`d.vendor_id = (SELECT id FROM vendor WHERE office_id = ${office} AND key = ${filter.vendor})`,
    );
  if (filter.ids) all.push(Prisma.sql`d.id = ANY (${filter.ids}::uuid[])`);
  if (filter.status) all.push(Prisma.sql`d.status = ANY (${statusesOf(filter.status)}::"DeliveryStatus"[])`);
  if (filter.plan) all.push(againstPlan(actor, filter.plan));
  if (filter.blocked) all.push(Prisma.sql`d.stopped_since IS NOT NULL`);
  // A vendor is told of the stops that name it, and of no other.
  if (filter.blocked && (filter.blocked !== "any" || scopeFor(actor, "delivery:read").vendorIds.length > 0))
    all.push(Prisma.sql`d.id IN (SELECT h.delivery_id FROM stop_delivery h JOIN stop s ON s.id = h.stop_id
      WHERE ${ownRows(actor, "delivery:read", "h")} AND s.closed_on IS NULL
        ${filter.blocked === "any" ? Prisma.empty : Prisma.sql`AND s.stopped_by = ${filter.blocked}::"StoppedBy"`})`);
  if (filter.phase) {
    const isStage = stages.some((stage) => stage === filter.phase);
    all.push(
      isStage
        ? Prisma.sql`d.stage = ${filter.phase}::"Stage"`
        : Prisma.sql`d.phase_id IN (SELECT id FROM phase WHERE office_id = ${office} AND key = ${filter.phase})`,
    );
  }
  return all.length ? Prisma.sql`AND ${Prisma.join(all, " AND ")}` : Prisma.empty;
}
