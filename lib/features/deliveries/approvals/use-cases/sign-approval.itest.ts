import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { assessControlPoint } from "@/lib/features/deliveries/assessments/server";
import { actorFor, archivistOf, fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import type { MadeDelivery } from "@/lib/testing/deliveries";
import type { Decision, PreparedStatement } from "../schema";
import { prepareStatement } from "./prepare-statement";
import { requestApproval } from "./request-approval";
import { signApproval } from "./sign-approval";

const db = useTestDatabase();
const PASSWORD = "arkivlots-demo-2026";

let archivist: Actor;
let delivery: MadeDelivery;
let requestId: string;
let clock = fixedClock();

beforeEach(async () => {
  clock = fixedClock();
  await db.rows("owner", "DELETE FROM rate_limit");
  archivist = await archivistOf(db, "trelleborg");
  delivery = await aDemoDelivery(db);
  requestId = (
    await perform(requestApproval, archivist, {
      params: { id: delivery.id },
      body: { message: null, diaryNumber: null },
    })
  ).id;
});

const prepare = (decision: Decision = "approved", actor = archivist) =>
  perform(prepareStatement, actor, {
    params: { id: requestId },
    body: {
      decision,
      remarks: decision === "approved" ? null : "bilden är suddig",
      points: [],
      language: "sv",
    },
    clock,
  });

const sign = (
  { id, digest }: Pick<PreparedStatement, "id" | "digest">,
  { actor = archivist, password = PASSWORD, request = requestId } = {},
) =>
  perform(signApproval, actor, {
    params: { id: request },
    body: { statementId: id, digest, method: "password", password },
    clock,
  });

const state = () =>
  db.row<Record<string, unknown>>(
    "owner",
    `SELECT d.status, d.stage, ph.key AS phase, d.version, q.status AS request,
       (SELECT count(*)::int FROM approval WHERE delivery_id = d.id) AS approvals,
       (SELECT array_agg(number || ' ' || outcome ORDER BY number) FROM round WHERE delivery_id = d.id) AS rounds,
       (SELECT count(*)::int FROM audit_event WHERE delivery_id = d.id) AS events,
       (SELECT count(*)::int FROM statement WHERE delivery_id = d.id AND used_at IS NOT NULL) AS used
     FROM delivery d JOIN phase ph ON ph.id = d.phase_id LEFT JOIN approval_request q ON q.delivery_id = d.id
     WHERE d.id = $1`,
    [delivery.id],
  );

describe("signing", () => {
  it("sets approval, status and the accepted stage, closes the round, and says where in the trail it stands", async () => {
    const signed = await sign(await prepare());
    expect(await state()).toEqual({
      status: "approved",
      stage: "accepted",
      phase: "leveransgodkannande",
      version: 3,
      request: "decided",
      approvals: 1,
      rounds: ["1 accepted"],
      events: 2,
      used: 1,
    });
    const event = await db.row<{ hash: string; payload: string }>(
      "owner",
      "SELECT encode(hash, 'hex') AS hash, payload FROM audit_event WHERE stream = $1 AND seq = $2",
      [signed.audit.stream, signed.audit.seq],
    );
    expect(event.hash).toBe(signed.audit.hash);
    expect(JSON.parse(event.payload)).toMatchObject({
      type: "approval.signed",
      format: 2,
      subject: { type: "delivery", id: delivery.id },
      actor: { id: archivist.userId, role: "archivist" },
      data: { approvalId: signed.id, decision: "approved", digest: signed.digest },
    });
    expect(signed.signedAt).toBe(clock.now().toISOString());
  });

  it("with remarks approves with remarks", async () => {
    await sign(await prepare("approvedWithRemarks"));
    expect(await state()).toMatchObject({ status: "approvedWithRemarks", stage: "accepted" });
  });

  it("of a rejection leaves the phase, sets status rejected and opens the next round", async () => {
    await sign(await prepare("rejected"));
    expect(await state()).toMatchObject({
      status: "rejected",
      stage: "controlled",
      phase: "leveranskontroll",
      request: "decided",
      rounds: ["1 rejected", "2 open"],
    });
  });

  it("takes place once", async () => {
    const statement = await prepare();
    const other = await prepare();
    await sign(statement);
    const before = await state();
    await expect(sign(statement)).rejects.toMatchObject({ code: "approval.alreadySigned" });
    await expect(sign(other)).rejects.toMatchObject({ code: "approval.alreadySigned" });
    await expect(prepare()).rejects.toMatchObject({ code: "approval.alreadySigned" });
    expect(await state()).toEqual(before);
  });

  it("takes only one's own statement, of this session and of this request", async () => {
    const statement = await prepare();
    await db.rows(
      "owner",
      `INSERT INTO role_grant (id, user_id, office_id, role, scope, municipality_id)
       SELECT gen_random_uuid(), u.id, $1, 'archivist', 'municipality', $2 FROM "user" u
       WHERE email = 'systemforvaltare.trelleborg@skanearkiv.example' ON CONFLICT DO NOTHING`,
      [delivery.officeId, delivery.municipalityId],
    );
    const colleague = await actorFor(db, "systemforvaltare.trelleborg@skanearkiv.example");
    const otherSession = await archivistOf(db, "trelleborg");
    for (const actor of [colleague, otherSession])
      await expect(sign(statement, { actor })).rejects.toMatchObject({ code: "request.notFound" });
    const elsewhere = await aDemoDelivery(db);
    const { id: request } = await perform(requestApproval, archivist, {
      params: { id: elsewhere.id },
      body: { message: null, diaryNumber: null },
    });
    await expect(sign(statement, { request })).rejects.toMatchObject({ code: "request.notFound" });
    await expect(sign(await prepare("approved", colleague), { actor: colleague })).resolves.toMatchObject({
      decision: "approved",
    });
  });

  it("is for the municipality's archivist: no coordinator, system manager or other municipality", async () => {
    const statement = await prepare();
    const coordinator = await actorFor(db, "samordnare@skanearkiv.example");
    await expect(sign(statement, { actor: coordinator })).rejects.toMatchObject({
      code: "request.forbidden",
    });
    const stranger = await archivistOf(db, "skurup");
    await expect(sign(statement, { actor: stranger })).rejects.toMatchObject({ code: "request.notFound" });
    await expect(prepare("approved", stranger)).rejects.toMatchObject({ code: "request.notFound" });
  });

  it("must happen within five minutes", async () => {
    const statement = await prepare();
    expect(Date.parse(statement.expiresAt) - clock.now().getTime()).toBe(5 * 60 * 1000);
    clock.advance(5 * 60 * 1000);
    await expect(sign(statement)).rejects.toMatchObject({ code: "approval.statementExpired" });
    const later = await prepare();
    clock.advance(5 * 60 * 1000 - 1);
    await expect(sign(later)).resolves.toMatchObject({ digest: later.digest });
  });

  it("is refused when a point has changed since, and when the digest is another's", async () => {
    const statement = await prepare();
    await expect(sign({ id: statement.id, digest: "0".repeat(64) })).rejects.toMatchObject({
      code: "approval.digestMismatch",
    });
    const [point] = delivery.points;
    await perform(assessControlPoint, archivist, {
      params: { id: delivery.id, controlPointId: point!.id },
      body: { result: "failed", measuredValue: null, note: "fel", evidenceFileIds: [] },
      version: point!.version,
    });
    await expect(sign(statement)).rejects.toMatchObject({ code: "approval.deliveryChanged" });
    expect(await state()).toMatchObject({ approvals: 0, used: 0, request: "open" });
  });
});

describe("the password", () => {
  it("counts when it is wrong, and after five tries not even the right one is looked at", async () => {
    const statement = await prepare();
    const before = await state();
    for (const password of ["fel", "Fel", "FEL", "arkivlots", "arkivlots-demo-2027"])
      await expect(sign(statement, { password })).rejects.toMatchObject({
        code: "approval.wrongPassword",
        errors: [{ path: "password", code: "approval.wrongPassword" }],
      });
    await expect(sign(statement)).rejects.toMatchObject({
      code: "approval.tooManyTries",
      retryAfterSeconds: expect.any(Number),
    });
    expect(await state()).toEqual(before);
  });

  it("does not count when nothing is written", async () => {
    const statement = await prepare();
    for (let i = 0; i < 6; i += 1)
      await expect(sign(statement, { password: "" })).rejects.toMatchObject({
        code: "approval.wrongPassword",
      });
    await expect(sign(statement)).resolves.toMatchObject({ decision: "approved" });
  });

  it("does not count when it is right", async () => {
    const statement = await prepare();
    for (let i = 0; i < 4; i += 1)
      await expect(sign(statement, { password: "fel" })).rejects.toMatchObject({
        code: "approval.wrongPassword",
      });
    await sign(statement);
    delivery = await aDemoDelivery(db);
    requestId = (
      await perform(requestApproval, archivist, {
        params: { id: delivery.id },
        body: { message: null, diaryNumber: null },
      })
    ).id;
    await expect(sign(await prepare(), { password: "fel" })).rejects.toMatchObject({
      code: "approval.wrongPassword",
    });
  });
});

it("leaves nothing when the last step fails", async () => {
  const statement = await prepare();
  const before = await state();
  await db.rows("superuser", "ALTER FUNCTION enqueue(text, json, text) RENAME TO enqueue_gone");
  try {
    await expect(sign(statement)).rejects.toThrow();
  } finally {
    await db.rows("superuser", "ALTER FUNCTION enqueue_gone(text, json, text) RENAME TO enqueue");
  }
  expect(await state()).toEqual(before);
  await expect(sign(statement)).resolves.toMatchObject({ decision: "approved" });
});

it("lets one of three simultaneous signers win", async () => {
  const statements = [await prepare(), await prepare(), await prepare()];
  const results = await Promise.allSettled(statements.map((statement) => sign(statement)));
  expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  const codes = results.flatMap((r) =>
    r.status === "rejected" ? [(r.reason as { code: string }).code] : [],
  );
  expect(codes).toEqual(["approval.alreadySigned", "approval.alreadySigned"]);
  expect(await state()).toMatchObject({ approvals: 1, used: 1, status: "approved" });
});

describe("who has assessed the points", () => {
  const told = async () =>
    (
      await db.rows<{ id: string }>(
        "owner",
        "SELECT user_id AS id FROM notification WHERE delivery_id = $1 AND type = 'approval.signed'",
        [delivery.id],
      )
    ).map(({ id }) => id);

  it("is told of a rejection, which opens them again, beside the coordinators; of an approval only they are", async () => {
    const coordinator = await actorFor(db, "samordnare@skanearkiv.example");
    const manager = await actorFor(db, "systemforvaltare.trelleborg@skanearkiv.example");
    const stranger = await archivistOf(db, "skurup");
    const by = (numbers: number[], { userId }: Actor) =>
      db.rows(
        "owner",
        "UPDATE control_point SET assessed_by = $1 WHERE delivery_id = $2 AND number = ANY ($3)",
        [userId, delivery.id, numbers],
      );
    for (const decision of ["approved", "rejected"] as const) {
      await by([1, 2], manager);
      await by([3], stranger);
      await by([4], archivist);
      await sign(await prepare(decision));
      expect(await told()).toContain(coordinator.userId);
      expect((await told()).filter((id) => id === manager.userId)).toHaveLength(
        decision === "rejected" ? 1 : 0,
      );
      for (const { userId } of [stranger, archivist]) expect(await told()).not.toContain(userId);
      delivery = await aDemoDelivery(db);
      requestId = (
        await perform(requestApproval, archivist, {
          params: { id: delivery.id },
          body: { message: null, diaryNumber: null },
        })
      ).id;
    }
  });
});
