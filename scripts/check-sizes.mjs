// Files stay small enough to be read: none over 400 lines, 95 % up to 250, half up to 80, routes and pages up to 60.
import fs from "node:fs";
import { inRoot } from "./lib/paths.mjs";
import { filesBelow } from "./lib/stamp.mjs";

const places = ["app", "components", "lib", "scripts", "e2e", "prisma/reference", "prisma/seed"];
const skip = (file) => file === "lib/platform/db/generated";
const files = filesBelow(places, skip)
  .filter((file) => /\.(ts|tsx|mjs|mts|css)$/.test(file))
  .map((file) => ({ file, lines: fs.readFileSync(inRoot(file), "utf8").trimEnd().split("\n").length }))
  .sort((a, b) => a.lines - b.lines);

const at = (share) => files[Math.min(files.length - 1, Math.floor(files.length * share))]?.lines ?? 0;
const isRoute = (file) => /^app\/.*(^|\/)(page|route)\.tsx?$/.test(file);
const problems = [
  ...files
    .filter(({ lines }) => lines > 400)
    .map(({ file, lines }) => `${file}: ${lines} lines, at most 400`),
  ...files
    .filter(({ file, lines }) => isRoute(file) && lines > 60)
    .map(({ file, lines }) => `${file}: ${lines} lines, a route or page has at most 60`),
];
if (at(0.95) > 250) problems.push(`95th percentile: ${at(0.95)} lines, at most 250`);
if (at(0.5) > 80) problems.push(`median: ${at(0.5)} lines, at most 80`);

console.log(problems.join("\n") || `${files.length} files, median ${at(0.5)} lines, 95 % up to ${at(0.95)}`);
process.exitCode = problems.length ? 1 : 0;
