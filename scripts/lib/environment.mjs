import os from "node:os";
import { fail } from "./failure.mjs";
import { leastPool } from "./pool.mjs";
import { isLoopback } from "./ports.mjs";

/**
 * Environments for the child processes: `web` lacks the owner's address, worker and admin commands
 * get `owner`.
 */
export function environments({ dataDir, secrets, ownerUrl, appUrl, port, host, origin, pool, isDev }) {
  const authSecret = process.env.AUTH_SECRET || secrets.authSecret;
  if (authSecret.length < 32) fail("AUTH_SECRET is too short; use at least 32 random characters.");
  const web = {
    ...process.env,
    NODE_ENV: isDev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_APP_URL: appUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: authSecret,
    NEXTAUTH_SECRET: authSecret,
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    PORT: String(port),
    HOST: host,
    ...(pool && { DB_POOL: String(pool) }),
  };
  delete web.DATABASE_URL;
  return { web, owner: { ...web, DATABASE_URL: ownerUrl } };
}

const logLevels = ["silent", "error", "warn", "info", "debug"];

const isWhole = (text, least, most) =>
  /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most;

/**
 * Refuses settings that the program could not work with, in one sentence; unset ones have their
 * defaults.
 */
export function checkSettings(settings = process.env) {
  const { MAX_UPLOAD_MB, LOG_LEVEL, WEB_PROCESSES, DB_POOL, DB_PREPARED, DEMO, MAIL_URL } = settings;
  if (MAX_UPLOAD_MB !== undefined && !isWhole(MAX_UPLOAD_MB, 1, 10_000))
    fail(
      `MAX_UPLOAD_MB=${MAX_UPLOAD_MB} is not a whole number of megabytes from 1 to 10000; leave it unset for 50.`,
    );
  if (LOG_LEVEL !== undefined && !logLevels.includes(LOG_LEVEL))
    fail(`LOG_LEVEL=${LOG_LEVEL} is not one of ${logLevels.join(", ")}; leave it unset for info.`);
  const mostProcesses = 2 * os.availableParallelism();
  if (WEB_PROCESSES !== undefined && !isWhole(WEB_PROCESSES, 1, mostProcesses))
    fail(
      `WEB_PROCESSES=${WEB_PROCESSES} is not a whole number from 1 to ${mostProcesses}, twice this computer's processors; leave it unset for 1.`,
    );
  if (DB_POOL !== undefined && !isWhole(DB_POOL, leastPool, 100))
    fail(
      `DB_POOL=${DB_POOL} is not a whole number of connections from ${leastPool} to 100; leave it unset for 12.`,
    );
  if (DB_PREPARED !== undefined && !["on", "off"].includes(DB_PREPARED))
    fail(`DB_PREPARED=${DB_PREPARED} is neither on nor off; leave it unset for on.`);
  if (DEMO !== undefined && !["on", "off"].includes(DEMO))
    fail(`DEMO=${DEMO} is neither on nor off; leave it unset for the demo in an empty database.`);
  // The address may hold a password, so it is not repeated.
  if (MAIL_URL !== undefined && !isMailServer(MAIL_URL))
    fail(
      "MAIL_URL is not an address such as smtps://name:password@mail.example.se:465; leave it unset to send no mail.",
    );
}

const isMailServer = (text) =>
  URL.canParse(text) && ["smtp:", "smtps:"].includes(new URL(text).protocol) && new URL(text).hostname !== "";

/** PORT, HOST and APP_ORIGIN with their defaults, or one sentence. */
export function address() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`PORT=${process.env.PORT} is not a port number.`);
  const host = process.env.HOST || "127.0.0.1";
  const origin = process.env.APP_ORIGIN || `http://localhost:${port}`;
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    fail(
      `APP_ORIGIN=${origin} is not an origin such as https://arkiv.example.se (no path, no slash at the end).`,
    );
  }
  const { protocol, hostname } = new URL(origin);
  if (protocol !== "https:" && !isLoopback(hostname))
    fail(
      `APP_ORIGIN=${origin} sends passwords in the clear; use https, by a proxy in front of this program.`,
    );
  // What listens on every address is asked on loopback.
  const asked = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return { port, host, origin, local: `http://${asked}:${port}` };
}
