import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, closeStops } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { movePhase } from "./move-phase";

const db = useTestDatabase("empty");
let office: MadeOffice;
let archivist: Actor;
beforeAll(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet"] });
  archivist = await aPerson(db, office, { role: "archivist", municipality: office.municipalities[0] });
});

interface Step {
  reason?: string | null;
  version?: number;
  actor?: Actor;
}
const move = (id: string, phase: string, { reason = null, version = 1, actor = archivist }: Step = {}) =>
  perform(movePhase, actor, { params: { id }, body: { phase, reason }, version });
const unmet = (code: string, path = "phase") => ({
  code: "delivery.phaseConditions",
  errors: [{ path, code: `phase.${code}` }],
});
const transferred = { stage: "transferred", status: "active" } as const;

describe("forward", () => {
  it("goes one phase at a time, with the phase's status", async () => {
    const { id } = await aDelivery(office, { stage: "candidate", status: "proposed" });
    const expected = [
      ["leveransplan", "defined", "prioritised"],
      ["leveransoverenskommelse", "agreed", "active"],
      ["inleverans", "transferred", "active"],
      ["leveranskontroll", "controlled", "underControl"],
    ] as const;
    for (const [index, [phase, stage, status]] of expected.entries()) {
      const moved = await move(id, phase, { version: index + 1 });
      expect(moved).toMatchObject({ phase: { key: phase, stage }, status, version: index + 2 });
    }
    const events = await db.rows("owner", "SELECT type FROM audit_event WHERE delivery_id = $1", [id]);
    expect(events).toEqual(expected.map(() => ({ type: "delivery.phaseMoved" })));
  });

  it("says since when the delivery is in its phase, by the clock that it is given", async () => {
    const { id } = await aDelivery(office, transferred);
    await move(id, "leveranskontroll");
    const row = await db.row<{ since: Date }>(
      "owner",
      "SELECT phase_since AS since FROM delivery WHERE id = $1",
      [id],
    );
    expect(row.since).toEqual(fixedClock().now());
  });

  it("does not skip, stand still or leave the office's phases", async () => {
    const { id } = await aDelivery(office, { stage: "defined", status: "prioritised" });
    await expect(move(id, "inleverans")).rejects.toMatchObject(unmet("oneAtATime"));
    await expect(move(id, "leveransplan")).rejects.toMatchObject(unmet("alreadyThere"));
    for (const phase of ["fas-3", "finns-inte"])
      await expect(move(id, phase)).rejects.toMatchObject({
        code: "request.invalid",
        errors: [{ path: "phase", code: "phase.unknown" }],
      });
  });

  it("is stopped by an open stop until it is closed, and leaves nothing", async () => {
    const { id } = await aDelivery(office, { ...transferred, isStopped: true });
    await expect(move(id, "leveranskontroll")).rejects.toMatchObject(unmet("blocked"));
    const row = await db.row("owner", "SELECT stage, version FROM delivery WHERE id = $1", [id]);
    expect(row).toEqual({ stage: "transferred", version: 1 });
    await closeStops(db, id);
    expect((await move(id, "leveranskontroll")).phase.stage).toBe("controlled");
  });

  it("reaches the accepted phase by signing only", async () => {
    const { id } = await aDelivery(office);
    await expect(move(id, "leveransgodkannande")).rejects.toMatchObject(unmet("notApproved"));
    await expect(move(id, "leveransgodkannande", { reason: "ändå" })).rejects.toMatchObject(
      unmet("notApproved"),
    );
  });
});

describe("back", () => {
  it("needs a reason, which is recorded", async () => {
    const { id } = await aDelivery(office);
    await expect(move(id, "inleverans")).rejects.toMatchObject(unmet("reasonMissing", "reason"));
    const moved = await move(id, "leveransplan", { reason: "ny gallring" });
    expect(moved).toMatchObject({ phase: { key: "leveransplan" }, status: "prioritised" });
    const event = await db.row<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event WHERE delivery_id = $1",
      [id],
    );
    expect(JSON.parse(event.payload)).toMatchObject({
      data: { from: "leveranskontroll", to: "leveransplan", reason: "ny gallring" },
    });
  });

  it.each(["approved", "approvedWithRemarks", "closed", "cancelled"] as const)(
    "is closed when it is %s",
    async (status) => {
      const { id } = await aDelivery(office, { status });
      await expect(move(id, "inleverans", { reason: "x" })).rejects.toMatchObject(unmet("settled"));
    },
  );

  it("waits while the delivery awaits approval", async () => {
    const { id } = await aDelivery(office, { status: "awaitingApproval" });
    await expect(move(id, "inleverans", { reason: "x" })).rejects.toMatchObject(unmet("awaitingApproval"));
  });
});

describe("who and when", () => {
  it("tells a stale caller what now is", async () => {
    const { id } = await aDelivery(office, transferred);
    const moved = await move(id, "leveranskontroll");
    await expect(move(id, "leveranskontroll", { version: 1 })).rejects.toMatchObject({
      code: "request.stale",
      current: moved,
    });
  });

  it("lets one of two simultaneous steps through", async () => {
    const { id } = await aDelivery(office, transferred);
    const both = await Promise.allSettled([move(id, "leveranskontroll"), move(id, "leveranskontroll")]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is for the coordinator and the municipality's archivist", async () => {
    const { id } = await aDelivery(office, transferred);
    const [own, other] = office.municipalities;
    const manager = await aPerson(db, office, { role: "systemManager", municipality: own });
    await expect(move(id, "leveranskontroll", { actor: manager })).rejects.toMatchObject({
      code: "request.forbidden",
    });
    const stranger = await aPerson(db, office, { role: "archivist", municipality: other });
    await expect(move(id, "leveranskontroll", { actor: stranger })).rejects.toMatchObject({
      code: "request.notFound",
    });
    const coordinator = await aPerson(db, office, { role: "coordinator" });
    expect((await move(id, "leveranskontroll", { actor: coordinator })).version).toBe(2);
  });
});
