// npm run screenshots [-- --office skanearkiv --only overview]: pictures of the demo offices' pages into screenshots/.
import { parseArgs } from "node:util";
import { fail } from "./lib/failure.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";

await main({ couldNot: "No screenshots were taken", onSignal: () => 130 }, async () => {
  const { values } = parseArgs({ options: { office: { type: "string" }, only: { type: "string" } } });
  await ensureInstalled();
  const { openTestDir } = await import("./lib/test-database.mjs");
  const { stages } = await import("./lib/stages.mjs");
  await openTestDir();
  if ((await stages.database()).failed) fail("the demo database could not be made.");
  if (values.office) process.env.SCREENSHOT_OFFICE = values.office;
  const args = values.only ? ["--grep", values.only] : [];
  const { passed, failed } = await stages.e2e(args, "playwright.screenshots.config.ts");
  console.log(`${passed} passed, ${failed} failed`);
  return failed || !passed ? 1 : 0;
});
