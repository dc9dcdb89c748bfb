// next build, only when something that goes into it has changed.
import fs from "node:fs";
import { run } from "./children.mjs";
import { fail, lastWords } from "./failure.mjs";
import { inRoot, nextCli, root } from "./paths.mjs";
import { filesBelow, hashFiles, hasStamp } from "./stamp.mjs";

const folders = ["app", "components", "lib", "prisma", "public"];
const stampFile = inRoot(".next/arkivlots-stamp");

function sourceStamp() {
  const configs = fs
    .readdirSync(root)
    .filter((name) => /\.(ts|mts|mjs|cjs|js|json)$/.test(name) && name !== "next-env.d.ts");
  const skip = (file) => file === "lib/platform/db/generated" || /\.(itest|test)\.tsx?$/.test(file);
  return hashFiles(filesBelow([...folders, ...configs], skip));
}

const isCurrent = (stamp) => fs.existsSync(inRoot(".next/BUILD_ID")) && hasStamp(stampFile, stamp);

/**
 * Route types that an earlier npm run dev has left: they may speak of files that are gone. It makes
 * them anew.
 */
export const forgetDevTypes = () => fs.rmSync(inRoot(".next/dev/types"), { recursive: true, force: true });

/**
 * Builds when needed; resolves to false when the build was current already. Fails with one
 * sentence.
 */
export async function ensureBuilt() {
  const stamp = sourceStamp();
  if (isCurrent(stamp)) return false;
  console.log("Building the web app; this takes a minute or two ...");
  fs.rmSync(stampFile, { force: true });
  forgetDevTypes();
  // Machines that each build the same sources must not look like different versions to a browser.
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    BUILD_ID: stamp.slice(0, 20),
  };
  // Pages are made at request time, so a build never needs the database and must not be able to
  // write to it.
  for (const name of ["DATABASE_URL", "DATABASE_APP_URL", "PORT"]) delete env[name];
  const { code, output } = await run("build", process.execPath, [nextCli, "build"], { env });
  if (code !== 0) {
    console.error(output.split("\n").slice(-40).join("\n").trimEnd());
    fail(`the build failed (${lastWords(output)}).`);
  }
  fs.writeFileSync(stampFile, stamp);
  return true;
}
