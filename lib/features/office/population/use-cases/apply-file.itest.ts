import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { applyNow, chooseNow, importFile } from "@/lib/testing/imports";
import { listTables } from "../queries";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1281", "1287"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const table = (lund: number) =>
  Buffer.from(`region;år;Folkmängd
1281 Lund;2017;${lund - 1000}
1281 Lund;2018;${lund}
1280 Malmö;2018;300000
1299 Gamla;2018;7
`);
const read = (bytes: Buffer, actor = coordinator) =>
  importFile(actor, bytes, "folkmängd.csv", { of: "population" });
const tables = () => withActor(coordinator, (tx) => listTables(tx, coordinator));

describe("a table of population as an import", () => {
  it("is previewed beside what there is, its newest day first, and then kept", async () => {
    const one = await read(table(120_000));
    expect(one).toMatchObject({
      state: "ready",
      sheets: [{ name: "2018-12-31" }, { name: "2017-12-31" }],
      sheet: "2018-12-31",
      preview: {
        ...{ rows: 3, create: 2, update: 0, same: 0, refused: 0 },
        warnings: [
          { code: "population.unknown", value: "1299 Gamla" },
          { code: "population.missing", value: "1287 Trelleborg" },
        ],
      },
    });
    expect(await tables()).toEqual([]);
    const applied = await applyNow(coordinator, one);
    expect(applied).toMatchObject({
      state: "applied",
      outcome: { created: 2, updated: 0, same: 0, refused: 0 },
    });
    expect(await tables()).toMatchObject([{ on: "2018-12-31", count: 2, source: "folkmängd.csv" }]);
  });

  it("of another day is read when that one is chosen; again it replaces and doubles nothing", async () => {
    await applyNow(coordinator, await read(table(120_000)));
    const again = await read(table(120_001));
    expect(again.preview).toMatchObject({ create: 0, update: 1, same: 1 });
    expect((await applyNow(coordinator, again)).outcome).toMatchObject({ created: 0, updated: 1, same: 1 });
    const earlier = await chooseNow(coordinator, await read(table(120_001)), { sheet: "2017-12-31" });
    expect(earlier).toMatchObject({ sheet: "2017-12-31", preview: { create: 1 } });
    await applyNow(coordinator, earlier);
    expect(await tables()).toMatchObject([{ on: "2018-12-31" }, { on: "2017-12-31", count: 1 }]);
  });

  it("that is none says why, and is sent by those who keep the members", async () => {
    const refused: [string, string][] = [
      ["population.notATable", "<html>"],
      ["population.noMunicipalities", "region;2018\n01 Stockholms län;5\nFolkmängd;6\n"],
      ["population.noYear", "Kod;Kommun;Folkmängd\n1281;Lund;5\n"],
    ];
    for (const [failure, text] of refused)
      expect(await read(Buffer.from(text)), failure).toMatchObject({ state: "failed", failure });
    const officer = await aPerson(db, office, { role: "officer" });
    await expect(read(table(1), officer)).rejects.toMatchObject({ code: "request.forbidden" });
    expect(await tables()).toEqual([]);
  });
});
