import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { listHistory } from "@/lib/features/records/audit/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { getPhaseTemplate } from "../queries/get-phase-template";
import { changePhasesBody, type Phase } from "../schema";
import { changePhases } from "./change-phases";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const read = (actor = coordinator) => withActor(actor, (tx) => getPhaseTemplate(tx, actor));
const change = (phases: unknown[], version = 1, actor = coordinator) =>
  perform(changePhases, actor, { params: undefined, body: changePhasesBody.parse({ phases }), version });
/** The office's phases with some of them changed. */
const having = async (changes: Record<string, Partial<Phase>>) =>
  (await read()).phases.map((phase) => ({ ...phase, ...changes[phase.key] }));
const phaseOf = (id: string) =>
  db.row<{ key: string; name: string; version: number }>(
    "owner",
    `SELECT p.key, p.name_sv AS name, d.version FROM delivery d JOIN phase p ON p.id = d.phase_id WHERE d.id = $1`,
    [id],
  );
const name = (sv: string) => ({ sv, nb: sv, en: sv });

describe("the office's phases", () => {
  it("are the shipped ones, with the rule that held: no stop at the beginning of control", async () => {
    const { phases, version } = await read();
    expect(version).toBe(1);
    expect(phases).toHaveLength(6);
    expect(phases.filter(({ conditions }) => conditions.length > 0)).toMatchObject([
      { firstStage: "controlled", conditions: ["noOpenStop"] },
    ]);
    expect(await change(phases)).toMatchObject({ version: 1 });
  });

  it("get other names; deliveries under way follow and closed ones keep theirs", async () => {
    const going = await aDelivery(office, { stage: "transferred", status: "active" });
    const closed = await aDelivery(office, { stage: "transferred", status: "closed" });
    const after = await change(await having({ inleverans: { name: name("Överföring") } }));
    expect(after).toMatchObject({ version: 2 });
    expect(after.phases[3]).toMatchObject({ key: "inleverans", name: name("Överföring"), deliveries: 1 });
    expect(await phaseOf(going.id)).toEqual({ key: "inleverans", name: "Överföring", version: 2 });
    expect(await phaseOf(closed.id)).toEqual({ key: "inleverans", name: "Inleverans", version: 1 });
    const history = await withActor(coordinator, (tx) =>
      listHistory(
        { db: tx, actor: coordinator, locale: "sv" },
        { type: "phaseTemplate", id: office.id },
        { limit: 5 },
      ),
    );
    expect(history.items).toMatchObject([{ type: "phases.changed", facts: { renamed: 1, deliveries: 1 } }]);
  });

  it("are put together where nothing under way stands, and not where something does", async () => {
    const { phases } = await read();
    const joined = [{ ...phases[0]!, lastStage: "defined" as const }, ...phases.slice(2)];
    const { id } = await aDelivery(office, { stage: "defined", status: "prioritised" });
    // The administrator, too, who reads no delivery.
    for (const who of [coordinator, await aPerson(db, office, { role: "administrator" })])
      await expect(change(joined, 1, who)).rejects.toMatchObject({
        code: "phase.inUse",
        errors: [{ path: "phases", params: { name: "Leveransplan", deliveries: 1 } }],
      });
    await db.rows("owner", "UPDATE delivery SET status = 'cancelled' WHERE id = $1", [id]);
    expect((await change(joined)).phases).toHaveLength(5);
    expect(await phaseOf(id)).toMatchObject({ key: "leveransplan", name: "Leveransplan" });
  });

  it.each([
    ["leave a stage out", (all: Phase[]) => all.slice(1)],
    [
      "have a stage twice",
      (all: Phase[]) => [...all, all[5]!].map((one, key) => ({ ...one, key: `k${key}` })),
    ],
    ["are out of order", (all: Phase[]) => [all[1]!, all[0]!, ...all.slice(2)]],
  ])("are refused when they %s", async (_, wrong) => {
    const { phases } = await read();
    const wished = wrong(phases);
    if (wished.length > 6) return expect(() => changePhasesBody.parse({ phases: wished })).toThrow();
    await expect(change(wished)).rejects.toMatchObject({ code: "phase.stages" });
  });

  it("have the office's language instead of a name that nobody has written", async () => {
    const after = await change(await having({ inleverans: { name: { sv: "Ny", nb: "", en: "" } } }));
    expect(after.phases[3]).toMatchObject({ name: name("Ny"), missing: ["name.nb", "name.en"] });
    expect(await change(after.phases, 2)).toMatchObject({ version: 2 });
  });

  it("are changed by one of two at once, who both read the same", async () => {
    const [one, other] = [
      await having({ inleverans: { name: name("Ett") } }),
      await having({ inleverans: { name: name("Två") } }),
    ];
    const both = await Promise.allSettled([change(one), change(other)]);
    const refused = both.flatMap((result) =>
      result.status === "rejected" ? [result.reason as unknown] : [],
    );
    expect(refused).toMatchObject([{ code: "request.stale" }]);
  });

  it("are changed by administrator and officer, and not by who only works by them", async () => {
    const archivist = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[0]!,
    });
    expect((await read(archivist)).phases).toHaveLength(6);
    await expect(change(await having({}), 1, archivist)).rejects.toMatchObject({ code: "request.forbidden" });
    const administrator = await aPerson(db, office, { role: "administrator" });
    const wished = await having({ inleverans: { name: name("Ny") } });
    expect(await change(wished, 1, administrator)).toMatchObject({ version: 2 });
  });
});
