// npm start: installs what is missing, starts the database, builds when the sources have changed,
// migrates, and serves. npm run dev (--dev): the same on the same data, but nothing is built: a
// changed file shows at once. --empty or DEMO=off: no demo, for a real office.
import path from "node:path";
import { ensureBuilt } from "./lib/build.mjs";
import { endOrphans, recordIn, run } from "./lib/children.mjs";
import { connectError, countRows } from "./lib/database.mjs";
import { demoAccounts } from "./lib/demo-accounts.mjs";
import { address, checkSettings, environments } from "./lib/environment.mjs";
import { fail, lastWords } from "./lib/failure.mjs";
import { waitForHealth } from "./lib/health.mjs";
import { checkNode, ensureInstalled } from "./lib/install.mjs";
import { keepRunning } from "./lib/keep-running.mjs";
import { refuseLiveCopy } from "./lib/live-copy.mjs";
import { takeLock } from "./lib/lock.mjs";
import { main, onLeave } from "./lib/main.mjs";
import { migrate } from "./lib/migrate.mjs";
import { openDatabase } from "./lib/open-database.mjs";
import { dataDir } from "./lib/paths.mjs";
import { poolSize } from "./lib/pool.mjs";
import { isLoopback, listenError } from "./lib/ports.mjs";
import { program } from "./lib/programs.mjs";
import { loadSecrets } from "./lib/secrets.mjs";
import { startWeb, startWorker } from "./lib/server-process.mjs";
import { keepSetupWord } from "./lib/setup-word.mjs";
import { keepWebKey } from "./lib/web-key.mjs";

const folder = dataDir();
const isDev = process.argv.includes("--dev");
const isWithoutDemo = process.argv.includes("--empty") || process.env.DEMO === "off";

await main(
  { couldNot: "Arkivlots could not start", logFile: () => path.join(folder, "start.log") },
  async () => {
    checkNode();
    const place = address();
    checkSettings();
    if (!process.env.DATABASE_URL) refuseLiveCopy(folder);
    onLeave(await takeLock(folder, isDev ? "npm run dev" : "npm start"));
    const runFile = path.join(folder, "run.json");
    if (await endOrphans(runFile)) console.log("Stopped what an earlier start had left running.");
    recordIn(runFile);
    await checkPort(place);
    await ensureInstalled();

    const secrets = loadSecrets(folder);
    const database = await openDatabase(folder, secrets);
    if (isDev && isPublic(place)) fail("npm run dev serves this computer alone; use npm start for others.");
    await refusePublicDemo(place, database.ownerUrl);
    if (database.cluster) watchDatabase(database.cluster);
    if (!isDev) await ensureBuilt();
    await migrate(database.ownerUrl);

    const pool = await poolSize(database.appUrl);
    const env = environments({ dataDir: folder, secrets, ...database, ...place, pool, isDev });
    if (await isDemoWanted(database, place)) await loadDemo(env.owner);
    await keepWebKey(database.ownerUrl, env.web.AUTH_SECRET);
    const setupWord = await keepSetupWord(database.ownerUrl, env.web.AUTH_SECRET);
    await serve(env, place);
    await greet(place, database.ownerUrl, setupWord);
  },
);

async function checkPort({ host, port }) {
  // Browsers may try ::1 first for "localhost", so another program there would be shown instead of
  // ours.
  const error =
    (await listenError(host, port)) ?? (isLoopback(host) ? await listenError("::1", port) : undefined);
  if (error === "EADDRINUSE")
    fail(`port ${port} is already in use; choose another, for example PORT=${port + 1} npm start.`);
  if (error === "EACCES")
    fail(`this user may not listen on port ${port}; choose one from 1024 up with PORT.`);
  if (error && (await listenError(host, port)))
    fail(`HOST=${host} is not an address of this computer (${error}).`);
}

// Other computers reach it: by its own address, or through a proxy that people know by APP_ORIGIN.
function isPublic({ host, origin }) {
  return !isLoopback(host) || !isLoopback(new URL(origin).hostname);
}

// An empty database of our own, that only this computer reaches.
async function isDemoWanted({ cluster, ownerUrl }, place) {
  if (isWithoutDemo || !cluster || isPublic(place)) return false;
  return !(await countRows(ownerUrl, "office"));
}

// The demo accounts' password is public knowledge.
async function refusePublicDemo(place, ownerUrl) {
  if (!isPublic(place) || !(await countRows(ownerUrl, "user", "is_demo"))) return;
  fail(
    `HOST=${place.host} and APP_ORIGIN=${place.origin} are for other computers too, and the database holds demo accounts ` +
      "with a public password; leave both unset, or use another DATA_DIR or DATABASE_URL.",
  );
}

function watchDatabase(cluster) {
  keepRunning("database", cluster.child, () => cluster.restart());
}

async function loadDemo(env) {
  console.log("Loading the demo offices ...");
  const { code, output } = await run("demo load", process.execPath, [...program("admin"), "demo", "load"], {
    env,
  });
  if (code !== 0) fail(`the demo data could not be loaded (${lastWords(output)}).`);
}

async function serve(env, { local }) {
  const web = startWeb(env.web, { isDev });
  await waitForHealth(local, web);
  keepRunning("web server", web, () => startWeb(env.web, { isDev }));
  const work = () => startWorker(env.owner, { isDev });
  keepRunning("worker", work(), work);
}

async function greet({ host, origin }, ownerUrl, setupWord) {
  console.log(`\nArkivlots is running: ${origin}`);
  if (!isLoopback(host) && !process.env.APP_ORIGIN)
    console.log("Set APP_ORIGIN to the address that people will use.");
  const accounts = (await connectError(ownerUrl)) ? [] : await demoAccounts(ownerUrl);
  if (accounts.length)
    console.log(`\nDemo accounts, all with the password arkivlots-demo-2026:\n${accounts.join("\n")}`);
  if (setupWord)
    console.log(
      `\nThere is no office yet. Set it up at ${origin}/setup with this word:\nSetup word: ${setupWord}`,
    );
  console.log("\nPress Ctrl+C to stop.");
}
