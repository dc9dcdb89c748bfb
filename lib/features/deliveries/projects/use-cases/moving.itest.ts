import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { movePhase } from "@/lib/features/deliveries/deliveries/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { closeStops } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { aProject, aProjectOf } from "@/lib/testing/projects";
import { aStopOf } from "@/lib/testing/stops";
import { getProject } from "../queries";
import { changeProjectBody } from "../schema";
import { changeProject } from "./change-project";
import { forkProject } from "./fork-project";
import { moveProject } from "./move-project";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let archivist: Actor;

/** An office of its own for each: an installation is delivered once at a time. */
async function begin(): Promise<void> {
  office = await anOffice({ municipalities: 3, systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: office.municipalities[0] });
}
const joint = async (more: Record<string, unknown> = {}) => {
  await begin();
  return aProjectOf(db, coordinator, office, office.municipalities, more);
};
const read = (id: string) => withActor(coordinator, (tx) => getProject(tx, coordinator, id, "sv"));
const move = async (id: string, phase: string, reason: string | null = null) =>
  perform(moveProject, coordinator, {
    params: { id },
    body: { phase, reason },
    version: (await read(id)).version,
  });
const fork = async (id: string) =>
  perform(forkProject, coordinator, { params: { id }, body: undefined, version: (await read(id)).version });
const alone = async (delivery: string, phase: string) => {
  const { version } = await db.row<{ version: number }>(
    "owner",
    "SELECT version FROM delivery WHERE id = $1",
    [delivery],
  );
  return perform(movePhase, archivist, { params: { id: delivery }, body: { phase, reason: null }, version });
};
const togetherly = { code: "project.movesTogether" };

describe("the tracks of a joint project", () => {
  it("move together until it forks, then each alone", async () => {
    const { id, tracks } = await joint();
    const own = tracks[0]!.id;
    await expect(alone(own, "leveransplan")).rejects.toMatchObject(togetherly);
    const moved = await move(id, "leveransplan");
    expect(moved.tracks.map(({ municipality, ...how }) => [municipality.code, how])).toEqual(
      tracks.map(({ code }) => [code, { ok: true, code: null }]),
    );
    await expect(alone(own, "leveransoverenskommelse")).rejects.toMatchObject(togetherly);
    expect((await fork(id)).forkedAt).not.toBeNull();
    expect(await alone(own, "leveransoverenskommelse")).toMatchObject({ phase: { stage: "agreed" } });
    await expect(move(id, "leveransoverenskommelse")).rejects.toMatchObject({ code: "project.forked" });
    await expect(fork(id)).rejects.toMatchObject({ code: "project.forked" });
  });

  it("are told each by itself: one that is held does not hold up the others", async () => {
    const { id, tracks } = await joint();
    await move(id, "leveransplan");
    await move(id, "leveransoverenskommelse");
    await move(id, "inleverans");
    await aStopOf(coordinator, [tracks[1]!]);
    const { tracks: told } = await move(id, "leveranskontroll");
    expect(told.map(({ ok, code }) => [ok, code])).toEqual([
      [true, null],
      [false, "phase.blocked"],
      [true, null],
    ]);
    expect((await read(id)).tracks.map(({ phase }) => phase.stage)).toEqual([
      "controlled",
      "transferred",
      "controlled",
    ]);
    // Those that are there stay there: once the stop is over the last one follows.
    await closeStops(db, tracks[1]!.id);
    expect((await move(id, "leveranskontroll")).tracks.every(({ ok }) => ok)).toBe(true);
  });

  it("that are beyond the phase stay without a reason; with one they alone go back", async () => {
    const { id, tracks } = await joint();
    await move(id, "leveransplan");
    await move(id, "leveransoverenskommelse");
    await db.rows(
      "owner",
      "UPDATE delivery SET stage = 'defined', status = 'prioritised', phase_id = (SELECT p.id FROM phase p WHERE p.key = 'leveransplan' AND p.office_id = $2) WHERE id = $1",
      [tracks[0]!.id, office.id],
    );
    const told = async (phase: string, reason: string | null) =>
      (await move(id, phase, reason)).tracks.map(({ code }) => code);
    const stages = async () => (await read(id)).tracks.map(({ phase }) => phase.stage);
    expect(await told("leveransplan", null)).toEqual([null, "phase.reasonMissing", "phase.reasonMissing"]);
    expect(await stages()).toEqual(["defined", "agreed", "agreed"]);
    expect(await told("leveransplan", "Planen ändrades")).toEqual([null, null, null]);
    expect(await stages()).toEqual(["defined", "defined", "defined"]);
    await db.rows(
      "owner",
      "UPDATE delivery SET stage = 'candidate', status = 'proposed', phase_id = (SELECT p.id FROM phase p WHERE p.office_id = $2 AND p.first_stage = 'candidate') WHERE id = $1",
      [tracks[0]!.id, office.id],
    );
    await move(id, "leveransoverenskommelse");
    expect(await told("leveransplan", "Tillbaka")).toEqual(["project.staysBehind", null, null]);
    expect(await stages()).toEqual(["candidate", "defined", "defined"]);
  });

  it("part by themselves at the transfer, where the system holds secrecy", async () => {
    const { id, tracks } = await joint({ hasSecrecy: true });
    for (const phase of ["leveransplan", "leveransoverenskommelse"]) await move(id, phase);
    expect((await read(id)).forkedAt).toBeNull();
    await expect(alone(tracks[0]!.id, "inleverans")).rejects.toMatchObject(togetherly);
    await move(id, "inleverans");
    expect((await read(id)).forkedAt).not.toBeNull();
    expect(await alone(tracks[0]!.id, "leveranskontroll")).toMatchObject({ status: "underControl" });
    const told = await db.rows(
      "owner",
      "SELECT user_id FROM notification WHERE subject_id = $1 AND type = 'project.forked'",
      [id],
    );
    expect(told).toEqual([{ user_id: archivist.userId }]);
  });

  it("part at once when the secrecy of what is transferred turns up later", async () => {
    const { id } = await joint({ hasSecrecy: false });
    for (const phase of ["leveransplan", "leveransoverenskommelse", "inleverans"]) await move(id, phase);
    const { version } = await read(id);
    const body = changeProjectBody.parse({ hasSecrecy: true });
    expect(
      (await perform(changeProject, coordinator, { params: { id }, body, version })).forkedAt,
    ).not.toBeNull();
  });

  it("never part halfway: a fork and a step of one track at once end in an order", async () => {
    const { id, tracks } = await joint();
    const [forked, stepped] = await Promise.allSettled([fork(id), alone(tracks[0]!.id, "leveransplan")]);
    expect(forked.status).toBe("fulfilled");
    if (stepped.status === "rejected") expect(stepped.reason).toMatchObject(togetherly);
    const { version } = await read(id);
    expect(version).toBe(2);
  });

  it("are moved by one of two coordinators at once", async () => {
    const { id } = await joint();
    const { version } = await read(id);
    const once = () =>
      perform(moveProject, coordinator, {
        params: { id },
        body: { phase: "leveransplan", reason: null },
        version,
      });
    const both = await Promise.allSettled([once(), once()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "request.stale" },
    });
  });
});

describe("a change of a project", () => {
  it("tells what differs; what is said as it stands is no change", async () => {
    await begin();
    const { id, version } = await aProject(coordinator, office, {
      purpose: "Stängs",
      startsOn: "2026-04-01",
    });
    const say = async (said: Record<string, unknown>, at: number) =>
      perform(changeProject, coordinator, {
        params: { id },
        body: changeProjectBody.parse(said),
        version: at,
      });
    const same = { name: "Gemensamt", purpose: "Stängs", startsOn: "2026-04-01", lead: null, plan: null };
    expect((await say(same, version)).version).toBe(version);
    const changed = await say({ ...same, purpose: "Flyttas", lead: coordinator.userId }, version);
    expect(changed).toMatchObject({ purpose: "Flyttas", version: version + 1 });
    const events = await db.rows<{ fields: string }>(
      "owner",
      `SELECT payload::json #>> '{data,fields}' AS fields FROM audit_event
       WHERE subject_id = $1 AND type = 'project.changed'`,
      [id],
    );
    expect(events).toEqual([{ fields: "lead purpose" }]);
  });

  it("keeps a lead who has left the office, and takes no other who has", async () => {
    await begin();
    const lead = await aPerson(db, office, { role: "officer" });
    const { id } = await aProject(coordinator, office, { lead: lead.userId });
    await db.rows("owner", "DELETE FROM role_grant WHERE user_id = $1", [lead.userId]);
    const say = async (said: Record<string, unknown>) =>
      perform(changeProject, coordinator, {
        params: { id },
        body: changeProjectBody.parse(said),
        version: (await read(id)).version,
      });
    expect(await say({ lead: lead.userId, purpose: "Flyttas" })).toMatchObject({
      lead: { id: lead.userId },
      purpose: "Flyttas",
    });
    await say({ lead: null });
    await expect(say({ lead: lead.userId })).rejects.toMatchObject({
      errors: [{ path: "lead", code: "project.unknownPerson" }],
    });
  });
});

describe("a project for one municipality", () => {
  beforeAll(begin);

  it("does not fork, and its delivery moves alone from the start", async () => {
    const { id, tracks } = await aProjectOf(db, coordinator, office, [office.municipalities[0]!], {
      isJoint: false,
    });
    expect(await alone(tracks[0]!.id, "leveransplan")).toMatchObject({ phase: { stage: "defined" } });
    await expect(fork(id)).rejects.toMatchObject({ code: "project.notJoint" });
  });

  it("has a lead of the office's own, an end after its beginning, and a system that is there", async () => {
    const wrong = (more: Record<string, unknown>, path: string) =>
      expect(aProject(coordinator, office, more)).rejects.toMatchObject({ errors: [{ path }] });
    await wrong({ lead: archivist.userId }, "lead");
    await wrong({ plan: "no-such" }, "plan");
    await wrong({ system: "no-such" }, "system");
    const { id, version, lead } = await aProject(coordinator, office, {
      lead: coordinator.userId,
      startsOn: "2026-04-01",
    });
    expect(lead).toMatchObject({ id: coordinator.userId });
    const body = changeProjectBody.parse({ endsOn: "2026-03-01" });
    await expect(
      perform(changeProject, coordinator, { params: { id }, body, version }),
    ).rejects.toMatchObject({
      errors: [{ path: "endsOn", code: "project.endsFirst" }],
    });
  });
});
