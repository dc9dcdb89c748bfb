import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { getMunicipality, listMembers } from "@/lib/features/office/municipalities/server";
import { municipalitiesList } from "@/lib/features/office/municipalities";
import { searchRegister } from "@/lib/features/office/offices/server";
import { withActor } from "@/lib/platform/db";
import { discard, receive } from "@/lib/platform/storage";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { listTables } from "../queries";
import { importPopulation, previewPopulation } from "./import-population";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1281", "1287"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const table = (lund: number, malmo = 300_000) => `region;år;Folkmängd
1281 Lund;2017;${lund - 1000}
1281 Lund;2018;${lund}
1280 Malmö;2018;${malmo}
1299 Gamla;2018;7
`;

async function send(
  run: typeof previewPopulation | typeof importPopulation,
  text: string,
  { date, actor = coordinator, claimed }: { date?: string; actor?: Actor; claimed?: string } = {},
) {
  const bytes = Buffer.from(text, "utf8");
  const received = await receive([bytes], 1_000_000);
  const claimedSha256 = claimed ?? createHash("sha256").update(bytes).digest("hex");
  const useCase = (call: Parameters<typeof previewPopulation>[0]) =>
    run(call, { name: "folkmängd.csv", claimedSha256, received });
  return perform(useCase as never, actor, { params: { date }, body: undefined as never }).finally(() =>
    discard(received),
  ) as Promise<Record<string, unknown>>;
}

const populationOf = async (code: string, actor = coordinator) =>
  (await withActor(actor, (tx) => getMunicipality(tx, actor, code))).population;

describe("a table of population", () => {
  it("is shown before anything is saved: whose, which day, what is unknown and what is missing", async () => {
    expect(await send(previewPopulation, table(120_000))).toMatchObject({
      name: "folkmängd.csv",
      dates: ["2018-12-31", "2017-12-31"],
      date: "2018-12-31",
      items: [
        { code: "1281", name: "Lund", value: 120_000, member: true, before: null },
        { code: "1280", name: "Malmö", value: 300_000, member: false, before: null },
      ],
      unknown: [{ code: "1299", name: "Gamla", value: 7 }],
      missing: [{ code: "1287", name: "Trelleborg" }],
    });
    expect(await withActor(coordinator, (tx) => listTables(tx, coordinator))).toEqual([]);
  });

  it("is what list and page show from then on, the newest day first; the others keep the register's", async () => {
    const before = await populationOf("1287");
    expect(await send(importPopulation, table(120_000))).toEqual({
      date: "2018-12-31",
      municipalities: 2,
      changed: 2,
      unknown: 1,
    });
    await send(importPopulation, table(120_000), { date: "2017-12-31" });
    expect(await populationOf("1281")).toEqual({ year: 2018, value: 120_000 });
    expect(await populationOf("1287")).toEqual(before);
    const archivist = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[0]!,
    });
    const { items } = await withActor(archivist, (tx) =>
      listMembers(tx, archivist, municipalitiesList.filter.parse({})),
    );
    expect(items).toMatchObject([{ code: "1281", population: { year: 2018, value: 120_000 } }]);
    const found = await withActor(coordinator, (tx) =>
      searchRegister(tx, coordinator, { q: "lund", limit: 1 }),
    );
    expect(found.items).toMatchObject([{ code: "1281", population: { date: "2018-12-31", value: 120_000 } }]);
    expect(await withActor(coordinator, (tx) => listTables(tx, coordinator))).toMatchObject([
      { on: "2018-12-31", count: 2, source: "folkmängd.csv" },
      { on: "2017-12-31", count: 1 },
    ]);
  });

  it("read in again replaces its day and counts what differs", async () => {
    await send(importPopulation, table(120_000));
    expect(await send(importPopulation, table(120_000))).toMatchObject({ changed: 0 });
    expect(await send(importPopulation, table(120_001))).toMatchObject({ changed: 1 });
    expect(await populationOf("1281")).toEqual({ year: 2018, value: 120_001 });
    const preview = await send(previewPopulation, table(130_000));
    expect(preview["items"]).toMatchObject([{ before: { date: "2018-12-31", value: 120_001 } }, {}]);
    const events = await db.rows<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event WHERE stream = $1 AND type = 'population.imported' ORDER BY seq",
      [`${office.key}/office`],
    );
    expect(events.map(({ payload }) => JSON.parse(payload).data)).toMatchObject([
      { on: "2018-12-31", municipalities: 2, changed: 2, name: "folkmängd.csv" },
      { changed: 0 },
      { changed: 1 },
    ]);
  });

  it("is each office's own", async () => {
    const elsewhere = await anOffice({ municipalities: ["1281"] });
    const other = await aPerson(db, elsewhere, { role: "coordinator" });
    const before = await populationOf("1281", other);
    await send(importPopulation, table(120_000));
    expect(await populationOf("1281", other)).toEqual(before);
  });

  it("is refused with the reason, and nothing is saved", async () => {
    const refused: [string, string, Parameters<typeof send>[2]?][] = [
      ["population.notATable", "<html>"],
      ["population.noMunicipalities", "region;2018\n01 Stockholms län;5\nFolkmängd;6\n"],
      ["population.noYear", "Kod;Kommun;Folkmängd\n1281;Lund;5\n"],
      ["population.noYear", table(120_000), { date: "2016-12-31" }],
      ["population.noMeasure", table(-5)],
      ["file.digestMismatch", table(1), { claimed: "0".repeat(64) }],
    ];
    for (const [code, text, more] of refused)
      await expect(send(importPopulation, text, more), code).rejects.toMatchObject({ code });
    const archivist = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[0]!,
    });
    for (const run of [previewPopulation, importPopulation])
      await expect(send(run, table(1), { actor: archivist })).rejects.toMatchObject({
        code: "request.forbidden",
      });
    expect(await withActor(coordinator, (tx) => listTables(tx, coordinator))).toEqual([]);
  });
});
