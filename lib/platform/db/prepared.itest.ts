import { expect, it } from "vitest";
import { scopeFor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";

const db = useTestDatabase();

it("one prepared statement with one kept plan shows each actor their own rows and no others", async () => {
  const actors = [
    await archivistOf(db, "trelleborg"),
    await archivistOf(db, "lund"),
    await actorFor(db, "samordnare@skanearkiv.example"),
    await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt"),
    await actorFor(db, "leverantor@skanearkiv.example"),
  ];
  const connections = new Set<number>();
  let kept = 0;
  // One at a time, so that the pool always returns the same connection.
  for (let turn = 0; turn < 4; turn++)
    for (const actor of actors) {
      const expected = await db.rows<{ id: string }>(
        "owner",
        "SELECT id FROM delivery WHERE municipality_id = ANY ($1) OR vendor_id = ANY ($2)",
        [scopeFor(actor, "delivery:read").municipalityIds, scopeFor(actor, "delivery:read").vendorIds],
      );
      await withActor(actor, async (tx) => {
        await tx.$executeRaw`SET LOCAL plan_cache_mode = force_generic_plan`;
        const seen = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM delivery AS prepared`;
        expect(seen.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        const [plan] = await tx.$queryRaw<{ pid: number; plans: number }[]>`
          SELECT pg_backend_pid() AS pid, coalesce(max(generic_plans), 0)::int AS plans
          FROM pg_prepared_statements WHERE statement = 'SELECT id::text FROM delivery AS prepared'`;
        connections.add(plan!.pid);
        kept = plan!.plans;
      });
    }
  expect(connections.size).toBe(1);
  // The first four calls have no name; all later ones use the prepared statement.
  expect(kept).toBe(actors.length * 4 - 4);
});
