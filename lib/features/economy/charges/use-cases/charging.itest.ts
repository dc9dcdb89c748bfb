import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { keyActs } from "@/lib/testing/key-acts";
import { getCharge, getSettings, listCharged, listCharges, previewCharge } from "../queries";
import { chargeBody, settingsBody, type Charge } from "../schema";
import { makeCharge } from "./make-charge";
import { setSettings } from "./set-settings";

const db = useTestDatabase("empty");
let office: MadeOffice;
let people: Record<"coordinator" | "economist" | "council" | "archivist" | "stranger", Actor>;

const decision = { reference: "KS 2026/310", date: "2026-02-12" };
const agreed = [
  { municipality: "1260", share: "0.1", amounts: [{ year: 2027, agreedOre: 100_001 }] },
  { municipality: "1264", share: "0.3", amounts: [{ year: 2027, agreedOre: 300_003 }] },
  { municipality: "1287", share: "0.5", amounts: [{ year: 2027, agreedOre: 500_002 }] },
];

async function adoptKey(more: Parameters<ReturnType<typeof keyActs>["add"]>[1] = {}, rows = agreed) {
  const acts = keyActs();
  await acts.add(people.coordinator, { until: "2027-12-31", ...more });
  await acts.rows(people.coordinator, rows);
  await acts.adopt(people.coordinator, { decision });
}

beforeEach(async () => {
  office = await anOffice({ municipalities: ["1260", "1264", "1287", "1233"] });
  const [first, , , last] = office.municipalities;
  people = {
    coordinator: await aPerson(db, office, { role: "coordinator" }),
    economist: await aPerson(db, office, { role: "economist" }),
    council: await aPerson(db, office, { role: "council" }),
    archivist: await aPerson(db, office, { role: "archivist", municipality: first! }),
    stranger: await aPerson(db, office, { role: "archivist", municipality: last! }),
  };
  await db.rows("owner", "UPDATE membership SET role = 'host' WHERE municipality_id = $1", [
    office.municipalities[2]!.id,
  ]);
});

const make = (body: object, actor = people.economist): Promise<Charge> =>
  perform(makeCharge, actor, { params: undefined, body: chargeBody.parse({ year: 2027, ...body }) });
const read = (id: string, actor: Actor) => withActor(actor, (tx) => getCharge(tx, actor, id));
const list = (actor: Actor) => withActor(actor, (tx) => listCharges(tx, actor, { limit: 50 }));
const nets = ({ rows }: Pick<Charge, "rows">) => rows.map(({ lines }) => lines[0]!.netOre);

describe("a charge", () => {
  it("of a whole year is what was agreed, with VAT for all but the host, and says who lacks what", async () => {
    await adoptKey();
    const charge = await make({ period: "year", vatRate: "0.25" });
    expect(charge).toMatchObject({
      ...{ year: 2027, period: "year", part: null, currency: "SEK", vatRate: "0.25" },
      agreement: { key: "2027", name: "2027" },
      missing: ["1260", "1264"],
      total: { netOre: 900_006, vatOre: 25_000 + 75_001, grossOre: 900_006 + 100_001 },
    });
    const [bjuv, , trelleborg] = charge.rows;
    expect(bjuv).toMatchObject({
      municipality: { code: "1260" },
      ...{
        organisationNumber: null,
        isInternal: false,
        lacks: ["organisationNumber", "peppolId", "buyerReference"],
      },
      lines: [{ article: null, netOre: 100_001, vatRate: "0.25", vatOre: 25_000, period: "2027" }],
    });
    expect(trelleborg).toMatchObject({ isInternal: true, lacks: [], lines: [{ vatRate: "0", vatOre: 0 }] });
    // What is mended afterwards shows at once.
    await db.rows(
      "owner",
      `UPDATE membership SET organisation_number = '2120001066', peppol_id = '0007:2120001066',
        buyer_reference = 'ZZ1' WHERE municipality_id = $1`,
      [office.municipalities[0]!.id],
    );
    expect(await read(charge.id, people.coordinator)).toMatchObject({ missing: ["1264"] });
    const [event] = await db.rows<{ data: unknown }>(
      "owner",
      "SELECT payload::json -> 'data' AS data FROM audit_event WHERE office_id = $1 AND type = 'charge.made'",
      [office.id],
    );
    expect(event!.data).toEqual({ period: "2027", rows: 3, netOre: 900_006, vatOre: 100_001, key: "2027" });
  });

  it("of each quarter adds up to the year, and so does what has been charged", async () => {
    await adoptKey();
    const quarters = [];
    for (const part of [1, 2, 3, 4]) quarters.push(await make({ period: "quarter", part }));
    expect(quarters.map(nets)[0]).toEqual([25_001, 75_001, 125_001]);
    expect(quarters.reduce((sum, { total }) => sum + total.netOre, 0)).toBe(900_006);
    const charged = await withActor(people.council, (tx) => listCharged(tx, people.council, 2027));
    expect(charged.map(({ code, ore }) => [code, ore])).toEqual([
      ["1260", 100_001],
      ["1264", 300_003],
      ["1287", 500_002],
    ]);
    expect((await list(people.council)).items.map(({ part, rows }) => [part, rows])).toEqual([
      ...[4, 3, 2, 1].map((part) => [part, 3]),
    ]);
  });

  it("of a total is divided by the shares made a whole, by months of membership, to the öre", async () => {
    await adoptKey();
    await db.rows("owner", "UPDATE membership SET starts_on = '2027-03-10' WHERE municipality_id = $1", [
      office.municipalities[0]!.id,
    ]);
    // 1 tenth of ten months, 3 tenths and 5 tenths of twelve: 10, 36 and 60 of 106.
    const charge = await make({ period: "year", totalOre: 1_000_003 });
    expect(nets(charge)).toEqual([94_340, 339_624, 566_039]);
    expect(charge.total.netOre).toBe(1_000_003);
  });

  it("of a rule is what it gives, and of a total what it divides", async () => {
    await db.rows(
      "owner",
      `INSERT INTO population (office_id, country, code, on_day, value)
       SELECT $1, 'SE', p.code, '2026-12-31', p.value
       FROM (VALUES ('1260', 10000), ('1264', 20000), ('1287', 30000), ('1233', 40000)) AS p (code, value)`,
      [office.id],
    );
    await adoptKey({ rule: { parts: [{ kind: "perInhabitant", ore: "775" }] } }, []);
    const body = chargeBody.parse({ year: 2027, period: "half", part: 2, totalOre: 1_000_01 });
    const preview = await withActor(people.economist, (tx) => previewCharge(tx, people.economist, body));
    expect(preview.rows.map(({ yearOre }) => yearOre).sort()).toEqual([10_000, 20_000, 30_000, 40_001]);
    expect((await list(people.council)).items).toEqual([]);
    const charge = await make({ period: "year" });
    expect(charge.total.netOre).toBe(77_500_000);
  });

  it("is refused without a key, without an amount, of nothing, and twice", async () => {
    await expect(make({ period: "year" })).rejects.toMatchObject({ code: "charge.keyMissing" });
    await adoptKey({ until: "2028-12-31" });
    await expect(make({ year: 2028, period: "year" })).rejects.toMatchObject({ code: "charge.totalMissing" });
    for (const totalOre of [0, -1])
      await expect(make({ period: "year", totalOre })).rejects.toMatchObject({ code: "charge.notPositive" });
    await make({ period: "quarter", part: 2 });
    for (const again of [{ period: "quarter", part: 2 }, { period: "half", part: 1 }, { period: "year" }])
      await expect(make(again)).rejects.toMatchObject({
        code: "charge.exists",
        params: { period: "2027-Q2" },
      });
    await make({ period: "half", part: 2 });
  });

  it("is made by one of two who make it at once", async () => {
    await adoptKey();
    const both = await Promise.allSettled([
      make({ period: "year" }),
      make({ period: "quarter", part: 1 }, people.coordinator),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await list(people.council)).items).toHaveLength(1);
  });

  it("is a municipality's own row to read, no other's, and nobody's who has none", async () => {
    await adoptKey();
    for (const who of ["council", "archivist"] as const)
      await expect(make({ period: "year" }, people[who])).rejects.toMatchObject({
        code: "request.forbidden",
      });
    const { id } = await make({ period: "year" });
    const own = await read(id, people.archivist);
    expect(own.rows.map(({ municipality }) => municipality.code)).toEqual(["1260"]);
    expect(own.total).toEqual({ netOre: 100_001, vatOre: 25_000, grossOre: 125_001 });
    expect((await list(people.archivist)).items).toMatchObject([{ rows: 1, total: own.total }]);
    await expect(read(id, people.stranger)).rejects.toMatchObject({ code: "request.notFound" });
    expect((await list(people.stranger)).items).toEqual([]);
  });

  it("is neither changed nor added to as app_rw, whatever the SQL", async () => {
    await adoptKey();
    await make({ period: "year" });
    const municipalityIds = office.municipalities.map(({ id }) => id);
    const { userId, grants } = people.economist;
    const attempt = (sql: string) =>
      db.asApp(contextFor({ office: office.id, municipalityIds, userId, grants }), async (client) => {
        try {
          return (await client.query(sql)).rowCount ?? 0;
        } catch (error) {
          return (error as { code?: string }).code ?? "?";
        }
      });
    for (const sql of [
      "UPDATE charge SET vat_rate = 0",
      "UPDATE charge_row SET net_ore = 1",
      "DELETE FROM charge_row",
      "DELETE FROM charge",
      `INSERT INTO charge_row (charge_id, office_id, municipality_id, is_internal, year_ore, net_ore, vat_rate, vat_ore)
       SELECT c.id, c.office_id, '${municipalityIds[3]}', false, 100, 100, 0, 0 FROM charge c`,
    ])
      expect([sql, await attempt(sql)]).toEqual([sql, "42501"]);
  });
});

describe("the settings of charges", () => {
  const said = {
    ...{ article: "4711", accountString: "1510 11 302", internalAccountString: "7510 11 302" },
    ...{ vatRate: "0.06", columns: ["customerNumber", "net", "accountString"] },
  };
  const put = (body: object, version: number, actor = people.economist) =>
    perform(setSettings, actor, { params: undefined, body: settingsBody.parse(body), version });

  it("are the usual until said, hold for what is made from then on, and change by who has read them", async () => {
    await adoptKey();
    const usual = await withActor(people.archivist, (tx) => getSettings(tx, people.archivist));
    expect(usual).toMatchObject({ vatRate: "0.25", article: null, version: 0 });
    const first = await make({ period: "half", part: 1 });
    expect(await put(said, 0)).toMatchObject({ ...said, version: 1, host: { code: "1287" } });
    await expect(put(said, 0, people.coordinator)).rejects.toMatchObject({ code: "request.stale" });
    await expect(put(said, 1, people.council)).rejects.toMatchObject({ code: "request.forbidden" });
    const second = await make({ period: "half", part: 2 });
    const lines = second.rows.map(({ lines: [line] }) => [line!.article, line!.vatRate, line!.accountString]);
    expect(lines).toEqual([
      ["4711", "0.06", "1510 11 302"],
      ["4711", "0.06", "1510 11 302"],
      ["4711", "0", "7510 11 302"],
    ]);
    expect((await read(first.id, people.economist)).rows[0]!.lines[0]).toMatchObject({ article: null });
  });
});
