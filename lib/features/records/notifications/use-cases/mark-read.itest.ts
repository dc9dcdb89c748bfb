import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { getFrame } from "@/lib/features/office/shell/server";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import type { MadeDelivery } from "@/lib/testing/deliveries";
import { listNotifications } from "../queries";
import { notify } from "../repository";
import { notificationFilter } from "../schema";
import { readAllNotifications, readNotification } from "./mark-read";

const db = useTestDatabase();
const person = (local: string) => actorFor(db, `${local}@skanearkiv.example`);
let coordinator: Actor;
let archivist: Actor;
let delivery: MadeDelivery;
beforeAll(async () => {
  coordinator = await person("samordnare");
  archivist = await archivistOf(db, "trelleborg");
});
beforeEach(async () => {
  await db.rows("owner", "DELETE FROM notification");
  delivery = await aDemoDelivery(db);
});

type To = Parameters<typeof notify>[1]["to"];
const tell = (to: To, { by = coordinator, subject = delivery.subject } = {}) =>
  withActor(by, (tx) => notify(tx, { type: "comment.mentioned", subject, to, data: {} }));
const list = (actor: Actor, query: Record<string, string> = {}) =>
  withActor(actor, (tx) => listNotifications(tx, actor, notificationFilter.parse(query)));
const read = (actor: Actor, id: string) =>
  perform(readNotification, actor, { params: { id }, body: undefined });
const unread = async (actor: Actor) => (await withActor(actor, (tx) => getFrame(tx, actor))).unread;
const receivers = async () =>
  (await db.rows<{ id: string }>("owner", "SELECT user_id AS id FROM notification"))
    .map(({ id }) => id)
    .sort();

describe("who is told", () => {
  it("are those who see the delivery now; the actor and all others are passed over", async () => {
    const people: Actor[] = [];
    for (const local of ["radet", "admin", "leverantor", "arkivarie.skurup", "systemforvaltare.trelleborg"])
      people.push(await person(local));
    const [council, , , , manager] = people.map(({ userId }) => userId);
    await tell({ users: [...people.map(({ userId }) => userId), coordinator.userId, crypto.randomUUID()] });
    expect(await receivers()).toEqual([council, manager].sort());
  });

  it("are found by role at the delivery, each once", async () => {
    await tell({ roles: ["archivist"], users: [archivist.userId] });
    expect(await receivers()).toEqual([archivist.userId]);
  });

  it("is decided by nobody outside the delivery's municipality", async () => {
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    for (const by of [await archivistOf(db, "skurup"), await person("leverantor"), stranger])
      await expect(tell({ roles: ["archivist"] }, { by })).rejects.toThrow(/outside the context/);
    expect(await receivers()).toEqual([]);
  });
});

describe("one's notifications", () => {
  it("are listed newest first, by page and by unread, and counted in the frame", async () => {
    for (let turn = 0; turn < 3; turn += 1) await tell({ users: [archivist.userId] });
    const first = await list(archivist, { limit: "2" });
    const second = await list(archivist, { limit: "2", cursor: first.nextCursor! });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([ids.length, second.nextCursor, await unread(archivist)]).toEqual([3, null, 3]);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
    expect(first.items[0]).toMatchObject({
      type: "comment.mentioned",
      actor: { name: coordinator.name },
      delivery: {
        id: delivery.id,
        system: { key: "w3d3" },
        municipality: { code: "1287", name: "Trelleborg" },
      },
      readAt: null,
    });
    expect(await read(archivist, ids[1]!)).toEqual({ unread: 2 });
    expect((await list(archivist, { unread: "true" })).items.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect((await list(archivist, { unread: "false" })).items.map(({ id }) => id)).toEqual([ids[1]]);
    const all = await perform(readAllNotifications, archivist, { params: undefined, body: undefined });
    expect([all, await unread(archivist)]).toEqual([{ unread: 0 }, 0]);
  });

  it("keep the moment they were first read", async () => {
    await tell({ users: [archivist.userId] });
    const [one] = (await list(archivist)).items;
    await read(archivist, one!.id);
    const before = await list(archivist);
    await perform(readAllNotifications, archivist, { params: undefined, body: undefined });
    expect(await list(archivist)).toEqual(before);
  });

  it("are nobody else's to see or to read, of the same municipality or another's, also without a where", async () => {
    await tell({ users: [archivist.userId] });
    const [one] = (await list(archivist)).items;
    const others = [
      coordinator,
      await archivistOf(db, "skurup"),
      await person("systemforvaltare.trelleborg"),
      await person("leverantor"),
      await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt"),
    ];
    for (const other of others) {
      expect((await list(other)).items).toEqual([]);
      await expect(read(other, one!.id)).rejects.toMatchObject({ code: "request.notFound" });
      const touched = await withActor(other, async (tx) => [
        await tx.notification.count(),
        (await tx.notification.updateMany({ data: { readAt: new Date() } })).count,
      ]);
      expect(touched).toEqual([0, 0]);
    }
    await expect(read(archivist, crypto.randomUUID())).rejects.toMatchObject({ code: "request.notFound" });
    expect(await unread(archivist)).toBe(1);
  });

  it("are hidden with the grant that showed them", async () => {
    await db.rows(
      "owner",
      `INSERT INTO role_grant (id, user_id, office_id, role, scope, municipality_id)
       SELECT gen_random_uuid(), $1, m.office_id, 'archivist', 'municipality', m.id FROM municipality m WHERE m.code = '1264'`,
      [archivist.userId],
    );
    const elsewhere = await aDemoDelivery(db, { code: "1264" });
    await tell({ users: [archivist.userId] }, { subject: elsewhere.subject });
    const both = await archivistOf(db, "trelleborg");
    expect([(await list(both)).items.length, await unread(both)]).toEqual([1, 1]);
    await db.rows(
      "owner",
      "UPDATE role_grant SET revoked_at = now() WHERE user_id = $1 AND municipality_id = $2",
      [archivist.userId, elsewhere.municipalityId],
    );
    const one = await archivistOf(db, "trelleborg");
    expect([(await list(one)).items.length, await unread(one)]).toEqual([0, 0]);
  });
});
