import { run } from "./children.mjs";
import { fail, lastWords } from "./failure.mjs";
import { inRoot } from "./paths.mjs";

/** Applies pending migrations, the app's and the job queue's, as the database's owner. */
export async function migrate(ownerUrl) {
  const env = { ...process.env, DATABASE_URL: ownerUrl };
  const step = async (...args) => {
    const { code, output } = await run("migrate", process.execPath, args, { env });
    if (code !== 0) fail(`the database could not be brought up to date (${lastWords(output)}).`);
    return output;
  };
  const told = await step(inRoot("scripts/db-migrate.mjs"), "deploy");
  if (!/nothing to apply/.test(told)) console.log(`Database: ${told.trim().split("\n").at(-1)}`);
  await step(inRoot("scripts/migrate-jobs.mjs"));
}
