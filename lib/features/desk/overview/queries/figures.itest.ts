import { describe, expect, it } from "vitest";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { countApprovalRequests } from "@/lib/features/deliveries/approvals/server";
import { countDeliveries } from "@/lib/features/deliveries/deliveries/server";
import { deliveriesList } from "@/lib/features/deliveries/deliveries";
import { listMembers } from "@/lib/features/office/municipalities/server";
import { systemsList } from "@/lib/features/inventory/systems";
import { listSystems } from "@/lib/features/inventory/systems/server";
import { withActor } from "@/lib/platform/db";
import { stopsList } from "@/lib/features/deliveries/stops";
import { stopsSource } from "@/lib/features/deliveries/stops/server";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { getFigures, listQuarters, listVendors } from "./figures";

const db = useTestDatabase();
const exempel = (person: string) => actorFor(db, `${person}@exempel.example`, "exempel");

/** How many deliveries the list itself shows that actor. */
const listed = (actor: Actor, choice: Record<string, string>) =>
  withActor(actor, (tx) => countDeliveries(tx, actor, deliveriesList.filter.parse(choice)));

describe("every figure is what its list holds", () => {
  it.each(["samordnare", "arkivarie.dalsjo", "leverantor"])("for %s", async (person) => {
    const actor = await exempel(person);
    const { figures, quarters, vendors } = await withActor(actor, async (tx) => ({
      figures: await getFigures(tx, actor),
      quarters: await listQuarters(tx, actor),
      vendors: await listVendors(tx, actor),
    }));
    const quarter = `${figures.quarter.year}-${figures.quarter.quarter}`;
    const list = (choice: Record<string, string>) => listed(actor, choice);
    expect(figures).toMatchObject({
      total: await list({}),
      going: await list({ status: "going" }),
      done: await list({ status: "done" }),
      inControl: await list({ phase: "controlled" }),
      planned: await list({ plan: `planned-${quarter}` }),
      plannedDone: await list({ plan: `planned-${quarter}`, status: "done" }),
      late: await list({ plan: "late" }),
      approved: await list({ plan: `approved-${quarter}` }),
      blocked: await list({ blocked: "any" }),
      stoppedByVendor: await list({ blocked: "vendor" }),
      waiting: await withActor(actor, (tx) => countApprovalRequests(tx, actor, { status: "open", limit: 1 })),
    });
    expect(figures.total).toBeGreaterThan(figures.going);
    expect(figures.due).toBe(figures.dueDone + figures.late);
    const { municipalityIds, vendorIds } = scopeFor(actor, "delivery:read");
    const told = await db.row<{ points: number }>(
      "owner",
      `SELECT coalesce(sum(points_total - points_done), 0)::int AS points FROM delivery
       WHERE stage = 'controlled' AND office_id = $1 AND (municipality_id = ANY ($2) OR vendor_id = ANY ($3))`,
      [actor.office.id, municipalityIds, vendorIds],
    );
    expect(figures.pointsLeft).toBe(told.points);
    for (const { year, quarter: number, planned, approved } of quarters)
      expect({ year, number, planned, approved }).toEqual({
        year,
        number,
        planned: await list({ plan: `planned-${year}-${number}` }),
        approved: await list({ plan: `approved-${year}-${number}` }),
      });
    expect(quarters).toHaveLength(8);
    for (const { key, going, blocked } of vendors)
      expect({ key, going, blocked }).toEqual({
        key,
        going: await list({ vendor: key, status: "going" }),
        blocked: await withActor(actor, (tx) =>
          stopsSource.count(
            { db: tx, actor, locale: "sv" },
            stopsList.filter.parse({ vendor: key, open: "yes" }),
          ),
        ),
      });
  });

  it("for every municipality and every system", async () => {
    const actor = await exempel("samordnare");
    const { members, systems } = await withActor(actor, async (tx) => ({
      members: (await listMembers(tx, actor, { limit: 50 })).items,
      systems: (await listSystems(tx, actor, systemsList.filter.parse({ limit: 100 }), actor.office.today))
        .items,
    }));
    expect([members.length, systems.length]).toEqual([22, 30]);
    for (const { code, deliveries, approved, blocked } of members)
      expect({ code, deliveries, approved, blocked }).toEqual({
        code,
        deliveries: await listed(actor, { municipality: code }),
        approved: await listed(actor, { municipality: code, status: "done" }),
        blocked: await listed(actor, { municipality: code, blocked: "any" }),
      });
    for (const { key, deliveries, going, approved, stopped } of systems)
      expect({ key, deliveries, going, approved, stopped }).toEqual({
        key,
        deliveries: await listed(actor, { system: key }),
        going: await listed(actor, { system: key, status: "going" }),
        approved: await listed(actor, { system: key, status: "done" }),
        stopped: await listed(actor, { system: key, blocked: "any" }),
      });
  });
});
