import fs from "node:fs";
import path from "node:path";
import { fail } from "./failure.mjs";

const realpath = (place) => {
  try {
    return fs.realpathSync(place);
  } catch {
    return place;
  }
};

/**
 * Refuses a data folder that was copied while its database was running: the server's own note names another folder then. Such a copy
 * mixes old and new pages, and its lists of processes are the original's.
 */
export function refuseLiveCopy(folder) {
  const here = path.join(folder, "postgres");
  const note = path.join(here, "postmaster.pid");
  if (!fs.existsSync(note)) return;
  const [, there] = fs.readFileSync(note, "utf8").split("\n");
  if (!there || realpath(there) === realpath(here)) return;
  fail(
    `${folder} is a copy of ${path.dirname(there)}, taken while it was running, and may be damaged; stop Arkivlots there and ` +
      `copy it again. (If the folder was moved after a crash instead, remove ${note} and start again.)`,
  );
}
