// Counts out of the test runners' JSON reports. A run that broke without a failing test still counts as one failure.
import fs from "node:fs";

const counts = (passed, failed, skipped, code) => ({
  passed,
  failed: failed || (code === 0 ? 0 : 1),
  skipped,
});

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

export function vitestCounts(file, code) {
  const report = read(file);
  if (!report) return counts(0, 1, 0, 1);
  // A file that cannot even be loaded has no tests, but has failed.
  const broken = report.testResults.filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return counts(report.numPassedTests, report.numFailedTests + broken, skipped, code);
}

export function playwrightCounts(file, code) {
  const report = read(file);
  if (!report) return counts(0, 1, 0, 1);
  const { expected, flaky, unexpected, skipped } = report.stats;
  return counts(expected + flaky, unexpected, skipped, code);
}
