// npm test: everything, from a fresh clone. npm test -- --only check|vitest|build|e2e [arguments for that runner]
// The last line is "N passed, N failed".
import { fail } from "./lib/failure.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { endAll, main } from "./lib/main.mjs";

/** Groups follow one another; within one, rows run beside each other, and a row's stages in order. */
const plans = {
  check: [[["check"]]],
  vitest: [[["database", "vitest"]]],
  build: [[["build"]]],
  e2e: [[["database"], ["build"]], [["e2e"]]],
};
// Most checks keep one core busy and most tests wait now and then; the browser tests need all there is.
const everything = [
  [
    ["check", "build"],
    ["database", "vitest"],
  ],
  [["e2e"]],
];

await main({ couldNot: "The tests could not run", onSignal: () => 130 }, async () => {
  const start = performance.now();
  const { only, rest } = readArguments(process.argv.slice(2));
  await ensureInstalled();
  // Only now: these load packages.
  const { openTestDir } = await import("./lib/test-database.mjs");
  const { stages } = await import("./lib/stages.mjs");
  await openTestDir();
  const done = [];
  const runStage = async (name) => {
    console.log(`\n== ${name}`);
    const begun = performance.now();
    const counts = await stages[name](name === only ? rest : []);
    done.push({ name, seconds: secondsSince(begun), ...counts });
  };
  const runRow = async (names) => {
    for (const name of names) await runStage(name);
  };
  for (const rows of only ? plans[only] : everything) await Promise.all(rows.map(runRow));
  await endAll();
  const sum = (key) => done.reduce((total, stage) => total + stage[key], 0);
  const total = { name: "total", seconds: secondsSince(start) };
  for (const key of ["passed", "failed", "skipped"]) total[key] = sum(key);
  console.log();
  for (const stage of [...done, total])
    console.log(`${stage.name.padEnd(8)} ${stage.seconds.padStart(6)} s  ${countsLine(stage)}`);
  console.log(`\n${countsLine(total)}`);
  process.exit(total.failed || !total.passed ? 1 : 0);
});

function secondsSince(begun) {
  return ((performance.now() - begun) / 1000).toFixed(1);
}

function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

function readArguments(args) {
  if (args[0] !== "--only")
    return args.length ? fail("use: npm test -- --only check|vitest|build|e2e [...]") : { rest: [] };
  const [, only, ...rest] = args;
  if (!plans[only]) fail(`--only takes one of ${Object.keys(plans).join(", ")}.`);
  return { only, rest };
}
