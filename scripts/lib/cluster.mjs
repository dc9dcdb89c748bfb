// The embedded PostgreSQL server: made at first start, on loopback only, with its log beside the data.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isStopping, readRun, remember, run, startChild, stopChild } from "./children.mjs";
import { connectError } from "./database.mjs";
import { Stopped, fail, lastWords, reason } from "./failure.mjs";
import { postgresPackage } from "./install.mjs";
import { freePort } from "./ports.mjs";
import { commandLine, endProcess, isRunning, markOf } from "./processes.mjs";
import { unprivileged } from "./unprivileged.mjs";

const always = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
};

/**
 * Starts the server with its data below `folder`. `settings` are further PostgreSQL settings.
 * Returns { port, superuserUrl, url(role, database), child, restart(), stop(), remove() }.
 */
export async function startCluster(folder, secrets, settings = {}) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const identity = unprivileged(folder, await binFolder());
  const data = path.join(identity.folder, "postgres");
  const log = path.join(folder, "postgres.log");
  if (!fs.existsSync(path.join(data, "PG_VERSION"))) await create(identity, data, secrets.superuser);
  await endPredecessor(data);
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10e6) fs.renameSync(log, `${log}.1`);

  const passwords = { postgres: secrets.superuser, app_owner: secrets.appOwner, app_rw: secrets.appRw };
  const cluster = {
    port: undefined,
    child: undefined,
    url: (role, database) => `postgresql://${role}:${passwords[role]}@127.0.0.1:${cluster.port}/${database}`,
    get superuserUrl() {
      return cluster.url("postgres", "postgres");
    },
    restart: () => (cluster.child = launch(identity, data, log, cluster.port, settings)),
    stop: () => stopChild(cluster.child),
    remove: () => fs.rmSync(identity.folder, { recursive: true, force: true }),
  };
  const lastPort = readRun(path.join(folder, "run.json")).databasePort;
  for (let attempt = 1; ; attempt++) {
    cluster.port = await freePort(attempt === 1 ? lastPort : undefined);
    const logStart = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const problem = await waitUntilReady(cluster.restart(), cluster.superuserUrl);
    if (!problem) break;
    const told = fs.readFileSync(log, "utf8").slice(logStart);
    await cluster.stop();
    // Somebody took the port between our look and the start, or the killed predecessor's last children are just ending.
    const passing = /Address already in use|shared memory block .* still in use|lock file .* already exists/;
    if (attempt >= 5 || !passing.test(told))
      fail(`the database did not start (${problem}${firstFatal(told)}).`);
    await sleep(1000);
  }
  remember({ databasePort: cluster.port });
  return cluster;
}

async function binFolder() {
  try {
    const { postgres } = await import(postgresPackage);
    return path.dirname(postgres);
  } catch (error) {
    fail(
      `there is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL instead.`,
      error,
    );
  }
}

async function create(identity, data, password) {
  console.log("Creating the database ...");
  // Made under another name first: a start that is killed here leaves no half database behind.
  const draft = `${data}.new`;
  const passwordFile = path.join(identity.folder, "initdb.password");
  fs.rmSync(draft, { recursive: true, force: true });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  identity.own(passwordFile);
  let result;
  // Sorting is ICU's; the character classes are the C library's, and plain "C" would not know that å is a letter.
  for (const ctype of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    const args = [
      `--pgdata=${draft}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
    ];
    args.push("--data-checksums", "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=und");
    args.push("--locale=C", `--lc-ctype=${ctype}`);
    const cwd = identity.folder;
    result = await run("initdb", ...identity.command("initdb", args), { ...identity.options, cwd });
    if (result.code === 0 || !/invalid locale/.test(result.output)) break;
  }
  fs.rmSync(passwordFile, { force: true });
  if (result.code !== 0) fail(`the database could not be created in ${data} (${lastWords(result.output)}).`);
  fs.renameSync(draft, data);
}

// A postmaster whose starter was killed: stop it in order, so that this start owns the server.
async function endPredecessor(data) {
  const file = path.join(data, "postmaster.pid");
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
  const mark = markOf(pid);
  if (!mark) return;
  if (commandLine(pid).includes(data)) {
    await endProcess({ pid, mark, group: false, stopSignal: "SIGINT", patience: 30_000 });
    if (isRunning({ pid, mark }))
      fail(`the database server of an earlier start (process ${pid}) cannot be stopped.`);
  } else {
    // After a crash of the whole machine the number may belong to somebody else, and PostgreSQL would refuse for ever.
    fs.rmSync(file);
  }
}

function launch(identity, data, log, port, settings) {
  const all = { ...always, port, ...settings };
  const args = ["-D", data, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const out = fs.openSync(log, "a", 0o600);
  try {
    return startChild("database", ...identity.command("postgres", args), {
      ...identity.options,
      cwd: identity.folder,
      stdio: ["ignore", out, out],
      last: true,
      group: false,
      // SIGINT is PostgreSQL's fast shutdown: sessions are rolled back, everything is written.
      stopSignal: "SIGINT",
      patience: 60_000,
    });
  } finally {
    fs.closeSync(out);
  }
}

// Resolves to undefined when it answers, else to a few words.
async function waitUntilReady(child, url) {
  let ended;
  child.done.then(({ error }) => (ended = error ? reason(error) : "it ended at once"));
  let problem;
  for (let waited = 0; waited < 120_000; waited += 100) {
    if (isStopping()) throw new Stopped();
    if (ended) return ended;
    problem = await connectError(url);
    if (!problem) return undefined;
    if (problem.code === "28P01") return "secrets.json and the database do not belong together, restore both";
    await sleep(100);
  }
  return `no answer in two minutes: ${reason(problem)}`;
}

function firstFatal(log) {
  const line = log.split("\n").find((text) => /FATAL|PANIC|error while loading|not found/.test(text));
  return line ? `: ${line.replace(/^.*?(FATAL|PANIC):\s+/, "").trim()}` : "";
}
