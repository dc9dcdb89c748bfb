import { expect, test } from "../support/fixtures";

test("the overview's number of municipalities without a delivery leads to exactly those", async ({
  asActor,
}) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv");
  const figure = page.locator(".figure", { hasText: "Kommuner utan leverans" });
  const count = Number(await figure.locator(".figure-value").innerText());
  await figure.getByRole("link").click();
  await expect(page.getByRole("combobox", { name: "Leveranser" })).toHaveValue("none");
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(count);
  await page.getByLabel("Roll").selectOption({ label: "Värdkommun" });
  await expect(page.getByText("Inga kommuner i urvalet")).toBeVisible();
});

test("a municipality's page gathers membership, deliveries, systems and economy", async ({ asActor }) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/municipalities");
  await page.getByRole("link", { name: "Trelleborg", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trelleborg");
  const main = page.getByRole("main");
  await expect(main).toContainText("Kommunkod 1287");
  await expect(main).toContainText("Kommunen har arkivansvaret");
  await expect(main).toContainText("Källa: Trelleborgs kommun, KS 2019/310");
  const deliveries = page.getByRole("region", { name: "Leveranser" });
  await expect(deliveries.getByRole("row", { name: /Procapita/ })).toContainText("Stoppad av leverantör");
  await expect(deliveries.getByRole("row", { name: /W3D3/ })).toContainText("Leveranskontroll");
  const economy = page.getByRole("region", { name: "Ekonomi" });
  await expect(economy).toContainText("0,10");
  await expect(economy).toContainText("839 tkr");
  await page.getByRole("region", { name: "System" }).getByRole("link", { name: "W3D3" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Trelleborg");
});

test("a municipality without anything says what will stand there", async ({ asActor }) => {
  const page = await asActor("coordinator", undefined, "e-arkiv-mitt");
  await page.goto("/e-arkiv-mitt/municipalities");
  await page.getByRole("link", { name: "Mora", exact: true }).click();
  for (const text of ["Kommunen har inga leveranser ännu", "Inga system tillagda", "Det finns ingen andel"])
    await expect(page.getByText(text)).toBeVisible();
});

test("the archivist's tab leads to the own municipality, and no other exists", async ({ asActor }) => {
  const page = await asActor("archivist", "trelleborg");
  await page.goto("/skanearkiv");
  await page.getByRole("link", { name: "Vår kommun" }).click();
  await expect(page).toHaveURL("/skanearkiv/municipalities/1287");
  await expect(page.getByRole("link", { name: "Vår kommun" })).toHaveAttribute("aria-current", "page");
  for (const code of ["1281", "9999", "12-7"]) {
    const answer = await page.goto(`/skanearkiv/municipalities/${code}`);
    expect(answer?.status()).toBe(404);
  }
  await page.goto("/skanearkiv/municipalities");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Din kommun");
  await page.goto("/skanearkiv/economy/cost-shares");
  const table = page.getByRole("table", { name: "Andel och högsta uttag" }).first();
  await expect(table.getByRole("link")).toHaveText(["Trelleborg"]);
});

test("the API tells the same facts, and keeps municipalities apart", async ({ client }) => {
  const archivist = await client("archivist", "trelleborg");
  const { body } = await archivist.get<Record<string, unknown>>("/api/v1/skanearkiv/municipalities/1287");
  expect(body).toMatchObject({
    code: "1287",
    name: "Trelleborg",
    role: "member",
    deliveries: 2,
    membership: { custody: "municipalOwnership", since: null, decision: null },
    systems: [{ key: "procapita-vard-och-omsorg", status: "inOperation" }, { key: "w3d3" }],
  });
  const without = await (
    await client("coordinator")
  ).get<{ items: { deliveries: number }[] }>("/api/v1/skanearkiv/municipalities?deliveries=none");
  expect(without.body.items).toHaveLength(12);
  expect(new Set(without.body.items.map((item) => item.deliveries))).toEqual(new Set([0]));
});
