import { startChild } from "./children.mjs";
import { nextCli, tsx } from "./paths.mjs";

/**
 * The web server; `env` says everything else (PORT and HOST included). `isDev`: from the sources,
 * anew after each change.
 */
export const startWeb = (env, { isDev = false, ...options } = {}) =>
  startChild(
    "web server",
    process.execPath,
    [nextCli, isDev ? "dev" : "start", "-H", env.HOST, "-p", env.PORT],
    { env, ...options },
  );

/** The background worker: it has time, so that V8 may collect its garbage often and stay small. */
export const startWorker = (env, { isDev = false, ...options } = {}) =>
  startChild(
    "worker",
    process.execPath,
    [
      ...(isDev ? ["--watch", "--watch-preserve-output"] : ["--optimize-for-size"]),
      ...tsx("scripts/worker.ts"),
    ],
    { env, ...options },
  );
