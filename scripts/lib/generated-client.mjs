// The Prisma client is generated code: made again whenever the schema has changed.
import fs from "node:fs";
import { run } from "./children.mjs";
import { fail, lastWords } from "./failure.mjs";
import { inRoot } from "./paths.mjs";
import { filesBelow, hashFiles, hasStamp } from "./stamp.mjs";

const folder = "lib/platform/db/generated";

export async function ensureGeneratedClient() {
  const sources = ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"];
  const stamp = hashFiles(filesBelow(sources));
  const stampFile = inRoot(folder, ".stamp");
  if (hasStamp(stampFile, stamp)) return;
  console.log("Generating the database client ...");
  const env = {
    ...process.env,
    // Prisma's command line would fetch an engine that generating does not use; any executable satisfies it.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    DATABASE_URL: process.env.DATABASE_URL || "postgresql://localhost/not-used-by-generate",
    CHECKPOINT_DISABLE: "1",
  };
  const args = [inRoot("node_modules/prisma/build/index.js"), "generate", "--no-hints"];
  const { code, output } = await run("prisma generate", process.execPath, args, { env });
  if (code !== 0 || !fs.existsSync(inRoot(folder))) {
    fail(`the database client could not be generated (${lastWords(output)}).`);
  }
  fs.writeFileSync(stampFile, stamp);
}
