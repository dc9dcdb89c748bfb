// The tests that take too long for npm test.
import { run } from "../lib/children.mjs";
import { inRoot } from "../lib/paths.mjs";

/** Resolves to what went wrong, in words. */
export async function runLongTests() {
  const { code } = await run(
    "long tests",
    process.execPath,
    [inRoot("node_modules/vitest/vitest.mjs"), "run"],
    { show: true, env: { ...process.env, NODE_ENV: "test", LONG_TESTS: "1" } },
  );
  return code === 0 ? [] : ["a long test failed"];
}
