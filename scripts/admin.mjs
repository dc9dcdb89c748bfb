// npm run admin -- <command>: runs scripts/admin.ts on the right database, also while npm start is running.
import path from "node:path";
import { endOrphans, readRun, recordIn, startChild } from "./lib/children.mjs";
import { address, environments } from "./lib/environment.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { refuseLiveCopy } from "./lib/live-copy.mjs";
import { lockOwner, takeLock } from "./lib/lock.mjs";
import { main, onLeave } from "./lib/main.mjs";
import { migrate } from "./lib/migrate.mjs";
import { openDatabase } from "./lib/open-database.mjs";
import { dataDir } from "./lib/paths.mjs";
import { program } from "./lib/programs.mjs";
import { loadSecrets } from "./lib/secrets.mjs";

const folder = dataDir();
const logFile = () => path.join(folder, "start.log");

await main({ couldNot: "The command could not run", logFile, onSignal: () => 130 }, async () => {
  await ensureInstalled();
  const database = await findDatabase();
  const env = environments({ dataDir: folder, ...database, ...address() }).owner;
  // On the terminal, so that it can ask for a password without showing it.
  const args = [...program("admin"), ...process.argv.slice(2)];
  const { code } = await startChild("admin", process.execPath, args, { env, foreground: true }).done;
  return code ?? 1;
});

async function findDatabase() {
  if (!process.env.DATABASE_URL) refuseLiveCopy(folder);
  if (!process.env.DATABASE_URL && lockOwner(folder)) {
    const { databasePort } = readRun(path.join(folder, "run.json"));
    const secrets = loadSecrets(folder);
    const url = (role, password) => `postgresql://${role}:${password}@127.0.0.1:${databasePort}/arkivlots`;
    return { secrets, ownerUrl: url("app_owner", secrets.appOwner), appUrl: url("app_rw", secrets.appRw) };
  }
  if (!process.env.DATABASE_URL) {
    onLeave(await takeLock(folder, "npm run admin"));
    await endOrphans(path.join(folder, "run.json"));
    recordIn(path.join(folder, "run.json"));
  }
  const secrets = loadSecrets(folder);
  const database = await openDatabase(folder, secrets);
  if (database.cluster) await migrate(database.ownerUrl);
  return { secrets, ...database };
}
