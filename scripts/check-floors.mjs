// No installed package is older than the lowest version without the advisories in
// security/floors.json, and the floors cover every advisory of security/advisories.json, which is
// kept by hand and says of which day it is.
import fs from "node:fs";
import { inRoot } from "./lib/paths.mjs";

const read = (file) => JSON.parse(fs.readFileSync(inRoot(file), "utf8"));
const numbers = (version) => version.split("-")[0].split(".").map(Number);
const majorOf = (version) => numbers(version)[0];

function isBelow(version, lowest) {
  const [have, want] = [numbers(version), numbers(lowest)];
  const place = want.findIndex((number, index) => number !== have[index]);
  // A prerelease of the lowest version came before it.
  return place === -1 ? version.includes("-") : have[place] < want[place];
}

/** Of several lowest versions, one for each line of releases, the one that this version is held to. */
function lowestFor(version, lowest) {
  const all = [lowest].flat();
  return all.find((one) => majorOf(one) === majorOf(version)) ?? all.at(-1);
}

const { packages } = read("package-lock.json");
const floors = read("security/floors.json");
const { asOf, advisories } = read("security/advisories.json");

const tooOld = floors.flatMap(({ package: name, lowest, advisory }) => {
  const copies = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  if (!copies.length) return [`${name}: listed in security/floors.json but not installed`];
  return copies
    .filter(([, { version }]) => isBelow(version, lowestFor(version, lowest)))
    .map(
      ([place, { version }]) =>
        `${place} ${version}: at least ${lowestFor(version, lowest)} is needed (${advisory})`,
    );
});
const uncovered = advisories.flatMap(({ package: name, id, fixedIn }) => {
  const floor = floors.find((one) => one.package === name);
  const isCovered = floor && fixedIn.every((version) => !isBelow(lowestFor(version, floor.lowest), version));
  return isCovered ? [] : [`${name}: security/floors.json does not cover ${id} (${fixedIn.join(", ")})`];
});
const problems = [...tooOld, ...uncovered];

console.log(problems.join("\n") || `all above the floors; advisories as of ${asOf}`);
process.exitCode = problems.length ? 1 : 0;
