// "Has anything changed since?": a hash over files, kept beside what was made from them.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/** All files below these files and folders (relative to the project), sorted; what does not exist is left out. */
export function filesBelow(places, skip = () => false) {
  const found = [];
  const visit = (relative) => {
    if (skip(relative)) return;
    const info = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
    if (info?.isFile()) found.push(relative);
    if (info?.isDirectory())
      for (const name of fs.readdirSync(path.join(root, relative))) visit(path.join(relative, name));
  };
  places.forEach(visit);
  return found.sort();
}

export function hashFiles(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

export const hasStamp = (file, value) => fs.existsSync(file) && fs.readFileSync(file, "utf8") === value;
