// A host's ledgers as a controller of the office gets them: hundreds of thousands of rows, of which
// nine hundred are the office's. Each is read in as a program does.
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../lib/failure.mjs";

const LOOK_MS = 100;
const at = "/api/v1/skanearkiv";
const OWN = "4711";

const day = (year, n) =>
  `${year}-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`;
/** Every so many-th row is the office's, the others are of seven hundred others. */
const placeOf = (n, every) => (n % every === 0 ? OWN : String(1000 + (n % 700)));
const accountOf = (n) => 5010 + (n % 80) * 10;

const head = [
  ["Bokföringsdatum", (n, year) => day(year, n)],
  ["Konto", (n) => String(accountOf(n))],
  ["Ansvar", (n, _, every) => placeOf(n, every)],
  ["Verksamhet", (n) => String(100 + (n % 90))],
  ["Projekt", () => "400"],
  ["Motpart", (n) => String(80 + (n % 9))],
  ["Text", (n) => `Faktura ${n} för tjänster till enheten`],
  ["Leverantörsnamn", (n) => `Leverantör ${n % 3000} AB`],
  ["Belopp", (n) => `${(n % 90_000) + 10},50`],
  ["Moms", (n) => `${n % 2000},00`],
  ["Verifikation", (n) => `V${n}`],
];

/** Text put together in pieces: one string would be longer than there may be. */
function bytesOf(lines, count) {
  const pieces = [];
  for (let n = 0, some = []; n < count; n++) {
    some.push(lines(n));
    if (some.length < 10_000 && n < count - 1) continue;
    pieces.push(Buffer.from(some.join("")));
    some = [];
  }
  return Buffer.concat(pieces);
}

const csv = (rows, year, every) =>
  bytesOf(
    (n) => `${head.map(([name, value]) => (n === 0 ? name : value(n - 1, year, every))).join(";")}\r\n`,
    rows + 1,
  );

async function workbook(rows, year, every) {
  const { default: ExcelJS } = await import("exceljs");
  const { PassThrough } = await import("node:stream");
  const stream = new PassThrough();
  const pieces = [];
  stream.on("data", (piece) => pieces.push(piece));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true });
  const sheet = book.addWorksheet("Transaktioner");
  sheet.addRow(head.map(([name]) => name)).commit();
  for (let n = 0; n < rows; n++) sheet.addRow(head.map(([, value]) => value(n, year, every))).commit();
  await book.commit();
  return Buffer.concat(pieces);
}

/** Vouchers of three rows: a cost, its tax and the bank. */
function sie(vouchers, year, every) {
  const before = [
    "#FLAGGA 0",
    "#FORMAT PC8",
    "#SIETYP 4",
    `#RAR 0 ${year}0101 ${year}1231`,
    "#DIM 1 Ansvar",
    ...Array.from({ length: 80 }, (_, n) => `#KONTO ${accountOf(n)} "Konto ${n}"`),
    "#KONTO 1640 Moms",
    "#KONTO 1930 Bank",
  ].join("\r\n");
  const voucher = (n) =>
    [
      `#VER A ${n + 1} ${day(year, n).replaceAll("-", "")} "Faktura ${n}"`,
      "{",
      `#TRANS ${accountOf(n)} {1 ${placeOf(n, every)}} ${n + 1}.00`,
      "#TRANS 1640 {} 25.00",
      `#TRANS 1930 {} -${n + 26}.00`,
      "}",
      "",
    ].join("\r\n");
  return bytesOf((n) => (n === 0 ? `${before}\r\n` : voucher(n - 1)), vouchers + 1);
}

/** The last two are the office's by one row in so many; `own` is what must come of it. */
const ledgers = [
  { name: "Excel", form: "transactions", year: 2031, rows: 200_000, every: 222, of: workbook },
  { name: "SIE, a host's", form: "sie", year: 2032, rows: 100_000, every: 111, of: sie },
  { name: "SIE, all the office's", form: "sie", year: 2033, rows: 100_000, every: 1, of: sie },
  { name: "CSV", form: "transactions", year: 2034, rows: 2_000_000, every: 2222, of: csv },
];

async function until(economist, id, going) {
  for (;;) {
    const { body } = await economist.get(`${at}/imports/${id}`);
    if (body.state === "failed") fail(`a ledger was not read in: ${body.failure}.`);
    if (body.state !== going) return body;
    await sleep(LOOK_MS);
  }
}

const change = (economist, method, path, body, version) =>
  economist.call(method, path, { body, headers: { "If-Match": `"${version}"` } });

/** Reads one in, from the upload to its rows: { bytes, own, seconds of each part }. */
async function readIn(economist, { form, year, rows, every, of }) {
  const bytes = await of(rows, year, every);
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const sent = await economist.post(`${at}/imports?of=outcome&form=${form}`, bytes, {
    "Content-Type": "application/octet-stream",
    "X-File-Name": "ledger",
    "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
  });
  if (sent.status !== 201) fail(`a ledger was answered with ${sent.status}: ${sent.text}`);
  const { id } = sent.body;
  const sentAt = since();
  const asked = await until(economist, id, "parsing");
  const readAt = since();
  const answered = await change(
    economist,
    "PATCH",
    `${at}/imports/${id}`,
    { only: { ansvar: OWN } },
    asked.version,
  );
  if (answered.status !== 200) fail(`an answer was answered with ${answered.status}: ${answered.text}`);
  const ready = await until(economist, id, "parsing");
  const readyAt = since();
  const applied = await change(
    economist,
    "POST",
    `${at}/imports/${id}/application`,
    { only: "all" },
    ready.version,
  );
  if (![200, 202].includes(applied.status)) fail(`it was applied with ${applied.status}: ${applied.text}`);
  const { outcome } = await until(economist, id, "applying");
  const own = Math.ceil(rows / every);
  if (outcome.created !== own) fail(`${outcome.created} of ${own} rows of the office were written.`);
  const seconds = { send: sentAt, read: readAt - sentAt, answer: readyAt - readAt, apply: since() - readyAt };
  return { bytes: bytes.byteLength, own, seconds };
}

/**
 * Resolves to what each ledger took: { name, rows, own, bytes, seconds, grown } with the megabytes
 * that it took more than the smallest ledger, which has two rows.
 */
export async function readLedgers(economist, worker) {
  const { version } = (await economist.get(`${at}/account-mapping`)).body;
  const rules = [{ accountPrefix: "5", dims: {}, group: "Uppmätt" }];
  const said = await change(economist, "PUT", `${at}/account-mapping`, { rules }, version);
  if (said.status !== 200) fail(`the mapping was answered with ${said.status}: ${said.text}`);
  await worker.atRest();
  await readIn(economist, { form: "transactions", year: 2030, rows: 2, every: 2, of: csv });
  const smallest = worker.most();
  const results = [];
  for (const ledger of ledgers) {
    await worker.atRest();
    const result = await readIn(economist, ledger);
    results.push({ name: ledger.name, rows: ledger.rows, ...result, grown: worker.most() - smallest });
  }
  return results;
}
