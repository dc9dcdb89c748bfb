// Every process that the scripts start is known here, so that all of them can be stopped, also by the next start after a kill -9.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { root } from "./paths.mjs";
import { Stopped } from "./failure.mjs";
import { endProcess, isRunning, markOf } from "./processes.mjs";

const children = new Map();
let stopping = false;
let runFile;
let remembered = {};

export const isStopping = () => stopping;

/** From now on the running children, and what `remember` is told, are kept in this file. */
export function recordIn(file) {
  runFile = file;
  remembered = { ...readRun(file), children: [] };
  save();
}

/** What a run left behind or holds at present: { databasePort, children: [{ name, pid, mark, ... }] }. */
export function readRun(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

export function remember(facts) {
  Object.assign(remembered, facts);
  save();
}

function save() {
  if (!runFile || !fs.existsSync(runFile.replace(/[^/]+$/, ""))) return;
  const entries = [...children.values()].map(({ entry }) => entry);
  fs.writeFileSync(`${runFile}.new`, JSON.stringify({ ...remembered, children: entries }, null, 2), {
    mode: 0o600,
  });
  fs.renameSync(`${runFile}.new`, runFile);
}

/** Ends what a killed predecessor left running; the database last. */
export async function endOrphans(file) {
  const orphans = (readRun(file).children ?? []).filter(isRunning);
  await Promise.all(orphans.filter((orphan) => !orphan.last).map(endProcess));
  await Promise.all(orphans.filter((orphan) => orphan.last).map(endProcess));
  return orphans.length;
}

/**
 * Starts a process in a group of its own: Ctrl+C reaches only us, and we stop things in order.
 * `foreground` keeps it on the terminal (it may ask questions); `last` marks what outlives the others (the database).
 */
export function startChild(name, command, args, options = {}) {
  const {
    foreground = false,
    last = false,
    group = !foreground,
    stopSignal,
    patience,
    ...spawning
  } = options;
  const begin = () =>
    spawn(command, args, { cwd: root, stdio: "inherit", detached: !foreground, ...spawning });
  return adopt(name, begin, { last, group, stopSignal, patience });
}

/** A process that `begin` starts in a way of its own, known here like the others. */
export function adopt(name, begin, { last = false, group = false, stopSignal, patience } = {}) {
  if (stopping) throw new Stopped();
  const child = begin();
  const done = new Promise((resolve) => {
    child.once("error", (error) => resolve({ error }));
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  if (child.pid) {
    const entry = { name, pid: child.pid, mark: markOf(child.pid), group, last, stopSignal, patience };
    children.set(child.pid, { entry, done });
    save();
    child.once("exit", () => {
      children.delete(child.pid);
      if (!stopping) save();
    });
  }
  return Object.assign(child, { done });
}

/** Runs a command to its end; resolves to { code, output }. With `show` the output is seen while it comes. */
export async function run(name, command, args, { show = false, ...options } = {}) {
  const child = startChild(name, command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from?.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (show) to.write(text);
    });
  }
  const { code, error } = await child.done;
  if (stopping) throw new Stopped();
  return { code: error ? 1 : (code ?? 1), output: error ? error.message : output };
}

/** Stops one child and waits for its end. */
export async function stopChild(child) {
  const known = children.get(child.pid);
  if (known) await endProcess(known.entry);
}

/**
 * Stops everything that was started: first all others, then the database. Nothing can be started
 * any more, unless it is not for good: a test file ends its own, and the next one begins in the
 * same process.
 */
export async function stopChildren({ forGood = true } = {}) {
  stopping = true;
  const all = [...children.values()];
  const end = (last) =>
    Promise.all(all.filter(({ entry }) => entry.last === last).map(({ entry }) => endProcess(entry)));
  await end(false);
  await end(true);
  await Promise.all(all.map(({ done }) => done));
  save();
  stopping = forGood;
}
