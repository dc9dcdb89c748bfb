import { startChild } from "./children.mjs";
import { nextCli, tsx } from "./paths.mjs";

/** The web server; `env` says everything else (PORT and HOST included). */
export const startWeb = (env, options) =>
  startChild("web server", process.execPath, [nextCli, "start", "-H", env.HOST, "-p", env.PORT], {
    env,
    ...options,
  });

/** The background worker. */
export const startWorker = (env, options) =>
  startChild("worker", process.execPath, tsx("scripts/worker.ts"), { env, ...options });
