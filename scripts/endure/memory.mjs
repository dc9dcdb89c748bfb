import fs from "node:fs";

/** What a process holds in memory, in megabytes; 0 when it is gone. */
export function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1000;
  } catch {
    return 0;
  }
}
