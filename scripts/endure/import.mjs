// Reads in a list of systems as a program does, and looks until it is applied.
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../lib/failure.mjs";

const LOOK_MS = 100;
const members = ["Lund", "Trelleborg", "Skurup", "Bjuv", "Klippan"];
const head = [
  ["Kommun", (at) => members[at % members.length]],
  ["System", (at) => `Uppmätt system ${Math.floor(at / members.length)}`],
  ["Leverantör", (at) => `Uppmätt leverantör ${at % 50}`],
  ["Informationsägare", () => "Barn- och utbildningsnämnden"],
  ["Systemförvaltare", (at) => `Förvaltare ${at % 200}`],
  ["Beskrivning", (at) => `Akter och loggar som hör till nummer ${at}, med bilagor och korrespondens`],
  ["Sekretess", (at) => ["ja", "delvis", "?", "nej"][at % 4]],
  ["Personuppgifter", (at) => ["känsliga", "ja", "nej"][at % 3]],
  ["Licens per år (tkr)", (at) => at % 900],
  ["Avtal t.o.m.", (at) => (at % 7 ? new Date(Date.UTC(2027, at % 36, 1)) : "Löpande, 3 månader")],
  ["Uppsägningstid", (at) => `${at % 12} månader`],
  ["Anmärkning", (at) => (at % 3 ? null : `rad ett\nrad ${at}`)],
  ...Array.from({ length: 20 }, (_, column) => [`Egen kolumn ${column}`, (at) => (at + column) % 1000]),
];

/** A workbook of so many rows and 32 columns, as Excel would write it. */
async function makeWorkbook(rows) {
  const folder = await mkdtemp(path.join(tmpdir(), "import-"));
  const filename = path.join(folder, "list.xlsx");
  try {
    const { default: ExcelJS } = await import("exceljs");
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename,
      useSharedStrings: true,
      useStyles: true,
    });
    const sheet = book.addWorksheet("System");
    sheet.addRow(head.map(([name]) => name)).commit();
    for (let at = 0; at < rows; at++) sheet.addRow(head.map(([, value]) => value(at))).commit();
    await book.commit();
    return await readFile(filename);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function until(client, at, going, failed) {
  for (;;) {
    const { body } = await client.get(at);
    if (body.state === "failed") fail(`the list ${failed}: ${body.failure}.`);
    if (body.state !== going) return body;
    await sleep(LOOK_MS);
  }
}

/** Resolves to { bytes, readSeconds, applySeconds } of a list of so many rows. */
export async function importList(coordinator, rows) {
  const bytes = await makeWorkbook(rows);
  const all = "/api/v1/skanearkiv/imports";
  let start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const sent = await coordinator.post(`${all}?of=installations`, bytes, {
    "Content-Type": "application/octet-stream",
    "X-File-Name": "list.xlsx",
    "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
  });
  if (sent.status !== 201) fail(`the list was answered with ${sent.status}: ${sent.text}`);
  const at = `${all}/${sent.body.id}`;
  const read = await until(coordinator, at, "parsing", "was not read");
  const readSeconds = since();
  start = performance.now();
  const asked = await coordinator.call("POST", `${at}/application`, {
    body: { only: "valid" },
    headers: { "If-Match": `"${read.version}"` },
  });
  if (asked.status !== 202) fail(`the list was applied with ${asked.status} instead of 202: ${asked.text}`);
  const { outcome } = await until(coordinator, at, "applying", "was not applied");
  if (outcome.created !== rows) fail(`${outcome.created} of ${rows} rows were applied.`);
  return { bytes: bytes.byteLength, readSeconds, applySeconds: since() };
}
