import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { withActor, withOwner, type Db } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { foldTally } from "./repository";
import { deliveryStatuses, stages } from "@/lib/domain/delivery";

const db = useTestDatabase();
const STANDING = "office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter";

/** Standings where the table of counts and the deliveries themselves differ. */
const differences = () =>
  db.rows(
    "owner",
    `WITH counted AS (SELECT ${STANDING}, count(*) AS n, sum(points_total - points_done) AS points FROM delivery GROUP BY ${STANDING}),
       told AS (SELECT ${STANDING}, sum(n) AS n, sum(points_left) AS points FROM delivery_tally GROUP BY ${STANDING}
         HAVING sum(n) <> 0 OR sum(points_left) <> 0)
     (SELECT * FROM counted EXCEPT SELECT * FROM told) UNION ALL (SELECT * FROM told EXCEPT SELECT * FROM counted)`,
  );

interface Change {
  kind: "make" | "move" | "count" | "vendor" | "product" | "plan" | "remove";
  status: string;
  stage: string;
  /** Which of several. */
  pick: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("make", "make", "move", "move", "count", "vendor", "product", "plan", "remove"),
  status: fc.constantFrom(...deliveryStatuses),
  stage: fc.constantFrom(...stages),
  pick: fc.nat(5),
});

/** The delivery that is copied: of Exempel, with a plan. */
let source: string;

/**
 * One statement on the deliveries of one person, told apart by their `source`; all stand in the
 * same municipality.
 */
function apply(tx: Db, person: string, { kind, status, stage, pick }: Change): Promise<unknown> {
  switch (kind) {
    case "make":
      return tx.$executeRaw`
        INSERT INTO delivery SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'number', NULL, 'status', ${status}::text,
          'stage', ${stage}::text, 'source', ${person}::text, 'points_total', 9, 'points_done', i))).*
        FROM delivery d, generate_series(0, ${pick}::int) i WHERE d.id = ${source}::uuid`;
    case "move":
      return tx.$executeRaw`
        UPDATE delivery SET status = ${status}::"DeliveryStatus", stage = ${stage}::"Stage", version = version + 1
        WHERE source = ${person} AND points_done >= ${pick}::int`;
    case "count":
      return tx.$executeRaw`UPDATE delivery SET points_done = 9 - points_done WHERE source = ${person} AND points_done <> ${pick}::int`;
    case "vendor":
      return tx.$executeRaw`
        UPDATE delivery d SET vendor_id = (SELECT id FROM vendor v WHERE v.office_id = d.office_id ORDER BY id LIMIT 1 OFFSET ${pick * 3}::int)
        WHERE source = ${person}`;
    case "product":
      return tx.$executeRaw`
        UPDATE delivery d SET product_id = (SELECT id FROM system_product p WHERE p.office_id = d.office_id ORDER BY id LIMIT 1 OFFSET ${pick}::int)
        WHERE source = ${person}`;
    case "plan":
      return tx.$executeRaw`
        UPDATE delivery d SET plan_item_id = (SELECT id FROM plan_item i WHERE i.municipality_id = d.municipality_id ORDER BY id
          LIMIT 1 OFFSET ${pick > 3 ? 9999 : pick}::int) WHERE source = ${person}`;
    case "remove":
      return tx.$executeRaw`DELETE FROM delivery WHERE source = ${person} AND points_done <= ${pick}::int`;
  }
}

beforeAll(async () => {
  const { id } = await db.row<{ id: string }>(
    "owner",
    `SELECT d.id FROM delivery d JOIN office o ON o.id = d.office_id
     WHERE o.key = 'exempel' AND d.plan_item_id IS NOT NULL ORDER BY d.id LIMIT 1`,
  );
  source = id;
});

describe("the table of counts", () => {
  it("holds after loading what the deliveries say, in one row for each standing", async () => {
    expect(await differences()).toEqual([]);
    const { rows, standings } = await db.row<{ rows: number; standings: number }>(
      "owner",
      `SELECT count(*)::int AS rows, count(DISTINCT (${STANDING}))::int AS standings FROM delivery_tally`,
    );
    expect(rows).toBe(standings);
    expect(rows).toBeGreaterThan(100);
  });

  it("stays equal to the deliveries through whatever is done to them, and folded or not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.nat(12),
        async (changes, folds) => {
          for (const [place, one] of changes.entries()) {
            await withOwner((tx) => apply(tx, "alone", one));
            if (place === folds) await withOwner(foldTally);
          }
          expect(await differences()).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("stays equal when people work at the same time in the same municipality, some give up, and it is folded meanwhile", async () => {
    const turn = fc.record({
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
      isKept: fc.boolean(),
    });
    const person = fc.array(turn, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 2, maxLength: 5 }), async (people) => {
        const work = people.map(async (turns, place) => {
          for (const { changes, isKept } of turns) {
            const done = withOwner(async (tx) => {
              for (const one of changes) await apply(tx, `person ${place}`, one);
              if (!isKept) throw new GivenUp();
            });
            await done.catch((error: unknown) => {
              if (!(error instanceof GivenUp)) throw error;
            });
          }
        });
        await Promise.all([...work, withOwner(foldTally), withOwner(foldTally)]);
        expect(await differences()).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("follows a plan that moves and points that are assessed", async () => {
    await db.rows("owner", "UPDATE plan_item SET planned_quarter = 1 + planned_quarter % 4");
    await db.rows(
      "owner",
      "UPDATE control_point SET result = 'notStarted', note = NULL WHERE delivery_id IN (SELECT id FROM delivery ORDER BY id LIMIT 40)",
    );
    expect(await differences()).toEqual([]);
  });

  it("is empty of a standing that nobody has, once folded", async () => {
    await db.rows("owner", "DELETE FROM delivery WHERE source IN ('alone') OR source LIKE 'person %'");
    await withOwner(foldTally);
    const { n } = await db.row<{ n: number }>(
      "owner",
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM delivery_tally GROUP BY ${STANDING} HAVING count(*) > 1 OR sum(n) = 0) x`,
    );
    expect(n).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it("is read as deliveries are, and written by their changes alone", async () => {
    const vendor = await actorFor(db, "leverantor@skanearkiv.example");
    const seen = await withActor(vendor, async (tx) => ({
      counted: await tx.delivery.count(),
      told: (await tx.deliveryTally.aggregate({ _sum: { n: true } }))._sum.n,
    }));
    expect(seen.counted).toBeGreaterThan(0);
    expect(seen.told).toBe(seen.counted);
    const writing = withActor(vendor, (tx) => tx.deliveryTally.updateMany({ data: { n: 0 } }));
    await expect(writing).rejects.toThrow(/permission denied/);
  });
});

class GivenUp extends Error {}
