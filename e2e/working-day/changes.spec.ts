import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

interface Delivery {
  id: string;
  controlPoints: { id: string; number: number; version: number }[];
}
interface Changes {
  since: string | null;
  total: number;
  items: { kind: string; deliveryId: string; count: number; who: string }[];
}

const sheet = (page: Page) => page.getByRole("region", { name: "Sedan du var här senast" });
const FIRST = "Här visas vad som har hänt sedan du senast var här.";

test("who signs in again sees what another has assessed meanwhile, and only then", async ({
  asActor,
  client,
}) => {
  const before = await asActor("coordinator");
  await before.goto("/skanearkiv");
  await expect(sheet(before)).toContainText(FIRST);
  await before.reload();
  await expect(sheet(before)).toContainText(FIRST);

  const municipalities = ["trelleborg", "skurup"];
  for (const one of municipalities) await (await client("archivist", one)).fetch("/skanearkiv");

  const archivist = await client("archivist", "trelleborg");
  const S = "/api/v1/skanearkiv";
  const list = await archivist.get<{ items: { id: string }[] }>(`${S}/deliveries?system=w3d3`);
  const { body } = await archivist.get<Delivery>(`${S}/deliveries/${list.body.items[0]!.id}`);
  const point = body.controlPoints.find(({ number }) => number === 25)!;
  await archivist.put(
    `${S}/deliveries/${body.id}/control-points/${point.id}`,
    { result: "passed" },
    point.version,
  );

  // The same as the API tells, before and after the visit.
  const again = await client("coordinator");
  const told = await again.get<Changes>(`${S}/changes`);
  expect(told.body.items).toMatchObject([
    { kind: "pointsAssessed", deliveryId: body.id, count: 1, who: "Demoarkivarie, Trelleborg" },
  ]);

  const page = await asActor("coordinator");
  await page.goto("/skanearkiv");
  await expect(sheet(page).getByRole("listitem")).toHaveCount(1);
  await expect(sheet(page)).toContainText("Demoarkivarie, Trelleborg");
  expect(await sheet(page).getByRole("time").getAttribute("datetime")).toBe(told.body.since);
  await sheet(page).getByRole("link", { name: "1 kontrollpunkt bedömd i W3D3, Trelleborg" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Trelleborg");

  const quiet = await asActor("coordinator");
  await quiet.goto("/skanearkiv");
  await expect(sheet(quiet)).toContainText("Inget har ändrats sedan dess.");

  // It is no news to the one who did it, and nobody else's municipality hears of it.
  for (const one of municipalities) {
    const { body: own } = await (await client("archivist", one)).get<Changes>(`${S}/changes`);
    expect(own).toMatchObject({ total: 0, items: [] });
    expect(own.since).not.toBeNull();
  }
});

test("a vendor's page has no such sheet", async ({ asActor }) => {
  const page = await asActor("vendor");
  await page.goto("/skanearkiv");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(sheet(page)).toHaveCount(0);
});
