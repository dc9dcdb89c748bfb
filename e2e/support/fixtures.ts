import { test as base, type BrowserContext, type Page } from "@playwright/test";
import { addressOf, type ActorKind, type OfficeKey } from "./actors";
import { runApp, type App, type WorkerApp } from "./app";
import { Client } from "./client";
import { openSession } from "./session";

export interface Fixtures {
  /** The running program and its database: as delivered, whatever other tests did. */
  app: App;
  /** Whether the test changes anything, and the next one so needs the database anew. */
  isolated: boolean;
  /** A browser page of somebody who has signed in. */
  asActor: (kind: ActorKind, municipality?: string, office?: OfficeKey) => Promise<Page>;
  /** A program that has signed in. */
  client: (kind: ActorKind, municipality?: string, office?: OfficeKey) => Promise<Client>;
}

export const test = base.extend<Fixtures, { workerApp: WorkerApp }>({
  isolated: [false, { option: true }],
  workerApp: [
    async ({}, use, info) => {
      await runApp(`e2e_${info.workerIndex}`, use);
    },
    { scope: "worker", timeout: 60_000 },
  ],
  app: async ({ isolated, workerApp }, use) => {
    if (!workerApp.isFresh) await workerApp.renew();
    workerApp.isFresh = !isolated;
    await use(workerApp);
  },
  baseURL: async ({ app }, use) => use(app.url),
  client: async ({ app }, use) => {
    await use(async (kind, municipality, office) => {
      const { cookies } = await openSession(app.database, addressOf(kind, municipality, office));
      return new Client(app.url, cookies);
    });
  },
  asActor: async ({ browser, app, client, hasTouch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (kind, municipality, office) => {
      const { cookies } = await client(kind, municipality, office);
      const context = await browser.newContext({ baseURL: app.url, hasTouch });
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: app.url })));
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from "@playwright/test";
