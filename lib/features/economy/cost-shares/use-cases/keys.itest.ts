import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { keyActs } from "@/lib/testing/key-acts";
import { listAgreements, listCostShares } from "../queries";

const db = useTestDatabase("empty");
const acts = keyActs();
let office: MadeOffice;
let people: Record<"coordinator" | "economist" | "council" | "archivist" | "auditor" | "officer", Actor>;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1260", "1264", "1287"] });
  const [municipality] = office.municipalities;
  people = {
    coordinator: await aPerson(db, office, { role: "coordinator" }),
    economist: await aPerson(db, office, { role: "economist" }),
    council: await aPerson(db, office, { role: "council" }),
    auditor: await aPerson(db, office, { role: "auditor" }),
    officer: await aPerson(db, office, { role: "officer" }),
    archivist: await aPerson(db, office, { role: "archivist", municipality: municipality! }),
  };
  await db.rows(
    "owner",
    `INSERT INTO population (office_id, country, code, on_day, value)
     SELECT $1, 'SE', p.code, '2026-12-31', p.value
     FROM (VALUES ('1260', 10000), ('1264', 20000), ('1287', 30000)) AS p (code, value)`,
    [office.id],
  );
});

const decision = { reference: "KS 2026/310", date: "2026-02-12" };
const byHead = { parts: [{ kind: "share" as const, of: "total" as const, by: "population" as const }] };
const listed = (actor: Actor) => withActor(actor, (tx) => listAgreements(tx, actor, { limit: 50 }));
const shown = (actor: Actor) => withActor(actor, (tx) => listCostShares(tx, actor, { limit: 50 }));
const told = async () =>
  (
    await db.rows<{ type: string; data: Record<string, unknown> }>(
      "owner",
      "SELECT type, payload::json -> 'data' AS data FROM audit_event WHERE office_id = $1 AND type LIKE 'costShare.%' ORDER BY seq",
      [office.id],
    )
  ).map(({ type, data }) => [type, data]);

describe("a draft of a key", () => {
  it("is its makers', and shows what each would bear by the day's population", async () => {
    await acts.add(people.economist, { until: "2027-12-31", rule: byHead });
    for (const who of ["council", "archivist"] as const) {
      await expect(acts.read(people[who])).rejects.toMatchObject({ code: "request.notFound" });
      expect((await listed(people[who])).items).toEqual([]);
    }
    expect(await acts.read(people.auditor)).toMatchObject({ status: "draft", needsTotal: true });
    const { rows, totals } = await acts.preview(people.economist, { totalOre: 60_000_00 });
    expect(rows.map(({ amounts }) => amounts[0]!.computedOre)).toEqual([10_000_00, 20_000_00, 30_000_00]);
    expect(totals).toEqual([{ year: 2027, agreedOre: null, computedOre: 60_000_00, differenceOre: null }]);
    expect(rows[0]!.amounts[0]!.basis).toMatchObject([
      {
        kind: "share",
        whole: "6000000",
        population: { value: 10_000, date: "2026-12-31", wanted: "2027-01-01" },
      },
    ]);
    expect(await acts.read(people.economist)).toMatchObject({ rule: byHead, rows: [], version: 1 });
  });

  it("is refused for who may not, and where its days or its key are taken", async () => {
    for (const who of ["council", "archivist", "auditor", "officer"] as const)
      await expect(acts.add(people[who])).rejects.toMatchObject({ code: "request.forbidden" });
    await acts.add(people.coordinator, { until: "2027-12-31" });
    await expect(acts.add(people.coordinator, { from: "2028-01-01" })).rejects.toMatchObject({
      code: "key.keyTaken",
    });
    const other = { key: "other" };
    await expect(acts.add(people.coordinator, { ...other, from: "2027-12-31" })).rejects.toMatchObject({
      code: "key.overlap",
      params: { name: "2027" },
    });
    await acts.add(people.coordinator, { ...other, use: "ownership" });
    await expect(
      acts.add(people.coordinator, { key: "third", from: "2029-01-01", until: "2028-12-31" }),
    ).rejects.toMatchObject({ code: "key.endsBefore" });
  });

  it("refuses a tariff with a gap, percents of 99, and a municipality of elsewhere", async () => {
    const bands = [
      { from: 0, to: 9_999, ore: "900" },
      { from: 10_001, to: null, ore: "600" },
    ];
    const tariff = { parts: [{ kind: "bands" as const, reading: "whole" as const, bands }] };
    await expect(acts.add(people.coordinator, { rule: tariff })).rejects.toMatchObject({
      code: "key.undefinedAt",
      params: { number: 10_000 },
    });
    await acts.add(people.coordinator);
    const percents = { parts: [{ ...byHead.parts[0]!, by: "percent" as const, percents: { "1260": "99" } }] };
    await expect(acts.preview(people.coordinator, { rule: percents, totalOre: 1 })).rejects.toMatchObject({
      code: "key.notWhole",
    });
    await expect(acts.change(people.coordinator, { rule: percents })).rejects.toMatchObject({
      code: "key.notWhole",
    });
    await expect(acts.rows(people.coordinator, [{ municipality: "2081" }])).rejects.toMatchObject({
      code: "key.unknownMunicipality",
    });
  });

  it("is changed by who has read it as it is, and thrown away", async () => {
    await acts.add(people.coordinator);
    await acts.change(people.economist, { name: "Ny nyckel", until: "2029-12-31" });
    await expect(acts.change(people.coordinator, { name: "Annan" }, 1)).rejects.toMatchObject({
      code: "request.stale",
      current: { name: "Ny nyckel", version: 2 },
    });
    await acts.rows(people.coordinator, [
      { municipality: "1260", share: "0.03", amounts: [{ year: 2027, agreedOre: 31_100_000 }] },
    ]);
    const saved = await acts.rows(people.coordinator, [
      { municipality: "1264", share: "0.27", amounts: [{ year: 2027, agreedOre: 218_300_000 }] },
    ]);
    expect(saved.rows.map(({ municipality, share }) => [municipality.code, share])).toEqual([
      ["1264", "0.27"],
    ]);
    await acts.remove(people.coordinator);
    expect(await told()).toEqual([
      ["costShare.drafted", { from: "2027-01-01", until: "" }],
      ["costShare.changed", { fields: "name until" }],
      ["costShare.rowsSaid", { rows: 1, sum: "0.03" }],
      ["costShare.rowsSaid", { rows: 1, sum: "0.27" }],
      ["costShare.removed", { rows: 1 }],
    ]);
  });
});

describe("an adopted key", () => {
  const rows = [
    { municipality: "1260", share: "0.4", amounts: [{ year: 2026, agreedOre: 311_00 }] },
    { municipality: "1264", share: "0.59", amounts: [{ year: 2026, agreedOre: 689_00 }] },
  ];
  const draft = async (more: Parameters<typeof acts.add>[1] = {}) => {
    await acts.add(people.coordinator, { from: "2026-01-01", ...more });
    await acts.rows(people.coordinator, rows);
  };

  it("needs a decision, by who may record one, and is open to every member", async () => {
    await draft({ rule: byHead });
    await expect(acts.adopt(people.economist, { decision })).rejects.toMatchObject({
      code: "request.forbidden",
    });
    await expect(acts.adopt(people.coordinator)).rejects.toMatchObject({ code: "key.decisionMissing" });
    const adopted = await acts.adopt(people.coordinator, { decision });
    expect(adopted).toMatchObject({ status: "adopted", adoptedAt: "2026-03-02T09:00:00.000Z" });
    expect(adopted.decision).toMatchObject(decision);
    const read = await acts.read(people.archivist);
    // What was agreed stays; beside it stands what the rule makes of the same sum.
    expect(read.rows.map(({ municipality, amounts }) => [municipality.code, amounts[0]])).toMatchObject([
      ["1260", { agreedOre: 311_00, computedOre: 167_00, differenceOre: 144_00 }],
      ["1264", { agreedOre: 689_00, computedOre: 333_00, differenceOre: 356_00 }],
      ["1287", { agreedOre: null, computedOre: 500_00, differenceOre: null }],
    ]);
    expect(read.check).toMatchObject({ sharesSum: "0.99", sharesReproduceAmounts: { agree: 0, of: 2 } });
    const list = await shown(people.archivist);
    expect(list).toMatchObject({ total: { share: "0.99" } });
    expect(list.items.map(({ share }) => share)).toEqual(["0.40", "0.59"]);
  });

  it("of which nothing was agreed is shown as its rule counts it", async () => {
    const rule = { parts: [{ kind: "perInhabitant" as const, ore: "775" }] };
    await acts.add(people.coordinator, { from: "2026-01-01", until: "2026-12-31", rule });
    await acts.adopt(people.coordinator, { decision });
    const list = await shown(people.archivist);
    expect(list.items.map(({ share, amounts }) => [share, amounts])).toEqual([
      [null, [{ year: 2026, maxOre: 77_500_00 }]],
      [null, [{ year: 2026, maxOre: 155_000_00 }]],
      [null, [{ year: 2026, maxOre: 232_500_00 }]],
    ]);
    expect(list).toMatchObject({ total: { share: "0" }, notices: [] });
  });

  it("changes nothing but its last day, so that another can follow", async () => {
    await draft();
    await acts.adopt(people.coordinator, { decision });
    await expect(acts.change(people.coordinator, { name: "x" })).rejects.toMatchObject({
      code: "key.notDraft",
    });
    for (const act of [acts.remove(people.coordinator), acts.rows(people.coordinator, [])])
      await expect(act).rejects.toMatchObject({ code: "key.notDraft" });
    const next = keyActs("2028");
    await expect(next.add(people.coordinator, { from: "2028-01-01" })).rejects.toMatchObject({
      code: "key.overlap",
    });
    await acts.change(people.coordinator, { until: "2027-12-31" });
    await next.add(people.coordinator, { from: "2028-01-01" });
    await expect(acts.change(people.coordinator, { until: "2028-06-30" })).rejects.toMatchObject({
      code: "key.overlap",
    });
    // The one to come is no draft's, and the one in force is shown until its day.
    await next.adopt(people.coordinator, { decision });
    expect((await shown(people.council)).items).toHaveLength(2);
    expect((await listed(people.council)).items.map(({ key }) => key)).toEqual(["2028", "2027"]);
  });

  it("of ownership is exactly a hundred per cent", async () => {
    await acts.add(people.coordinator, { use: "ownership" });
    const owners = (last: string) => [
      { municipality: "1260", share: "0.06558" },
      { municipality: "1264", share: last },
    ];
    for (const last of ["0.93441", "0.93443"])
      await expect(acts.rows(people.coordinator, owners(last))).rejects.toMatchObject({
        code: "key.notWhole",
      });
    await expect(acts.adopt(people.coordinator, { decision })).rejects.toMatchObject({
      code: "key.notWhole",
    });
    await acts.rows(people.coordinator, owners("0.93442"));
    await acts.adopt(people.coordinator, { decision });
    const cost = keyActs("cost");
    const owned = { parts: [{ kind: "share" as const, of: "total" as const, by: "ownership" as const }] };
    await cost.add(people.coordinator, { until: "2027-12-31", rule: owned });
    const { rows: divided } = await cost.preview(people.coordinator, { totalOre: 100_000_00 });
    expect(divided.map(({ municipality, amounts }) => [municipality.code, amounts[0]!.computedOre])).toEqual([
      ["1260", 6_558_00],
      ["1264", 93_442_00],
      ["1287", 0],
    ]);
    // A contribution is shown where one is asked for, never who owns.
    expect(await shown(people.council)).toMatchObject({ items: [], total: { share: "0", amounts: [] } });
  });

  it("is adopted by one of two who record it at once", async () => {
    await draft();
    const { version } = await acts.read(people.coordinator);
    const both = await Promise.allSettled([
      acts.adopt(people.coordinator, { decision }, version),
      acts.adopt(people.coordinator, { decision }, version),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await told()).filter(([type]) => type === "costShare.adopted")).toHaveLength(1);
  });

  it("is not changed as app_rw, whatever the SQL", async () => {
    await draft();
    await acts.adopt(people.coordinator, { decision });
    const attempt = (sql: string, actor: Actor = people.coordinator) => {
      const municipalityIds = office.municipalities.map(({ id }) => id);
      const { userId, grants } = actor;
      return db.asApp(contextFor({ office: office.id, municipalityIds, userId, grants }), async (client) => {
        try {
          return (await client.query(sql)).rowCount ?? 0;
        } catch (error) {
          return (error as { code?: string }).code ?? "?";
        }
      });
    };
    const table = "cost_share_agreement";
    for (const sql of [
      `UPDATE ${table} SET name = 'x'`,
      `UPDATE ${table} SET rule = '{}'`,
      `UPDATE ${table} SET status = 'draft', adopted_at = NULL`,
      `UPDATE ${table} SET starts_on = '2020-01-01'`,
      `DELETE FROM ${table}`,
      "DELETE FROM cost_share_row",
      "DELETE FROM cost_share_amount",
      "UPDATE cost_share_row SET share = 1",
      "UPDATE cost_share_amount SET max_ore = 1",
      `INSERT INTO ${table} (id, office_id, key, name, currency, status, starts_on, adopted_at)
       SELECT gen_random_uuid(), office_id, 'y', 'y', 'SEK', 'adopted', '2040-01-01', now() FROM ${table}`,
      `INSERT INTO cost_share_row (id, office_id, agreement_id, country, municipality_code)
       SELECT gen_random_uuid(), office_id, id, 'SE', '1287' FROM ${table}`,
    ])
      expect([sql, await attempt(sql)]).toEqual([sql, "42501"]);
    expect(await attempt(`UPDATE ${table} SET ends_on = '2030-12-31'`)).toBe(1);
    expect(await attempt(`UPDATE ${table} SET ends_on = '2030-12-31'`, people.council)).toBe(0);
  });

  it("is not adopted in the database by who only drafts", async () => {
    await draft();
    const { userId, grants } = people.economist;
    const tried = db.asApp(contextFor({ office: office.id, userId, grants }), (client) =>
      client.query("UPDATE cost_share_agreement SET status = 'adopted', adopted_at = now()"),
    );
    await expect(tried).rejects.toMatchObject({ code: "42501" });
  });
});
