// The frame around every script: signals, one sentence instead of a stack trace, and nothing left behind.
import fs from "node:fs";
import { Failure, Stopped, reason } from "./failure.mjs";
import { isStopping, stopChildren } from "./children.mjs";
import { commandLine, parentOf } from "./processes.mjs";

const leaving = [];
let ended;

/** Registers work to be done after all processes have ended (removing a lock or a temporary folder). */
export const onLeave = (work) => leaving.unshift(work);

/** Stops everything once; later calls wait for the same end. */
export function endAll() {
  ended ??= stopChildren().then(async () => {
    for (const work of leaving) await work();
  });
  return ended;
}

/**
 * Runs a script. `work` resolves to an exit code (undefined: keep running until a signal comes).
 * `couldNot` begins the sentence that is printed on failure; the stack goes to `logFile()`.
 */
export async function main({ couldNot, logFile, onSignal = () => 0 }, work) {
  // Colours are for people at a terminal, not for a log; children inherit this.
  if (!process.stdout.isTTY) process.env.NO_COLOR ??= "1";
  const leave = async (code) => {
    await endAll();
    process.exit(code);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // npm passes the terminal's Ctrl+C on a second time: repeated signals must not cut the orderly stop short.
    process.on(name, () => isStopping() || leave(onSignal()));
  }
  // A reader that went away (npm start | head) is no reason to fall.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  leaveWithNpm(() => isStopping() || leave(onSignal()));
  try {
    const code = await work();
    if (code !== undefined && !isStopping()) await leave(code);
  } catch (error) {
    if (isStopping() || error instanceof Stopped) return;
    note(logFile?.(), error);
    const sentence = error instanceof Failure ? error.message : `${reason(error)}.`;
    console.error(`${couldNot}: ${sentence}`);
    await leave(1);
  }
}

// npm may be killed, or a shell between npm and us may die of a signal without passing it on: then our ancestors change.
function leaveWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const isShell = /^\S*sh -c /.test(commandLine(process.ppid));
  const ancestors = () => `${process.ppid} ${isShell ? parentOf(process.ppid) : ""}`;
  const first = ancestors();
  setInterval(() => ancestors() !== first && stop(), 500).unref();
}

function note(file, error) {
  try {
    const cause = error.cause ? `\ncause: ${error.cause.stack ?? error.cause}` : "";
    fs.appendFileSync(file, `${new Date().toISOString()} ${error.stack}${cause}\n\n`, { mode: 0o600 });
  } catch {
    // Without a data folder there is no log either; the sentence has been printed.
  }
}
