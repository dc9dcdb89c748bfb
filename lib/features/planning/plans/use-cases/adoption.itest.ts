import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { planActs } from "@/lib/testing/plan-acts";

const db = useTestDatabase("empty");
const acts = planActs();
let office: MadeOffice;
let coordinator: Actor;
let council: Actor;
let delivery: MadeDelivery;
let w3d3: string;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1260", "1287"], systems: ["W3D3", "Procapita"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  council = await aPerson(db, office, { role: "council" });
  delivery = await aDelivery(office);
  w3d3 = await installationOf(delivery);
  await acts.add(coordinator);
  await acts.draft(coordinator);
});

const installationOf = async ({ id }: MadeDelivery) =>
  (await db.row<{ id: string }>("owner", "SELECT system_instance_id AS id FROM delivery WHERE id = $1", [id]))
    .id;
const planned = ({ id }: MadeDelivery) =>
  db.row<{ item: string | null; quarter: number | null; version: number }>(
    "owner",
    `SELECT plan_item_id AS item, planned_quarter AS quarter, version FROM delivery WHERE id = $1`,
    [id],
  );
const quarter = (year: number, number: number) => year * 4 + number - 1;
const approve = async ({ id }: MadeDelivery, on: string) => {
  await db.rows("owner", "UPDATE delivery SET status = 'approved' WHERE id = $1", [id]);
  await db.rows(
    "owner",
    `INSERT INTO approval (id, office_id, municipality_id, delivery_id, delivery_version, decision, recorded_afterwards, signed_at)
     SELECT gen_random_uuid(), office_id, municipality_id, id, 7, 'approved', true, $2 FROM delivery WHERE id = $1`,
    [id, on],
  );
};
const told = async (type: string) =>
  (
    await db.rows<{ data: Record<string, unknown> }>(
      "owner",
      "SELECT payload::json -> 'data' AS data FROM audit_event WHERE office_id = $1 AND type = $2 ORDER BY seq",
      [office.id, type],
    )
  ).map(({ data }) => data);
const decision = { reference: "KS 2026/310", paragraph: "§ 14", date: "2026-02-12", body: "Samverkansrådet" };
const adoptOne = async (n = 1) => {
  await acts.propose(coordinator, n);
  return acts.adopt(council, { decision }, { n });
};

describe("a proposal", () => {
  it("lies before the council from a moment on, and is a draft again once it is withdrawn", async () => {
    await expect(acts.withdraw(coordinator)).rejects.toMatchObject({ code: "plan.notProposed" });
    const proposed = await acts.propose(coordinator);
    expect(proposed).toMatchObject({
      status: "proposed",
      proposedAt: "2026-03-02T09:00:00.000Z",
      version: 2,
    });
    expect(await acts.read(council)).toMatchObject({ number: 1, status: "proposed" });
    await expect(acts.withdraw(council, 1, 2)).rejects.toMatchObject({ code: "request.forbidden" });
    const draft = await acts.withdraw(coordinator);
    expect(draft).toMatchObject({ status: "draft", proposedAt: null, version: 3 });
    await expect(acts.read(council)).rejects.toMatchObject({ code: "request.notFound" });
    await acts.place(coordinator, w3d3);
    expect((await acts.read(coordinator)).items).toHaveLength(1);
  });

  it("is laid once by a version", async () => {
    await acts.place(coordinator, w3d3);
    await expect(acts.propose(coordinator, 1, 1)).rejects.toMatchObject({
      code: "request.stale",
      current: { version: 2 },
    });
  });
});

describe("an adoption", () => {
  it("is the council's, with its decision, and nothing of it changes afterwards", async () => {
    await acts.place(coordinator, w3d3, { plannedFor: "2027-2" });
    const adopted = await adoptOne();
    expect(adopted).toMatchObject({
      status: "adopted",
      adoptedAt: "2026-03-02T09:00:00.000Z",
      decision: { reference: "KS 2026/310", paragraph: "14", date: "2026-02-12", body: "Samverkansrådet" },
      addenda: [],
      version: 4,
    });
    const frozen = { code: "plan.notDraft" };
    await expect(acts.place(coordinator, w3d3)).rejects.toMatchObject(frozen);
    await expect(acts.change(coordinator, { note: "x" })).rejects.toMatchObject(frozen);
    await expect(acts.remove(coordinator)).rejects.toMatchObject(frozen);
    await expect(acts.withdraw(coordinator)).rejects.toMatchObject({ code: "plan.notProposed" });
    expect(await acts.readPlan(council)).toMatchObject({
      versions: [{ number: 1, status: "adopted", items: 1, decision: { paragraph: "14" } }],
    });
  });

  it("may be without a word of the decision by the council; who records it names its reference", async () => {
    await acts.propose(coordinator);
    for (const body of [{}, { decision: null }, { decision: { body: "Samverkansrådet", reference: " " } }])
      await expect(acts.adopt(coordinator, body)).rejects.toMatchObject({
        code: "plan.decisionMissing",
        errors: [{ path: "decision.reference" }],
      });
    expect(await acts.adopt(council)).toMatchObject({ status: "adopted", decision: null });
  });

  it("is recorded by a coordinator, and by nobody else of the office", async () => {
    const officer = await aPerson(db, office, { role: "officer" });
    await acts.propose(coordinator);
    await expect(acts.adopt(officer, { decision })).rejects.toMatchObject({ code: "request.forbidden" });
    expect(await acts.adopt(coordinator, { decision: { reference: "KS 2026/310" } })).toMatchObject({
      decision: { reference: "KS 2026/310", paragraph: null, date: null, body: null },
    });
  });

  it("tells the way of a decision through the bodies", async () => {
    await acts.propose(coordinator);
    const chain = [
      { body: "Arbetsutskottet", date: "2026-01-20", paragraph: "3", role: "proposed" as const },
      { body: "Samverkansrådet", date: "2026-02-12", paragraph: "14", role: "decided" as const },
    ];
    expect(await acts.adopt(council, { decision: { ...decision, chain } })).toMatchObject({
      decision: { chain },
    });
  });

  it("is refused with a decision dated tomorrow, its own or a step's", async () => {
    await acts.propose(coordinator);
    await expect(
      acts.adopt(council, { decision: { ...decision, date: "2026-03-03" } }),
    ).rejects.toMatchObject({
      code: "decision.inFuture",
      errors: [{ path: "decision.date" }],
    });
    const chain = [{ body: "KF", date: "2026-12-01", role: "decided" as const }];
    await expect(acts.adopt(council, { decision: { ...decision, chain } })).rejects.toMatchObject({
      code: "decision.inFuture",
      errors: [{ path: "decision.chain.0.date" }],
    });
    expect(await acts.adopt(council, { decision: { ...decision, date: "2026-03-02" } })).toMatchObject({
      status: "adopted",
    });
  });

  it("is refused of a draft, of what changed meanwhile, and a second time", async () => {
    await expect(acts.adopt(coordinator, { decision })).rejects.toMatchObject({ code: "plan.notProposed" });
    const { version: read } = await acts.propose(coordinator);
    await acts.withdraw(coordinator);
    await acts.place(coordinator, w3d3);
    await acts.propose(coordinator);
    await expect(acts.adopt(council, { decision }, { version: read })).rejects.toMatchObject({
      code: "request.stale",
      current: { status: "proposed", items: [{ installation: w3d3 }] },
    });
    const { version } = await acts.adopt(council, { decision });
    for (const again of [version, version - 1])
      await expect(acts.adopt(council, { decision }, { version: again })).rejects.toMatchObject({
        code: "plan.notProposed",
      });
  });

  it("of two members at once is one's", async () => {
    const colleague = await aPerson(db, office, { role: "council" });
    const { version } = await acts.propose(coordinator);
    const both = await Promise.allSettled(
      [council, colleague].map((one) => acts.adopt(one, { decision }, { version })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "plan.notProposed" },
    });
    expect(await told("plan.adopted")).toHaveLength(1);
  });

  it("against a withdrawal at once is one or the other", async () => {
    const { version } = await acts.propose(coordinator);
    const both = await Promise.allSettled([
      acts.adopt(council, { decision }, { version }),
      acts.withdraw(coordinator, 1, version),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { status } = await acts.read(coordinator);
    expect(status).toBe(both[0]!.status === "fulfilled" ? "adopted" : "draft");
  });

  it("supersedes the version before it, which says what it said", async () => {
    await acts.place(coordinator, w3d3, { plannedFor: "2027-2" });
    await adoptOne();
    await acts.draft(coordinator, { from: 1 });
    const [item] = (await acts.read(coordinator, 2)).items;
    await acts.move(coordinator, item!, { plannedFor: "2028-1" }, 2);
    await adoptOne(2);
    expect((await acts.readPlan(council)).versions).toMatchObject([
      { number: 2, status: "adopted", items: 1 },
      { number: 1, status: "superseded", items: 1 },
    ]);
    const before = await acts.read(council, 1);
    expect(before).toMatchObject({
      status: "superseded",
      decision: { paragraph: "14" },
      items: [{ plannedFor: "2027-2" }],
    });
    expect(await told("plan.adopted")).toMatchObject([
      { number: 1, superseded: 0, decision: "Samverkansrådet 2026-02-12, § 14, KS 2026/310" },
      { number: 2, superseded: 1 },
    ]);
  });

  it("keeps the need as it was then", async () => {
    await db.rows(
      "owner",
      `WITH s AS (INSERT INTO need_criteria_set (id, office_id, valid_from, criteria)
         VALUES (gen_random_uuid(), $1, '2026-01-01', '[]') RETURNING id)
       INSERT INTO need_score (id, office_id, municipality_id, installation_id, set_id, scores, total_hundredths)
       SELECT gen_random_uuid(), i.office_id, i.municipality_id, i.id, s.id, '[]', 325 FROM s, system_instance i WHERE i.id = $2`,
      [office.id, w3d3],
    );
    expect(await acts.place(coordinator, w3d3)).toMatchObject({ score: "3.25" });
    await adoptOne();
    await db.rows("owner", "UPDATE need_score SET total_hundredths = 100 WHERE installation_id = $1", [w3d3]);
    expect((await acts.read(council)).items).toMatchObject([{ score: "3.25" }]);
  });
});

describe("deliveries at an adoption", () => {
  it("follow to the item of their installation and scope, and take its quarter", async () => {
    const item = await acts.place(coordinator, w3d3, { plannedFor: "2027-2" });
    const { version } = await planned(delivery);
    await adoptOne();
    expect(await planned(delivery)).toEqual({ item: item.id, quarter: quarter(2027, 2), version });
    expect((await acts.read(council)).items).toMatchObject([
      { delivery: { id: delivery.id, status: "underControl" } },
    ]);
    expect(await told("plan.adopted")).toMatchObject([{ tied: 1, untied: 0 }]);
  });

  it("without one have no quarter, and that is told", async () => {
    await acts.place(coordinator, w3d3, { plannedFor: "2027-2" });
    await adoptOne();
    await acts.draft(coordinator, { from: 1 });
    const [item] = (await acts.read(coordinator, 2)).items;
    await acts.move(coordinator, item!, { scope: { recordsCreators: ["Socialnämnden"] } }, 2);
    await adoptOne(2);
    expect(await planned(delivery)).toMatchObject({ item: null, quarter: null });
    expect(await told("plan.adopted")).toMatchObject([{ untied: 0 }, { tied: 0, untied: 1 }]);
  });

  it("of another plan that is in force stay where they are", async () => {
    const item = await acts.place(coordinator, w3d3, { plannedFor: "2027-2" });
    await adoptOne();
    const next = planActs("2029-2030");
    await next.add(coordinator, { firstYear: 2029, lastYear: 2030 });
    await next.draft(coordinator);
    await next.propose(coordinator);
    await next.adopt(council, { decision });
    expect(await planned(delivery)).toMatchObject({ item: item.id, quarter: quarter(2027, 2) });
    expect(await told("plan.adopted")).toMatchObject([{ tied: 1 }, { tied: 0, untied: 0 }]);
  });

  it("go by what they take in, however its names are written", async () => {
    await db.rows(
      "owner",
      "UPDATE delivery SET records_creators = '{Socialnämnden,KS}', period_from = 2004, period_to = 2009 WHERE id = $1",
      [delivery.id],
    );
    const scope = { recordsCreators: [" ks", "SOCIALNÄMNDEN"], periodFrom: 2004, periodTo: 2009 };
    const [, next] = [
      await acts.place(coordinator, w3d3, { scope: { ...scope, periodFrom: 2010, periodTo: 2015 } }),
      await acts.place(coordinator, w3d3, { scope, plannedFor: "2028-4" }),
    ];
    await adoptOne();
    expect(await planned(delivery)).toMatchObject({ item: next.id, quarter: quarter(2028, 4) });
  });

  it("that were approved keep their quarter, but for those of the plan's own years", async () => {
    await acts.place(coordinator, w3d3, { plannedFor: "2027-2" });
    await adoptOne();
    await approve(delivery, "2026-06-01");
    await acts.draft(coordinator);
    const late = await acts.place(coordinator, w3d3, { plannedFor: "2028-1" }, 2);
    await adoptOne(2);
    expect(await planned(delivery)).toMatchObject({ quarter: quarter(2027, 2) });
    expect(await acts.read(council, 2)).toMatchObject({
      items: [{ id: late.id, delivery: null }],
      municipalities: [{ code: "1260", planned: 1, delivered: 0 }, { code: "1287" }],
    });
    await db.rows("owner", "UPDATE approval SET signed_at = '2027-06-01' WHERE delivery_id = $1", [
      delivery.id,
    ]);
    await acts.draft(coordinator, { from: 2 });
    await adoptOne(3);
    expect(await planned(delivery)).toMatchObject({ quarter: quarter(2028, 1) });
    expect(await acts.read(council, 3)).toMatchObject({
      items: [{ delivery: { status: "approved" } }],
      municipalities: [{ code: "1260", planned: 0, delivered: 1 }, { code: "1287" }],
      fairness: { without: ["1287"], most: 1 },
    });
  });

  it("that were cancelled are none of the plan's", async () => {
    await db.rows("owner", "UPDATE delivery SET status = 'cancelled' WHERE id = $1", [delivery.id]);
    await acts.place(coordinator, w3d3, { plannedFor: "2027-2" });
    await adoptOne();
    expect(await planned(delivery)).toMatchObject({ item: null, quarter: null });
    expect((await acts.read(council)).items).toMatchObject([{ delivery: null }]);
    expect(await told("plan.adopted")).toMatchObject([{ tied: 0, untied: 0 }]);
  });
});

describe("what is said of an adopted plan", () => {
  it("is corrected beside the decision, never instead", async () => {
    await expect(acts.correct(coordinator, { text: "Fel paragraf" })).rejects.toMatchObject({
      code: "plan.notAdopted",
    });
    await adoptOne();
    const addendum = await acts.correct(coordinator, {
      text: "Rätt paragraf är 15.",
      decision: { ...decision, paragraph: "15" },
    });
    expect(addendum).toMatchObject({
      text: "Rätt paragraf är 15.",
      decision: { paragraph: "15" },
      by: { id: coordinator.userId },
    });
    expect(await acts.read(council)).toMatchObject({
      decision: { paragraph: "14" },
      addenda: [{ id: addendum.id, decision: { paragraph: "15" } }],
    });
    const inFuture = { text: "x", decision: { ...decision, date: "2026-03-03" } };
    await expect(acts.correct(coordinator, inFuture)).rejects.toMatchObject({ code: "decision.inFuture" });
    await expect(acts.correct(council, { text: "x" })).rejects.toMatchObject({ code: "request.forbidden" });
  });

  it("is a dated sentence of how it goes, the newest first", async () => {
    await acts.say(coordinator, "Vi ligger i fas.");
    const note = await acts.say(coordinator, "Två är försenade.");
    expect(note).toMatchObject({ text: "Två är försenade.", by: { id: coordinator.userId } });
    expect((await acts.readPlan(council)).notes.map(({ text }) => text)).toEqual([
      "Två är försenade.",
      "Vi ligger i fas.",
    ]);
    await expect(acts.say(council, "x")).rejects.toMatchObject({ code: "request.forbidden" });
  });
});
