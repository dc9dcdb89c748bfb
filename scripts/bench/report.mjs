// The results on the terminal and in docs/performance.md, with the machine they come from.
import fs from "node:fs";
import os from "node:os";
import prettier from "prettier";
import { fail } from "../lib/failure.mjs";
import { inRoot } from "../lib/paths.mjs";
import { asMarkdown, asText, growthTable, processesTable, scaleTable } from "./tables.mjs";

const file = inRoot("docs/performance.md");
const [begin, end] = ["<!-- bench: begin -->", "<!-- bench: end -->"];

export function machine(postgres) {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${cpus[0]?.model ?? os.arch()}, ${cpus.length} cores, ${memory} GiB of memory, ${os.type()}; Node ${process.versions.node}, PostgreSQL ${postgres}; ${day}.`;
}

const titleOf = ({ scale }) => `Scale ${scale} (${440 * scale} deliveries, ${11_000 * scale} control points)`;

/**
 * [title, table] of every scale, of the growth between them, and of what more web processes bring.
 */
function tables(results) {
  const first = results.find(({ scale }) => scale === 1);
  const grown = first && results.length > 1 ? [["Growth", growthTable(results)]] : [];
  const shared = results
    .filter(({ rows }) => rows[0].processes)
    .map((result) => [`Several web processes, scale ${result.scale}`, processesTable(result)]);
  return [...results.map((result) => [titleOf(result), scaleTable(result, first)]), ...grown, ...shared];
}

export function printReport(results, machineText) {
  console.log(`\n${machineText}`);
  for (const [title, table] of tables(results)) console.log(`\n${title}\n\n${asText(table)}`);
}

/** The rows as they were measured, to set beside another run's. */
export const keepRows = (name, results, machineText) =>
  fs.writeFileSync(name, JSON.stringify({ machine: machineText, results }, null, 2));

/** Puts the tables between the marks of docs/performance.md. */
export async function writeReport(results, machineText) {
  const text = fs.readFileSync(file, "utf8");
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) fail(`docs/performance.md lacks ${begin} and ${end}.`);
  const parts = tables(results).map(([title, table]) => `### ${title}\n\n${asMarkdown(table)}`);
  const made = [machineText, ...parts].join("\n\n");
  const whole = `${text.slice(0, before + begin.length)}\n\n${made}\n\n${text.slice(after)}`;
  const options = await prettier.resolveConfig(file);
  fs.writeFileSync(file, await prettier.format(whole, { ...options, parser: "markdown" }));
  console.log("\nWritten to docs/performance.md.");
}
