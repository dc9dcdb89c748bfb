import { describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { getOverview } from ".";

const db = useTestDatabase();

describe("an auditor's first page", () => {
  it("is the auditor's own: decisions, accepted deviations, second persons and the log", async () => {
    const actor = await actorFor(db, "revisor@exempel.example", "exempel");
    const { kind, data } = await withActor(actor, (tx) => getOverview(tx, actor, "sv"));
    expect(kind).toBe("auditor");
    if (kind !== "auditor") return;
    const counted = await db.row<Record<string, number>>(
      "owner",
      `SELECT (SELECT count(*)::int FROM approval_request WHERE office_id = $1 AND status = 'decided') AS decided,
        (SELECT count(*)::int FROM deviation WHERE office_id = $1 AND status = 'accepted') AS accepted,
        (SELECT count(*)::int FROM control_point WHERE office_id = $1 AND needs_second_person) AS "needTwo"`,
      [actor.office.id],
    );
    expect(data).toMatchObject({ ...counted, since: null, signedSince: 0 });
    expect(data.signed).toHaveLength(8);
    expect(data.deviations.length).toBeGreaterThan(0);
    expect(data.events).toHaveLength(8);
    const days = data.signed.map(({ signedAt }) => Date.parse(signedAt));
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });
});
