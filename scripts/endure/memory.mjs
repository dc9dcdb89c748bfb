import fs from "node:fs";

/** What a process and all that it has started hold in memory, in megabytes. */
export function memoryOfTree(pid) {
  let children = "";
  try {
    children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  } catch {
    // Gone, or nothing was started by it.
  }
  return children
    .split(" ")
    .filter(Boolean)
    .reduce((sum, child) => sum + memoryOfTree(Number(child)), memoryOf(pid));
}

/** What a process holds in memory, in megabytes; 0 when it is gone. */
export function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1000;
  } catch {
    return 0;
  }
}
