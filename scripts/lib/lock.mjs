// One program at a time on a data folder. A lock whose owner was killed is taken over.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail, reason } from "./failure.mjs";
import { isRunning, markOf } from "./processes.mjs";

const lockFile = (folder) => path.join(folder, "run.lock");

/** The living owner of the folder: { pid, mark, what } or undefined. */
export function lockOwner(folder) {
  try {
    const owner = JSON.parse(fs.readFileSync(lockFile(folder), "utf8"));
    return isRunning(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

// Folder by folder: where the system lets nobody make one (/proc), node's own recursive mkdir tries forever.
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder, { mode: 0o700 });
}

/** Takes the folder for this process, or fails with one sentence. Returns the function that gives it back. */
export async function takeLock(folder, what) {
  try {
    makeFolder(folder);
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    fail(
      `the data folder ${folder} cannot be written (${reason(error)}); choose another with DATA_DIR.`,
      error,
    );
  }
  const file = lockFile(folder);
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, JSON.stringify({ pid: process.pid, mark: markOf(process.pid), what }));
  try {
    // A moment of patience: the owner may be stopping just now.
    for (let attempt = 0; attempt < 20; attempt++) {
      if (!lockOwner(folder)) removeStale(file);
      try {
        // A hard link appears with its content or not at all, so no other reads half a lock.
        fs.linkSync(mine, file);
        return () => lockOwner(folder)?.pid === process.pid && fs.rmSync(file, { force: true });
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      await sleep(100);
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
  const owner = lockOwner(folder);
  fail(
    `"${owner?.what ?? "another program"}" (process ${owner?.pid ?? "?"}) already uses ${folder}; stop it first.`,
  );
}

// Two newcomers may see the same dead lock: move it away first and look whether it was really the dead one.
function removeStale(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (isRunning(JSON.parse(fs.readFileSync(aside, "utf8")))) fs.linkSync(aside, file);
  } catch {
    // Somebody else was quicker, or it was not readable: the link above decides.
  }
  fs.rmSync(aside, { force: true });
}
