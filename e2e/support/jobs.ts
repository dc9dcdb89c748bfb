import path from "node:path";
import { doWaitingJobs } from "../../scripts/lib/serve.mjs";
import type { App } from "./app";

/** What the worker would do: the tests' server has none beside it. */
export const doJobs = ({ url, database }: App): Promise<void> =>
  doWaitingJobs({ databaseName: database, dataDir: path.resolve(".test", database), url });
