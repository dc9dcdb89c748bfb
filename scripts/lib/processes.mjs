// Looking at and ending processes of which we only know the number.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const ps = (...args) => spawnSync("ps", args, { encoding: "utf8" }).stdout?.trim() ?? "";

// The fields of /proc/<pid>/stat from the state on; undefined when there is no such process, or no /proc.
function statOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command's name in brackets may hold spaces and brackets, so begin after the last one.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/** The parent's number; undefined where there is no /proc. */
export const parentOf = (pid) => statOf(pid)?.[1];

/**
 * What tells this process from a later one with the same number: its start time (and the boot it belongs to).
 * Undefined when there is no such process or it is a zombie.
 */
export function markOf(pid) {
  if (fs.existsSync("/proc/self/stat")) {
    const fields = statOf(pid);
    const boot = fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return !fields || fields[0] === "Z" ? undefined : `${boot} ${fields[19]}`;
  }
  const [state, ...started] = ps("-p", String(pid), "-o", "state=,lstart=").split(/\s+/);
  return !state || state.startsWith("Z") ? undefined : started.join(" ");
}

export function commandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return ps("-p", String(pid), "-o", "command=");
  }
}

/** Whether exactly the process that was recorded is still there. */
export const isRunning = ({ pid, mark }) => Boolean(pid && mark) && markOf(pid) === mark;

/** All processes below this one. */
function descendants(pid) {
  const parents = ps("-A", "-o", "pid=,ppid=")
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found) found.push(...parents.filter(([, p]) => p === parent).map(([child]) => child));
  return found.slice(1);
}

/** Sends a signal; a process that is gone already is no error. */
function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Asks a process to end, waits `patience` ms, then ends it and everything below it by force.
 * With `group` the request goes to its whole process group.
 */
export async function endProcess({ pid, mark, group = true, stopSignal = "SIGTERM", patience = 10_000 }) {
  const gone = () => !isRunning({ pid, mark });
  const below = descendants(pid).map((child) => ({ pid: child, mark: markOf(child) }));
  if (!gone()) signal(group ? -pid : pid, stopSignal);
  for (let waited = 0; !gone() && waited < patience; waited += 50) await sleep(50);
  if (!gone() && !group) signal(pid, "SIGQUIT");
  for (let waited = 0; !gone() && !group && waited < 5000; waited += 50) await sleep(50);
  if (!gone()) signal(pid, "SIGKILL");
  if (group) signal(-pid, "SIGKILL");
  // Servers and browsers that a test started for itself may live in groups of their own.
  if (group) for (const child of below) if (isRunning(child)) signal(child.pid, "SIGKILL");
  for (let waited = 0; !gone() && waited < 5000; waited += 50) await sleep(50);
}
