// npm run endure [-- --rows 60000]: a long list is exported by the worker as an Excel file while others write, first in peace, then
// with the worker killed (kill -9) when a third is done. Fails when it is not done within a minute of that, when the worker takes
// more than 150 MB besides what it holds at rest, or when somebody else's write waits for a second.
// First the longest tests (*.endure.ts), then 10 000 requests of nonsense [-- --naughty 10000]:
// fails at an error of ours (5xx), a stack trace, a line of the log over 4 kB, or when the web
// process has grown by more than 50 MB. Last a host's ledgers are read in, up to two million rows of
// which nine hundred are the office's [-- --only ledgers: those alone]: fails when one takes more
// than 150 MB besides a ledger of two rows, or two minutes.
import path from "node:path";
import { parseArgs } from "node:util";
import { fail } from "./lib/failure.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";

/** Rows of the list that is read in. */
const IMPORTED = 10_000;
const MOST = {
  secondsAfterKill: 60,
  megabytes: 150,
  waitedMs: 1000,
  grownMegabytes: 50,
  ledgerSeconds: 120,
};
/** The largest ledger is larger than what is let in unless it is said. */
const UPLOAD_MB = 500;

await main({ couldNot: "Nothing was tried", onSignal: () => 130 }, async () => {
  const { rows, naughty, only } = readSizes();
  await ensureInstalled();
  // Only now: these load packages.
  const { openTestDir, startTestDatabase, testDir } = await import("./lib/test-database.mjs");
  const { ensureBuilt } = await import("./lib/build.mjs");
  const { startServer } = await import("./lib/serve.mjs");
  const { addDeliveries, signInAll } = await import("./endure/office.mjs");
  const { watchWorker } = await import("./endure/worker.mjs");
  const { keepWriting } = await import("./endure/writes.mjs");
  const { exportList } = await import("./endure/export.mjs");
  const { importList } = await import("./endure/import.mjs");
  const { readLedgers } = await import("./endure/ledger.mjs");
  const { tryNaughty } = await import("./endure/naughty.mjs");
  const { runLongTests } = await import("./endure/long-tests.mjs");
  await openTestDir();
  await ensureBuilt();
  const { env, makeDatabase } = await startTestDatabase();
  Object.assign(process.env, env);
  const [databaseName, dataDir] = ["endure", path.join(testDir, "endure")];
  await makeDatabase(databaseName, 1);
  const tryLedgers = async (people, worker) => reportLedgers(await readLedgers(people.economist, worker));
  const serve = () => startServer({ databaseName, dataDir, env: { MAX_UPLOAD_MB: String(UPLOAD_MB) } });
  if (only === "ledgers") {
    const { url } = await serve();
    const people = await signInAll(url);
    return report(rows, [], await tryLedgers(people, await watchWorker({ databaseName, dataDir, url })));
  }
  const wrong = await runLongTests();
  const nonsense = await tryNaughty({
    template: databaseName,
    dataDir: path.join(testDir, "naughty"),
    count: naughty,
  });
  wrong.push(...reportNaughty(nonsense));
  await addDeliveries(databaseName, rows);
  const { url } = await serve();
  const people = await signInAll(url);
  const worker = await watchWorker({ databaseName, dataDir, url });
  const results = [];
  for (const kill of [false, true]) {
    const writes = keepWriting(people);
    const rest = await worker.atRest();
    const { seconds, killedAt, bytes } = await exportList(people.coordinator, kill ? worker.kill : null);
    results.push({
      kill,
      seconds: seconds - killedAt,
      bytes,
      rest,
      most: worker.most(),
      waited: await writes.stop(),
    });
  }
  const writes = keepWriting(people);
  const rest = await worker.atRest();
  const imported = await importList(people.coordinator, IMPORTED);
  wrong.push(...reportImport({ ...imported, rest, most: worker.most(), waited: await writes.stop() }));
  wrong.push(...(await tryLedgers(people, worker)));
  return report(rows, results, wrong);
});

function readSizes() {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "60000" },
      naughty: { type: "string", default: "10000" },
      only: { type: "string" },
    },
  });
  if (values.only !== undefined && values.only !== "ledgers") fail("--only takes ledgers.");
  const [rows, naughty] = [Number(values.rows), Number(values.naughty)];
  if (!(Number.isInteger(rows) && rows > 50_000 && rows <= 1_000_000))
    fail("--rows takes a number above 50000, to 1000000: a shorter list is not the worker's.");
  if (!(Number.isInteger(naughty) && naughty > 0 && naughty <= 1_000_000))
    fail("--naughty takes a number from 1 to 1000000.");
  return { rows, naughty, only: values.only };
}

function reportNaughty({ count, seconds, faults, grown }) {
  console.log(
    `\n${count} requests of nonsense: ${seconds.toFixed(0)} s, ${faults.length} answered badly, ` +
      `the web process grew by ${grown.toFixed(0)} MB`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  const wrong = faults.length
    ? ["nonsense was answered with an error of ours or stands at length in the log"]
    : [];
  if (grown > MOST.grownMegabytes)
    wrong.push(`the web process grew by more than ${MOST.grownMegabytes} MB under nonsense`);
  return wrong;
}

function reportImport({ bytes, readSeconds, applySeconds, rest, most, waited }) {
  const [grown, longest] = [most - rest, Math.max(...waited)];
  console.log(
    `\n${IMPORTED} rows read in (${(bytes / 1e6).toFixed(1)} MB): read and compared in ${readSeconds.toFixed(1)} s ` +
      `(${Math.round(IMPORTED / readSeconds)} rows a second), applied in ${applySeconds.toFixed(1)} s ` +
      `(${Math.round(IMPORTED / applySeconds)} rows a second)\n` +
      `  worker and the process that reads: ${rest.toFixed(0)} MB at rest, ${most.toFixed(0)} MB at most (+${grown.toFixed(0)})\n` +
      `  ${waited.length} writes meanwhile, the longest ${longest.toFixed(0)} ms`,
  );
  const wrong = grown > MOST.megabytes ? [`reading a list in took more than ${MOST.megabytes} MB`] : [];
  if (longest > MOST.waitedMs) wrong.push("a write waited for more than a second while a list was read in");
  return wrong;
}

function reportLedgers(results) {
  const wrong = [];
  for (const { name, rows, own, bytes, seconds, grown } of results) {
    const all = Object.values(seconds).reduce((sum, one) => sum + one, 0);
    console.log(
      `\n${name}: ${rows} rows or vouchers (${(bytes / 1e6).toFixed(0)} MB), ${own} of them the office's: ` +
        `${all.toFixed(1)} s in all, +${grown.toFixed(0)} MB\n` +
        `  ${Object.entries(seconds)
          .map(([part, one]) => `${part} ${one.toFixed(1)} s`)
          .join(", ")}: ${Math.round(rows / seconds.answer)} a second`,
    );
    if (grown > MOST.megabytes) wrong.push(`${name} took more than ${MOST.megabytes} MB`);
    if (all > MOST.ledgerSeconds) wrong.push(`${name} took more than ${MOST.ledgerSeconds} s`);
  }
  return wrong;
}

function report(rows, results, before) {
  const wrong = [...before];
  for (const { kill, seconds, bytes, rest, most, waited } of results) {
    const grown = most - rest;
    console.log(
      `\n${rows} rows${kill ? ", worker killed when a third was done" : ""}: ready ${seconds.toFixed(1)} s after ` +
        `${kill ? "that" : "it was asked for"}, ${(bytes / 1e6).toFixed(1)} MB\n` +
        `  worker: ${rest.toFixed(0)} MB at rest, ${most.toFixed(0)} MB at most (+${grown.toFixed(0)})\n` +
        `  ${waited.length} writes meanwhile, the longest ${Math.max(...waited).toFixed(0)} ms`,
    );
    if (kill && seconds > MOST.secondsAfterKill) wrong.push("it took more than a minute after kill -9");
    if (grown > MOST.megabytes) wrong.push(`the worker took more than ${MOST.megabytes} MB`);
    if (Math.max(...waited) > MOST.waitedMs) wrong.push("a write waited for more than a second");
  }
  if (wrong.length) console.error(`\nNot as it should be: ${[...new Set(wrong)].join("; ")}.`);
  return wrong.length ? 1 : 0;
}
