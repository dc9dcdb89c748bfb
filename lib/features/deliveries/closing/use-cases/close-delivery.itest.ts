import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { DeliveryStatus } from "@/lib/domain/delivery";
import { newId } from "@/lib/domain/ids";
import { withActor } from "@/lib/platform/db";
import {
  all,
  decided,
  decision,
  disposed,
  installationOf,
  putClosing,
  readClosing,
  statusOf,
  upToAccess,
  upToDisposal,
  type ClosingSaid,
} from "@/lib/testing/closing-acts";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, aFile, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let archivist: Actor;
let delivery: MadeDelivery;

const approved = (status: DeliveryStatus = "approved", more: object = {}) =>
  aDelivery(office, { stage: "accepted", status, ...more });
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1287", "1281"], systems: ["W3D3", "Procapita"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: office.municipalities[0] });
  delivery = await approved();
});

const read = (actor = coordinator, id = delivery.id) => readClosing(actor, id);
/** Says the closing in the version that it has now, unless told otherwise. */
async function put(body: ClosingSaid, of: { actor?: Actor; id?: string; version?: number } = {}) {
  const { actor = coordinator, id = delivery.id } = of;
  return putClosing(actor, id, body, of.version ?? (await read(coordinator, id)).version);
}

const eventsOf = async (subject: string) =>
  (
    await db.rows<{ type: string }>(
      "owner",
      "SELECT type FROM audit_event WHERE payload::jsonb #>> '{subject,id}' = $1 ORDER BY seq",
      [subject],
    )
  ).map(({ type }) => type);
const toldOf = async (type: string) =>
  (
    await db.rows<{ user_id: string }>(
      "owner",
      "SELECT user_id FROM notification WHERE type = $1 AND office_id = $2",
      [type, office.id],
    )
  ).map((row) => row.user_id);

/** An approval on paper, from before the program. */
const recordAfterwards = (as: "approved" | "approvedWithRemarks", version = 1) =>
  db.rows(
    "owner",
    `INSERT INTO approval (id, office_id, municipality_id, delivery_id, delivery_version, decision, signed_at, recorded_afterwards)
     SELECT $1, office_id, municipality_id, id, $3, $4::"ApprovalDecision", now(), true FROM delivery WHERE id = $2`,
    [newId(), delivery.id, version, as],
  );

describe("a closing", () => {
  it("goes step by step, by the coordinator and the archivist, and ends with the installation", async () => {
    expect(await read()).toMatchObject({
      id: delivery.id,
      receiptSentOn: null,
      disposal: null,
      notApplicable: [],
      version: 1,
      steps: [
        { key: "receipt", on: null, by: null, mayNow: true, waitsFor: null },
        { key: "access", mayNow: false, waitsFor: "closing.order" },
        { key: "disposalDecided", waitsFor: "closing.order" },
        { key: "disposed", waitsFor: "closing.order" },
        { key: "readLicence", waitsFor: "closing.order" },
        { key: "licence", waitsFor: "closing.order" },
      ],
    });
    const sent = await put({ receiptSentOn: "2026-02-02" }, { actor: archivist });
    expect(sent.steps.slice(0, 2)).toEqual([
      {
        key: "receipt",
        on: "2026-02-02",
        by: { id: archivist.userId, name: archivist.name },
        mayNow: false,
        waitsFor: null,
      },
      { key: "access", on: null, by: null, mayNow: true, waitsFor: null },
    ]);
    await put(upToAccess);
    const done = await put({ ...upToAccess, disposal: decided });
    expect(done.disposal).toEqual({
      ...decided,
      carriedOutOn: null,
      by: null,
      method: null,
      certificateFileId: null,
      backupsGoneOn: null,
      testCopiesGoneOn: null,
      hold: null,
    });
    await put(upToDisposal);
    expect(await statusOf(db, delivery.id)).toBe("approved");
    const closed = await put(all);
    expect(closed.steps.every(({ on, mayNow }) => on !== null && !mayNow)).toBe(true);
    expect(await statusOf(db, delivery.id)).toBe("closed");
    const installation = await installationOf(db, delivery.id);
    expect(installation.status).toBe("woundUp");
    expect(await eventsOf(delivery.id)).toEqual([
      ...Array<string>(3).fill("closing.recorded"),
      "closing.supplemented",
      "closing.recorded",
      "closing.supplemented",
      ...Array<string>(2).fill("closing.recorded"),
      "delivery.closed",
    ]);
    expect(closed.stays).toBeNull();
    expect(await eventsOf(installation.id)).toEqual(["installation.woundUp"]);
    expect(await toldOf("closing.disposalDecided")).toEqual([archivist.userId]);
    expect(await toldOf("delivery.closed")).toEqual([archivist.userId]);
  });

  it("said as it is changes nothing, in whatever order a decision is written", async () => {
    const { version } = await put({ ...upToAccess, disposal: decided });
    const { body, date, paragraph, reference } = decision;
    const again = { ...upToAccess, disposal: { ...decided, decision: { body, date, paragraph, reference } } };
    expect((await put(again)).version).toBe(version);
    expect(await eventsOf(delivery.id)).toHaveLength(4);
  });

  it("needs no step that is of no concern, and closes with the last one set aside", async () => {
    await put({ receiptSentOn: "2026-02-02", notApplicable: ["access", "disposalDecided"] });
    expect((await read()).steps.find(({ key }) => key === "disposed")).toMatchObject({
      mayNow: false,
      on: null,
    });
    await put({
      receiptSentOn: "2026-02-02",
      notApplicable: ["access", "disposalDecided", "readLicence", "licence"],
    });
    expect(await statusOf(db, delivery.id)).toBe("closed");
  });

  it("keeps its documents, which are the delivery's own and are not taken away", async () => {
    const file = await aFile(db, delivery);
    const of = { ...upToAccess, fileIds: [file, file], note: "Kvittot ligger i diariet" };
    expect(await put(of)).toMatchObject({ fileIds: [file], note: "Kvittot ligger i diariet" });
    expect(await put({ ...of, disposal: { ...disposed, certificateFileId: file } })).toMatchObject({
      disposal: { certificateFileId: file },
    });
    const certified = { ...upToAccess, disposal: { ...disposed, certificateFileId: file } };
    await expect(put({ ...certified, fileIds: [newId()] })).rejects.toMatchObject({
      code: "request.invalid",
      errors: [{ path: "fileIds.0", code: "closing.unknownFile" }],
    });
    const other = await aFile(db, await approved("approved", { municipality: office.municipalities[1] }));
    await expect(
      put({ ...upToAccess, disposal: { ...disposed, certificateFileId: other } }),
    ).rejects.toMatchObject({ errors: [{ path: "disposal.certificateFileId" }] });
    await expect(db.rows("owner", "DELETE FROM file WHERE id = $1", [file])).rejects.toThrow(/closing/);
  });
});

describe("what can't be said", () => {
  it.each(["active", "underControl", "awaitingApproval", "rejected", "cancelled"] as const)(
    "anything, of a delivery that is %s",
    async (status) => {
      const { id } = await aDelivery(office, { system: office.systems[1]!, status });
      expect((await read(coordinator, id)).steps.map(({ waitsFor }) => waitsFor)).toEqual(
        Array(6).fill("closing.notApproved"),
      );
      for (const body of [{ receiptSentOn: "2026-02-02" }, { notApplicable: ["licence" as const] }])
        await expect(put(body, { id })).rejects.toMatchObject({ code: "closing.notApproved" });
    },
  );

  it.each([
    [{ receiptSentOn: "2026-03-03" }, "closing.inFuture", "receiptSentOn"],
    [
      { ...upToDisposal, disposal: { ...disposed, backupsGoneOn: "2026-03-03" } },
      "closing.inFuture",
      "disposal.backupsGoneOn",
    ],
    [
      { ...upToAccess, disposal: { ...decided, decision: { ...decision, date: "2026-03-03" } } },
      "decision.inFuture",
      "disposal.decision.date",
    ],
    [{ accessClosedOn: "2026-02-03" }, "closing.order", "accessClosedOn"],
    [{ receiptSentOn: "2026-02-02", disposal: decided }, "closing.order", "disposal.decision.date"],
    [{ ...upToAccess, licenceEndedOn: "2026-02-28" }, "closing.order", "licenceEndedOn"],
    [{ receiptSentOn: "2026-02-05", accessClosedOn: "2026-02-04" }, "closing.order", "accessClosedOn"],
    [
      { ...upToAccess, disposal: { ...disposed, carriedOutOn: "2026-02-09" } },
      "closing.order",
      "disposal.carriedOutOn",
    ],
    [
      { ...upToAccess, disposal: { carriedOutOn: "2026-02-20", by: "IT", method: "?" } },
      "closing.order",
      "disposal.carriedOutOn",
    ],
    [{ ...upToDisposal, disposal: { ...disposed, hold: "Tvist" } }, "closing.hold", "disposal.carriedOutOn"],
    [{ ...upToAccess, disposal: { ...decided, basis: null } }, "request.invalid", "disposal.basis"],
    [{ ...upToAccess, disposal: { ...disposed, by: " " } }, "request.invalid", "disposal.by"],
    [
      { receiptSentOn: "2026-02-02", notApplicable: ["receipt" as const] },
      "request.invalid",
      "receiptSentOn",
    ],
  ])("%j: %s at %s", async (body, code, path) => {
    await expect(put(body as ClosingSaid)).rejects.toMatchObject({ code, errors: [{ path }] });
    expect(await read()).toMatchObject({ version: 1 });
  });

  it.each([
    [{ receiptSentOn: "2026-02-02", disposal: { carriedOutOn: "2026-02-20" } }, "closing.order"],
    [{ ...upToAccess, disposal: { ...decided, carriedOutOn: "2026-02-20", hold: "Tvist" } }, "closing.hold"],
    [{ ...upToAccess, disposal: { ...decided, carriedOutOn: "2026-03-20" } }, "closing.inFuture"],
    [{ ...upToAccess, disposal: { ...decided, carriedOutOn: "2026-02-20" } }, "request.invalid"],
  ])("what comes too early before what is missing, %j: %s", async (body, code) => {
    await expect(put(body as ClosingSaid)).rejects.toMatchObject({ code });
  });

  it("a step on a day before the approval, unless that was recorded afterwards", async () => {
    await db.rows(
      "owner",
      `WITH d AS (SELECT office_id, municipality_id, id FROM delivery WHERE id = $1),
         r AS (INSERT INTO approval_request (id, office_id, municipality_id, delivery_id, round_number, status)
           SELECT $2, office_id, municipality_id, id, 1, 'decided' FROM d),
         s AS (INSERT INTO statement (id, office_id, municipality_id, request_id, delivery_id, delivery_version,
             user_id, session_id, decision, language, canonical, digest, expires_at)
           SELECT $3, office_id, municipality_id, $2, id, 1, $4, $4, 'approved', 'sv', '{}', repeat('0', 64), now()
           FROM d)
       INSERT INTO approval (id, office_id, municipality_id, delivery_id, delivery_version, request_id, statement_id,
         decision, level, digest, signed_at)
       SELECT $3, office_id, municipality_id, id, 1, $2, $3, 'approved', 'L0', repeat('0', 64),
         '2026-02-02T23:30:00Z' FROM d`,
      [delivery.id, newId(), newId(), archivist.userId],
    );
    await expect(put({ receiptSentOn: "2026-02-02" })).rejects.toMatchObject({
      code: "closing.beforeApproval",
      errors: [{ path: "receiptSentOn" }],
    });
    await put({ receiptSentOn: "2026-02-03" });
    await recordAfterwards("approved", 2);
    await put({ receiptSentOn: "2026-02-02" });
  });

  it("disposal while it is held; the hold may be lifted by who disposes", async () => {
    const held = { ...upToAccess, disposal: { ...decided, hold: "Kopior är begärda" } };
    const { steps } = await put(held, { actor: archivist });
    expect(steps[3]).toMatchObject({ key: "disposed", mayNow: false, waitsFor: "closing.hold" });
    await expect(
      put({ ...upToAccess, disposal: { ...disposed, hold: "Kopior är begärda" } }),
    ).rejects.toMatchObject({ code: "closing.hold" });
    await expect(put({ ...held, notApplicable: ["disposed"] })).rejects.toMatchObject({
      code: "closing.hold",
    });
    expect(await toldOf("closing.held")).toEqual([coordinator.userId]);
    expect(await put(upToDisposal)).toMatchObject({ disposal: { carriedOutOn: "2026-02-20", hold: null } });
    expect((await eventsOf(delivery.id)).slice(-3)).toEqual([
      "closing.released",
      "closing.recorded",
      "closing.supplemented",
    ]);
  });

  it("by others, for another municipality, or in an old version", async () => {
    const council = await aPerson(db, office, { role: "council" });
    await expect(put({ receiptSentOn: "2026-02-02" }, { actor: council })).rejects.toMatchObject({
      code: "request.forbidden",
    });
    const neighbour = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[1],
    });
    await expect(put({ receiptSentOn: "2026-02-02" }, { actor: neighbour })).rejects.toMatchObject({
      code: "request.notFound",
    });
    await expect(put({ receiptSentOn: "2026-02-02" }, { version: 7 })).rejects.toMatchObject({
      code: "request.stale",
      current: { version: 1, steps: expect.any(Array) },
    });
  });

  it("by SQL as the web process, of a delivery that is not approved", async () => {
    const going = await aDelivery(office, { system: office.systems[1]! });
    await expect(
      withActor(coordinator, (tx) =>
        tx.closing.create({
          data: {
            id: newId(),
            officeId: office.id,
            municipalityId: going.municipalityId,
            deliveryId: going.id,
            receiptSentOn: new Date("2026-02-02"),
          },
        }),
      ),
    ).rejects.toThrow();
  });

  it("twice at once: one is kept, the other is told what stands", async () => {
    const both = await Promise.allSettled([
      put({ receiptSentOn: "2026-02-02" }, { version: 1 }),
      put({ receiptSentOn: "2026-02-03" }, { version: 1, actor: archivist }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "request.stale", current: { version: 2 } },
    });
  });
});

describe("a step that is taken back", () => {
  it("takes a coordinator and a reason, and opens delivery and installation again", async () => {
    await put(all);
    const back = { ...upToDisposal, readLicenceEndedOn: "2026-02-28" };
    await expect(put(back)).rejects.toMatchObject({
      code: "closing.reasonMissing",
      errors: [{ path: "reason" }],
    });
    await expect(put({ ...back, reason: "Fel" }, { actor: archivist })).rejects.toMatchObject({
      code: "request.forbidden",
    });
    await expect(put({ ...all, accessClosedOn: null, reason: "Fel" })).rejects.toMatchObject({
      code: "closing.order",
    });
    const opened = await put({ ...back, reason: "Licensen löper till årets slut" });
    expect(opened.steps[5]).toMatchObject({ key: "licence", on: null, by: null, mayNow: true });
    expect(await statusOf(db, delivery.id)).toBe("approved");
    const installation = await installationOf(db, delivery.id);
    expect(installation.status).toBe("inOperation");
    expect(await eventsOf(installation.id)).toEqual(["installation.woundUp", "installation.takenUp"]);
    expect((await eventsOf(delivery.id)).slice(-2)).toEqual(["closing.undone", "delivery.reopened"]);
    const [event] = await db.rows<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event WHERE type = 'closing.undone' AND delivery_id = $1",
      [delivery.id],
    );
    expect(event?.payload).toContain("Licensen löper till årets slut");
    expect(await toldOf("closing.undone")).toEqual([archivist.userId]);
    await put(all);
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "woundUp" });
  });

  it("is taken back too when it is said to be of no concern, or its certificate is taken away", async () => {
    const file = await aFile(db, delivery);
    await put({ ...upToAccess, disposal: { ...disposed, certificateFileId: file } });
    const aside = { ...upToAccess, disposal: decided, notApplicable: ["disposed" as const] };
    for (const body of [aside, upToDisposal]) {
      await expect(put({ ...body, reason: "Fel" }, { actor: archivist })).rejects.toMatchObject({
        code: "request.forbidden",
      });
      await expect(put(body)).rejects.toMatchObject({ code: "closing.reasonMissing" });
    }
    await put({ ...upToDisposal, reason: "Fel fil" });
    const told = await put({ ...aside, reason: "Inget gallrades" });
    expect(told.steps[3]).toMatchObject({ on: null, by: { id: coordinator.userId } });
    expect((await eventsOf(delivery.id)).slice(-4)).toEqual([
      "closing.supplemented",
      "closing.undone",
      "closing.recorded",
      "closing.supplemented",
    ]);
    const [gone] = await db.rows<{ payload: string }>(
      "owner",
      `SELECT payload FROM audit_event WHERE type = 'closing.supplemented' AND delivery_id = $1 ORDER BY seq DESC
       OFFSET 1 LIMIT 1`,
      [delivery.id],
    );
    expect(JSON.parse(gone!.payload)).toMatchObject({
      data: { fields: "certificateFileId", reason: "Fel fil" },
    });
  });

  it("leads back to the approval with its remarks, and leaves an installation that became another", async () => {
    await recordAfterwards("approvedWithRemarks");
    await put(all);
    const { id } = await installationOf(db, delivery.id);
    await db.rows("owner", "UPDATE system_instance SET status = 'replaced' WHERE id = $1", [id]);
    await put({ ...upToDisposal, reason: "Licenserna löper" });
    expect(await statusOf(db, delivery.id)).toBe("approvedWithRemarks");
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "replaced" });
  });
});
