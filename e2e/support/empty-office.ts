import path from "node:path";
import { startSmtp, type Smtp } from "../../lib/testing/smtp";
import { cloneDatabase, dropDatabase } from "../../scripts/lib/clone.mjs";
import { startServer } from "../../scripts/lib/serve.mjs";
import { keepSetupWord } from "../../scripts/lib/setup-word.mjs";
import { test as base } from "./fixtures";

export interface Empty {
  url: string;
  database: string;
  word: string;
}

const databaseOf = (kind: string, { workerIndex, testId }: { workerIndex: number; testId: string }): string =>
  `${kind}_${workerIndex}_${testId.slice(-8)}`.toLowerCase().replace(/\W/g, "_");

async function openEmpty(database: string, options: object = {}) {
  await cloneDatabase(process.env["TEST_TEMPLATE_EMPTY"] ?? "", database);
  const secret = process.env["AUTH_SECRET"] ?? "";
  const word = await keepSetupWord((process.env["TEST_OWNER_URL_BASE"] ?? "") + database, secret);
  const dataDir = path.resolve(".test", database);
  const server = await startServer({ databaseName: database, dataDir, ...options });
  const close = async () => {
    await server.stop();
    await dropDatabase(database);
  };
  return { empty: { url: server.url, database, word: word ?? "" }, close };
}

interface Fixtures {
  /** The program on a database without an office, and the word that its start has printed. */
  empty: Empty;
  /** The same with a worker beside it that sends letters to `smtp`. */
  emptyWithMail: Empty & { smtp: Smtp };
}

export const test = base.extend<Fixtures>({
  empty: async ({}, use, info) => {
    const { empty, close } = await openEmpty(databaseOf("setup", info));
    await use(empty);
    await close();
  },
  emptyWithMail: async ({}, use, info) => {
    const smtp = await startSmtp();
    const { empty, close } = await openEmpty(databaseOf("mailed", info), {
      worker: true,
      env: { MAIL_URL: smtp.url },
    });
    await use({ ...empty, smtp });
    await close();
    await smtp.close();
  },
});
