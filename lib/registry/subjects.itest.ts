import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Subject } from "@/lib/domain/subject";
import { appendAudit } from "@/lib/platform/audit";
import { withActor, withOffice } from "@/lib/platform/db";
import { createFile, getFile } from "@/lib/features/records/files/server";
import { verifyChains } from "@/lib/features/records/audit/server";
import { notify } from "@/lib/features/records/notifications/server";
import { newId } from "@/lib/domain/ids";
import { actorFor, archivistOf, fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import { findSubject } from "./subjects";

const db = useTestDatabase();

const idOf = async (sql: string) => (await db.row<{ id: string }>("owner", sql)).id;
const municipality = (code: string) => idOf(`SELECT id FROM municipality WHERE code = '${code}'`);
const system = () =>
  idOf(
    "SELECT p.id FROM system_product p JOIN office o ON o.id = p.office_id WHERE o.key = 'skanearkiv' AND p.key = 'w3d3'",
  );
const coordinator = () => actorFor(db, "samordnare@skanearkiv.example");
const find = (actor: Actor, type: Subject["type"], id: string) =>
  withActor(actor, (tx) => findSubject(tx, actor, { type, id }));
const missing = { code: "request.notFound" };

describe("a subject", () => {
  it("is found by who may read it, and is missing for everybody else, whatever its kind", async () => {
    const [own, other] = [await archivistOf(db, "trelleborg"), await archivistOf(db, "skurup")];
    const trelleborg = await municipality("1287");
    expect(await find(own, "municipality", trelleborg)).toEqual({
      type: "municipality",
      id: trelleborg,
      label: "Trelleborg",
      scope: { kind: "municipality", municipalityId: trelleborg, code: "1287", vendorId: null },
    });
    await expect(find(other, "municipality", trelleborg)).rejects.toMatchObject(missing);
    const w3d3 = await system();
    expect(await find(other, "system", w3d3)).toMatchObject({ label: "W3D3", scope: { kind: "office" } });
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    for (const [type, id] of [
      ["system", w3d3],
      ["municipality", trelleborg],
      ["system", newId()],
    ] as const)
      await expect(find(stranger, type, id)).rejects.toMatchObject(missing);
    const vendor = await actorFor(db, "leverantor@skanearkiv.example");
    await expect(find(vendor, "municipality", trelleborg)).rejects.toMatchObject(missing);
  });
});

describe("a file", () => {
  const storageKey = newId();
  const add = async (actor: Actor, subject: Subject) =>
    withActor(actor, (tx) =>
      createFile(
        tx,
        { userId: actor.userId, officeId: actor.office.id },
        {
          subject,
          name: "a.txt",
          type: "text/plain",
          sha256: "0".repeat(64),
          bytes: 1,
          storageKey: newId() + storageKey,
        },
      ),
    );
  const read = (actor: Actor, id: string) =>
    withActor(actor, async (tx) => {
      const file = await getFile({
        db: tx,
        actor,
        clock: fixedClock(),
        params: { id },
        query: undefined,
        body: undefined,
        version: 0,
        locale: "sv",
        findSubject,
      });
      return file.open();
    });

  it("is read by who may read what it hangs on: a municipality's, and the office's own", async () => {
    const office = await coordinator();
    const own = await archivistOf(db, "trelleborg");
    const town = await add(office, await find(office, "municipality", await municipality("1287")));
    const ours = await add(office, await find(office, "system", await system()));
    // The file is missing on disk; only a reader who can read the row gets to know that.
    for (const [actor, id] of [
      [office, town],
      [own, town],
      [office, ours],
      [own, ours],
    ] as const)
      await expect(read(actor, id)).rejects.toMatchObject({ code: "ENOENT" });
    // Who reads no such files at all is told just that, whichever it is.
    const forbidden = { code: "request.forbidden" };
    for (const [actor, id, refusal] of [
      [await archivistOf(db, "skurup"), town, missing],
      [await actorFor(db, "leverantor@skanearkiv.example"), ours, forbidden],
      [await actorFor(db, "admin@skanearkiv.example"), ours, forbidden],
    ] as const)
      await expect(read(actor, id)).rejects.toMatchObject(refusal);
    const rows = await withOffice(office.office.id, (tx) =>
      tx.file.findMany({ where: { id: { in: [town, ours] } } }),
    );
    expect(rows.map(({ deliveryId }) => deliveryId)).toEqual([null, null]);
    await expect(add(own, await find(own, "system", await system()))).rejects.toThrow(/row-level security/);
  });
});

describe("a notification", () => {
  it("reaches those who may read its subject, and waits where the list can't name it", async () => {
    const [office, own] = [await coordinator(), await archivistOf(db, "trelleborg")];
    const council = await actorFor(db, "radet@skanearkiv.example");
    const subject = await find(office, "system", await system());
    const users = [own.userId, council.userId];
    await withActor(office, (tx) =>
      notify(tx, { type: "comment.mentioned", subject, to: { users }, data: {} }),
    );
    const notified = await db.rows<{ user: string }>(
      "owner",
      `SELECT user_id AS "user" FROM notification WHERE subject_type = 'system' AND subject_id = $1`,
      [subject.id],
    );
    expect(notified).toEqual([{ user: council.userId }]);
    const outside = withActor(own, (tx) =>
      notify(tx, { type: "comment.mentioned", subject, to: { users }, data: {} }),
    );
    await expect(outside).rejects.toThrow(/outside the context/);
  });
});

describe("the audit trail", () => {
  const events = z.object({ type: z.literal("planted.done"), data: z.object({}) });
  const append = (actor: Actor, subject: Subject) =>
    withActor(actor, (tx) =>
      appendAudit(tx, { actor, role: actor.grants[0]!.role }, events, {
        type: "planted.done",
        subject,
        data: {},
      }),
    );
  const streams = async (id: string) =>
    (
      await db.rows<{ stream: string }>(
        "owner",
        "SELECT stream FROM audit_event WHERE type = 'planted.done' AND subject_id = $1 ORDER BY created_at, stream",
        [id],
      )
    ).map(({ stream }) => stream);

  it("takes a subject of several municipalities into each one's chain, and the office's own into the office's", async () => {
    const office = await coordinator();
    const ids = [await municipality("1287"), await municipality("1264")];
    const [a, b] = await Promise.all(ids.map((id) => find(office, "municipality", id)));
    const id = newId();
    const of = [a!.scope, b!.scope] as Extract<Subject["scope"], { kind: "several" }>["of"];
    expect(
      (await append(office, { type: "system", id, label: "x", scope: { kind: "several", of } })).stream,
    ).toBe("skanearkiv/1264");
    expect(await streams(id)).toEqual(["skanearkiv/1264", "skanearkiv/1287"]);
    const subject = await find(office, "system", await system());
    await append(office, subject);
    expect(await streams(subject.id)).toEqual(["skanearkiv/office"]);
    await expect(append(await archivistOf(db, "skurup"), subject)).rejects.toThrow(/outside the context/);
    const { faults } = await verifyChains();
    expect(faults).toEqual([]);
  });

  it("lets a vendor append where the delivery that the event names is one of its own, and nowhere else", async () => {
    const vendor = await actorFor(db, "leverantor@skanearkiv.example");
    const mine = await aDemoDelivery(db);
    const theirs = await aDemoDelivery(db);
    await db.rows("owner", "UPDATE delivery SET vendor_id = $1 WHERE id = $2", [
      vendor.grants[0]!.vendor!.id,
      mine.id,
    ]);
    await append(vendor, mine.subject);
    expect(await streams(mine.id)).toEqual(["skanearkiv/1287"]);
    const skurup = { ...mine.subject, scope: (await aDemoDelivery(db, { code: "1264" })).subject.scope };
    for (const subject of [theirs.subject, skurup, { ...mine.subject, type: "system" } as Subject])
      await expect(append(vendor, subject)).rejects.toThrow(/outside the context/);
  });

  it("reads events of the first format as events of their delivery", async () => {
    const { id } = await aDemoDelivery(db);
    const payload = JSON.stringify({
      actor: { id: null, role: "system" },
      data: {},
      deliveryId: id,
      target: "x",
      type: "file.added",
    });
    await db.rows(
      "owner",
      "SELECT audit_append_many('skanearkiv/1287', ARRAY['2026-03-02T09:00:00.000000Z'], ARRAY[$1])",
      [payload],
    );
    expect(
      await db.row(
        "owner",
        "SELECT subject_type, subject_id, delivery_id FROM audit_event WHERE delivery_id = $1",
        [id],
      ),
    ).toEqual({ subject_type: "delivery", subject_id: id, delivery_id: id });
  });
});
