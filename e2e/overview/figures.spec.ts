import type { Page } from "@playwright/test";
import type { ActorKind, OfficeKey } from "../support/actors";
import type { Client } from "../support/client";
import { expect, test } from "../support/fixtures";

/** Every kind of person with a first page of figures, in the office of six deliveries and in the one of 440. */
const readers: { kind: ActorKind; office: OfficeKey; municipality?: string; least: number }[] = [
  { kind: "coordinator", office: "skanearkiv", least: 6 },
  { kind: "council", office: "skanearkiv", least: 1 },
  { kind: "archivist", office: "skanearkiv", municipality: "trelleborg", least: 4 },
  { kind: "vendor", office: "skanearkiv", least: 3 },
  { kind: "coordinator", office: "exempel", least: 10 },
  { kind: "council", office: "exempel", least: 10 },
  { kind: "archivist", office: "exempel", municipality: "dalsjo", least: 4 },
  { kind: "systemManager", office: "exempel", municipality: "norrakvarnbergsbygden", least: 4 },
  { kind: "auditor", office: "exempel", least: 1 },
  { kind: "coordinator", office: "helgeland", least: 6 },
  { kind: "officer", office: "skanearkiv", least: 6 },
];

interface Figure {
  label: string;
  value: number;
  href: string;
}

interface Item {
  controlPoints?: { total: number; done: number };
}

/** Every number on the page that is a link, with the words it stands beside. */
const figuresOf = (page: Page): Promise<Figure[]> =>
  page.locator("main a").evaluateAll((links) =>
    links
      .filter(
        (link) =>
          /^\d[\d\s\u00a0]*$/.test(link.textContent ?? "") && !link.getAttribute("href")!.startsWith("#"),
      )
      .map((link) => ({
        label:
          link.closest("div, tr")?.querySelector("dt, th")?.textContent?.trim() ??
          link.closest("section")?.querySelector("h2")?.textContent ??
          "",
        value: Number(link.textContent!.replace(/[\s\u00a0]/g, "")),
        href: link.getAttribute("href")!,
      })),
  );

const apiOf: Record<string, string> = {
  deliveries: "deliveries",
  approvals: "approval-requests",
  municipalities: "municipalities",
  systems: "systems",
  stops: "stops",
};

/** All rows of the list that a link leads to, page after page. */
async function rowsBehind(client: Client, href: string): Promise<Item[]> {
  const url = new URL(href, client.url);
  const [, office, list = ""] = url.pathname.split("/");
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams(url.searchParams);
    query.set("limit", "200");
    if (cursor) query.set("cursor", cursor);
    const answer: { status: number; body: { items: Item[]; nextCursor: string | null } } = await client.get(
      `/api/v1/${office}/${apiOf[list]}?${query}`,
    );
    expect(answer.status, href).toBe(200);
    items.push(...answer.body.items);
    cursor = answer.body.nextCursor;
  } while (cursor);
  return items;
}

for (const { kind, office, municipality, least } of readers)
  test(`${kind} of ${office}: every figure equals the list it leads to`, async ({ asActor, client }) => {
    const page = await asActor(kind, municipality, office);
    await page.goto(`/${office}`);
    const reader = await client(kind, municipality, office);
    const figures = await figuresOf(page);
    expect(figures.length).toBeGreaterThanOrEqual(least);
    for (const { label, value, href } of figures) {
      const rows = await rowsBehind(reader, href);
      const isPoints = /kontrollpunkter/i.test(label);
      const behind = isPoints
        ? rows.reduce((sum, { controlPoints }) => sum + controlPoints!.total - controlPoints!.done, 0)
        : rows.length;
      expect.soft(value, `${label}: ${href}`).toBe(behind);
      // The page behind the link shows the same rows: its first page holds them or says that there are more.
      const response = await page.request.get(href);
      expect.soft(response.status(), href).toBe(200);
    }
  });
