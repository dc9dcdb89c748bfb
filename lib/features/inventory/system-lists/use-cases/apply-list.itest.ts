import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import {
  applyQueued,
  applyNow,
  askToApply,
  chooseNow,
  getImportFile,
  getImportRows,
  importFile,
  readNow,
  seeImport,
  sendImport,
  columnsOf,
} from "@/lib/testing/imports";
import { madeWorkbook, type MadeCell } from "@/lib/testing/workbooks";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1281", "1287"], systems: ["W3D3"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const head = [
  "Kommun",
  "System",
  "Leverantör",
  "Informationsägare",
  "Licens per år (tkr)",
  "Avtal t.o.m.",
  "Anmärkning",
  "Servernamn",
];
const list = (...rows: MadeCell[][]) =>
  madeWorkbook([{ name: "System", rows: [["Systemlista 2026"], [], head, ...rows] }]);
const usual = () =>
  list(
    ["Lund", "W3D3", "Formpipe", "Kommunstyrelsen", 120, "2027-12-31", null, "srv1"],
    ["Lund", "Procapita", "Tietoevry", "Socialnämnden", "85,5", "Löpande, 3 månader", "Två rader", null],
    [1287, "w3d3 ", null, "Kommunstyrelsen", null, "mars 2028", null, null],
  );
const installations = () =>
  db.rows<Record<string, unknown>>(
    "owner",
    `SELECT m.code, p.name, v.name AS vendor, i.owner, i.licence_ore_per_year::float8 AS licence,
       i.contract_ends_on::text AS ends, i.note, i.unmapped, i.version, i.status
     FROM system_instance i JOIN municipality m ON m.id = i.municipality_id JOIN system_product p ON p.id = i.product_id
     LEFT JOIN vendor v ON v.id = i.vendor_id WHERE i.office_id = $1 ORDER BY m.code, p.name`,
    [office.id],
  );

describe("a list of systems", () => {
  it("is shown before anything changes, applied as it was shown, and changes nothing the second time", async () => {
    const one = await importFile(coordinator, usual());
    expect(one).toMatchObject({ state: "ready", sheet: "System", headerRow: 3, failure: null });
    expect(columnsOf(one)?.map(({ field }) => field)).toEqual([
      "municipality",
      "system",
      "vendor",
      "owner",
      "licenceOrePerYear",
      "contractEndsOn",
      "note",
      null,
    ]);
    expect(one.preview).toMatchObject({
      rows: 3,
      create: 3,
      update: 0,
      same: 0,
      refused: 0,
      made: { system: 1, vendor: 1 },
    });
    expect(await installations()).toEqual([]);

    const applied = await applyNow(coordinator, one);
    expect(applied).toMatchObject({
      state: "applied",
      outcome: { created: 3, updated: 0, same: 0, refused: 0, made: { system: 1, vendor: 1 } },
    });
    const after = await installations();
    expect(after).toMatchObject([
      {
        code: "1281",
        name: "Procapita",
        vendor: "Tietoevry",
        owner: "Socialnämnden",
        licence: 8_550_000,
        ends: null,
        note: "Två rader\nAvtal t.o.m.: Löpande, 3 månader",
        version: 1,
        status: "inOperation",
      },
      {
        code: "1281",
        name: "W3D3",
        vendor: "Vendor of W3D3",
        licence: 12_000_000,
        ends: "2027-12-31",
        unmapped: [{ header: "Servernamn", value: "srv1" }],
      },
      { code: "1287", name: "W3D3", ends: "2028-03-31" },
    ]);

    const again = await importFile(coordinator, usual());
    expect(again.preview).toMatchObject({ create: 0, update: 0, same: 3, refused: 0, made: {} });
    expect((await applyNow(coordinator, again)).outcome).toMatchObject({ created: 0, updated: 0, same: 3 });
    expect(await installations()).toEqual(after);
  });

  it("changes exactly what differs, and says from what to what", async () => {
    await applyNow(coordinator, await importFile(coordinator, usual()));
    const changed = list(["Lunds kommun", "w3d3", null, "Servicenämnden", null, null, null, null]);
    const one = await importFile(coordinator, changed);
    expect(one.preview).toMatchObject({ create: 0, update: 1, same: 0 });
    expect(one.preview?.sample).toEqual([
      {
        row: 4,
        what: "update",
        changes: [{ field: "owner", from: "Kommunstyrelsen", to: "Servicenämnden" }],
      },
    ]);
    expect((await applyNow(coordinator, one)).outcome).toMatchObject({ created: 0, updated: 1, same: 0 });
    const [, w3d3] = await installations();
    expect(w3d3).toMatchObject({
      owner: "Servicenämnden",
      licence: 12_000_000,
      ends: "2027-12-31",
      version: 2,
    });
  });

  it("leaves out what is wrong, with row, column and reason; all of it only when nothing is", async () => {
    // Another office's municipality is as little a member as one of none.
    await anOffice({ municipalities: ["1280"] });
    const one = await importFile(
      coordinator,
      list(
        ["Lund", "Diariet", null, null, null, "31.11.2027"],
        ["Malmö", "Lönebas"],
        ["Lund", null, "Visma"],
        ["Atlantis", "Lönebas"],
        ["Lund", "Lönebas"],
      ),
    );
    expect(one.preview).toMatchObject({ rows: 5, create: 1, refused: 4, errorCount: 4 });
    expect(one.preview?.errors.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [4, "F", "import.noSuchDay", "31.11.2027"],
      [5, "A", "import.notMember", "Malmö"],
      [6, "B", "import.noSystem", null],
      [7, "A", "import.unknownMunicipality", "Atlantis"],
    ]);
    expect(one.preview?.errors[0]?.message).toMatch(/finns inte/);
    await expect(askToApply(coordinator, one, "all")).rejects.toMatchObject({ code: "import.hasErrors" });
    expect(await installations()).toEqual([]);
    expect((await applyNow(coordinator, one, "valid")).outcome).toMatchObject({ created: 1, refused: 4 });
    expect(await installations()).toMatchObject([{ code: "1281", name: "Lönebas" }]);
  });

  it("is applied once, by whoever is first; the other's same file changes nothing", async () => {
    const other = await aPerson(db, office, { role: "officer" });
    const [one, two] = [await importFile(coordinator, usual()), await importFile(other, usual())];
    const results = await Promise.allSettled([askToApply(coordinator, one), askToApply(other, one)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(askToApply(other, one)).rejects.toMatchObject({ code: "import.applied" });
    const after = await installations();
    expect((await applyNow(other, two)).outcome).toMatchObject({
      created: 0,
      updated: 0,
      same: 3,
      made: { system: 0, vendor: 0 },
    });
    expect(await installations()).toEqual(after);
    const rejected = results.find((result) => result.status === "rejected");
    expect(rejected).toMatchObject({ reason: { code: "import.applied" } });
  });

  it("splits a cell of several members, and merges rows of the same key with a word", async () => {
    const one = await importFile(
      coordinator,
      list(["Lund / Trelleborg", "Delat", null, "KS"], ["Lund", "DELAT ", null, "Socialnämnden"]),
    );
    expect(one.preview).toMatchObject({ rows: 2, create: 2, refused: 0 });
    expect(one.preview?.warnings).toMatchObject([{ row: 5, code: "import.sameTwice", value: "4" }]);
    await applyNow(coordinator, one);
    expect(await installations()).toMatchObject([
      { code: "1281", name: "Delat", owner: "KS; Socialnämnden" },
      { code: "1287", name: "Delat", owner: "KS" },
    ]);
  });

  it("is applied under the grants of who confirms it as they are then", async () => {
    const rows = Array.from({ length: 501 }, (_, at): MadeCell[] => ["Lund", `System ${at}`]);
    const one = await importFile(coordinator, list(...rows));
    await askToApply(coordinator, one);
    expect(await seeImport(coordinator, one.id)).toMatchObject({ state: "applying" });
    await expect(askToApply(coordinator, one)).rejects.toMatchObject({ code: "import.applying" });
    await db.rows("owner", `UPDATE role_grant SET ends_on = current_date - 1 WHERE user_id = $1`, [
      coordinator.userId,
    ]);
    await applyQueued(one.id);
    expect(await db.row("owner", "SELECT state, failure FROM import WHERE id = $1", [one.id])).toEqual({
      state: "failed",
      failure: "import.roleEnded",
    });
    expect(await installations()).toEqual([]);
  });

  it("stands in the log of each municipality with its counts and digests, and in no row's", async () => {
    const one = await importFile(coordinator, usual());
    await applyNow(coordinator, one);
    const events = await db.rows<{ stream: string; payload: string }>(
      "owner",
      "SELECT stream, payload FROM audit_event WHERE office_id = $1 AND type = 'import.applied' ORDER BY stream",
      [office.id],
    );
    expect(events.map(({ stream, payload }) => [stream, JSON.parse(payload).data])).toMatchObject(
      [
        [
          `${office.key}/1281`,
          { created: 2, updated: 0, same: 0, sha256: one.sha256, rowsSha256: /^[0-9a-f]{64}$/ },
        ],
        [`${office.key}/1287`, { created: 1, rowsSha256: /./ }],
        [`${office.key}/office`, { created: 3, systems: 1, vendors: 1 }],
      ].map(([stream, data]) => [
        stream,
        {
          ...(data as object),
          ...("rowsSha256" in (data as object) && { rowsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
        },
      ]),
    );
  });

  it("keeps its file and its rows, whose digests stand in the log", async () => {
    const one = await importFile(coordinator, usual());
    const { rowsSha256 } = await applyNow(coordinator, one);
    const auditor = await aPerson(db, office, { role: "auditor" });
    const read = (run: typeof getImportRows) =>
      perform(run, auditor, { params: { id: one.id }, body: undefined as never });
    const digest = async (run: typeof getImportRows) => {
      const opened = await (await read(run)).open();
      const bytes = Buffer.isBuffer(opened) ? opened : await buffer(opened);
      return createHash("sha256").update(bytes).digest("hex");
    };
    expect(await digest(getImportRows)).toBe(rowsSha256);
    expect(await digest(getImportFile)).toBe(one.sha256);
    const events = await db.rows<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event WHERE office_id = $1 AND type = 'import.applied'",
      [office.id],
    );
    expect(new Set(events.map(({ payload }) => JSON.parse(payload).data.rowsSha256))).toEqual(
      new Set([rowsSha256]),
    );
  });

  it("names in the log what it added, and gives a system that had none its vendor, deliveries too", async () => {
    await db.rows("owner", "UPDATE system_product SET vendor_id = NULL WHERE office_id = $1", [office.id]);
    const one = await importFile(coordinator, usual());
    await applyNow(coordinator, one);
    const events = await db.rows<{ type: string; label: string }>(
      "owner",
      `SELECT type, payload::json #>> '{subject,label}' AS label FROM audit_event
       WHERE office_id = $1 AND subject_type IN ('system', 'vendor') ORDER BY type, label`,
      [office.id],
    );
    expect(events).toEqual([
      { type: "system.added", label: "Procapita" },
      { type: "system.changed", label: "W3D3" },
      { type: "vendor.added", label: "Formpipe" },
      { type: "vendor.added", label: "Tietoevry" },
    ]);
    const [w3d3] = await db.rows<{ vendor: string; version: number }>(
      "owner",
      `SELECT v.name AS vendor, p.version FROM system_product p JOIN vendor v ON v.id = p.vendor_id
       WHERE p.office_id = $1 AND p.name = 'W3D3'`,
      [office.id],
    );
    expect(w3d3).toEqual({ vendor: "Formpipe", version: 2 });
  });

  it("is put right here, also where the file has no column", { timeout: 60_000 }, async () => {
    const one = await importFile(
      coordinator,
      madeWorkbook([
        {
          rows: [
            ["System", "Avtal t.o.m.", "Licens per år (tkr)"],
            ["Diariet", "31.11.2027", 85],
            [null, null, "-5"],
            ["Lönebas", null, null],
          ],
        },
      ]),
    );
    expect(one.preview).toMatchObject({ create: 0, refused: 3 });
    expect(one.mended).toEqual([]);
    const some = [
      { row: 2, field: "contractEndsOn", value: "30 nov 2027" },
      { row: 2, field: "municipality", value: "Lund" },
      { row: 3, field: "system", value: "Arkivet" },
      { row: 3, field: "municipality", value: "1287" },
      { row: 3, field: "licenceOrePerYear", value: "5" },
      { row: 4, field: "municipality", value: "Malmö" },
    ];
    const mended = await chooseNow(coordinator, one, { mended: some });
    expect(mended.mended).toEqual(expect.arrayContaining(some));
    expect(mended.preview).toMatchObject({ create: 2, refused: 1 });
    expect(mended.preview?.errors).toMatchObject([
      { row: 4, column: null, field: "municipality", code: "import.notMember", value: "Malmö" },
    ]);
    const back = await chooseNow(coordinator, mended, {
      mended: [
        { row: 4, field: "municipality", value: null },
        { row: 3, field: "licenceOrePerYear", value: "" },
      ],
      municipality: "1281",
    });
    expect(back.mended).toHaveLength(5);
    expect(back.preview).toMatchObject({ create: 3, refused: 0 });
    await applyNow(coordinator, back);
    expect(await installations()).toMatchObject([
      { code: "1281", name: "Diariet", ends: "2027-11-30", licence: 8_500_000 },
      { code: "1281", name: "Lönebas" },
      { code: "1287", name: "Arkivet", licence: null },
    ]);
  });

  it("takes no value of a field that there is none of", async () => {
    const one = await importFile(coordinator, usual());
    const wish = { mended: [{ row: 4, field: "colour", value: "red" }] };
    await expect(chooseNow(coordinator, one, wish)).rejects.toMatchObject({
      code: "import.unknownField",
      errors: [{ path: "mended.0.field", code: "import.unknownField" }],
    });
  });

  it("remembers what was chosen for the next file with the same headings", async () => {
    const one = await importFile(coordinator, usual());
    const chosen = await chooseNow(coordinator, one, {
      columns: [
        { index: 3, field: "recordsCreator" },
        { index: 7, field: "note" },
        { index: 6, field: null },
      ],
    });
    const fields = [
      "municipality",
      "system",
      "vendor",
      "recordsCreator",
      "licenceOrePerYear",
      "contractEndsOn",
      null,
      "note",
    ];
    expect(columnsOf(chosen)?.map(({ field }) => field)).toEqual(fields);
    expect(columnsOf(await importFile(coordinator, usual()))?.map(({ field }) => field)).toEqual(fields);
  });

  it("is refused by its true reason, and can be read again", async () => {
    const id = await sendImport(
      coordinator,
      Buffer.from("<html><body><table><tr><td>1</td></tr></table></body></html>"),
    );
    expect(await readNow(coordinator, id)).toMatchObject({
      state: "failed",
      failure: "import.notWorkbook",
      preview: null,
    });
    const empty = await importFile(coordinator, list());
    expect(empty).toMatchObject({ state: "failed", failure: "import.noRows" });
  });
});
