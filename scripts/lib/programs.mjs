// The programs in TypeScript that run beside the web server. From the sources they take seconds to start, since a
// thousand files are found and translated one by one; put together into one file each, a moment.
import fs from "node:fs";
import { createRequire } from "node:module";
import { inRoot } from "./paths.mjs";

const names = ["admin", "read-import", "worker"];
const folder = inRoot(".programs");
let areMade = false;

/** node's arguments for one of the programs, as the sources are now. */
export function program(name) {
  if (!areMade) make();
  areMade = true;
  return ["--conditions=react-server", `${folder}/${name}.mjs`];
}

function make() {
  // Only now: it may have had to be installed first.
  const { buildSync } = createRequire(import.meta.url)("esbuild");
  const { dependencies } = JSON.parse(fs.readFileSync(inRoot("package.json"), "utf8"));
  const { outputFiles } = buildSync({
    entryPoints: names.map((name) => inRoot(`scripts/${name}.ts`)),
    outdir: folder,
    absWorkingDir: inRoot(),
    bundle: true,
    write: false,
    // Packages stay where they are, but for one that asks Next.js for modules without saying which files these are.
    external: Object.keys(dependencies).filter((name) => name !== "next-intl"),
    alias: { "next/headers": "next/headers.js", "next/navigation": "next/navigation.js" },
    conditions: ["react-server"],
    platform: "node",
    format: "esm",
    target: "node20",
    outExtension: { ".js": ".mjs" },
    logLevel: "error",
  });
  fs.mkdirSync(folder, { recursive: true });
  for (const { path: file, text } of outputFiles) {
    if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) continue;
    // Whole or not there: others may be starting the same program.
    fs.writeFileSync(`${file}.${process.pid}`, text);
    fs.renameSync(`${file}.${process.pid}`, file);
  }
}
