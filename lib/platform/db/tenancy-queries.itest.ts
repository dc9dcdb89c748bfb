import { describe, expect, it } from "vitest";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import { aFile } from "@/lib/testing/deliveries";

const db = useTestDatabase();

describe("what a use-case forgets", () => {
  it("is made good below it: a query without a where sees only Trelleborg's rows", async () => {
    const archivist = await archivistOf(db, "trelleborg");
    const trelleborg = archivist.grants[0]!.municipality!.id;
    await aFile(db, await aDemoDelivery(db));
    await aFile(db, await aDemoDelivery(db, { code: "1264" }));
    const own = await db.row<{ deliveries: number; points: number; files: number }>(
      "owner",
      `SELECT (SELECT count(*)::int FROM delivery WHERE municipality_id = $1) AS deliveries,
         (SELECT count(*)::int FROM control_point WHERE municipality_id = $1) AS points,
         (SELECT count(*)::int FROM file WHERE municipality_id = $1) AS files`,
      [trelleborg],
    );
    const planted = await withActor(archivist, async (tx) => ({
      deliveries: await tx.delivery.findMany(),
      points: await tx.controlPoint.count(),
      files: await tx.file.count(),
      offices: await tx.office.findMany(),
    }));
    expect(new Set(planted.deliveries.map((d) => d.municipalityId))).toEqual(new Set([trelleborg]));
    expect([planted.deliveries.length, planted.points, planted.files]).toEqual([
      own.deliveries,
      own.points,
      own.files,
    ]);
    expect(planted.offices.map((office) => office.key)).toEqual(["skanearkiv"]);
  });

  it("shows a vendor the deliveries of its products, and neither files, approvals nor economy", async () => {
    const vendor = await actorFor(db, "leverantor@skanearkiv.example");
    const vendorId = vendor.grants[0]!.vendor!.id;
    const all = await db.rows<{ id: string }>("owner", "SELECT id FROM delivery WHERE vendor_id = $1", [
      vendorId,
    ]);
    const { n } = await db.row<{ n: number }>("owner", "SELECT count(*)::int AS n FROM delivery");
    const seen = await withActor(vendor, async (tx) => ({
      deliveries: (await tx.delivery.findMany()).map((d) => d.vendorId),
      hidden: [
        await tx.file.count(),
        await tx.approval.count(),
        await tx.approvalRequest.count(),
        await tx.statement.count(),
        await tx.budget.count(),
        await tx.budgetLine.count(),
        await tx.costShareRow.count(),
        await tx.auditEvent.count(),
        await tx.comment.count(),
        await tx.commentMention.count(),
        await tx.notification.count(),
        await tx.membership.count(),
        await tx.plan.count(),
      ],
      names: await tx.$queryRaw`SELECT * FROM auth_names()`,
    }));
    expect(all.length).toBeLessThan(n);
    expect(seen.deliveries).toHaveLength(all.length);
    expect(new Set(seen.deliveries)).toEqual(new Set([vendorId]));
    expect(seen.hidden).toEqual(seen.hidden.map(() => 0));
    expect(seen.names).toEqual([]);
  });

  it("never mixes actors, however many calls run at once", async () => {
    const actors: Actor[] = [
      await archivistOf(db, "trelleborg"),
      await archivistOf(db, "skurup"),
      await archivistOf(db, "lund"),
      await actorFor(db, "samordnare@skanearkiv.example"),
      await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt"),
    ];
    const call = (index: number) => {
      const actor = actors[index % actors.length]!;
      return withActor(actor, async (tx) => {
        const own = scopeFor(actor, "delivery:read").municipalityIds;
        if (index % 7 === 0) await tx.$queryRaw`SELECT 1`;
        const rows = await tx.municipality.findMany({ select: { id: true, officeId: true } });
        const deliveries = await tx.delivery.findMany({ select: { municipalityId: true } });
        const foreign = [...rows.map((m) => m.id), ...deliveries.map((d) => d.municipalityId)].filter(
          (id) => !own.includes(id),
        );
        return foreign.length + Number(rows.length !== own.length);
      });
    };
    // More calls than there are connections, but none waits the five seconds of the timeout.
    const lane = async (_: unknown, first: number) => {
      let wrong = 0;
      for (let index = first; index < 400; index += 40) wrong += await call(index);
      return wrong;
    };
    expect(await Promise.all(Array.from({ length: 40 }, lane))).toEqual(Array(40).fill(0));
    const after = await db.rows<{ context: string | null }>(
      "app",
      "SELECT current_setting('app.context', true) AS context",
    );
    expect(after[0]!.context || null).toBeNull();
  }, 60_000);
});
