import { rm } from "node:fs/promises";
import path from "node:path";
import { cloneDatabase, dropDatabase } from "../../scripts/lib/clone.mjs";
import { startServer } from "../../scripts/lib/serve.mjs";

export interface App {
  url: string;
  database: string;
}

/** The program of one worker, running for all of its tests, which are given a fresh database each. */
export interface WorkerApp extends App {
  /** Whether nobody has been given leave to change anything since the database was copied. */
  isFresh: boolean;
  /** Puts the demo as it was delivered in the place of what the tests have made of it. */
  renew: () => Promise<void>;
}

/**
 * A program that has been asked answers several times as fast as one that was just started, so a
 * test's own database comes to the program instead of a program to the database: the copy takes the
 * place of the old one under its name. The program keeps nothing between two requests but
 * connections, and those end with the old database, before the copy is made.
 */
export async function runApp(name: string, use: (app: WorkerApp) => Promise<void>): Promise<void> {
  const dataDir = path.resolve(".test", name);
  const copy = () => cloneDatabase(process.env["TEST_TEMPLATE"] ?? "", name);
  await copy();
  const server = await startServer({ databaseName: name, dataDir, worker: false });
  const app: WorkerApp = {
    url: server.url,
    database: name,
    isFresh: true,
    renew: async () => {
      await copy();
      await rm(path.join(dataDir, "files"), { recursive: true, force: true });
      app.isFresh = true;
    },
  };
  await use(app);
  await server.stop();
  await dropDatabase(name);
}
