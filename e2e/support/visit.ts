import type { Browser, Page } from "@playwright/test";
import { expect } from "./fixtures";
import type { ActorKind, OfficeKey } from "./actors";
import type { Client } from "./client";
import { everyPage, type PageOf } from "./pages";

interface Means {
  client: (kind: ActorKind) => Promise<Client>;
  asActor: (kind: ActorKind, municipality?: string, office?: OfficeKey) => Promise<Page>;
  browser: Browser;
  app: { database: string; url: string };
}

/** A share of the pages, so that several tests can look at all of them side by side. */
export interface Share {
  part: number;
  of: number;
}

/** Opens every page (or a share of them) as the kind of person that uses it, one browser context for each, and looks at it. */
export async function visitAll(
  { client, asActor, browser, app }: Means,
  look: (page: Page, which: PageOf) => Promise<void>,
  { part, of }: Share = { part: 0, of: 1 },
): Promise<void> {
  const open = new Map<string, Page>();
  const pages = await everyPage(await client("coordinator"), app.database);
  for (const which of pages.filter((_, index) => index % of === part)) {
    const { kind, municipality, office, path } = which;
    const key = `${kind} ${municipality} ${office}`;
    const page =
      open.get(key) ??
      (kind === "signedOut"
        ? await (await browser.newContext({ baseURL: app.url })).newPage()
        : await asActor(kind, municipality, office));
    open.set(key, page);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(page, which);
  }
}
