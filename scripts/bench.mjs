// npm run bench [-- --scales 1,5,100 --write --only <parts of pages' names> --processes 1,2]: every
// important page of the invented office, measured beside an empty page of the same server.
// --rush <scales> counts requests a second at those alone; --json <file> keeps the rows; --profile
// <path> [--as council|archivist] tells one page's statements.
import { withClient } from "./lib/database.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";
import { readOptions } from "./bench/options.mjs";

await main({ couldNot: "Nothing was measured", onSignal: () => 130 }, async () => {
  const options = readOptions();
  await ensureInstalled();
  // Only now: these load packages.
  const { openTestDir, startTestDatabase } = await import("./lib/test-database.mjs");
  const { ensureBuilt } = await import("./lib/build.mjs");
  const { atScale } = await import("./bench/office.mjs");
  const { measure, measureProcesses } = await import("./bench/measure.mjs");
  const { profile } = await import("./bench/profile.mjs");
  const { keepRows, machine, printReport, writeReport } = await import("./bench/report.mjs");
  await openTestDir();
  await ensureBuilt();
  const database = await startTestDatabase();
  Object.assign(process.env, database.env);
  const results = [];
  for (const scale of options.scales) {
    let rows;
    await atScale(database, scale, options, async (running) => {
      if (options.profile) await profile(running, options.profile, options.as);
      else if (rows) rows = await measureProcesses(running, rows);
      else rows = await measure({ ...running, ...options, isRushed: options.rush?.includes(scale) ?? true });
    });
    results.push({ scale, rows });
  }
  if (options.profile) return 0;
  const told = machine(await serverVersion(database.env.TEST_SUPERUSER_URL));
  printReport(results, told);
  if (options.json) keepRows(options.json, results, told);
  if (options.write) await writeReport(results, told);
  return 0;
});

function serverVersion(url) {
  return withClient(
    url,
    async (client) => (await client.query("SHOW server_version")).rows[0].server_version,
  );
}
