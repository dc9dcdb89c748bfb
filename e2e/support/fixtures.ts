import path from "node:path";
import { test as base, type BrowserContext, type Page } from "@playwright/test";
import { cloneDatabase, dropDatabase } from "../../scripts/lib/clone.mjs";
import { startServer } from "../../scripts/lib/serve.mjs";
import { addressOf, type ActorKind, type OfficeKey } from "./actors";
import { Client } from "./client";

interface App {
  url: string;
  database: string;
}

export interface Fixtures {
  /** The running program: shared by the worker's tests, or this test's own (`test.use({ isolated: true })`). */
  app: App;
  /** Whether the test changes anything, and so needs a database of its own. */
  isolated: boolean;
  /** A browser page of somebody who has signed in. */
  asActor: (kind: ActorKind, municipality?: string, office?: OfficeKey) => Promise<Page>;
  /** A program that has signed in. */
  client: (kind: ActorKind, municipality?: string, office?: OfficeKey) => Promise<Client>;
}

let counter = 0;

async function runApp(name: string, use: (app: App) => Promise<void>): Promise<void> {
  await cloneDatabase(process.env["TEST_TEMPLATE"] ?? "", name);
  const dataDir = path.resolve(".test", name);
  const server = await startServer({ databaseName: name, dataDir, worker: false });
  await use({ url: server.url, database: name });
  await server.stop();
  await dropDatabase(name);
}

export const test = base.extend<Fixtures, { sharedApp: App }>({
  isolated: [false, { option: true }],
  sharedApp: [
    async ({}, use, info) => {
      await runApp(`e2e_shared_${info.workerIndex}`, use);
    },
    { scope: "worker", timeout: 60_000 },
  ],
  app: async ({ isolated, sharedApp }, use, info) => {
    if (isolated) await runApp(`e2e_own_${info.workerIndex}_${(counter += 1)}`, use);
    else await use(sharedApp);
  },
  baseURL: async ({ app }, use) => use(app.url),
  client: async ({ app }, use) => {
    await use(async (kind, municipality, office) => {
      const client = new Client(app.url);
      await client.signIn(addressOf(kind, municipality, office));
      return client;
    });
  },
  asActor: async ({ browser, app, client }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (kind, municipality, office) => {
      const { cookies } = await client(kind, municipality, office);
      const context = await browser.newContext({ baseURL: app.url });
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: app.url })));
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from "@playwright/test";
