// npm run endure [-- --rows 60000]: a long list is exported by the worker as an Excel file while others write, first in peace, then
// with the worker killed (kill -9) when a third is done. Fails when it is not done within a minute of that, when the worker takes
// more than 150 MB besides what it holds at rest, or when somebody else's write waits for a second.
// First the longest tests (*.endure.ts), then 10 000 requests of nonsense [-- --naughty 10000]:
// fails at an error of ours (5xx), a stack trace, a line of the log over 4 kB, or when the web
// process has grown by more than 50 MB.
import path from "node:path";
import { parseArgs } from "node:util";
import { fail } from "./lib/failure.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";

/** Rows of the list that is read in. */
const IMPORTED = 10_000;
const MOST = { secondsAfterKill: 60, megabytes: 150, waitedMs: 1000, grownMegabytes: 50 };

await main({ couldNot: "Nothing was tried", onSignal: () => 130 }, async () => {
  const { rows, naughty } = readSizes();
  await ensureInstalled();
  // Only now: these load packages.
  const { openTestDir, startTestDatabase, testDir } = await import("./lib/test-database.mjs");
  const { ensureBuilt } = await import("./lib/build.mjs");
  const { startServer } = await import("./lib/serve.mjs");
  const { addDeliveries, signInBoth } = await import("./endure/office.mjs");
  const { watchWorker } = await import("./endure/worker.mjs");
  const { keepWriting } = await import("./endure/writes.mjs");
  const { exportList } = await import("./endure/export.mjs");
  const { importList } = await import("./endure/import.mjs");
  const { tryNaughty } = await import("./endure/naughty.mjs");
  const { runLongTests } = await import("./endure/long-tests.mjs");
  await openTestDir();
  await ensureBuilt();
  const { env, makeDatabase } = await startTestDatabase();
  Object.assign(process.env, env);
  const [databaseName, dataDir] = ["endure", path.join(testDir, "endure")];
  await makeDatabase(databaseName, 1);
  const wrong = await runLongTests();
  const nonsense = await tryNaughty({
    template: databaseName,
    dataDir: path.join(testDir, "naughty"),
    count: naughty,
  });
  wrong.push(...reportNaughty(nonsense));
  await addDeliveries(databaseName, rows);
  const { url } = await startServer({ databaseName, dataDir });
  const people = await signInBoth(url);
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
  return report(rows, results, wrong);
});

function readSizes() {
  const { values } = parseArgs({
    options: { rows: { type: "string", default: "60000" }, naughty: { type: "string", default: "10000" } },
  });
  const [rows, naughty] = [Number(values.rows), Number(values.naughty)];
  if (!(Number.isInteger(rows) && rows > 50_000 && rows <= 1_000_000))
    fail("--rows takes a number above 50000, to 1000000: a shorter list is not the worker's.");
  if (!(Number.isInteger(naughty) && naughty > 0 && naughty <= 1_000_000))
    fail("--naughty takes a number from 1 to 1000000.");
  return { rows, naughty };
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
