import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { countUnread, listNotifications } from "@/lib/features/records/notifications/server";
import { withActor } from "@/lib/platform/db";
import { budgetActs } from "@/lib/testing/budget-acts";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { keyActs } from "@/lib/testing/key-acts";
import { outcomeActs } from "@/lib/testing/outcome-acts";
import { settlementActs } from "@/lib/testing/settlement-acts";
import { listRefunds, listSettlements } from "../queries";
import { addSettlementBody } from "../schema";

const db = useTestDatabase("empty");
const final = settlementActs(2025, { kind: "final" });
const preliminary = settlementActs(2025, { kind: "preliminary" });
const budget = budgetActs(2025);
const key = keyActs("nyckel");
let office: MadeOffice;
let people: Record<"coordinator" | "economist" | "council" | "archivist" | "auditor", Actor>;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1260", "1264", "1287"] });
  people = {
    coordinator: await aPerson(db, office, { role: "coordinator" }),
    economist: await aPerson(db, office, { role: "economist" }),
    council: await aPerson(db, office, { role: "council" }),
    auditor: await aPerson(db, office, { role: "auditor" }),
    archivist: await aPerson(db, office, { role: "archivist", municipality: office.municipalities[2]! }),
  };
});

const decision = { reference: "KS 2026/31", date: "2026-02-12" };
const shares = (...of: (string | null)[]) =>
  ["1260", "1264", "1287"].map((municipality, at) => ({
    municipality,
    share: of[at] ?? null,
    amounts: [{ year: 2025, agreedOre: 350_00 }],
  }));
/** A key with these shares, adopted, of the year unless other days are told. */
async function adoptKey(
  rows = shares("0.03", "0.03", "0.03"),
  days = { from: "2025-01-01", until: "2025-12-31" },
) {
  await key.add(people.economist, { key: "nyckel", ...days });
  await key.rows(people.economist, rows);
  await key.adopt(people.coordinator, { decision });
}
async function adoptBudget(budgetOre = 1_000_00) {
  await budget.add(people.economist);
  await budget.write(people.economist, [{ group: "Drift", budgetOre }]);
  await budget.propose(people.economist);
  await budget.adopt(people.council, { decision });
}
const spend = (amountOre: number, more: object = {}) =>
  outcomeActs.add(people.economist, {
    ...{ date: "2025-06-30", group: "Drift", text: "Hyra", amountOre },
    ...more,
  });
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    ({ code }: { code: string }) => code,
  );
const told = async () =>
  (
    await db.rows<{ told: string }>(
      "owner",
      `SELECT type || ' ' || (payload::json #>> '{actor,role}') AS told FROM audit_event
       WHERE office_id = $1 AND subject_type = 'settlement' ORDER BY seq`,
      [office.id],
    )
  ).map((row) => row.told);

describe("a year's settlement", () => {
  it("divides what the budget left to the öre, goes to its decision and is paid; each step is told", async () => {
    await adoptKey();
    await adoptBudget();
    await spend(899_99);
    const draft = await final.add(people.economist);
    expect(draft).toMatchObject({
      ...{ year: 2025, kind: "final", status: "draft", version: 1, currency: "SEK", paidInOre: null },
      ...{ paidInTotalOre: 1_000_00, budgetOre: 1_000_00, outcomeOre: 899_99, surplusOre: 100_01 },
      key: { key: "nyckel" },
    });
    expect(draft.rows.map(({ municipality, amountOre }) => [municipality.code, amountOre]).sort()).toEqual([
      ["1260", 33_34],
      ["1264", 33_34],
      ["1287", 33_33],
    ]);
    expect(draft.rows[0]).toMatchObject({ shareNormalised: "0.3333333333", disposition: "refund" });
    expect(draft.method).toContain("tillsammans 0,09, inte 1");
    expect(draft.method).not.toContain("Nyckeln gäller");
    await final.say(people.economist, [{ municipality: "1287", disposition: "offset" }]);
    expect(await codeOf(final.read(people.council))).toBe("request.notFound");
    expect(await codeOf(final.adopt(people.coordinator, { decision }))).toBe("settlement.notProposed");
    await final.propose(people.economist);
    expect(await codeOf(final.propose(people.economist))).toBe("settlement.notDraft");
    expect(await final.read(people.archivist)).toMatchObject({ status: "proposed" });
    expect(await codeOf(final.pay(people.economist, "2026-03-01"))).toBe("settlement.notAdopted");
    expect(await final.adopt(people.council, { decision })).toMatchObject({ status: "adopted", decision });
    expect(await codeOf(final.pay(people.economist, "2026-03-03"))).toBe("settlement.paidInFuture");
    expect(await final.pay(people.economist, "2026-03-02")).toMatchObject({
      ...{ status: "paid", paidOn: "2026-03-02", paidOnPrecision: "day", version: 5 },
    });
    expect(await told()).toEqual([
      "settlement.drafted economist",
      "settlement.rowsSaid economist",
      "settlement.proposed economist",
      "settlement.adopted council",
      "settlement.paid economist",
    ]);
    const refunds = await withActor(people.archivist, (tx) => listRefunds(tx, people.archivist, ["1287"]));
    expect(refunds).toMatchObject([
      { year: 2025, totalOre: 100_01, paidOn: "2026-03-02", amounts: [{ code: "1287", amountOre: 33_33 }] },
    ]);
  });

  it("tells the council of what waits for it, then who pays and each municipality's archivist", async () => {
    const nobody = await aPerson(db, office, {
      role: "systemManager",
      municipality: office.municipalities[0]!,
    });
    const typesOf = async ({ userId }: Actor) =>
      (
        await db.rows<{ type: string }>("owner", "SELECT type FROM notification WHERE user_id = $1", [userId])
      ).map(({ type }) => type);
    await adoptKey();
    await adoptBudget();
    await final.add(people.economist);
    await final.propose(people.economist);
    expect(await typesOf(people.council)).toEqual(["settlement.proposed"]);
    expect(await typesOf(people.archivist)).toEqual([]);
    await final.adopt(people.council, { decision });
    const { coordinator, economist, archivist, council, auditor } = people;
    for (const one of [coordinator, economist, archivist])
      expect(await typesOf(one)).toEqual(["settlement.adopted"]);
    expect(await typesOf(council)).toEqual(["settlement.proposed"]);
    for (const one of [auditor, nobody]) expect(await typesOf(one)).toEqual([]);
    const page = await withActor(archivist, (tx) => listNotifications(tx, archivist, { limit: 20 }));
    expect(page.items).toMatchObject([
      { settlement: { year: 2025, kind: "final" }, municipality: { code: "1287" } },
    ]);
    expect(await withActor(archivist, (tx) => countUnread(tx, archivist))).toBe(1);
  });

  it("counts what no budget line is for, and says of a key of other years that it is", async () => {
    await adoptKey(shares("0.5", "0.5"), { from: "2026-01-01", until: "2027-12-31" });
    await adoptBudget();
    await spend(400_00);
    await spend(100_00, { group: "Utan rad" });
    const { outcomeOre, surplusOre, method } = await final.add(people.economist);
    expect([outcomeOre, surplusOre]).toEqual([500_00, 500_00]);
    expect(method).toContain("Nyckeln gäller 2026–2027, inte 2025.");
    expect(method).toContain("Det delas efter andelarna");
  });

  it("less what was settled before is what is left, whatever the year came to in between", async () => {
    await adoptKey();
    await adoptBudget();
    await spend(700_00);
    await preliminary.add(people.economist);
    expect(await codeOf(final.add(people.economist))).toBe("settlement.preliminaryOpen");
    await preliminary.propose(people.economist);
    // A preliminary one is counted while the year goes on.
    await spend(30_00);
    await preliminary.adopt(people.council, { decision });
    await preliminary.pay(people.economist, "2026-01-05");
    await spend(200_00, { date: "2026-01-20", period: "2025-13" });
    const rest = await final.add(people.economist);
    expect(rest).toMatchObject({ outcomeOre: 930_00, preliminaryOre: 300_00, surplusOre: -230_00 });
    expect(rest.rows.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(-230_00);
    expect(rest.rows[0]).toMatchObject({ disposition: "offset", basis: { preliminaryOre: 100_00 } });
    expect(await codeOf(preliminary.add(people.economist))).toBe("settlement.exists");
    const listed = await withActor(people.council, (tx) => listSettlements(tx, people.council));
    expect(listed).toMatchObject([{ kind: "preliminary", status: "paid" }]);
  });

  it("of a deficit beyond what was agreed at most asks for a decision by its reference, with the figures", async () => {
    await adoptKey(shares("0.3", "0.3", "0.4"));
    await adoptBudget();
    await spend(1_090_00);
    const draft = await final.add(people.economist);
    expect(draft.surplusOre).toBe(-90_00);
    expect(draft.beyondCeiling).toMatchObject([
      { municipality: { code: "1287" }, ceilingOre: 350_00, borneOre: 436_00, beyondOre: 86_00 },
    ]);
    expect(draft.method).toContain("86,00\u00a0kr över sitt maximala uttag");
    await final.propose(people.economist);
    expect(await codeOf(final.adopt(people.council, {}))).toBe("settlement.decisionMissing");
    expect(await codeOf(final.adopt(people.council, { decision: { paragraph: "7" } }))).toBe(
      "settlement.decisionMissing",
    );
    expect(await final.adopt(people.council, { decision })).toMatchObject({ status: "adopted" });
  });

  it("is counted by what each paid in, and by the amounts of a key without shares", async () => {
    await adoptKey(shares());
    await spend(100_00);
    expect(await codeOf(final.add(people.economist))).toBe("settlement.noBudget");
    const paidInOre = { 1260: 60_00, 1287: 70_00 };
    const draft = await final.add(people.economist, { paidInOre });
    expect(draft).toMatchObject({ paidInOre, paidInTotalOre: 130_00, budgetOre: null, surplusOre: 30_00 });
    expect(draft.rows.map(({ amountOre }) => amountOre)).toEqual([10_00, 10_00, 10_00]);
    expect(draft.method).toContain("beloppen för 2025");
    expect(draft.method).toContain("Kommunerna har betalat in 130,00\u00a0kr.");
  });

  it("counts the year's charges as paid in, without VAT", async () => {
    await adoptKey();
    await spend(100_00);
    const charges = { paidInOre: "charges" as const };
    expect(await codeOf(final.add(people.economist, charges))).toBe("settlement.noCharges");
    await db.rows(
      "owner",
      `WITH c AS (
         INSERT INTO charge (id, office_id, agreement_id, year, period, part, currency, vat_rate)
         SELECT gen_random_uuid(), office_id, id, 2025, 'half', part, 'SEK', 0.25
         FROM cost_share_agreement, generate_series(1, 2) AS part WHERE office_id = $1 RETURNING id, office_id)
       INSERT INTO charge_row (charge_id, office_id, municipality_id, is_internal, year_ore, net_ore, vat_rate, vat_ore)
       SELECT c.id, c.office_id, m.id, false, 8000, 4000, 0.25, 1000 FROM c JOIN municipality m ON m.office_id = c.office_id`,
      [office.id],
    );
    const draft = await final.add(people.economist, charges);
    expect(draft).toMatchObject({
      paidInOre: { 1260: 80_00, 1264: 80_00, 1287: 80_00 },
      ...{ paidInTotalOre: 240_00, surplusOre: 140_00 },
    });
    expect(draft.method).toContain("Årets debiteringar räknas som inbetalda: 240,00\u00a0kr.");
  });

  it("refuses with a field what it can't be counted by", async () => {
    const add = (more: object) => final.add(people.economist, more);
    expect(await codeOf(add({ paidInOre: { 1260: 1 } }))).toBe("settlement.unknownKey");
    await key.add(people.economist, { key: "nyckel", from: "2025-01-01" });
    expect(await codeOf(add({ paidInOre: { 1260: 1 } }))).toBe("settlement.keyNotAdopted");
    await key.adopt(people.coordinator, { decision });
    expect(await codeOf(add({ paidInOre: { 1260: 1 } }))).toBe("settlement.keyEmpty");
    await expect(add({ paidInOre: { 1281: 1 } })).rejects.toMatchObject({
      code: "settlement.unknownMunicipality",
      errors: [{ path: "paidInOre.1281" }],
    });
    const most = Number.MAX_SAFE_INTEGER;
    expect(await codeOf(add({ paidInOre: { 1260: most, 1264: most } }))).toBe("settlement.tooLarge");
    const isBody = (body: object) => addSettlementBody.safeParse({ year: 2025, key: "k", ...body }).success;
    for (const paidInOre of [{}, { 1260: 2 ** 53 }, { 1260: 1.5 }, { 1260: -1 }, { lund: 1 }, "budget"])
      expect([paidInOre, isBody({ paidInOre })]).toEqual([paidInOre, false]);
    expect([isBody({}), isBody({ kind: "yearly" }), isBody({ year: 1066 })]).toEqual([true, false, false]);
  });

  it("is one of its kind a year; thrown away it is counted anew; adopted it is not thrown away", async () => {
    await adoptKey();
    await adoptBudget();
    await final.add(people.economist);
    expect(await codeOf(final.add(people.coordinator))).toBe("settlement.exists");
    await spend(1_00);
    expect(await codeOf(final.propose(people.economist))).toBe("settlement.outcomeChanged");
    await final.remove(people.economist);
    expect(await final.add(people.economist)).toMatchObject({ surplusOre: 999_00 });
    await final.propose(people.economist);
    await spend(1_00);
    expect(await codeOf(final.adopt(people.council, { decision }))).toBe("settlement.outcomeChanged");
    await spend(-1_00);
    await final.adopt(people.council, { decision });
    expect(await codeOf(final.remove(people.economist))).toBe("settlement.isAdopted");
    await expect(
      final.say(people.economist, [{ municipality: "1281", disposition: "offset" }]),
    ).rejects.toMatchObject({
      code: "settlement.unknownMunicipality",
      errors: [{ path: "rows.0.municipality" }],
    });
  });

  it("is made by economist and coordinator, decided by the council or by who names its decision", async () => {
    await adoptKey();
    await adoptBudget();
    for (const who of ["council", "archivist", "auditor"] as const)
      expect(await codeOf(final.add(people[who]))).toBe("request.forbidden");
    await final.add(people.economist);
    expect(await codeOf(final.read(people.auditor))).toBe("request.notFound");
    await final.propose(people.economist);
    expect(await codeOf(final.adopt(people.economist, { decision }))).toBe("request.forbidden");
    expect(await codeOf(final.adopt(people.coordinator, { decision: { date: "2026-02-12" } }))).toBe(
      "settlement.decisionMissing",
    );
    expect(await codeOf(final.adopt(people.council, { decision: { ...decision, date: "2026-03-03" } }))).toBe(
      "decision.inFuture",
    );
    expect(await codeOf(final.adopt(people.council, { decision: { date: "2026-02-12" } }))).toBe("done");
  });

  it("of two who decide at once one does, and the other is told how it stands", async () => {
    await adoptKey();
    await adoptBudget();
    await final.add(people.economist);
    const { version } = await final.propose(people.economist);
    const both = await Promise.allSettled(
      (["council", "coordinator"] as const).map((who) => final.adopt(people[who], { decision }, version)),
    );
    const lost = both.flatMap((one) => (one.status === "rejected" ? [one.reason as { code: string }] : []));
    expect(lost).toHaveLength(1);
    expect(["request.stale", "settlement.notProposed"]).toContain(lost[0]!.code);
    expect((await told()).filter((one) => one.startsWith("settlement.adopted"))).toHaveLength(1);
  });
});
