// npm test: everything, from a fresh clone. npm test -- --only check|vitest|build|e2e [arguments for that runner]
// The last line is "N passed, N failed".
import { fail } from "./lib/failure.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { endAll, main } from "./lib/main.mjs";

const plans = {
  check: ["check"],
  vitest: ["database", "vitest"],
  build: ["build"],
  e2e: ["database", "e2e"],
};
const everything = ["check", "database", "vitest", "build", "e2e"];

await main({ couldNot: "The tests could not run", onSignal: () => 130 }, async () => {
  const { only, rest } = readArguments(process.argv.slice(2));
  await ensureInstalled();
  // Only now: these load packages.
  const { openTestDir } = await import("./lib/test-database.mjs");
  const { stages } = await import("./lib/stages.mjs");
  await openTestDir();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of only ? plans[only] : everything) {
    console.log(`\n== ${name}`);
    const counts = await stages[name](name === only ? rest : []);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  await endAll();
  const skipped = total.skipped ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(total.failed || !total.passed ? 1 : 0);
});

function readArguments(args) {
  if (args[0] !== "--only")
    return args.length ? fail("use: npm test -- --only check|vitest|build|e2e [...]") : { rest: [] };
  const [, only, ...rest] = args;
  if (!plans[only]) fail(`--only takes one of ${Object.keys(plans).join(", ")}.`);
  return { only, rest };
}
