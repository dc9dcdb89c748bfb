import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { deliveryStatuses, workOrder } from "@/lib/domain/delivery";
import { newId } from "@/lib/domain/ids";
import { withOwner, type Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import { aDelivery } from "@/lib/testing/deliveries";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice } from "@/lib/testing/factories";

const db = useTestDatabase("empty");

/**
 * Deliveries that do not carry since when they are stopped, or have another place in the order of
 * work.
 */
const differences = () =>
  db.rows(
    "owner",
    `SELECT d.id FROM delivery d LEFT JOIN
       (SELECT h.delivery_id, min(b.since) AS since FROM stop b JOIN stop_delivery h ON h.stop_id = b.id
         WHERE b.closed_on IS NULL GROUP BY 1) s
       ON s.delivery_id = d.id AND d.status NOT IN ('closed', 'cancelled')
     WHERE d.stopped_since IS DISTINCT FROM s.since
       OR d.work <> CASE WHEN s.since IS NOT NULL THEN 0 ELSE array_position($1::text[], d.status::text) END`,
    [workOrder],
  );

interface Change {
  kind: "open" | "open again" | "close" | "move" | "both" | "remove" | "settle" | "undo";
  /** Which of the two deliveries. */
  delivery: number;
  /** The day of January. */
  day: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("open", "open", "open again", "close", "move", "both", "remove", "settle", "undo"),
  delivery: fc.nat(1),
  day: fc.integer({ min: 1, max: 9 }),
});

let deliveries: string[];

/** The stops of one person that hold a delivery: told apart by their reason. */
const own = (person: string, id: string | undefined) =>
  Prisma.sql`reason = ${person} AND id IN (SELECT stop_id FROM stop_delivery WHERE delivery_id = ${id}::uuid)`;

/** One statement on the stops of one person. */
function apply(tx: Db, person: string, { kind, delivery, day }: Change): Promise<unknown> {
  const since = `2026-01-0${day}`;
  const id = deliveries[delivery];
  switch (kind) {
    case "open":
      return tx.$executeRaw`
        WITH made AS (SELECT ${newId()}::uuid AS id),
        held AS (INSERT INTO stop_delivery (stop_id, office_id, municipality_id, vendor_id, delivery_id)
          SELECT made.id, d.office_id, d.municipality_id, d.vendor_id, d.id FROM delivery d, made WHERE d.id = ${id}::uuid)
        INSERT INTO stop (id, office_id, vendor_id, stopped_by, status, since, title, reason)
        SELECT made.id, d.office_id, d.vendor_id, 'office', 'reported', ${since}::date, 'Uttaget', ${person}
        FROM delivery d, made WHERE d.id = ${id}::uuid`;
    case "open again":
      return tx.$executeRaw`UPDATE stop SET closed_on = NULL, status = 'reported' WHERE ${own(person, id)}`;
    case "close":
      return tx.$executeRaw`
        UPDATE stop SET closed_on = '2026-01-31', status = 'closed' WHERE reason = ${person} AND since <= ${since}::date`;
    case "move":
      return tx.$executeRaw`UPDATE stop SET since = ${since}::date WHERE ${own(person, id)}`;
    case "both":
      return tx.$executeRaw`
        INSERT INTO stop_delivery (stop_id, office_id, municipality_id, vendor_id, delivery_id)
        SELECT b.id, d.office_id, d.municipality_id, d.vendor_id, d.id FROM stop b CROSS JOIN delivery d
        WHERE b.reason = ${person} AND b.since >= ${since}::date AND d.id = ${id}::uuid ON CONFLICT DO NOTHING`;
    case "remove":
      return tx.$executeRaw`
        DELETE FROM stop_delivery WHERE delivery_id = ${id}::uuid
          AND stop_id IN (SELECT id FROM stop WHERE reason = ${person} AND since >= ${since}::date)`;
    case "settle":
      return tx.$executeRaw`UPDATE delivery SET status = 'cancelled' WHERE id = ${id}::uuid`;
    case "undo":
      return tx.$executeRaw`UPDATE delivery SET status = 'active' WHERE id = ${id}::uuid`;
  }
}

beforeAll(async () => {
  const office = await anOffice({ municipalities: 1, systems: ["Diariet", "Byggärendet"] });
  const made = [await aDelivery(office), await aDelivery(office)];
  deliveries = made.map(({ id }) => id);
});

describe("since when a delivery is stopped", () => {
  it.each(deliveryStatuses)("and its place in the order of work, when it becomes %s", async (status) => {
    await db.rows("owner", `UPDATE delivery SET status = $1::"DeliveryStatus"`, [status]);
    expect(await differences()).toEqual([]);
  });

  it("is the day of its oldest open stop, unless it is settled, whatever is done to its stops", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
        for (const one of changes) await withOwner((tx) => apply(tx, "alone", one));
        expect(await differences()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("is so, too, when several work at the same time on the same deliveries", async () => {
    const person = fc.array(change, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 2, maxLength: 5 }), async (people) => {
        await Promise.all(
          people.map(async (changes, place) => {
            for (const one of changes) await withOwner((tx) => apply(tx, `person ${place}`, one));
          }),
        );
        expect(await differences()).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
