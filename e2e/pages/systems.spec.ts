import { expect, test } from "../support/fixtures";
import { query } from "../support/database";

test("the list of systems leads to the system and to exactly its deliveries", async ({ asActor }) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv");
  await page.getByRole("link", { name: "System", exact: true }).click();
  const rows = page.getByRole("table", { name: "System" }).locator("tbody tr");
  await expect(rows).toHaveCount(2);
  await page.getByRole("link", { name: "3 stoppade leveranser av Procapita vård och omsorg" }).click();
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(3);
  await page.goto("/skanearkiv/systems?vendor=formpipe");
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link", { name: "W3D3", exact: true }).click();
  const table = page.getByRole("table", { name: "Kommunerna som har systemet" });
  await expect(table.locator("tbody tr")).toHaveCount(3);
  await expect(table.getByRole("row", { name: /Lund/ })).toContainText("Godkänd");
  await expect(page.getByRole("main")).toContainText("Källan anger inte");
});

test("the list of vendors leads to each one's systems, and to the stops that wait for it", async ({
  asActor,
}) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/systems");
  await page.getByRole("link", { name: "Leverantörer" }).click();
  const rows = page.getByRole("table", { name: "Leverantörer" }).locator("tbody tr");
  await expect(rows).toHaveCount(2);
  await page.getByRole("link", { name: "1 öppet stopp hos Visma" }).click();
  const stops = page.getByRole("table", { name: "Stopp" }).locator("tbody tr");
  await expect(stops).toHaveCount(1);
  await expect(stops).toContainText("Lund, Trelleborg, Ängelholm");
  await page.goBack();
  await rows.getByRole("link", { name: "Visma", exact: true }).click();
  await expect(page.getByRole("table", { name: "System" }).locator("tbody tr")).toHaveCount(1);
});

test("an archivist sees the own municipality's row and is told so", async ({ asActor }) => {
  const page = await asActor("archivist", "trelleborg");
  await page.goto("/skanearkiv/systems/w3d3");
  await expect(page.getByText("Här visas bara din egen kommun.")).toBeVisible();
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(1);
  await expect(page.getByRole("main")).not.toContainText("Lund");
  const bjuv = await asActor("archivist", "bjuv");
  await bjuv.goto("/skanearkiv/systems/w3d3");
  await expect(bjuv.getByText("Din kommun har inte det här systemet")).toBeVisible();
  await bjuv.goto("/skanearkiv/systems");
  await expect(bjuv.getByText("Inga system ännu")).toBeVisible();
});

test("a vendor sees its own systems, without links to municipalities", async ({ asActor, client }) => {
  const page = await asActor("vendor");
  await page.goto("/skanearkiv/systems");
  await page.getByRole("link", { name: "Procapita vård och omsorg", exact: true }).click();
  const table = page.getByRole("table", { name: "Kommunerna som har systemet" });
  await expect(table.locator("tbody tr")).toHaveCount(3);
  await expect(table.getByRole("link", { name: "Trelleborg" })).toHaveCount(0);
  expect((await page.goto("/skanearkiv/systems/w3d3"))?.status()).toBe(404);
  expect((await page.goto("/skanearkiv/municipalities/1287"))?.status()).toBe(403);
  const { body } = await (
    await client("vendor")
  ).get<{ items: { key: string }[] }>("/api/v1/skanearkiv/systems");
  expect(body.items.map((item) => item.key)).toEqual(["procapita-vard-och-omsorg"]);
});

test.describe("with a day for winding up", () => {
  test.use({ isolated: true });

  test("a system is found by it, and a day that has passed is said", async ({ asActor, app, client }) => {
    await query(
      app.database,
      `UPDATE system_instance i SET wind_up_on = '2021-11-01', status = 'awaitingWindUp' FROM municipality m, system_product p
       WHERE m.id = i.municipality_id AND p.id = i.product_id AND m.code = '1287' AND p.key = 'w3d3'`,
    );
    const page = await asActor("coordinator");
    await page.goto("/skanearkiv/systems");
    await page.getByLabel("Avvecklas").selectOption({ label: "Snart: inom ett år" });
    const rows = page.getByRole("table", { name: "System" }).locator("tbody tr");
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("2021-11-01");
    await expect(rows).toContainText("dagen har passerat");
    await rows.getByRole("link", { name: "W3D3", exact: true }).click();
    await expect(page.getByRole("row", { name: /Trelleborg/ })).toContainText("Väntar på avveckling");
    const { body } = await (
      await client("coordinator")
    ).get<{ windUpOn: string; municipalities: number; installations: unknown[] }>(
      "/api/v1/skanearkiv/systems/w3d3",
    );
    expect(body).toMatchObject({ windUpOn: "2021-11-01", municipalities: 3 });
    expect(body.installations).toHaveLength(3);
  });
});
