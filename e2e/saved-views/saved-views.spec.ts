import type { Page } from "@playwright/test";
import { violations } from "../support/axe";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv/saved-views";
const menu = (page: Page) => page.getByRole("main").getByText("Vyer", { exact: true });
const mine = (page: Page) => page.getByRole("group", { name: "Mina vyer" });
const said = (page: Page, text: string) => mine(page).getByRole("status").filter({ hasText: text });

/** Opens the menu, once its script has come. */
async function openMenu(page: Page): Promise<void> {
  await menu(page).press("Enter");
  await expect(mine(page)).toBeVisible();
}

test("a view is saved, opened, renamed and removed with the keyboard", async ({ asActor }) => {
  test.setTimeout(60_000);
  const page = await asActor("archivist", "trelleborg");
  await page.goto("/skanearkiv/deliveries");
  await openMenu(page);
  await expect(mine(page)).toContainText("Gör ett urval i listan");

  await page.goto("/skanearkiv/deliveries?system=w3d3&status=underControl");
  await openMenu(page);
  await mine(page).getByRole("button", { name: "Spara den här vyn…" }).press("Enter");
  const name = mine(page).getByLabel("Vyns namn");
  await expect(name).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(mine(page).getByText("Skriv ett namn.").first()).toBeVisible();
  await name.fill("Mina W3D3");
  // What was typed and not saved is there after a reload.
  await page.reload();
  await openMenu(page);
  await mine(page).getByRole("button", { name: "Spara den här vyn…" }).press("Enter");
  await expect(name).toHaveValue("Mina W3D3");
  await name.press("Enter");
  await expect(said(page, "Vyn är sparad.")).toBeVisible();
  await expect(mine(page).getByRole("link", { name: "Mina W3D3" })).toHaveAttribute("aria-current", "true");

  await page.goto("/skanearkiv/deliveries");
  await openMenu(page);
  await mine(page).getByRole("link", { name: "Mina W3D3" }).press("Enter");
  await expect(page).toHaveURL(/\?status=underControl&system=w3d3$/);
  await expect(page.getByRole("row", { name: /W3D3/ })).toHaveCount(1);

  await openMenu(page);
  await mine(page).getByRole("button", { name: "Spara den här vyn…" }).press("Enter");
  await name.fill("mina w3d3");
  await page.keyboard.press("Enter");
  await expect(
    mine(page).getByRole("alert").filter({ hasText: "Du har redan en vy med det namnet" }),
  ).toBeVisible();
  await expect(name).toHaveValue("mina w3d3");

  await mine(page).getByRole("button", { name: "Ändra: Mina W3D3" }).press("Enter");
  await expect(name).toHaveValue("Mina W3D3");
  await name.fill("Under kontroll");
  await page.keyboard.press("Enter");
  await expect(said(page, "Vyn har fått sitt nya namn.")).toBeVisible();

  await mine(page).getByRole("button", { name: "Ändra: Under kontroll" }).press("Enter");
  await mine(page).getByRole("button", { name: "Ta bort…" }).press("Enter");
  await expect(mine(page).getByText("Ta bort vyn ”Under kontroll”?")).toBeVisible();
  await expect(mine(page).getByRole("button", { name: "Behåll den" })).toBeFocused();
  await mine(page).getByRole("button", { name: "Ta bort vyn" }).press("Enter");
  await expect(said(page, "Vyn är borttagen.")).toBeVisible();
  await expect(mine(page)).toContainText("Du har inga sparade vyer");
});

test("a view whose choices are gone opens, leaves them out and says which", async ({
  asActor,
  client,
  app,
}) => {
  const coordinator = await client("coordinator");
  const body = {
    list: "deliveries",
    name: "Gammal",
    query: "status=active&system=w3d3&municipality=1287&phase=bort",
  };
  expect((await coordinator.post(S, body)).status).toBe(201);
  await query(
    app.database,
    "UPDATE saved_view SET query = replace(query, 'w3d3', 'avvecklat-system') WHERE name = 'Gammal'",
  );
  await query(app.database, "UPDATE saved_view SET query = query || '&utgaende=ja' WHERE name = 'Gammal'");
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/deliveries");
  await openMenu(page);
  await mine(page).getByRole("link", { name: "Gammal" }).click();
  await expect(page.getByText("Det här i urvalet finns inte och är inte med.")).toBeVisible();
  const notice = page.getByRole("main");
  for (const part of ["System: avvecklat-system", "Fas: bort", "utgaende: ja"])
    await expect(notice).toContainText(part);
  await expect(page.getByRole("combobox", { name: /^Kommun/ })).toHaveValue("1287");
  await expect(page.getByRole("row", { name: /Trelleborg/ })).toHaveCount(1);
  await page.goto("/skanearkiv/audit?stream=skanearkiv/9999&type=delivery.loaded");
  await expect(page.getByRole("main")).toContainText("Logg för: skanearkiv/9999");
});

test("every list with a filter keeps views of its own, and opens them as they were saved", async ({
  asActor,
}) => {
  test.setTimeout(60_000);
  const page = await asActor("coordinator");
  const lists = {
    "deliveries/matrix?blocked=any&view=table": "blocked=any&view=table",
    "approvals?status=decided": "status=decided",
    "municipalities?deliveries=none&role=member": "deliveries=none&role=member",
    "systems?sort=-deliveries&status=inOperation": "sort=-deliveries&status=inOperation",
    "audit?type=delivery.loaded": "type=delivery.loaded",
  };
  for (const [path, saved] of Object.entries(lists)) {
    await page.goto(`/skanearkiv/${path}`);
    await openMenu(page);
    await expect(mine(page)).toContainText("Du har inga sparade vyer");
    await mine(page).getByRole("button", { name: "Spara den här vyn…" }).press("Enter");
    await mine(page).getByLabel("Vyns namn").fill("Min vy");
    await page.keyboard.press("Enter");
    await expect(said(page, "Vyn är sparad.")).toBeVisible();
    await page.goto(`/skanearkiv/${path.split("?")[0]}`);
    await openMenu(page);
    await mine(page).getByRole("link", { name: "Min vy" }).press("Enter");
    await expect(page).toHaveURL(new RegExp(`\\?${saved}$`));
  }
});

test("a view of systems or of the matrix whose vendor is gone opens without it and says so", async ({
  asActor,
  client,
}) => {
  const coordinator = await client("coordinator");
  const page = await asActor("coordinator");
  for (const [list, path] of [
    ["systems", "systems"],
    ["matrix", "deliveries/matrix"],
  ] as const) {
    const body = { list, name: "Gammal", query: "vendor=finns-inte-mer" };
    expect((await coordinator.post(S, body)).status).toBe(201);
    await page.goto(`/skanearkiv/${path}`);
    await openMenu(page);
    await mine(page).getByRole("link", { name: "Gammal" }).click();
    await expect(page.getByRole("main")).toContainText("Leverantör: finns-inte-mer");
    await expect(page.getByRole("main").getByRole("table").first()).toBeVisible();
  }
});

test("the menu is open to all: axe in light and dark, a phone, and links without script", async ({
  asActor,
  browser,
  app,
}) => {
  const page = await asActor("coordinator");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/skanearkiv/deliveries?status=active");
  await openMenu(page);
  await mine(page).getByRole("button", { name: "Ändra: Stoppade av leverantör" }).click();
  await expect(mine(page).getByLabel("Vyns namn")).toBeFocused();
  expect(await violations(page)).toEqual([]);
  const box = await mine(page).boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(390);

  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  await context.addCookies(await page.context().cookies());
  const plain = await context.newPage();
  await plain.goto("/skanearkiv/deliveries");
  await menu(plain).click();
  await plain.getByRole("link", { name: "Stoppade av leverantör" }).click();
  await expect(plain).toHaveURL(/blocked=vendor/);
  await context.close();
});

test("the API keeps to its contract", async ({ client }) => {
  const archivist = await client("archivist", "trelleborg");
  const made = await archivist.post(S, { list: "deliveries", name: " Pågår ", query: "status=active" });
  expect([made.status, made.body["name"], made.headers.get("etag")]).toEqual([201, "Pågår", '"1"']);
  const id = String(made.body["id"]);
  const call = (method: string, version?: string, body?: unknown) =>
    archivist.call(method, `${S}/${id}`, {
      ...(body !== undefined && { body }),
      headers: { "If-Match": version },
    });
  expect((await call("PATCH", undefined, { name: "Ny" })).status).toBe(428);
  expect((await call("PATCH", '"7"', { name: "Ny" })).body).toMatchObject({
    code: "request.stale",
    current: { name: "Pågår", version: 1 },
  });
  expect((await call("PATCH", '"1"', { name: "x".repeat(200) })).status).toBe(422);
  expect((await call("PATCH", '"1"', { name: "Ny", query: "a=b" })).status).toBe(422);
  expect((await call("PATCH", '"1"', { name: "Ny" })).body).toMatchObject({ name: "Ny", version: 2 });
  const taken = await archivist.post(S, { list: "deliveries", name: "NY", query: "" });
  expect([taken.status, taken.body["code"]]).toEqual([409, "savedView.nameTaken"]);
  expect((await archivist.get(`${S}?list=deliveries`)).body).toMatchObject({
    items: [{ id }],
    nextCursor: null,
  });
  for (const q of ["", "?list=nothing", "?list=deliveries&x=1"])
    expect((await archivist.get(S + q)).status).toBe(400);
  expect((await call("DELETE", '"2"')).body).toEqual({ id, removed: true });
  expect((await call("DELETE", '"2"')).status).toBe(404);
});
