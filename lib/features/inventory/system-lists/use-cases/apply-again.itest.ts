import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { applyNow, importFile } from "@/lib/testing/imports";
import { madeWorkbook, type MadeCell } from "@/lib/testing/workbooks";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1281", "1287"], systems: ["W3D3"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const head = ["Kommun", "System", "Leverantör", "Informationsägare", "Servernamn"];
const list = (...rows: MadeCell[][]) => madeWorkbook([{ name: "System", rows: [head, ...rows] }]);
const usual = () =>
  list(
    ["Lund", "Procapita", "Tietoevry", "Socialnämnden", null],
    ["Lund", "W3D3", "Formpipe", "Kommunstyrelsen", "srv1"],
    ["Trelleborg", "W3D3", null, "Kommunstyrelsen", null],
  );
const installations = () =>
  db.rows<Record<string, unknown>>(
    "owner",
    `SELECT p.name, i.unmapped FROM system_instance i JOIN municipality m ON m.id = i.municipality_id
     JOIN system_product p ON p.id = i.product_id WHERE i.office_id = $1 ORDER BY m.code, p.name`,
    [office.id],
  );

describe("a second list", () => {
  it("keeps what another file said under other headings", async () => {
    await applyNow(coordinator, await importFile(coordinator, usual()));
    const other = [...head.slice(0, 4), "Databas"];
    const second = madeWorkbook([{ rows: [other, ["Lund", "W3D3", null, null, "db1"]] }]);
    const kept = [
      { header: "Servernamn", value: "srv1" },
      { header: "Databas", value: "db1" },
    ];
    await applyNow(coordinator, await importFile(coordinator, second));
    expect((await installations())[1]).toMatchObject({ name: "W3D3", unmapped: kept });
    expect((await importFile(coordinator, usual())).preview).toMatchObject({ update: 0, same: 3 });
  });

  it("is compared anew when what was saved meanwhile contradicts it, or its municipality has left", async () => {
    await applyNow(coordinator, await importFile(coordinator, usual()));
    const years = madeWorkbook([
      {
        rows: [
          ["Kommun", "System", "Från år"],
          ["Lund", "W3D3", 2015],
        ],
      },
    ]);
    const one = await importFile(coordinator, years);
    expect(one.preview).toMatchObject({ update: 1 });
    await db.rows("owner", "UPDATE system_instance SET period_to = 2010 WHERE office_id = $1", [office.id]);
    await expect(applyNow(coordinator, one)).rejects.toMatchObject({ code: "import.changedMeanwhile" });
    await db.rows("owner", "UPDATE system_instance SET period_to = NULL WHERE office_id = $1", [office.id]);
    await db.rows("owner", "UPDATE membership SET ends_on = '2000-01-01' WHERE office_id = $1", [office.id]);
    await expect(applyNow(coordinator, one)).rejects.toMatchObject({ code: "import.changedMeanwhile" });
  });
});
