import { expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { quarterNumber } from "@/lib/domain/period";
import { deliveriesList } from "@/lib/features/deliveries/deliveries";
import { listDeliveries } from "@/lib/features/deliveries/deliveries/server";
import { withActor } from "@/lib/platform/db";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { getFigures } from "./figures";

const db = useTestDatabase("empty");

/** The person on another day at the office. */
const on = (today: string, actor: Actor): Actor => ({ ...actor, office: { ...actor.office, today } });

it("a delivery is late from the first day after its quarter, in the figures and in the list they lead to", async () => {
  const office = await anOffice({ systems: ["Diariet"] });
  const coordinator = await aPerson(db, office, { role: "coordinator" });
  const { id } = await aDelivery(office);
  const planned = quarterNumber({ year: 2026, quarter: 2 });
  await db.rows("owner", "UPDATE delivery SET planned_quarter = $1 WHERE id = $2", [planned, id]);
  const late = deliveriesList.filter.parse({ plan: "late" });
  const seen = (today: string) =>
    withActor(coordinator, async (tx) => {
      const reader = on(today, coordinator);
      const { quarter, late: counted, planned: now } = await getFigures(tx, reader);
      const { items } = await listDeliveries(tx, reader, late, "sv");
      return { quarter: quarter.quarter, now, counted, listed: items.length };
    });
  expect(await seen("2026-06-30")).toEqual({ quarter: 2, now: 1, counted: 0, listed: 0 });
  expect(await seen("2026-07-01")).toEqual({ quarter: 3, now: 0, counted: 1, listed: 1 });
});
