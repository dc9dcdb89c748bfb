import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { changePhases, getPhaseTemplate } from "@/lib/features/inventory/phases/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { movePhase } from "./move-phase";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

/** What the office asks of a delivery that enters its phase of transfer. */
const ask = (condition: string | null) =>
  db.rows(
    "owner",
    `UPDATE phase SET conditions = $1::text[]::"PhaseCondition"[] WHERE office_id = $2 AND key = 'inleverans'`,
    [condition === null ? [] : [condition], office.id],
  );

describe("what a phase asks of a delivery", () => {
  const move = (id: string, phase: string, version: number) =>
    perform(movePhase, coordinator, { params: { id }, body: { phase, reason: null }, version });

  it.each<[string, string, { isStopped?: boolean; open?: number[] }]>([
    ["noOpenStop", "blocked", { isStopped: true }],
    ["noOpenBlockingPoint", "pointsOpen", { open: [1] }],
    ["planAdopted", "planNotAdopted", {}],
  ])("%s: holds it until it is met, and nothing holds it without", async (condition, code, options) => {
    const { id } = await aDelivery(office, { stage: "agreed", status: "active", ...options });
    await ask(condition);
    await expect(move(id, "inleverans", 1)).rejects.toMatchObject({
      code: "delivery.phaseConditions",
      errors: [{ path: "phase", code: `phase.${code}` }],
    });
    await ask(null);
    expect(await move(id, "inleverans", 1)).toMatchObject({ phase: { key: "inleverans" } });
  });

  it("a delivery that is moved while the phases change ends in the new ones, or is told to read again", async () => {
    const { id } = await aDelivery(office, { stage: "agreed", status: "active" });
    const { phases } = await withActor(coordinator, (tx) => getPhaseTemplate(tx, coordinator));
    const wished = phases.map((phase) => ({ ...phase, name: { sv: "Ny", nb: "Ny", en: "Ny" } }));
    const change = perform(changePhases, coordinator, {
      params: undefined,
      body: { phases: wished },
      version: 1,
    });
    const [changed, moved] = await Promise.allSettled([change, move(id, "inleverans", 1)]);
    expect(changed.status).toBe("fulfilled");
    if (moved.status === "rejected") expect(moved.reason).toMatchObject({ code: "request.stale" });
    const row = await db.row<{ name: string }>(
      "owner",
      "SELECT p.name_sv AS name FROM delivery d JOIN phase p ON p.id = d.phase_id WHERE d.id = $1",
      [id],
    );
    expect(row.name).toBe("Ny");
  });
});
