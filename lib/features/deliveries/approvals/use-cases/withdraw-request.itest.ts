import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { countUnread } from "@/lib/features/records/notifications/server";
import { withActor } from "@/lib/platform/db";
import { fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, PASSWORD, type MadeOffice } from "@/lib/testing/factories";
import { withdrawalBody, type StatementBody } from "../schema";
import { prepareStatement } from "./prepare-statement";
import { requestApproval } from "./request-approval";
import { signApproval } from "./sign-approval";
import { withdrawRequest } from "./withdraw-request";

const db = useTestDatabase("empty");
const clock = fixedClock();
const approve: StatementBody = { decision: "approved", remarks: null, points: [], language: "sv" };
let office: MadeOffice;
let archivist: Actor;
let coordinator: Actor;
let delivery: MadeDelivery;
let requestId: string;

beforeAll(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet"] });
  const [municipality] = office.municipalities;
  archivist = await aPerson(db, office, { role: "archivist", municipality: municipality! });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});
beforeEach(async () => {
  delivery = await aDelivery(office);
  requestId = (await ask(coordinator)).id;
});

const ask = (actor: Actor) =>
  perform(requestApproval, actor, {
    params: { id: delivery.id },
    body: { message: null, diaryNumber: null },
    clock,
  });
const withdraw = (actor = coordinator, version = 1, id = requestId) =>
  perform(withdrawRequest, actor, { params: { id }, body: { reason: "fel omgång" }, version, clock });
const prepare = (id = requestId) =>
  perform(prepareStatement, archivist, { params: { id }, body: approve, clock });
const sign = ({ id: statementId, digest }: { id: string; digest: string }) =>
  perform(signApproval, archivist, {
    params: { id: requestId },
    body: { statementId, digest, method: "password", password: PASSWORD },
    clock,
  });
const statusOf = async () =>
  (await db.row<{ status: string }>("owner", "SELECT status FROM delivery WHERE id = $1", [delivery.id]))
    .status;

describe("a request", () => {
  it("is withdrawn with its reason, ends what was prepared, and is asked for again", async () => {
    const statement = await prepare();
    expect(await withdraw()).toMatchObject({
      id: requestId,
      deliveryId: delivery.id,
      status: "withdrawn",
      version: 2,
      withdrawal: { by: coordinator.name, reason: "fel omgång", at: clock.now().toISOString() },
    });
    expect(await statusOf()).toBe("underControl");
    await expect(sign(statement)).rejects.toMatchObject({ code: "approval.withdrawn" });
    await expect(prepare()).rejects.toMatchObject({ code: "approval.withdrawn" });
    const events = await db.rows<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event WHERE delivery_id = $1 ORDER BY seq DESC LIMIT 1",
      [delivery.id],
    );
    expect(JSON.parse(events[0]!.payload)).toMatchObject({
      type: "approval.withdrawn",
      data: { requestId, reason: "fel omgång" },
    });
    const again = await ask(archivist);
    expect([again.status, again.id === requestId]).toEqual(["open", false]);
    await prepare(again.id);
  });

  it("is withdrawn by who asked and by coordinators, and by no other archivist", async () => {
    const municipality = office.municipalities[0]!;
    const colleague = await aPerson(db, office, { role: "archivist", municipality });
    await expect(withdraw(colleague)).rejects.toMatchObject({ code: "request.forbidden" });
    const stranger = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[1]!,
    });
    await expect(withdraw(stranger)).rejects.toMatchObject({ code: "request.notFound" });
    await withdraw();
    requestId = (await ask(archivist)).id;
    expect(await withdraw(archivist)).toMatchObject({ status: "withdrawn" });
    requestId = (await ask(archivist)).id;
    expect(await withdraw(coordinator)).toMatchObject({ status: "withdrawn" });
  });

  it("that is decided, withdrawn already or read in another version is not withdrawn", async () => {
    await expect(withdraw(coordinator, 7)).rejects.toMatchObject({
      code: "request.stale",
      current: { id: requestId, version: 1 },
    });
    await withdraw();
    await expect(withdraw(coordinator, 2)).rejects.toMatchObject({ code: "approval.withdrawn" });
    requestId = (await ask(coordinator)).id;
    await sign(await prepare());
    await expect(withdraw()).rejects.toMatchObject({ code: "approval.alreadySigned" });
    await expect(withdraw(coordinator, 2)).rejects.toMatchObject({ code: "approval.alreadySigned" });
  });

  it("needs a reason that can be seen", () => {
    for (const reason of ["", " ", "\u200b", "\u2060\u3164"])
      expect(withdrawalBody.safeParse({ reason }).success).toBe(false);
  });
});

describe("what people were told of a request", () => {
  const unread = () => withActor(archivist, (tx) => countUnread(tx, archivist));

  it("calls for nobody once it is withdrawn or decided", async () => {
    await db.rows("owner", "UPDATE notification SET read_at = now() WHERE data ->> 'requestId' <> $1", [
      requestId,
    ]);
    expect(await unread()).toBe(1);
    await withdraw();
    const types = await db.rows<{ type: string }>(
      "owner",
      "SELECT type FROM notification WHERE user_id = $1 AND read_at IS NULL",
      [archivist.userId],
    );
    expect(types).toEqual([{ type: "approval.withdrawn" }]);
    await db.rows("owner", "UPDATE notification SET read_at = now()");
    requestId = (await ask(coordinator)).id;
    const municipality = office.municipalities[0]!;
    const colleague = await aPerson(db, office, { role: "archivist", municipality });
    expect(await unread()).toBe(1);
    await sign(await prepare());
    expect(await unread()).toBe(0);
    expect(await withActor(colleague, (tx) => countUnread(tx, colleague))).toBe(0);
  });
});
