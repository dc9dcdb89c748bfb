// npm run bench [-- --scales 1,5,100 --write --only <part of a page's name>]: every important page of the invented office,
// measured beside an empty page of the same server. --profile <path> [--as council|archivist] tells one page's statements.
import { parseArgs } from "node:util";
import { withClient } from "./lib/database.mjs";
import { fail } from "./lib/failure.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";

await main({ couldNot: "Nothing was measured", onSignal: () => 130 }, async () => {
  const options = readOptions();
  await ensureInstalled();
  // Only now: these load packages.
  const { openTestDir, startTestDatabase } = await import("./lib/test-database.mjs");
  const { ensureBuilt } = await import("./lib/build.mjs");
  const { atScale } = await import("./bench/office.mjs");
  const { measure } = await import("./bench/measure.mjs");
  const { profile } = await import("./bench/profile.mjs");
  const { machine, printReport, writeReport } = await import("./bench/report.mjs");
  await openTestDir();
  await ensureBuilt();
  const database = await startTestDatabase();
  Object.assign(process.env, database.env);
  const results = [];
  for (const scale of options.scales) {
    await atScale(database, scale, options.only, async (running) => {
      if (options.profile) await profile(running, options.profile, options.as);
      else results.push({ scale, rows: await measure({ ...running, rounds: options.rounds }) });
    });
  }
  if (options.profile) return 0;
  const told = machine(await serverVersion(database.env.TEST_SUPERUSER_URL));
  printReport(results, told);
  if (options.write) await writeReport(results, told);
  return 0;
});

function serverVersion(url) {
  return withClient(
    url,
    async (client) => (await client.query("SHOW server_version")).rows[0].server_version,
  );
}

function readOptions() {
  const text = (value) => ({ type: "string", ...(value && { default: value }) });
  const { values } = parseArgs({
    options: {
      scales: text("1,5"),
      rounds: text("5"),
      only: text(),
      profile: text(),
      as: text("coordinator"),
      write: { type: "boolean", default: false },
    },
  });
  const scales = values.scales.split(",").map(Number);
  const isScale = (scale) => Number.isInteger(scale) && scale >= 1 && scale <= 100;
  if (!scales.every(isScale)) fail("--scales takes numbers from 1 to 100, as 1,5,100.");
  if (!["coordinator", "council", "archivist"].includes(values.as))
    fail("--as takes coordinator, council or archivist.");
  const rounds = Number(values.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0)) fail("--rounds takes a number.");
  return { ...values, scales: scales.sort((a, b) => a - b), rounds };
}
