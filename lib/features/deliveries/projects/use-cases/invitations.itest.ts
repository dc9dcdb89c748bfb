import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { getProject, listPending } from "../queries";
import { withActor } from "@/lib/platform/db";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { answer, aProject, ANSWER_BY, invite, runsSystem } from "@/lib/testing/projects";

const db = useTestDatabase("empty");
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
