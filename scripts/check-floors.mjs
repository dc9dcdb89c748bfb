// No installed package is older than the lowest version without the advisories in security/floors.json.
import fs from "node:fs";
import { inRoot } from "./lib/paths.mjs";

const read = (file) => JSON.parse(fs.readFileSync(inRoot(file), "utf8"));
const numbers = (version) => version.split("-")[0].split(".").map(Number);

function isBelow(version, lowest) {
  const [have, want] = [numbers(version), numbers(lowest)];
  const place = want.findIndex((number, index) => number !== have[index]);
  // A prerelease of the lowest version came before it.
  return place === -1 ? version.includes("-") : have[place] < want[place];
}

const { packages } = read("package-lock.json");
const problems = read("security/floors.json").flatMap(({ package: name, lowest, advisory }) => {
  const copies = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  if (!copies.length) return [`${name}: listed in security/floors.json but not installed`];
  return copies
    .filter(([, { version }]) => isBelow(version, lowest))
    .map(([place, { version }]) => `${place} ${version}: at least ${lowest} is needed (${advisory})`);
});

console.log(problems.join("\n") || "all above the floors");
process.exitCode = problems.length ? 1 : 0;
