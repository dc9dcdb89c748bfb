import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyChains } from "@/lib/features/records/audit/use-cases/verify-chains";
import { useTestDatabase } from "@/lib/testing/database";
import { sharesInPercent } from "./economy";
import { municipalities } from "./names";

const db = useTestDatabase();
const office = "(SELECT id FROM office WHERE key = 'exempel')";

describe("the invented office", () => {
  it("lives: it has no frozen day, and its last events lie in the week before it was loaded", async () => {
    const { frozen, last, ahead, next } = await db.row<Record<string, boolean>>(
      "owner",
      `SELECT o.as_of IS NOT NULL AS frozen, max(d.updated_at) > now() - interval '9 days' AS last,
        bool_or(d.updated_at > now()) AS ahead,
        EXISTS (SELECT FROM budget b JOIN budget_revision r ON r.budget_id = b.id
          WHERE b.office_id = o.id AND r.status = 'proposed'
          AND b.year BETWEEN extract(year FROM now()) AND extract(year FROM now()) + 1) AS next
       FROM office o JOIN delivery d ON d.office_id = o.id WHERE o.key = 'exempel' GROUP BY o.id`,
    );
    expect({ frozen, last, ahead, next }).toEqual({ frozen: false, last: true, ahead: false, next: true });
  });

  it("tells who proposed and adopted its plans, in order of time, in a sound chain", async () => {
    const events = await db.rows<{ type: string; role: string; label: string; n: number }>(
      "owner",
      `SELECT e.type, e.payload::json #>> '{actor,role}' AS role, e.payload::json #>> '{subject,label}' AS label, count(*)::int AS n
       FROM audit_event e WHERE e.office_id = ${office} AND e.subject_type = 'plan' AND e.actor_id IS NOT NULL
       GROUP BY 1, 2, 3 ORDER BY 3, 1`,
    );
    const [now, next] = [...new Set(events.map(({ label }) => label))];
    const of = (plan: string) =>
      events.filter(({ label }) => label === plan).map(({ type, role, n }) => `${type} ${role} ${n}`);
    expect(of(now!)).toEqual([
      "plan.added coordinator 1",
      "plan.adopted council 2",
      "plan.decisionCorrected coordinator 1",
      "plan.draftBegun coordinator 2",
      "plan.noteAdded coordinator 2",
      "plan.proposed coordinator 2",
    ]);
    expect(of(next!)).toEqual([
      "plan.added coordinator 1",
      "plan.draftBegun coordinator 1",
      expect.stringMatching(/^plan\.itemAdded coordinator \d\d$/),
    ]);
    const { ahead } = await db.row<{ ahead: number }>(
      "owner",
      `SELECT count(*)::int AS ahead FROM audit_event WHERE office_id = ${office} AND subject_type = 'plan'
         AND time > to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')`,
    );
    expect(ahead).toBe(0);
  });

  it("tells what was done about each stop, one version after the other, where its deliveries are", async () => {
    const untold = await db.rows(
      "owner",
      `SELECT b.id FROM stop b
       LEFT JOIN LATERAL (
         SELECT array_agg(version ORDER BY version) AS versions, bool_or(type = 'stop.registered') AS registered,
           bool_or(type = 'stop.closed') AS closed
         FROM (SELECT DISTINCT (payload::json #>> '{data,version}')::int AS version, type FROM audit_event
           WHERE subject_type = 'stop' AND subject_id = b.id) v) e ON true
       WHERE b.office_id = ${office} AND (e.versions IS DISTINCT FROM ARRAY(SELECT generate_series(1, b.version))
         OR NOT e.registered OR e.closed <> (b.closed_on IS NOT NULL))`,
    );
    expect(untold).toEqual([]);
    const elsewhere = await db.rows(
      "owner",
      `SELECT h.stop_id FROM stop_delivery h WHERE h.office_id = ${office} AND NOT EXISTS (
         SELECT FROM audit_event e WHERE e.subject_type = 'stop' AND e.subject_id = h.stop_id
           AND e.municipality_id = h.municipality_id)`,
    );
    expect(elsewhere).toEqual([]);
    const types = await db.rows<{ type: string }>(
      "owner",
      `SELECT DISTINCT type FROM audit_event WHERE office_id = ${office} AND subject_type = 'stop' ORDER BY 1`,
    );
    expect(types.map(({ type }) => type)).toEqual([
      "stop.changed",
      "stop.closed",
      "stop.escalated",
      "stop.mended",
      "stop.noted",
      "stop.promised",
      "stop.registered",
    ]);
  });

  it("tells what happened to the projects, also E-arkiv Mitt's, and no later than today", async () => {
    const told = await db.rows<{ key: string; types: string[]; ahead: boolean; silent: number }>(
      "owner",
      `SELECT o.key, array_agg(DISTINCT e.type ORDER BY e.type) AS types,
         bool_or(left(e.time, 10)::date > coalesce(o.as_of, current_date)) AS ahead,
         (SELECT count(*)::int FROM delivery_project p WHERE p.office_id = o.id AND NOT EXISTS (
           SELECT FROM audit_event a WHERE a.subject_id = p.id AND a.type = 'project.added')) AS silent
       FROM office o JOIN audit_event e ON e.office_id = o.id AND e.type LIKE 'project.%'
       GROUP BY o.id ORDER BY o.key`,
    );
    const types = ["added", "answered", "findingAdded", "findingAdopted", "forked", "invited"];
    expect(told).toEqual(
      ["e-arkiv-mitt", "exempel"].map((key) => ({
        key,
        types: types.map((type) => `project.${type}`),
        ahead: false,
        silent: 0,
      })),
    );
  });

  it("has the volume it is said to have", async () => {
    const counts = await db.row<Record<string, number>>(
      "owner",
      `SELECT (SELECT count(*)::int FROM municipality WHERE office_id = ${office}) AS municipalities,
        (SELECT count(*)::int FROM system_product WHERE office_id = ${office}) AS systems,
        (SELECT count(*)::int FROM delivery WHERE office_id = ${office}) AS deliveries,
        (SELECT count(*)::int FROM control_point WHERE office_id = ${office}) AS points`,
    );
    expect(counts).toEqual({ municipalities: 22, systems: 30, deliveries: 440, points: 11_000 });
  });

  it("fills every kind of standing", async () => {
    const rows = await db.rows<{ status: string; n: number }>(
      "owner",
      `SELECT status::text, count(*)::int AS n FROM delivery WHERE office_id = ${office} GROUP BY 1`,
    );
    expect(rows.map(({ status }) => status).sort()).toEqual([
      "active",
      "approved",
      "approvedWithRemarks",
      "awaitingApproval",
      "cancelled",
      "closed",
      "prioritised",
      "proposed",
      "rejected",
      "underControl",
    ]);
    const stops = await db.rows<{ by: string; open: number }>(
      "owner",
      `SELECT stopped_by::text AS by, count(*) FILTER (WHERE closed_on IS NULL)::int AS open FROM stop WHERE office_id = ${office} GROUP BY 1`,
    );
    expect(stops.map(({ by }) => by).sort()).toEqual(["municipality", "office", "operations", "vendor"]);
    // The office and operations have let go of theirs by the day it is loaded.
    for (const { by, open } of stops)
      expect([by, open > 0 || by === "operations" || by === "office"]).toEqual([by, true]);
  });

  it("has what remains of approvals, put right and not, packages in its rounds and what comes again", async () => {
    const made = await db.row<Record<string, number>>(
      "owner",
      `SELECT count(*) FILTER (WHERE cleared_on IS NULL)::int AS open, count(cleared_on)::int AS cleared,
        (SELECT count(*)::int FROM round r WHERE r.office_id = ${office} AND package_sha256 IS NOT NULL) AS packages,
        (SELECT count(*)::int FROM delivery d WHERE d.office_id = ${office} AND purpose = 'recurring') AS recurring,
        (SELECT count(*)::int FROM approval_remark k JOIN delivery d ON d.id = k.delivery_id
          WHERE d.status NOT IN ('approvedWithRemarks', 'closed')) AS elsewhere
       FROM approval_remark WHERE office_id = ${office}`,
    );
    for (const kind of ["open", "cleared", "packages", "recurring"]) expect(made[kind]).toBeGreaterThan(0);
    expect(made["elsewhere"]).toBe(0);
  });

  it("counts each delivery's points as they are", async () => {
    const wrong = await db.rows(
      "owner",
      `
      SELECT d.id FROM delivery d JOIN LATERAL (
        SELECT count(*) AS total, count(*) FILTER (WHERE result IN ('passed', 'passedWithDeviation', 'notApplicable')) AS done,
          count(*) FILTER (WHERE severity = 'blocking' AND result NOT IN ('passed', 'passedWithDeviation', 'notApplicable')) AS open
        FROM control_point WHERE delivery_id = d.id) c ON true
      WHERE (d.points_total, d.points_done, d.points_blocking_open) IS DISTINCT FROM (c.total, c.done, c.open)`,
    );
    expect(wrong).toEqual([]);
  });

  it("has statements whose digest is that of their text, and approvals that stand in a sound chain", async () => {
    const signed = await db.rows<{
      canonical: string;
      digest: string;
      hash: string;
      event: string;
      decision: string;
    }>(
      "owner",
      `SELECT s.canonical, a.digest, a.audit_hash AS hash, encode(e.hash, 'hex') AS event, a.decision::text AS decision
        FROM approval a JOIN statement s ON s.id = a.statement_id
        JOIN audit_event e ON e.stream = a.audit_stream AND e.seq = a.audit_seq WHERE a.office_id = ${office}`,
    );
    expect(signed.length).toBeGreaterThan(200);
    for (const { canonical, digest, hash, event, decision } of signed) {
      expect(createHash("sha256").update(canonical, "utf8").digest("hex")).toBe(digest);
      expect(hash).toBe(event);
      const statement = JSON.parse(canonical) as {
        decision: string;
        controlPoints: { result: string; severity: string }[];
      };
      expect(statement.decision).toBe(decision);
      const failed = statement.controlPoints.some(
        ({ result }) => result === "failed" || result === "notStarted",
      );
      expect(failed).toBe(decision === "rejected");
    }
    expect((await verifyChains()).faults).toEqual([]);
  });

  it("numbers each approved version below the delivery's present one", async () => {
    const wrong = await db.rows(
      "owner",
      `
      SELECT a.id FROM approval a JOIN delivery d ON d.id = a.delivery_id
      WHERE a.office_id = ${office} AND a.delivery_version >= d.version`,
    );
    expect(wrong).toEqual([]);
  });

  it("has something said of each delivery that is under control or stopped, and tells those who are mentioned", async () => {
    const silent = await db.rows(
      "owner",
      `SELECT d.id FROM delivery d WHERE d.office_id = ${office} AND (d.status = 'underControl'
        OR d.stopped_since IS NOT NULL)
        AND NOT EXISTS (SELECT FROM comment c WHERE c.delivery_id = d.id)`,
    );
    expect(silent).toEqual([]);
    const told = await db.row<Record<string, number>>(
      "owner",
      `SELECT (SELECT count(*)::int FROM comment_mention WHERE office_id = ${office}) AS mentions,
        (SELECT count(*)::int FROM notification n JOIN comment_mention m ON m.comment_id = (n.data ->> 'commentId')::uuid
          AND m.user_id = n.user_id WHERE n.type = 'comment.mentioned') AS notifications,
        (SELECT count(*)::int FROM notification WHERE office_id = ${office} AND read_at IS NULL) AS unread`,
    );
    expect(told.mentions).toBeGreaterThan(10);
    expect(told.notifications).toBe(told.mentions);
    expect(told.unread).toBeGreaterThan(0);
  });

  it("gives nobody of its municipalities a real municipality's name", async () => {
    const real = await db.rows(
      "owner",
      "SELECT name FROM municipality_register WHERE county <> 'Exempel län' AND name = ANY ($1)",
      [municipalities.map(({ name }) => name)],
    );
    expect(real).toEqual([]);
  });

  it("shares whole percents that add up to one", () => {
    const percent = sharesInPercent(municipalities.map(({ population }) => population));
    expect(percent.reduce((sum, each) => sum + each, 0)).toBe(100);
    expect(Math.min(...percent)).toBeGreaterThan(0);
  });
});
