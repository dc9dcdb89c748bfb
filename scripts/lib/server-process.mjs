import { startChild } from "./children.mjs";
import { inRoot, nextCli, tsx } from "./paths.mjs";
import { program } from "./programs.mjs";

/**
 * The web server; `env` says everything else (PORT, HOST and WEB_PROCESSES included). `isDev`: from
 * the sources, anew after each change, in one process.
 */
export const startWeb = (env, { isDev = false, ...options } = {}) => {
  const one = [nextCli, isDev ? "dev" : "start", "-H", env.HOST, "-p", env.PORT];
  const isOne = isDev || Number(env.WEB_PROCESSES ?? 1) === 1;
  const args = isOne ? one : [inRoot("scripts/web.mjs")];
  return startChild("web server", process.execPath, args, { env, ...options });
};

/**
 * The background worker: it has time, so that V8 may collect its garbage often and stay small.
 * `once`: it does what waits and ends.
 */
export const startWorker = (env, { isDev = false, once = false, ...options } = {}) =>
  startChild(
    "worker",
    process.execPath,
    [
      ...(isDev
        ? ["--watch", "--watch-preserve-output", ...tsx("scripts/worker.ts")]
        : ["--optimize-for-size", ...program("worker")]),
      ...(once ? ["--once"] : []),
    ],
    { env, ...options },
  );
