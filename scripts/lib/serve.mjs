// A web server (and a worker, when wanted) on a test database: for Playwright's workers and for screenshots.
import fs from "node:fs";
import path from "node:path";
import { stopChild } from "./children.mjs";
import { lastWords } from "./failure.mjs";
import { waitForHealth } from "./health.mjs";
import { freePort } from "./ports.mjs";
import { startWeb, startWorker } from "./server-process.mjs";

// The last resort when the test runner leaves without calling stop; one listener, however many servers there are.
const servers = new Set();
process.once("exit", () => [...servers].flat().forEach((child) => child.kill("SIGKILL")));

/**
 * Serves database `databaseName` of the temporary server (TEST_APP_URL_BASE, TEST_OWNER_URL_BASE, AUTH_SECRET).
 * Resolves to { url, port, pid, stop() } once it is healthy; its output is in `${dataDir}/web.log` and worker.log.
 */
export async function startServer({ databaseName, dataDir, port, worker = false, env: extra = {} }) {
  const folder = path.resolve(dataDir);
  fs.mkdirSync(folder, { recursive: true });
  const used = port ?? (await freePort());
  const url = `http://localhost:${used}`;
  const env = { ...envOf(databaseName, folder, url, used), ...extra };
  const quickly = (log) => ({ stdio: ["ignore", log, log], patience: 3000 });
  const logFile = path.join(folder, "web.log");
  const web = withLog(logFile, (log) => startWeb(env, quickly(log)));
  const children = [web];
  const stop = async () => {
    await Promise.all(children.map(stopChild));
    servers.delete(children);
  };
  servers.add(children);
  try {
    await waitForHealth(
      `http://127.0.0.1:${used}`,
      web,
      () => ` (${lastWords(fs.readFileSync(logFile, "utf8"), 3)})`,
    );
    if (worker) {
      const owner = ownerEnv(env, databaseName);
      children.push(withLog(path.join(folder, "worker.log"), (log) => startWorker(owner, quickly(log))));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, port: used, pid: web.pid, stop };
}

function envOf(databaseName, folder, url, port) {
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: "127.0.0.1",
    PORT: String(port),
    APP_ORIGIN: url,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: process.env.AUTH_SECRET,
    DATA_DIR: folder,
    DATABASE_APP_URL: process.env.TEST_APP_URL_BASE + databaseName,
  };
  delete env.DATABASE_URL;
  return env;
}

const ownerEnv = (env, databaseName) => ({
  ...env,
  DATABASE_URL: process.env.TEST_OWNER_URL_BASE + databaseName,
});

/** Does the jobs that wait in the database of a server which has no worker beside it. */
export async function doWaitingJobs({ databaseName, dataDir, url }) {
  const folder = path.resolve(dataDir);
  const env = ownerEnv(envOf(databaseName, folder, url, new URL(url).port), databaseName);
  const worker = withLog(path.join(folder, "worker.log"), (log) =>
    startWorker(env, { stdio: ["ignore", log, log], patience: 3000, once: true }),
  );
  const { code } = await worker.done;
  if (code !== 0) throw new Error(lastWords(fs.readFileSync(path.join(folder, "worker.log"), "utf8"), 3));
}

function withLog(file, start) {
  const log = fs.openSync(file, "a");
  try {
    return start(log);
  } finally {
    fs.closeSync(log);
  }
}
