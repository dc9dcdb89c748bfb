import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { getDelivery } from "@/lib/features/deliveries/deliveries/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, aSystem, type MadeOffice } from "@/lib/testing/factories";
import { aProjectOf } from "@/lib/testing/projects";
import { findSubject } from "@/lib/registry/subjects";
import { getProject, listFindings } from "../queries";
import { addFindingBody } from "../schema";
import { addFinding } from "./add-finding";
import { adoptFinding } from "./adopt-finding";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let archivists: Actor[] = [];
let project: Awaited<ReturnType<typeof aProjectOf>>;
beforeAll(async () => {
  office = await anOffice({ municipalities: 4, systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivists = await Promise.all(
    office.municipalities.map((municipality) => aPerson(db, office, { role: "archivist", municipality })),
  );
  project = await aProjectOf(db, coordinator, office, office.municipalities.slice(0, 3));
});

const archivist = (place: number) => archivists[place]!;
const track = (place: number) => project.tracks[place]!.id;
const find = (actor: Actor, more: Record<string, unknown> = {}) =>
  perform(addFinding, actor, {
    params: { id: project.id },
    body: addFindingBody.parse({ title: "Bilagor saknas", text: "Tre bilagor lästes inte in.", ...more }),
  });
const adopt = (actor: Actor, finding: string, delivery: string) =>
  perform(adoptFinding, actor, { params: { id: project.id, finding }, body: { delivery } });
const list = (actor: Actor) => withActor(actor, (tx) => listFindings(tx, actor, project.id, { limit: 50 }));

describe("a finding", () => {
  it("is read by those who take part, with its municipality; its delivery by its own people", async () => {
    const made = await find(archivist(0), { point: 25, from: track(0) });
    const home = { code: office.municipalities[0]!.code, name: office.municipalities[0]!.name };
    expect(made).toMatchObject({ point: 25, from: track(0), municipality: home, adopted: [] });
    const [seen] = (await list(archivist(1))).items;
    expect(seen).toMatchObject({ id: made.id, from: null, municipality: home });
    expect((await list(archivist(3))).items).toEqual([]);
    const told = await db.rows<{ user_id: string }>(
      "owner",
      "SELECT user_id FROM notification WHERE subject_id = $1 AND type = 'project.findingAdded'",
      [project.id],
    );
    expect(told.map(({ user_id: id }) => id).sort()).toEqual(
      [archivist(1).userId, archivist(2).userId, coordinator.userId].sort(),
    );
  });

  it("stands on the point of the track that takes it over, with where it came from", async () => {
    const { id } = await find(archivist(0), { point: 25, from: track(0) });
    const name = office.municipalities[0]!.name;
    const taken = await adopt(archivist(1), id, track(1));
    const note = `Från ${project.number}, ${name}: Bilagor saknas\nTre bilagor lästes inte in.`;
    expect(taken).toMatchObject({ finding: id, delivery: track(1), point: 25, note });
    const delivery = await withActor(archivist(1), (tx) => getDelivery(tx, archivist(1), track(1), "sv"));
    expect(delivery.controlPoints.find(({ number }) => number === 25)).toMatchObject({
      note,
      result: "notStarted",
      assessedBy: null,
    });
    await expect(adopt(archivist(1), id, track(1))).rejects.toMatchObject({ code: "project.alreadyAdopted" });
    await adopt(coordinator, id, track(2));
    const adopted = async (actor: Actor) =>
      (await list(actor)).items.find((one) => one.id === id)?.adopted.length;
    expect([await adopted(coordinator), await adopted(archivist(1)), await adopted(archivist(0))]).toEqual([
      2, 1, 0,
    ]);
  });

  it("goes to the point that is called so, however the delivery numbers it", async () => {
    const numbered = (from: number, to: number) =>
      db.rows("owner", "UPDATE control_point SET number = $3 WHERE delivery_id = $1 AND number = $2", [
        track(1),
        from,
        to,
      ]);
    const { id } = await find(archivist(0), { point: 24, from: track(0) });
    // The place of the one is another's: a template that was numbered anew.
    await numbered(24, 924);
    await numbered(23, 24);
    expect(await adopt(archivist(1), id, track(1))).toMatchObject({ point: 924 });
    const noted = await db.rows<{ number: number }>(
      "owner",
      "SELECT number FROM control_point WHERE delivery_id = $1 AND number IN (24, 924) AND note IS NOT NULL",
      [track(1)],
    );
    expect(noted).toEqual([{ number: 924 }]);
  });

  it("about a point that the delivery does not have stands on the delivery, and says so", async () => {
    const { id } = await find(archivist(0), { point: 22, from: track(0) });
    const { title } = await db.row<{ title: string }>(
      "owner",
      "SELECT title_sv AS title FROM control_point WHERE delivery_id = $1 AND number = 22",
      [track(0)],
    );
    await db.rows(
      "owner",
      "UPDATE control_point SET title_sv = 'En annan punkt' WHERE delivery_id = $1 AND number = 22",
      [track(1)],
    );
    const taken = await adopt(archivist(1), id, track(1));
    expect(taken.point).toBeNull();
    expect(taken.note).toContain(`Gäller kontrollpunkten ”${title}”, som leveransen inte har.`);
  });

  it("of nobody's delivery is about a point of the system's template", async () => {
    const { id } = await find(coordinator, { point: 21 });
    expect(await adopt(coordinator, id, track(2))).toMatchObject({ point: 21 });
    await expect(find(coordinator, { point: 998 })).rejects.toMatchObject({
      errors: [{ path: "point", code: "project.unknownPoint" }],
    });
  });

  it("of no point stands on the delivery itself, after what is noted there", async () => {
    const { id, municipality } = await find(coordinator, { title: "Avtal", text: "Använd mallen." });
    expect(municipality).toBeNull();
    await db.rows("owner", "UPDATE delivery SET note = 'egen' WHERE id = $1", [track(2)]);
    const taken = await adopt(archivist(2), id, track(2));
    expect(taken).toMatchObject({
      point: null,
      note: `egen\n\nFrån ${project.number}, ${coordinator.office.name}: Avtal\nAnvänd mallen.`,
    });
  });

  it("comes from one's own delivery of the project, and a point that it has", async () => {
    const missing = { code: "request.notFound" };
    await expect(find(archivist(0), { from: track(1) })).rejects.toMatchObject(missing);
    await expect(find(archivist(0), { from: newId() })).rejects.toMatchObject(missing);
    await expect(find(archivist(0), { from: track(0), point: 998 })).rejects.toMatchObject({
      errors: [{ path: "point", code: "project.unknownPoint" }],
    });
    const system = await aSystem(office);
    const other = await aDelivery(office, { system });
    await expect(find(archivist(0), { from: other.id })).rejects.toMatchObject({
      errors: [{ path: "from", code: "project.notATrack" }],
    });
    await expect(find(archivist(3))).rejects.toMatchObject({ code: "request.forbidden" });
  });

  it("is taken over into one's own track alone, before it is decided", async () => {
    const { id } = await find(archivist(0), { point: 26, from: track(0) });
    await expect(adopt(archivist(1), id, track(2))).rejects.toMatchObject({ code: "request.notFound" });
    await expect(adopt(archivist(3), id, track(1))).rejects.toMatchObject({ code: "request.notFound" });
    await expect(adopt(archivist(1), newId(), track(1))).rejects.toMatchObject({ code: "request.notFound" });
    for (const [status, code] of [
      ["awaitingApproval", "approval.alreadyRequested"],
      ["approved", "delivery.settled"],
    ] as const) {
      await db.rows("owner", `UPDATE delivery SET status = '${status}' WHERE id = $1`, [track(1)]);
      await expect(adopt(archivist(1), id, track(1))).rejects.toMatchObject({ code });
    }
    await db.rows("owner", "UPDATE delivery SET status = 'proposed' WHERE id = $1", [track(1)]);
  });
});

describe("what a project shares", () => {
  it("is added to by who works for one municipality and reads the whole office", async () => {
    const council = await aPerson(db, office, { role: "council" });
    const both = { ...archivist(0), grants: [...archivist(0).grants, ...council.grants] };
    expect(await find(both)).toMatchObject({ municipality: { code: office.municipalities[0]!.code } });
    const ref = { type: "project", id: project.id } as const;
    expect((await withActor(both, (tx) => findSubject(tx, both, ref))).scope).toMatchObject({
      kind: "several",
      of: [{ code: office.municipalities[0]!.code }],
    });
  });

  it("is theirs who take part in it; others read that it is there", async () => {
    const subject = (actor: Actor) =>
      withActor(actor, (tx) => findSubject(tx, actor, { type: "project", id: project.id }));
    expect(await subject(archivist(0))).toMatchObject({
      scope: { kind: "several", of: [{ code: office.municipalities[0]!.code }] },
    });
    expect((await subject(coordinator)).scope).toMatchObject({ kind: "several", of: [{}, {}, {}] });
    await expect(subject(archivist(3))).rejects.toMatchObject({ code: "request.notFound" });
    const outside = await withActor(archivist(3), (tx) => getProject(tx, archivist(3), project.id, "sv"));
    expect(outside.tracks.map(({ delivery }) => delivery)).toEqual([null, null, null]);
    expect([outside.findings, outside.invitations]).toEqual([0, []]);
  });

  it("holds in SQL too: a stranger's rows are neither read nor written", async () => {
    const seen = await withActor(archivist(3), async (tx) => [
      await tx.projectFinding.count({ where: { projectId: project.id } }),
      await tx.projectInvitation.count({ where: { projectId: project.id } }),
      await tx.projectAdoption.count(),
    ]);
    expect(seen).toEqual([0, 0, 0]);
    const own = { officeId: office.id, projectId: project.id, title: "x", text: "y" };
    await expect(
      withActor(archivist(3), (tx) => tx.projectFinding.create({ data: { id: newId(), ...own } })),
    ).rejects.toThrow(/row-level security/);
  });
});
