import { parseArgs } from "node:util";
import { fail } from "../lib/failure.mjs";

const text = (value) => ({ type: "string", ...(value && { default: value }) });

/** What was asked for on the command line, or one sentence. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      scales: text("1,5"),
      rounds: text("5"),
      processes: text("1"),
      rush: text(),
      only: text(),
      profile: text(),
      as: text("coordinator"),
      json: text(),
      write: { type: "boolean", default: false },
    },
  });
  if (!["coordinator", "council", "archivist"].includes(values.as))
    fail("--as takes coordinator, council or archivist.");
  return {
    ...values,
    scales: numbers("scales", values.scales, 100).sort((a, b) => a - b),
    processes: numbers("processes", values.processes, 32),
    rounds: numbers("rounds", values.rounds, 1000)[0],
    rush: values.rush === undefined ? undefined : numbers("rush", values.rush, 100),
  };
}

function numbers(name, value, most) {
  const found = value.split(",").map(Number);
  if (!found.every((number) => Number.isInteger(number) && number >= 1 && number <= most))
    fail(`--${name} takes whole numbers from 1 to ${most}.`);
  return found;
}
