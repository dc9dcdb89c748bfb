// Which worker of a data folder takes jobs under which name: the queue keeps the jobs of one that
// was killed locked for four hours, and only here is it known that nobody does them any more.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isRunning, markOf } from "./processes.mjs";

const fileOf = (folder) => path.join(folder, "workers.json");

function read(folder) {
  try {
    return JSON.parse(fs.readFileSync(fileOf(folder), "utf8"));
  } catch {
    return [];
  }
}

function write(folder, workers) {
  const file = fileOf(folder);
  fs.writeFileSync(`${file}.new`, JSON.stringify(workers), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

// What runs on another machine cannot be seen from here.
const isDead = (worker) => worker.host === os.hostname() && !isRunning(worker);

/** The names of this machine's dead workers. */
export const deadWorkers = (folder) =>
  read(folder)
    .filter(isDead)
    .map(({ name }) => name);

/** Notes that this process takes jobs under a name; call it when the dead ones' jobs are free again. */
export function noteWorker(folder, name) {
  const mine = { name, host: os.hostname(), pid: process.pid, mark: markOf(process.pid) };
  write(folder, [...read(folder).filter((worker) => !isDead(worker)), mine]);
}
