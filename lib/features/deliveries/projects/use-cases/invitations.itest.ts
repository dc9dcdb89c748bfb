import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { createDeliveryBody } from "@/lib/features/deliveries/deliveries";
import { createDelivery } from "@/lib/features/deliveries/deliveries/server";
import { listHistory } from "@/lib/features/records/audit/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { projectsList } from "../list";
import { getProject, getProjectPage, listPending, projectsSource } from "../queries";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { planActs } from "@/lib/testing/plan-acts";
import { answer, aProject, ANSWER_BY, invite, runsSystem } from "@/lib/testing/projects";

const db = useTestDatabase("empty");
const plan = planActs();
let office: MadeOffice;
let coordinator: Actor;
let archivists: Actor[] = [];
beforeAll(async () => {
  office = await anOffice({ municipalities: 3, systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivists = await Promise.all(
    office.municipalities.map((municipality) => aPerson(db, office, { role: "archivist", municipality })),
  );
});

const code = (place: number) => office.municipalities[place]!.code;
const archivist = (place: number) => archivists[place]!;
const read = (actor: Actor, id: string) => withActor(actor, (tx) => getProject(tx, actor, id, "sv"));
const until = (actor: Actor, today: string): Actor => ({ ...actor, office: { ...actor.office, today } });

describe("an invitation", () => {
  it("waits on the first page of those who are asked, and is answered with one call", async () => {
    const { id, number } = await aProject(coordinator, office, { purpose: "Stänger 2027" });
    expect(number).toMatch(/^P-\d{4}-\d{2,}$/);
    await invite(coordinator, id, [code(0), code(1)]);
    const pending = await withActor(archivist(0), (tx) => listPending(tx, archivist(0), id));
    expect(pending).toMatchObject([
      { municipality: { code: code(0) }, answerBy: ANSWER_BY, project: { number, purpose: "Stänger 2027" } },
    ]);
    await expect(withActor(archivist(2), (tx) => listPending(tx, archivist(2), id))).resolves.toEqual([]);
    expect(await answer(archivist(0), id, code(0), "later")).toMatchObject({ answer: "later" });
    expect(await answer(archivist(0), id, code(0), "declines")).toMatchObject({ answer: "declines" });
    expect((await read(coordinator, id)).invitations.map((one) => one.answer)).toEqual(["declines", null]);
  });

  it("tells the archivists that are asked, and the office of the answer", async () => {
    const { id } = await aProject(coordinator, office);
    await invite(coordinator, id, [code(0), code(1)]);
    await answer(archivist(1), id, code(1), "declines");
    const told = await db.rows<{ user_id: string; type: string }>(
      "owner",
      "SELECT user_id, type FROM notification WHERE subject_id = $1 ORDER BY type, user_id",
      [id],
    );
    expect(told.filter(({ type }) => type === "project.invited").map((one) => one.user_id)).toEqual(
      [archivist(0).userId, archivist(1).userId].sort(),
    );
    expect(told.filter(({ type }) => type === "project.answered").map((one) => one.user_id)).toEqual([
      coordinator.userId,
    ]);
  });

  it("that is joined makes the track, as a delivery in the first phase", async () => {
    await runsSystem(office, office.municipalities[0]!);
    const { id } = await aProject(coordinator, office);
    await invite(coordinator, id, [code(0)]);
    await answer(archivist(0), id, code(0));
    const project = await read(archivist(0), id);
    expect(project.tracks).toMatchObject([
      { municipality: { code: code(0) }, phase: { stage: "candidate" }, status: "proposed" },
    ]);
    const own = project.tracks[0]!.delivery;
    expect(own).not.toBeNull();
    expect((await read(archivist(1), id)).tracks[0]).toMatchObject({ delivery: null });
    expect((await read(archivist(1), id)).invitations).toEqual([]);
    await expect(answer(archivist(0), id, code(0), "declines")).rejects.toMatchObject({
      code: "project.alreadyJoined",
    });
    // A second one of the same records is not made beside it.
    const { id: other } = await aProject(coordinator, office);
    await invite(coordinator, other, [code(0)]);
    await expect(answer(archivist(0), other, code(0))).rejects.toMatchObject({
      code: "delivery.alreadyGoing",
    });
  });

  it("is nobody's to answer but the municipality's own archivist's and the office's", async () => {
    const { id } = await aProject(coordinator, office);
    await invite(coordinator, id, [code(0)]);
    await expect(answer(archivist(1), id, code(0))).rejects.toMatchObject({ code: "request.notFound" });
    await expect(answer(archivist(1), id, code(1))).rejects.toMatchObject({ code: "request.notFound" });
    const council = await aPerson(db, office, { role: "council" });
    await expect(answer(council, id, code(0))).rejects.toMatchObject({ code: "request.notFound" });
    expect(await answer(coordinator, id, code(0), "later")).toMatchObject({ answer: "later" });
  });

  it("is answered on its last day, and after it by the office alone", async () => {
    const { id } = await aProject(coordinator, office);
    await invite(coordinator, id, [code(1), code(2)]);
    await answer(until(archivist(1), ANSWER_BY), id, code(1), "later");
    const late = "2026-03-21";
    await expect(answer(until(archivist(2), late), id, code(2))).rejects.toMatchObject({
      code: "project.answerTooLate",
    });
    expect(await answer(until(coordinator, late), id, code(2), "declines")).toMatchObject({
      answer: "declines",
    });
  });

  it("to join is refused with a clear code for what can't be delivered", async () => {
    const { id } = await aProject(coordinator, office);
    await invite(coordinator, id, [code(1), code(2)]);
    // The municipality does not run the system.
    await expect(answer(archivist(2), id, code(2))).rejects.toMatchObject({
      code: "request.invalid",
      errors: [{ path: "system", code: "delivery.unknownInstallation" }],
    });
    const installation = await runsSystem(office, office.municipalities[1]!);
    await db.rows("owner", "UPDATE system_instance SET status = 'woundUp' WHERE id = $1", [installation]);
    await expect(answer(archivist(1), id, code(1))).rejects.toMatchObject({ code: "delivery.notPossible" });
    expect((await read(coordinator, id)).invitations.map((one) => one.answer)).toEqual([null, null]);
  });

  it("is given once at a time: all are asked, or nobody", async () => {
    const { id } = await aProject(coordinator, office);
    const refused = (codes: string[], answerBy?: string) =>
      expect(invite(coordinator, id, codes, answerBy)).rejects;
    await refused([code(0), code(0)]).toMatchObject({
      errors: [{ path: "municipalities.1", code: "project.sameTwice" }],
    });
    await refused([code(0), "2580"]).toMatchObject({ code: "municipality.unknownCode" });
    await refused([code(0)], "2026-03-01").toMatchObject({
      errors: [{ path: "answerBy", code: "project.answerByPassed" }],
    });
    await invite(coordinator, id, [code(0)]);
    await refused([code(1), code(0)]).toMatchObject({
      code: "project.alreadyInvited",
      errors: [{ path: "municipalities.1" }],
    });
    await answer(archivist(0), id, code(0), "later");
    await invite(coordinator, id, [code(0), code(1)]);
    expect((await read(coordinator, id)).invitations.map((one) => one.answer)).toEqual([null, null]);
    const both = await Promise.allSettled([
      invite(coordinator, id, [code(2)]),
      invite(coordinator, id, [code(2)]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is not for a municipality that has left", async () => {
    const { id } = await aProject(coordinator, office);
    await db.rows("owner", "UPDATE membership SET ends_on = '2026-03-01' WHERE municipality_id = $1", [
      office.municipalities[2]!.id,
    ]);
    await expect(invite(coordinator, id, [code(2)])).rejects.toMatchObject({ code: "municipality.hasLeft" });
  });
});

/** A project of an office of its own, with the place of its first municipality in it. */
async function begin(more: Record<string, unknown> = {}) {
  office = await anOffice({ municipalities: 3, systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivists = await Promise.all(
    office.municipalities.map((municipality) => aPerson(db, office, { role: "archivist", municipality })),
  );
  const installation = await runsSystem(office, office.municipalities[0]!);
  return { installation, ...(await aProject(coordinator, office, more)) };
}
const callOff = (id: string) =>
  db.rows("owner", "UPDATE delivery SET status = 'cancelled' WHERE project_id = $1", [id]);
const makeTrack = (id: string) =>
  perform(createDelivery, coordinator, {
    params: undefined,
    body: createDeliveryBody.parse({
      project: id,
      municipality: code(0),
      system: office.systems[0]!.key,
      kind: "ordinary",
    }),
  });
const answers = async (id: string) => (await read(coordinator, id)).invitations.map((one) => one.answer);

describe("who has joined and left", () => {
  it("reads no more of what is shared, and is asked and joins again", async () => {
    const { id } = await begin();
    await invite(coordinator, id, [code(0)]);
    await answer(archivist(0), id, code(0));
    const page = (actor: Actor) => withActor(actor, (tx) => getProjectPage(tx, actor, id, "sv"));
    expect((await page(archivist(0))).isPart).toBe(true);
    await callOff(id);
    expect((await page(archivist(0))).isPart).toBe(false);
    expect((await page(coordinator)).askable.map((one) => one.code)).toContain(code(0));
    await invite(coordinator, id, [code(0)]);
    await answer(archivist(0), id, code(0));
    await callOff(id);
    // The office answers for it without asking anew.
    await answer(coordinator, id, code(0));
    expect((await read(coordinator, id)).tracks).toHaveLength(1);
  });
});

describe("who delivers in a project without having answered", () => {
  it("has joined by that", async () => {
    const { id } = await begin();
    await invite(coordinator, id, [code(0), code(1)]);
    await makeTrack(id);
    expect(await answers(id)).toEqual(["joins", null]);
    await expect(answer(archivist(0), id, code(0), "declines")).rejects.toMatchObject({
      code: "project.alreadyJoined",
    });
  });

  it("can say so and nothing else, and has one track after it", async () => {
    const { id } = await begin();
    await invite(coordinator, id, [code(0)]);
    await makeTrack(id);
    await db.rows("owner", "UPDATE project_invitation SET answer = NULL WHERE project_id = $1", [id]);
    await expect(answer(archivist(0), id, code(0), "declines")).rejects.toMatchObject({
      code: "project.alreadyJoined",
    });
    expect(await answer(archivist(0), id, code(0))).toMatchObject({ answer: "joins" });
    expect((await read(coordinator, id)).tracks).toHaveLength(1);
  });
});

describe("who joins", () => {
  it("delivers as the adopted plan says: its kind, who pays, and why", async () => {
    const { id, installation } = await begin();
    const council = await aPerson(db, office, { role: "council" });
    await plan.add(coordinator);
    await plan.draft(coordinator);
    await plan.place(coordinator, installation, { kind: "urgent", financing: "separate" });
    await plan.propose(coordinator);
    await plan.adopt(council, { decision: { reference: "KS 2026/310", date: "2026-02-12" } });
    await invite(coordinator, id, [code(0)]);
    await answer(archivist(0), id, code(0));
    const made = await db.row(
      "owner",
      "SELECT kind, financing, financing_note FROM delivery WHERE project_id = $1",
      [id],
    );
    expect(made).toEqual({ kind: "urgent", financing: "separate", financing_note: "2027-2028" });
  });
});

describe("what is told of an invitation", () => {
  it("names in a municipality's log itself alone, and stands once with all of them for the office", async () => {
    const { id } = await begin();
    await invite(coordinator, id, [code(0), code(1)]);
    const told = (actor: Actor) =>
      withActor(actor, async (tx) => {
        const call = { db: tx, actor, locale: "sv" as const };
        const { items } = await listHistory(call, { type: "project", id }, { limit: 50 });
        return items.filter(({ type }) => type === "project.invited").map(({ facts }) => facts.codes);
      });
    expect(await told(archivist(0))).toEqual([code(0)]);
    expect(await told(archivist(2))).toEqual([]);
    expect(await told(coordinator)).toEqual([[code(0), code(1)].sort().join(", ")]);
  });
});

describe("the list of projects", () => {
  it("tells how each stands to who delivers in none of them as to the others", async () => {
    const { id } = await begin();
    await invite(coordinator, id, [code(0)]);
    await answer(archivist(0), id, code(0));
    const listed = (actor: Actor, state: string) =>
      withActor(actor, async (tx) => {
        const filter = projectsList.filter.parse({ state });
        const { items } = await projectsSource.rows({ db: tx, actor, locale: "sv" }, filter);
        return items.map((one) => one.id);
      });
    for (const actor of [coordinator, archivist(0), archivist(2)]) {
      expect(await listed(actor, "together")).toEqual([id]);
      expect(await listed(actor, "asking")).toEqual([]);
    }
  });
});
