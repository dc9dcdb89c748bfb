// A Chromium for the browser tests: the system's, else Debian's package, else Playwright's own. The
// headless shell is preferred: the whole browser draws a toolbar for each window, twice as much work
// as most of our pages.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { run } from "./children.mjs";
import { fail, lastWords } from "./failure.mjs";
import { inRoot } from "./paths.mjs";

const usual = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

// Asking for the version tells a real browser from Ubuntu's stub that wants a snap.
const works = (file) =>
  Boolean(file) &&
  fs.existsSync(file) &&
  spawnSync(file, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;

/** The path of a browser that runs; installs one when there is none. */
export async function ensureChromium() {
  const wished = process.env.CHROMIUM_PATH;
  if (wished) return works(wished) ? wished : fail(`CHROMIUM_PATH=${wished} is not a browser that runs.`);
  const { chromium } = await import("@playwright/test");
  const find = () => [...usual, chromium.executablePath()].find(works);
  if (find()) return find();

  let output = "";
  const attempt = async (name, command, args, env = {}) => {
    const result = await run(name, command, args, { env: { ...process.env, ...env } });
    output = result.output;
    return result.code === 0 ? find() : undefined;
  };
  if (process.getuid() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium (apt-get) ...");
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    await attempt("apt-get update", "apt-get", ["update", "-q"], quiet);
    for (const name of ["chromium-headless-shell", "chromium"]) {
      const args = ["install", "-q", "-y", "--no-install-recommends", name];
      const found = await attempt("apt-get install", "apt-get", args, quiet);
      if (found) return found;
    }
  }
  console.log("Fetching Playwright's Chromium ...");
  const args = [inRoot("node_modules/@playwright/test/cli.js"), "install", "chromium"];
  return (
    (await attempt("playwright install", process.execPath, args)) ??
    fail(
      `there is no Chromium for the browser tests (${lastWords(output)}); install one and set CHROMIUM_PATH.`,
    )
  );
}
