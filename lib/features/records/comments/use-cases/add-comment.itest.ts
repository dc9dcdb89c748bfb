import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { permissions, roleHas } from "@/lib/domain/permissions";
import { listAuditEvents } from "@/lib/features/records/audit/server";
import { assessControlPoint } from "@/lib/features/deliveries/assessments/server";
import { getWorkplace } from "@/lib/features/deliveries/deliveries/server";
import { withActor } from "@/lib/platform/db";
import { findSubject } from "@/lib/registry/subjects";
import { actorFor, archivistOf, fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import type { MadeDelivery } from "@/lib/testing/deliveries";
import { latestComments, listComments, listPeople } from "../queries";
import { addComment } from "./add-comment";

const db = useTestDatabase();
const person = (local: string) => actorFor(db, `${local}@skanearkiv.example`);
let coordinator: Actor;
let archivist: Actor;
let neighbour: Actor;
let delivery: MadeDelivery;
beforeAll(async () => {
  coordinator = await person("samordnare");
  archivist = await archivistOf(db, "trelleborg");
  neighbour = await archivistOf(db, "skurup");
});
beforeEach(async () => {
  delivery = await aDemoDelivery(db);
});

const say = (body: string, mentions: string[] = [], actor = coordinator, id = delivery.id) =>
  perform(addComment, actor, { params: { id }, body: { body, mentions } });

/** Everything that a comment leaves behind at this delivery. */
const left = () =>
  db.row<Record<string, number>>(
    "owner",
    `SELECT (SELECT count(*)::int FROM comment WHERE delivery_id = $1) AS comments,
      (SELECT count(*)::int FROM comment_mention m JOIN comment c ON c.id = m.comment_id WHERE c.delivery_id = $1) AS mentions,
      (SELECT count(*)::int FROM notification WHERE delivery_id = $1) AS notifications,
      (SELECT count(*)::int FROM audit_event WHERE delivery_id = $1) AS events`,
    [delivery.id],
  );
const nothing = { comments: 0, mentions: 0, notifications: 0, events: 0 };

describe("a comment", () => {
  it("is kept as it was typed, with its author, and leaves an event without its text", async () => {
    const said = await say("<script>alert(1)</script>\nrad två");
    expect(said).toEqual({
      id: said.id,
      author: { name: coordinator.name, role: "coordinator" },
      body: "<script>alert(1)</script>\nrad två",
      mentions: [],
      createdAt: fixedClock().now().toISOString(),
      editedAt: null,
      version: 1,
      own: true,
    });
    const event = await db.row<{ payload: string; stream: string }>(
      "owner",
      "SELECT payload, stream FROM audit_event WHERE delivery_id = $1",
      [delivery.id],
    );
    expect(event.stream).toBe("skanearkiv/1287");
    expect(JSON.parse(event.payload)).toMatchObject({
      type: "comment.added",
      actor: { id: coordinator.userId, role: "coordinator" },
      data: { commentId: said.id, length: said.body!.length, mentions: 0 },
    });
    expect(event.payload).not.toContain("rad två");
  });

  it("stands in the audit trail, but does not push the delivery's own events out of its history", async () => {
    const point = delivery.points[0]!;
    await perform(assessControlPoint, archivist, {
      params: { id: delivery.id, controlPointId: point.id },
      body: { result: "passed", measuredValue: null, note: null, evidenceFileIds: [] },
      version: 1,
    });
    for (let turn = 0; turn < 21; turn += 1) await say(`nr ${turn}`);
    const { events, hasMoreEvents } = await withActor(coordinator, (tx) =>
      getWorkplace(tx, coordinator, delivery.id, "sv"),
    );
    expect([events.map(({ type }) => type), hasMoreEvents]).toEqual([["controlPoint.assessed"], false]);
    const logged = await withActor(coordinator, (tx) =>
      listAuditEvents({ db: tx, actor: coordinator, locale: "sv" }, { delivery: delivery.id, limit: 50 }),
    );
    expect(logged.items).toHaveLength(22);
  });

  it("mentions who is named after an @ in it, as if chosen, and nobody who may not read it", async () => {
    const said = await say(`@${archivist.name.toUpperCase()}, kan du? Fråga inte @${neighbour.name}.`);
    expect(said.mentions).toEqual([{ id: archivist.userId, name: archivist.name }]);
    expect(await left()).toMatchObject({ mentions: 1, notifications: 1 });
  });

  it("is written by the coordinator and the municipality's own archivist and system manager", async () => {
    await say("a");
    await say("b", [], archivist);
    await say("c", [], await person("systemforvaltare.trelleborg"));
    for (const local of ["radet", "revisor", "leverantor"])
      await expect(say("x", [], await person(local)), local).rejects.toMatchObject({
        code: local === "leverantor" ? "request.notFound" : "request.forbidden",
      });
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    for (const actor of [neighbour, stranger])
      await expect(say("x", [], actor)).rejects.toMatchObject({ code: "request.notFound" });
    expect(await left()).toEqual({ ...nothing, comments: 3, events: 3 });
  });

  it("is neither read nor written by a vendor who sees the delivery", async () => {
    const vendor = await person("leverantor");
    const { id } = await db.row<{ id: string }>(
      "owner",
      "SELECT id FROM delivery WHERE vendor_id = $1 LIMIT 1",
      [vendor.grants[0]!.vendor!.id],
    );
    await say("internt", [], coordinator, id);
    const code = "request.forbidden";
    await expect(say("x", [], vendor, id)).rejects.toMatchObject({ code });
    const call = {
      params: { id },
      query: { limit: 50 },
      actor: vendor,
      clock: fixedClock(),
      locale: "sv",
      version: 0,
      body: undefined,
      findSubject,
    } as const;
    await expect(withActor(vendor, (tx) => listComments({ ...call, db: tx }))).rejects.toMatchObject({
      code,
    });
    await expect(
      withActor(vendor, (tx) => listPeople({ ...call, query: undefined, db: tx })),
    ).rejects.toMatchObject({ code });
    expect(await withActor(vendor, (tx) => tx.comment.count())).toBe(0);
  });
});

describe("a mention", () => {
  it("tells the one who is mentioned, once, and never oneself", async () => {
    const said = await say("Se punkt 25", [archivist.userId, archivist.userId, coordinator.userId]);
    expect(said.mentions.map(({ name }) => name).sort()).toEqual([archivist.name, coordinator.name].sort());
    const told = await db.rows(
      "owner",
      "SELECT user_id, actor_id, type, data, read_at FROM notification WHERE delivery_id = $1",
      [delivery.id],
    );
    expect(told).toEqual([
      {
        user_id: archivist.userId,
        actor_id: coordinator.userId,
        type: "comment.mentioned",
        data: { commentId: said.id },
        read_at: null,
      },
    ]);
  });

  it("of who may not see the delivery and of nobody at all is refused alike, and nothing is stored", async () => {
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    const vendor = await person("leverantor");
    const administrator = await person("admin");
    const ids = [neighbour, stranger, vendor, administrator].map(({ userId }) => userId);
    for (const id of [...ids, crypto.randomUUID()])
      await expect(say("x", [archivist.userId, id])).rejects.toMatchObject({
        code: "comment.mentionNotAllowed",
        errors: [{ path: "mentions.1", code: "comment.mentionNotAllowed" }],
      });
    expect(await left()).toEqual(nothing);
  });

  it("is refused once the grant is revoked or the account closed", async () => {
    const manager = await person("systemforvaltare.trelleborg");
    const council = await person("radet");
    await db.rows("owner", "UPDATE role_grant SET revoked_at = now() WHERE user_id = $1", [manager.userId]);
    await db.rows("owner", 'UPDATE "user" SET deactivated_at = now() WHERE id = $1', [council.userId]);
    for (const { userId } of [manager, council])
      await expect(say("x", [userId])).rejects.toMatchObject({ code: "comment.mentionNotAllowed" });
    await db.rows("owner", "UPDATE role_grant SET revoked_at = NULL WHERE user_id = $1", [manager.userId]);
    await db.rows("owner", 'UPDATE "user" SET deactivated_at = NULL WHERE id = $1', [council.userId]);
  });
});

describe("who can be mentioned", () => {
  const people = (actor: Actor, id = delivery.id) =>
    perform(listPeople, actor, { params: { id }, body: undefined });

  it("are the others who hold comment:read there, as the table of permissions says", async () => {
    const { items } = await people(archivist);
    const granted = await db.rows<{ id: string; role: "archivist" }>(
      "owner",
      `SELECT g.user_id AS id, g.role::text FROM role_grant g WHERE g.office_id = $1 AND g.revoked_at IS NULL
         AND (g.scope = 'office' OR g.municipality_id = $2)`,
      [delivery.officeId, delivery.municipalityId],
    );
    const readers = granted.filter(
      ({ id, role }) => id !== archivist.userId && roleHas(role, "comment:read"),
    );
    expect(items.map(({ id }) => id).sort()).toEqual(readers.map(({ id }) => id).sort());
    const office = permissions["comment:read"].filter((role) => role !== "archivist");
    expect(new Set(items.map(({ role }) => role))).toEqual(new Set(office));
    expect(items.find(({ role }) => role === "systemManager")?.municipality).toEqual({
      code: "1287",
      name: "Trelleborg",
    });
  });

  it("are told to nobody who does not see the delivery", async () => {
    await expect(people(neighbour)).rejects.toMatchObject({ code: "request.notFound" });
    const rows = await withActor(
      neighbour,
      (tx) =>
        tx.$queryRaw`SELECT * FROM subject_people(${delivery.municipalityId}::uuid, ${permissions["comment:read"]}::"Role"[])`,
    );
    expect(rows).toEqual([]);
  });
});

describe("the list", () => {
  const list = (limit: number, cursor?: string) =>
    withActor(archivist, (tx) =>
      listComments({
        db: tx,
        actor: archivist,
        clock: fixedClock(),
        params: { id: delivery.id },
        query: { limit, cursor },
        body: undefined,
        version: 0,
        locale: "sv",
        findSubject,
      }),
    );

  it("goes from the oldest, page by page; the page shows the latest", async () => {
    for (const text of ["ett", "två", "tre"]) await say(text);
    const first = await list(2);
    expect(first.items.map(({ body, own }) => [body, own])).toEqual([
      ["ett", false],
      ["två", false],
    ]);
    const second = await list(2, first.nextCursor!);
    expect([second.items.map(({ body }) => body), second.nextCursor]).toEqual([["tre"], null]);
    const shown = await withActor(archivist, (tx) => latestComments(tx, archivist, delivery.id));
    expect(shown.items.map(({ body }) => body)).toEqual(["ett", "två", "tre"]);
    expect(shown).toMatchObject({ olderCursor: null, isLatest: true });
  });

  it("shows fifty on the page, and leads to older ones", async () => {
    await db.rows(
      "owner",
      `INSERT INTO comment (id, office_id, municipality_id, subject_type, subject_id, body, author_role, created_by)
       SELECT ('018f0000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, $1, $2, 'delivery', $3, 'nr ' || i, 'coordinator', $4
       FROM generate_series(1, 53) i`,
      [delivery.officeId, delivery.municipalityId, delivery.id, coordinator.userId],
    );
    const read = (cursor?: string) =>
      withActor(archivist, (tx) => latestComments(tx, archivist, delivery.id, { before: cursor }));
    const latest = await read();
    expect([latest.items.length, latest.items[0]?.body, latest.items.at(-1)?.body]).toEqual([
      50,
      "nr 4",
      "nr 53",
    ]);
    const older = await read(latest.olderCursor!);
    expect(older.items.map(({ body }) => body)).toEqual(["nr 1", "nr 2", "nr 3"]);
    expect([older.olderCursor, older.isLatest]).toEqual([null, false]);
  });

  it("shows one that a link leads to, though 115 have followed it, among those around it", async () => {
    const idOf = (i: number) => `018f0001-0000-7000-8000-${String(i).padStart(12, "0")}`;
    await db.rows(
      "owner",
      `INSERT INTO comment (id, office_id, municipality_id, subject_type, subject_id, body, author_role, created_by)
       SELECT ('018f0001-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, $1, $2, 'delivery', $3, 'nr ' || i, 'coordinator', $4
       FROM generate_series(1, 175) i`,
      [delivery.officeId, delivery.municipalityId, delivery.id, coordinator.userId],
    );
    const read = (around: string) =>
      withActor(archivist, (tx) => latestComments(tx, archivist, delivery.id, { around }));
    const shown = await read(idOf(60));
    expect([shown.items[0]?.body, shown.items.at(-1)?.body, shown.isLatest]).toEqual([
      "nr 31",
      "nr 80",
      false,
    ]);
    for (const late of [idOf(170), idOf(999)])
      expect(await read(late)).toMatchObject({ isLatest: true, items: { length: 50 } });
  });
});
