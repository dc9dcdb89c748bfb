import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { addressOf } from "../support/actors";
import { Client } from "../support/client";
import { expect, test } from "../support/fixtures";
import { makeReadyToSign } from "../support/ready-delivery";
import { expectProblem, S } from "../security/problems";

test.use({ isolated: true });

type Row = Record<string, ExcelJS.CellValue>;

/** A workbook's first sheet by its header, and its second as pairs. */
async function openWorkbook(bytes: ArrayBuffer): Promise<{ rows: Row[]; about: Row }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  const [list, second] = book.worksheets;
  const head = (list!.getRow(1).values as string[]).slice(1);
  const rows = (list!.getRows(2, list!.rowCount - 1) ?? []).map((row) =>
    Object.fromEntries(head.map((name, index) => [name, row.getCell(index + 1).value])),
  );
  const pairs = (second!.getRows(1, second!.rowCount) ?? []).map((row) => [
    row.getCell(1).text,
    row.getCell(2).value,
  ]);
  return { rows, about: Object.fromEntries(pairs) as Row };
}

/** Both formats of a list; the text file's head and number of rows are the workbook's. */
async function fetchList(
  client: Client,
  list: string,
): Promise<{ rows: Row[]; about: Row; csv: string[][] }> {
  const at = (format: string) => `${S}/exports/${list}${list.includes("?") ? "&" : "?"}format=${format}`;
  const xlsx = await client.fetch(at("xlsx"));
  expect([list, xlsx.status]).toEqual([list, 200]);
  const opened = await openWorkbook(await xlsx.arrayBuffer());
  const answer = await client.fetch(at("csv"));
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const csv = parse(bytes, { bom: true, delimiter: ";", record_delimiter: "\r\n" }) as string[][];
  expect(csv).toHaveLength(opened.rows.length + 1);
  if (opened.rows[0]) expect(csv[0]).toEqual(Object.keys(opened.rows[0]));
  return { ...opened, csv };
}

interface Named {
  municipality: { code: string; name: string };
  system: { name: string };
}
const items = async <T>(client: Client, path: string): Promise<T[]> => {
  const { status, body } = await client.get<{ items: T[] }>(`${S}/${path}`);
  expect(status).toBe(200);
  return body.items;
};
const namesOf = (rows: Row[]) => rows.map((row) => [row["System"] ?? row["Leverans"], row["Kommun"]]);

test("each list is the API's list, row by row, for the coordinator and for an archivist", async ({
  client,
}) => {
  test.setTimeout(120_000);
  const [coordinator, archivist] = [await client("coordinator"), await client("archivist", "trelleborg")];
  const { delivery } = await makeReadyToSign(archivist);
  for (const one of [coordinator, archivist]) {
    for (const filter of ["", "?sort=-updatedAt", "?system=w3d3", "?blocked=any&sort=system"]) {
      const wanted = await items<Named>(one, `deliveries${filter}`);
      const { rows } = await fetchList(one, `deliveries${filter}`);
      expect(namesOf(rows)).toEqual(wanted.map((item) => [item.system.name, item.municipality.name]));
    }
    const members = await items<{ name: string; population: { value: number } }>(
      one,
      "municipalities?limit=200",
    );
    const municipalities = await fetchList(one, "municipalities");
    expect(municipalities.rows.map((row) => [row["Kommun"], row["Invånare"]])).toEqual(
      members.map(({ name, population }) => [name, population.value]),
    );
    const requests = await items<Named>(one, "approval-requests");
    expect(requests.length).toBeGreaterThan(0);
    expect(namesOf((await fetchList(one, "approvals")).rows)).toEqual(
      requests.map((item) => [item.system.name, item.municipality.name]),
    );
    const { body } = await one.get<{ controlPoints: { number: number; title: string }[] }>(
      `${S}/deliveries/${delivery}`,
    );
    const points = await fetchList(one, `control-points?delivery=${delivery}`);
    expect(points.rows.map((row) => [row["Nr"], row["Vad kontrolleras"]])).toEqual(
      body.controlPoints.map(({ number, title }) => [number, title]),
    );
    type Share = { share: string; amounts: { maxOre: number }[] };
    const { body: shares } = await one.get<{ items: Share[]; total: Share }>(`${S}/cost-shares?limit=200`);
    const printed = await fetchList(one, "cost-shares");
    expect(printed.rows.map((row) => [row["Andel"], row["2021 (kr)"]])).toEqual(
      [...shares.items, shares.total].map(({ share, amounts }) => [Number(share), amounts[0]!.maxOre / 100]),
    );
    expect([printed.rows.at(-1)!["Kommun"], printed.csv.at(-1)![0]]).toEqual(["Summa", "Summa"]);
  }
  const events = await items<{ hash: string; time: string }>(coordinator, "audit-events?limit=200");
  const log = await fetchList(coordinator, "audit-events");
  expect(log.rows.map((row) => row["Kontrollsumma"])).toEqual(events.map((event) => event.hash));
  expect(log.rows.every((row) => row["Tid (Europe/Stockholm)"] instanceof Date)).toBe(true);
  const { body: budget } = await coordinator.get<{
    lines: { group: string; differenceOre: number }[];
    total: { differenceOre: number };
  }>(`${S}/budgets/2020`);
  const lines = await fetchList(coordinator, "budget?year=2020");
  expect(lines.rows.map((row) => [row["Kostnadsslag"], row["Differens (kr)"]])).toEqual(
    [...budget.lines, { group: "Summa", ...budget.total }].map(({ group, differenceOre }) => [
      group,
      differenceOre / 100,
    ]),
  );
  expect(lines.csv.flat()).toContain("-64000,00");
});

test("nobody takes out what their own page does not show", async ({ client, app }) => {
  const archivist = await client("archivist", "trelleborg");
  for (const list of ["deliveries", "deliveries?municipality=1281", "municipalities", "approvals"]) {
    const { rows, csv } = await fetchList(archivist, list);
    expect(rows.every((row) => row["Kommun"] === "Trelleborg")).toBe(true);
    expect(csv.slice(1).flat().join()).not.toMatch(/Lund|Skurup|Tomelilla/);
  }
  const vendor = await client("vendor");
  const seen = await items<Named>(vendor, "deliveries");
  expect(namesOf((await fetchList(vendor, "deliveries")).rows)).toEqual(
    seen.map((item) => [item.system.name, item.municipality.name]),
  );
  for (const list of ["budget?year=2020&", "cost-shares?", "municipalities?", "audit-events?"])
    expectProblem(await vendor.get(`${S}/exports/${list}format=csv`), 403, "request.forbidden", list);
  expectProblem(await archivist.get(`${S}/exports/budget`), 403, "request.forbidden");
  const signedOut = new Client(app.url);
  expectProblem(await signedOut.get(`${S}/exports/deliveries?format=csv`), 401, "request.unauthenticated");
});

test("what a person wrote is never a formula, and stays in its cell", async ({ client }) => {
  const archivist = await client("archivist", "trelleborg");
  const { delivery } = await makeReadyToSign(archivist);
  const path = `${S}/deliveries/${delivery}`;
  const { body } = await archivist.get<{ controlPoints: { id: string; version: number }[] }>(path);
  const notes = ['=HYPERLINK("http://ond.example";"x")', "＝1+1", '-2 filer; saknas\n"citat"', "_x003D_1+1"];
  for (const [index, note] of notes.entries()) {
    const { id, version } = body.controlPoints[index]!;
    const put = await archivist.put(`${path}/control-points/${id}`, { result: "failed", note }, version);
    expect(put.status).toBe(200);
  }
  const { rows, csv } = await fetchList(archivist, `control-points?delivery=${delivery}`);
  const safe = [`'${notes[0]}`, `'${notes[1]}`, `'${notes[2]}`];
  expect(rows.slice(0, 4).map((row) => row["Anteckning"])).toEqual([...safe, "_x005F_x003D_1+1"]);
  const column = csv[0]!.indexOf("Anteckning");
  expect(csv.slice(1, 5).map((row) => row[column])).toEqual([...safe, "_x003D_1+1"]);
});

test("a file has its name, says what it is, and speaks the reader's language", async ({ client }) => {
  const coordinator = await client("coordinator");
  const { headers } = await coordinator.fetch(`${S}/exports/approvals?format=xlsx`);
  expect(headers.get("content-disposition")).toMatch(
    /^attachment; filename="godkannanden-skanearkiv-\d{4}-\d\d-\d\d\.xlsx"; filename\*=UTF-8''godk%C3%A4nnanden-skanearkiv-[\d-]+\.xlsx$/,
  );
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("sandbox");
  const { about } = await fetchList(coordinator, "deliveries?municipality=1281&status=active");
  expect(about).toMatchObject({ Samverkan: "SkånEarkiv", Kommun: "Lund", "Uppgifter per": "2021-11-05" });
  coordinator.cookies.set("locale", "en");
  const english = await fetchList(coordinator, "cost-shares");
  expect(Object.keys(english.rows[0]!)).toContain("2021 (kr)");
  expect(english.csv[1]).toContain("0.03");
  expect(english.about).toMatchObject({ "Archive office": "SkånEarkiv" });
});

test("what cannot be understood is refused in words", async ({ client }) => {
  const coordinator = await client("coordinator");
  for (const query of [
    "deliveries",
    "deliveries?format=ods",
    "deliveries?format=csv&format=xlsx",
    "deliveries?format=csv&status=lost",
    "deliveries?format=csv&cursor=x",
    "deliveries?format=csv&limit=1",
    "budget?format=csv",
    "budget?format=csv&year=20x0",
    "control-points?format=csv",
    "audit-events?format=csv&stream=%00",
  ])
    expectProblem(await coordinator.get(`${S}/exports/${query}`), 400, "request.badQuery", query);
  for (const query of [
    "budget?format=csv&year=1999",
    "control-points?format=csv&delivery=not-an-id",
    "nothing?format=csv",
    "constructor?format=csv",
  ])
    expectProblem(await coordinator.get(`${S}/exports/${query}`), 404, "request.notFound", query);
});

test("a person takes out so many lists, and another is not kept waiting", async ({ client, app }) => {
  test.setTimeout(60_000);
  const coordinator = await client("coordinator");
  const take = (one: Client) => one.get(`${S}/exports/municipalities?format=csv`);
  for (let taken = 0; taken < 60; taken += 1) expect((await take(coordinator)).status).toBe(200);
  const refused = await take(coordinator);
  const { detail } = expectProblem(refused, 429, "export.tooMany");
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(90);
  expect(detail).toContain(`Vänta ${Math.ceil(seconds / 60)} minuter`);
  const again = new Client(app.url);
  await again.signIn(addressOf("coordinator"));
  expect((await take(again)).status).toBe(429);
  expect((await take(await client("council"))).status).toBe(200);
});

test("every list's page has the menu, with the filter that is shown", async ({ asActor, client }) => {
  const coordinator = await client("coordinator");
  const [delivery] = await items<{ id: string }>(coordinator, "deliveries");
  const page = await asActor("coordinator");
  const pages = {
    "deliveries?municipality=1281&sort=-updatedAt": "deliveries?municipality=1281&sort=-updatedAt&format=",
    [`deliveries/${delivery!.id}`]: `control-points?delivery=${delivery!.id}&format=`,
    municipalities: "municipalities?format=",
    "approvals?status=open": "approvals?status=open&format=",
    "economy/budgets/2020": "budget?year=2020&format=",
    "economy/cost-shares": "cost-shares?format=",
    "audit?stream=skanearkiv%2F1281": "audit-events?stream=skanearkiv%2F1281&format=",
  };
  for (const [path, wanted] of Object.entries(pages)) {
    await page.goto(`/skanearkiv/${path}`);
    const main = page.getByRole("main");
    const excel = main.getByRole("link", { name: "Excel" });
    await expect(excel).toBeHidden();
    await main.getByText("Exportera", { exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(excel).toHaveAttribute("href", `${S}/exports/${wanted}xlsx`);
    await expect(main.getByRole("link", { name: "CSV" })).toHaveAttribute(
      "href",
      `${S}/exports/${wanted}csv`,
    );
    await page.keyboard.press("Escape");
    await expect(excel).toBeHidden();
  }
  await page.goto("/skanearkiv/deliveries");
  await page.getByText("Exportera", { exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Excel" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^leveranser-skanearkiv-[\d-]+\.xlsx$/);
});
