import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { budgetActs } from "@/lib/testing/budget-acts";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";

const db = useTestDatabase("empty");
const acts = budgetActs();
let office: MadeOffice;
let economist: Actor;
let council: Actor;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice();
  economist = await aPerson(db, office, { role: "economist" });
  council = await aPerson(db, office, { role: "council" });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const staff = { group: "Personal", budgetOre: 593_000_000 };
const travel = { group: "Resor", budgetOre: 8_000_000 };
const grant = { group: "Bidrag", kind: "income" as const, budgetOre: 100_000_000 };
const decision = { reference: "KS 2026/310", paragraph: "§ 14", date: "2026-02-12", body: "Samverkansrådet" };
const adopted = async () => {
  await acts.add(economist);
  await acts.write(economist, [staff, travel]);
  await acts.propose(economist);
  return acts.adopt(council, { decision });
};
const told = async () =>
  (
    await db.rows<{ told: string }>(
      "owner",
      `SELECT type || ' ' || (payload::json #>> '{actor,role}') AS told FROM audit_event
       WHERE office_id = $1 AND subject_type = 'budget' ORDER BY seq`,
      [office.id],
    )
  ).map((row) => row.told);
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    ({ code }: { code: string }) => code,
  );

describe("a year's budget", () => {
  it("goes from draft to decision, and each step is told", async () => {
    expect(await acts.add(economist)).toMatchObject({
      ...{ year: 2027, status: "draft", revision: 1, lines: [], funds: [], version: 1, currency: "SEK" },
    });
    await expect(acts.add(coordinator)).rejects.toMatchObject({ code: "budget.exists" });
    await expect(acts.propose(economist)).rejects.toMatchObject({ code: "budget.noLines" });
    const written = await acts.write(economist, [staff, grant, { ...travel, fund: "Akut: W3D3" }]);
    expect(written.lines.map(({ group, kind, fund }) => [group, kind, fund])).toEqual([
      ["Personal", "cost", "ordinary"],
      ["Bidrag", "income", "ordinary"],
      ["Resor", "cost", "akut-w3d3"],
    ]);
    expect(written.total).toEqual({ budgetOre: 501_000_000, outcomeOre: 0, differenceOre: 501_000_000 });
    expect(written.funds.map(({ key, name }) => [key, name])).toEqual([
      ["ordinary", null],
      ["akut-w3d3", "Akut: W3D3"],
    ]);
    await expect(acts.adopt(council)).rejects.toMatchObject({ code: "request.notFound" });
    await expect(acts.adopt(coordinator, { decision })).rejects.toMatchObject({ code: "budget.notProposed" });
    const proposed = await acts.propose(economist);
    expect(proposed).toMatchObject({ status: "proposed", version: 3 });
    expect(proposed.revisions[0]!.proposedAt).toBe("2026-03-02T09:00:00.000Z");
    await expect(acts.propose(economist)).rejects.toMatchObject({ code: "budget.notDraft" });
    expect(await acts.adopt(council, { decision })).toMatchObject({
      ...{ status: "adopted", revision: 1, decision: { ...decision, paragraph: "14" }, version: 4 },
    });
    expect(await told()).toEqual([
      "budget.added economist",
      "budget.linesChanged economist",
      "budget.proposed economist",
      "budget.adopted council",
    ]);
  });

  it("begins with another year's groups and amounts, and none of what came of them", async () => {
    const last = budgetActs(2026);
    await last.add(economist);
    await last.write(economist, [
      { ...staff, forecastOre: 1, note: "x", toDateOre: 2, fund: "Akut" },
      travel,
    ]);
    const begun = await acts.add(economist, 2026);
    expect(begun.lines).toMatchObject([
      { ...staff, forecastOre: null, note: null, toDateOre: null, outcomeOre: 0, fund: "akut" },
      travel,
    ]);
    const ids = (await last.read(economist)).lines.map(({ id }) => id);
    expect(begun.lines.some(({ id }) => ids.includes(id))).toBe(false);
    await expect(budgetActs(2028).add(economist, 1999)).rejects.toMatchObject({ code: "budget.unknownYear" });
  });

  it("is read from its proposal on; a draft is its makers' alone", async () => {
    await acts.add(economist);
    await acts.write(economist, [staff]);
    expect(await codeOf(acts.read(council))).toBe("request.notFound");
    const auditor = await aPerson(db, office, { role: "auditor" });
    expect(await codeOf(acts.read(auditor))).toBe("request.notFound");
    await acts.propose(economist);
    expect(await acts.read(auditor)).toMatchObject({ status: "proposed" });
  });

  it("is made by economist and coordinator, and decided by the council or by who names its decision", async () => {
    expect(await codeOf(acts.add(council))).toBe("request.forbidden");
    await acts.add(economist);
    await acts.write(economist, [staff]);
    await acts.propose(economist);
    expect(await codeOf(acts.adopt(economist, { decision }))).toBe("request.forbidden");
    expect(await codeOf(acts.adopt(coordinator))).toBe("budget.decisionMissing");
    expect(await codeOf(acts.adopt(council, { decision: { ...decision, date: "2026-03-03" } }))).toBe(
      "decision.inFuture",
    );
    expect(await acts.adopt(coordinator, { decision })).toMatchObject({ status: "adopted" });
  });

  it("is decided once, whoever decides at the same moment", async () => {
    await acts.add(economist);
    await acts.write(economist, [staff]);
    const { version } = await acts.propose(economist);
    const both = [acts.adopt(council, {}, version), acts.adopt(coordinator, { decision }, version)];
    const codes = await Promise.all(both.map(codeOf));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(["request.stale", "budget.notProposed"]).toContain(codes.find((code) => code !== "done"));
  });
});

describe("the lines", () => {
  it("keep their ids, come and go, and stand in the order that they are sent in", async () => {
    await acts.add(economist);
    const { lines } = await acts.write(economist, [staff, travel]);
    const [first, second] = lines;
    const again = await acts.write(economist, [{ ...travel, id: second!.id, budgetOre: -500 }, grant]);
    expect(again.lines.map(({ id, budgetOre }) => [id === second!.id, budgetOre])).toEqual([
      [true, -500],
      [false, 100_000_000],
    ]);
    await expect(acts.write(economist, [{ ...staff, id: first!.id }])).rejects.toMatchObject({
      ...{ code: "request.invalid", errors: [{ path: "lines.0.id", code: "budget.unknownLine" }] },
    });
    const same = await acts.write(
      economist,
      again.lines.map(({ outcomeOre: _o, differenceOre: _d, ...line }) => line),
    );
    expect(same.version).toBe(again.version);
  });

  it("are changed by the version that was read, also while they lie before the council", async () => {
    await acts.add(economist);
    await acts.write(economist, [staff]);
    await expect(acts.write(coordinator, [travel], 1)).rejects.toMatchObject({
      ...{ code: "request.stale", current: { version: 2, lines: [staff] } },
    });
    const { version } = await acts.propose(economist);
    await acts.write(economist, [travel]);
    await expect(acts.adopt(council, {}, version)).rejects.toMatchObject({ code: "request.stale" });
    expect(await acts.adopt(council)).toMatchObject({ status: "adopted", lines: [travel] });
    await expect(acts.write(economist, [staff])).rejects.toMatchObject({ code: "budget.notOpen" });
  });

  it("with an outcome are not removed", async () => {
    await acts.add(economist);
    const { lines } = await acts.write(economist, [staff, travel]);
    await db.rows("owner", "UPDATE budget_line SET outcome_ore = 100 WHERE id = $1", [lines[1]!.id]);
    await expect(acts.write(economist, [{ ...staff, id: lines[0]!.id }])).rejects.toMatchObject({
      ...{ code: "budget.lineHasOutcome", params: { groups: "Resor" } },
    });
  });
});

describe("a revision", () => {
  it("counts once it is decided, and the one before stays to be read", async () => {
    const first = await adopted();
    expect(await codeOf(acts.revise(economist, "Hyran", first.version - 1))).toBe("request.stale");
    const opened = await acts.revise(economist, "Hyran steg.");
    expect(opened).toMatchObject({ revision: 2, status: "draft", reason: "Hyran steg.", decision: null });
    expect(opened.lines).toEqual(first.lines);
    expect(await codeOf(acts.revise(coordinator, "Igen"))).toBe("budget.revisionOpen");
    await acts.write(economist, [{ ...staff, id: first.lines[0]!.id, budgetOre: 600_000_000 }]);
    expect(await acts.read(economist)).toMatchObject({ revision: 1, total: first.total });
    expect((await acts.read(council)).revisions).toHaveLength(1);
    expect(await codeOf(acts.read(council, 2))).toBe("request.notFound");
    await acts.propose(economist);
    await acts.adopt(council);
    expect(await acts.read(council)).toMatchObject({ revision: 2, total: { budgetOre: 600_000_000 } });
    const { revisions, version: _now, ...earlier } = await acts.read(council, 1);
    const { revisions: _then, version: _before, ...as } = first;
    expect(earlier).toEqual(as);
    expect(revisions.map(({ revision, status }) => [revision, status])).toEqual([
      [2, "adopted"],
      [1, "adopted"],
    ]);
  });

  it("is of what is adopted", async () => {
    await acts.add(economist);
    expect(await codeOf(acts.revise(economist, "För tidigt"))).toBe("budget.notAdopted");
  });
});

describe("what a line is expected to come to", () => {
  it("is said at any time, of the revision in force and of the one to come, never of an older one", async () => {
    const first = await adopted();
    const [line] = first.lines;
    const id = line!.id;
    const said = await acts.say(economist, id, { forecastOre: 588_000_000, note: "En tjänst var obesatt." });
    expect(said).toEqual({
      ...{ ...line, forecastOre: 588_000_000, note: "En tjänst var obesatt." },
      version: first.version + 1,
    });
    await acts.revise(economist, "Mer");
    await acts.say(economist, id, { forecastOre: 590_000_000 });
    const of = async (revision: number) =>
      (await acts.read(economist, revision)).lines.map(({ forecastOre }) => forecastOre);
    expect([await of(1), await of(2)]).toEqual([
      [590_000_000, null],
      [590_000_000, null],
    ]);
    await acts.propose(economist);
    await acts.adopt(council);
    await acts.say(economist, id, { forecastOre: null });
    expect([await of(1), await of(2)]).toEqual([
      [590_000_000, null],
      [null, null],
    ]);
    expect(await codeOf(acts.say(economist, id, { note: "x" }, 1))).toBe("request.stale");
    expect(await codeOf(acts.say(council, id, { note: "x" }))).toBe("request.forbidden");
    expect(await codeOf(acts.say(economist, office.id, { note: "x" }))).toBe("request.notFound");
    expect((await told()).filter((one) => one.startsWith("budget.lineSaid"))).toHaveLength(3);
  });

  it("is no change when it is the same", async () => {
    const { lines, version } = await adopted();
    expect((await acts.say(economist, lines[0]!.id, { forecastOre: null, note: "" })).version).toBe(version);
  });
});
