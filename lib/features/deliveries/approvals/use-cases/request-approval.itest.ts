import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { assessControlPoint } from "@/lib/features/deliveries/assessments/server";
import { actorFor, archivistOf, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { movePhase } from "@/lib/features/deliveries/deliveries/server";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import type { MadeDelivery } from "@/lib/testing/deliveries";
import type { StatementBody } from "../schema";
import { prepareStatement } from "./prepare-statement";
import { requestApproval } from "./request-approval";
import { signApproval } from "./sign-approval";

const db = useTestDatabase();
let archivist: Actor;
beforeAll(async () => {
  archivist = await archivistOf(db, "trelleborg");
});

const ask = (id: string, actor = archivist) =>
  perform(requestApproval, actor, { params: { id }, body: { message: "klart", diaryNumber: null } });
const open = (number: number) => ({
  path: `controlPoints.${number}`,
  code: "approval.pointOpen",
  params: { number },
});
const approve: StatementBody = { decision: "approved", remarks: null, points: [], language: "sv" };

describe("requestApproval", () => {
  it("opens the request, and the delivery awaits approval", async () => {
    const { id } = await aDemoDelivery(db);
    expect(await ask(id)).toMatchObject({ deliveryId: id, status: "open", version: 1 });
    const row = await db.row("owner", "SELECT status, stage, version FROM delivery WHERE id = $1", [id]);
    expect(row).toEqual({ status: "awaitingApproval", stage: "controlled", version: 2 });
  });

  it("names every open blocking point, and no other", async () => {
    const { id, points } = await aDemoDelivery(db, { open: [25, 26, 30] });
    const { severity } = await db.row<{ severity: string }>(
      "owner",
      "SELECT severity FROM control_point WHERE delivery_id = $1 AND severity <> 'blocking' LIMIT 1",
      [id],
    );
    expect(severity).not.toBe("blocking");
    await db.rows(
      "owner",
      "UPDATE control_point SET result = 'notStarted' WHERE delivery_id = $1 AND severity <> 'blocking'",
      [id],
    );
    expect(points.length).toBeGreaterThan(30);
    await expect(ask(id)).rejects.toMatchObject({
      code: "approval.notReady",
      errors: [open(25), open(26), open(30)],
    });
  });

  it.each(["failed", "reopened"])("counts a blocking point that is %s as open", async (result) => {
    const { id } = await aDemoDelivery(db);
    await db.rows(
      "owner",
      "UPDATE control_point SET result = $2::text::\"ControlPointResult\", note = 'x' WHERE delivery_id = $1 AND number = 25",
      [id, result],
    );
    await expect(ask(id)).rejects.toMatchObject({ code: "approval.notReady", errors: [open(25)] });
  });

  it("needs the stage controlled", async () => {
    const { id } = await aDemoDelivery(db, { phase: "inleverans", status: "active" });
    await expect(ask(id)).rejects.toMatchObject({
      code: "approval.notReady",
      errors: [{ path: "phase", code: "approval.notInControl" }],
    });
  });

  it("is made once, however many ask at the same time", async () => {
    const { id } = await aDemoDelivery(db);
    const results = await Promise.allSettled([ask(id), ask(id), ask(id)]);
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    await expect(ask(id)).rejects.toMatchObject({ code: "approval.alreadyRequested" });
    const lost = results.flatMap((r) => (r.status === "rejected" ? [r.reason as { code: string }] : []));
    expect(lost.map((e) => e.code)).toEqual(["approval.alreadyRequested", "approval.alreadyRequested"]);
  });

  it("does not see another municipality's delivery", async () => {
    const { id } = await aDemoDelivery(db);
    const stranger = await archivistOf(db, "skurup");
    await expect(ask(id, stranger)).rejects.toMatchObject({ code: "request.notFound" });
    const manager = await actorFor(db, "systemforvaltare.trelleborg@skanearkiv.example");
    await expect(ask(id, manager)).rejects.toMatchObject({ code: "request.forbidden" });
  });
});

describe("after a rejection from before results were kept as earlier ones", () => {
  /** A delivery whose first request was rejected, in a round of its own, its points as they were. */
  async function rejected(): Promise<MadeDelivery> {
    const delivery = await aDemoDelivery(db);
    const { id } = await ask(delivery.id);
    const body: StatementBody = {
      decision: "rejected",
      remarks: "punkt 25 stämmer inte",
      points: [],
      language: "sv",
    };
    const prepared = await perform(prepareStatement, archivist, { params: { id }, body });
    const { id: statementId, digest } = prepared;
    await perform(signApproval, archivist, {
      params: { id },
      body: { statementId, digest, method: "password", password: "arkivlots-demo-2026" },
    });
    await db.rows(
      "owner",
      `UPDATE control_point SET result = 'passed', version = 1, earlier_result = NULL, earlier_note = NULL,
         earlier_round = NULL WHERE delivery_id = $1`,
      [delivery.id],
    );
    return delivery;
  }
  const unchanged = { path: "controlPoints", code: "approval.nothingChangedSinceRejection" };
  const refused = { code: "approval.notReady", errors: [unchanged] };

  it("is refused until a point has been assessed anew", async () => {
    const delivery = await rejected();
    await expect(ask(delivery.id)).rejects.toMatchObject(refused);
    const point = delivery.points.find((p) => p.number === 25)!;
    await perform(assessControlPoint, archivist, {
      params: { id: delivery.id, controlPointId: point.id },
      body: { result: "passed", measuredValue: null, note: null, evidenceFileIds: [] },
      version: 1,
    });
    expect(await ask(delivery.id)).toMatchObject({ status: "open" });
  });

  it("is refused until a file has come, and a phase moved there and back is no answer", async () => {
    const delivery = await rejected();
    const move = (phase: string, version: number) =>
      perform(movePhase, archivist, { params: { id: delivery.id }, body: { phase, reason: "fel" }, version });
    const { version } = await db.row<{ version: number }>(
      "owner",
      "SELECT version FROM delivery WHERE id = $1",
      [delivery.id],
    );
    await move("inleverans", version);
    await move("leveranskontroll", version + 1);
    await expect(ask(delivery.id)).rejects.toMatchObject(refused);
    const payload = JSON.stringify({
      actor: { id: archivist.userId, role: "archivist" },
      data: {},
      deliveryId: delivery.id,
      target: "x",
      type: "file.added",
    });
    await db.rows(
      "owner",
      "SELECT audit_append_many('skanearkiv/1287', ARRAY['2026-03-02T09:00:00.000000Z'], ARRAY[$1])",
      [payload],
    );
    expect(await ask(delivery.id)).toMatchObject({ status: "open" });
  });
});

describe("prepareStatement", () => {
  const prepare = (id: string, body: Parameters<typeof perform>[2]["body"], actor = archivist) =>
    perform(prepareStatement, actor, { params: { id }, body: body as typeof approve });

  it("stores the canonical text whose digest it gives, as often as it is asked", async () => {
    const { id } = await aDemoDelivery(db);
    const request = await ask(id);
    const [first, second] = [await prepare(request.id, approve), await prepare(request.id, approve)];
    for (const { id: statementId, canonical, digest, statement } of [first, second]) {
      expect(createHash("sha256").update(canonical, "utf8").digest("hex")).toBe(digest);
      expect(JSON.parse(canonical)).toEqual(statement);
      expect(Object.keys(JSON.parse(canonical) as object)).toEqual(Object.keys(statement).sort());
      const stored = await db.row("owner", "SELECT canonical, digest FROM statement WHERE id = $1", [
        statementId,
      ]);
      expect(stored).toEqual({ canonical, digest });
    }
    expect(first.digest).not.toBe(second.digest);
    expect(first.statement).toMatchObject({
      delivery: { id, version: 2, round: 1 },
      municipality: { code: "1287", name: "Trelleborg" },
      signer: { id: archivist.userId, role: "archivist" },
      level: "L0",
    });
  });

  it("needs remarks unless it is a plain approval, which has none", async () => {
    const request = await ask((await aDemoDelivery(db)).id);
    await expect(prepare(request.id, { ...approve, remarks: "bra" })).rejects.toMatchObject({
      code: "approval.remarksNotAllowed",
      errors: [{ path: "remarks", code: "approval.remarksNotAllowed" }],
    });
    for (const decision of ["approvedWithRemarks", "rejected"])
      await expect(prepare(request.id, { ...approve, decision })).rejects.toMatchObject({
        code: "approval.remarksRequired",
      });
  });

  it("refuses to approve over a point that was opened again, but lets it be rejected", async () => {
    const { id, points } = await aDemoDelivery(db);
    const request = await ask(id);
    const point = points.find((p) => p.number === 25)!;
    await perform(assessControlPoint, archivist, {
      params: { id, controlPointId: point.id },
      body: { result: "failed", measuredValue: null, note: "fel", evidenceFileIds: [] },
      version: 1,
    });
    await expect(prepare(request.id, approve)).rejects.toMatchObject({
      code: "approval.notReady",
      errors: [open(25)],
    });
    const rejection = await prepare(request.id, { ...approve, decision: "rejected", remarks: "punkt 25" });
    expect(rejection.statement.decision).toBe("rejected");
  });

  it("of an older request asks for a second person where a point needs one and the signer assessed it", async () => {
    const { id } = await aDemoDelivery(db);
    await db.rows(
      "owner",
      `UPDATE control_point SET needs_second_person = true, assessed_by = $2 WHERE delivery_id = $1 AND number = 26`,
      [id, archivist.userId],
    );
    const request = await ask(id);
    await db.rows("owner", "UPDATE approval_request SET needs_confirmations = false WHERE id = $1", [
      request.id,
    ]);
    await expect(prepare(request.id, approve)).rejects.toMatchObject({
      code: "approval.secondPersonRequired",
      errors: [{ path: "controlPoints.26" }],
    });
  });
});
