// npm run check: everything that can be judged without running the app.
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { forgetDevTypes } from "./lib/build.mjs";
import { run } from "./lib/children.mjs";
import { inRoot } from "./lib/paths.mjs";

const tool = (file, ...args) => [process.execPath, [inRoot("node_modules", file), ...args]];
const cruise = (config) =>
  tool(
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["app", "components", "lib", "prisma/reference", "prisma/seed", "--config", config],
  );
const script = (name) => [process.execPath, [inRoot("scripts", name)]];

/** [name, commands...]; the step passes when all its commands do. */
export const steps = [
  ["format", tool("prettier/bin/prettier.cjs", "--check", "--log-level=warn", ".")],
  // The first makes next-env.d.ts and the routes' types, which a fresh clone lacks.
  ["types", tool("next/dist/bin/next", "typegen"), tool("typescript/bin/tsc", "--noEmit")],
  ["lint", tool("eslint/bin/eslint.js", "--max-warnings", "0", ".")],
  ["architecture", cruise(".dependency-cruiser.cjs"), cruise(".dependency-cruiser.tests.cjs")],
  ["unused code", tool("knip/bin/knip.js", "--no-progress")],
  ["file sizes", script("check-sizes.mjs")],
  ["security floors", script("check-floors.mjs")],
  ...laterMigrations((files) => [
    "migrations",
    ["node_modules/.bin/squawk", ["--config", "scripts/squawk.toml", ...files]],
  ]),
];

// Those of the first version only ever meet empty tables, so nothing they lock is in use.
function laterMigrations(step) {
  const folder = "prisma/migrations";
  const names = fs.existsSync(inRoot(folder)) ? fs.readdirSync(inRoot(folder)) : [];
  const later = names.filter((name) => /^\d{14}_/.test(name) && name >= "20261124");
  return later.length ? [step(later.map((name) => `${folder}/${name}/migration.sql`))] : [];
}

/**
 * Runs the steps one after another, each one counted as a test; output is shown only of those that
 * fail.
 */
export async function runSteps() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  forgetDevTypes();
  for (const [name, ...commands] of steps) {
    const start = performance.now();
    let result = { code: 0, output: "" };
    for (const [command, args] of commands) if (result.code === 0) result = await run(name, command, args);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (result.code === 0) console.log(`ok  ${name}  ${seconds} s`);
    else console.error(`FAILED  ${name}  ${seconds} s\n${result.output.trimEnd()}\n`);
    counts[result.code === 0 ? "passed" : "failed"]++;
  }
  return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { ensureInstalled } = await import("./lib/install.mjs");
  const { main } = await import("./lib/main.mjs");
  await main({ couldNot: "The checks could not run", onSignal: () => 130 }, async () => {
    await ensureInstalled();
    return (await runSteps()).failed ? 1 : 0;
  });
}
