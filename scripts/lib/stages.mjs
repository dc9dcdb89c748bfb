// The stages of npm test; each resolves to { passed, failed, skipped } and prints what failed.
import path from "node:path";
import { runSteps } from "../check.mjs";
import { ensureBuilt } from "./build.mjs";
import { run } from "./children.mjs";
import { ensureChromium } from "./chromium.mjs";
import { Failure, Stopped, reason } from "./failure.mjs";
import { inRoot } from "./paths.mjs";
import { playwrightCounts, vitestCounts } from "./reports.mjs";
import { startTestDatabase, testDir } from "./test-database.mjs";

let testEnv = {};
let built;

// One piece of work as one test.
async function asOneTest(name, work) {
  try {
    await work();
    console.log(`ok  ${name}`);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    if (error instanceof Stopped) throw error;
    console.error(`FAILED  ${name}: ${error instanceof Failure ? error.message : reason(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const environment = (extra) => ({ ...process.env, ...testEnv, ...extra });

async function runner(file, args, options) {
  const { code } = await run(file, process.execPath, [inRoot("node_modules", file), ...args], {
    show: true,
    ...options,
  });
  return code;
}

const ensureBuiltOnce = () => (built ??= ensureBuilt());

/** Migrated and seeded templates; without them the later stages run and tell what they miss. */
const database = () =>
  asOneTest("database: created, migrated, seeded", async () => {
    const { env, makeDatabase } = await startTestDatabase();
    testEnv = env;
    await makeDatabase(env.TEST_TEMPLATE_EMPTY);
    await makeDatabase(env.TEST_TEMPLATE, 1, env.TEST_TEMPLATE_EMPTY);
  });

const check = () => runSteps();

async function vitest(args) {
  const file = path.join(testDir, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await runner("vitest/vitest.mjs", ["run", ...reporters, ...args], {
    env: environment({ NODE_ENV: "test" }),
  });
  return vitestCounts(file, code);
}

const build = () => asOneTest("next build", ensureBuiltOnce);

async function e2e(args, config) {
  let chromium;
  const ready = await asOneTest("browser and build for the browser tests", async () => {
    chromium = await ensureChromium();
    await ensureBuiltOnce();
  });
  if (ready.failed) return ready;
  const file = path.join(testDir, "playwright.json");
  const env = environment({ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const choice = config ? ["--config", config] : [];
  const options = { env, stopSignal: "SIGINT", patience: 20_000 };
  const code = await runner(
    "@playwright/test/cli.js",
    ["test", "--reporter=list,json", ...choice, ...args],
    options,
  );
  return playwrightCounts(file, code);
}

export const stages = { check, database, vitest, build, e2e };
