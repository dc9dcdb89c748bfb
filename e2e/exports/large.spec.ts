import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { stopChild } from "../../scripts/lib/children.mjs";
import { startWorker } from "../../scripts/lib/server-process.mjs";
import { query } from "../support/database";
import { makeExport } from "../support/exports";
import { violations } from "../support/axe";
import { expect, test } from "../support/fixtures";
import { S } from "../security/problems";

test.use({ isolated: true });

const ROWS = 50_006;
const EXPORT = /\/skanearkiv\/exports\/[0-9a-f-]{36}$/;

/** SkånEarkiv gets so many deliveries that its list is not waited for. */
const addDeliveries = (database: string) =>
  query(
    database,
    `ALTER TABLE delivery ENABLE ALWAYS TRIGGER delivery_worked, ENABLE ALWAYS TRIGGER delivery_inserted;
     SET session_replication_role = replica;
     INSERT INTO delivery (id, number, office_id, municipality_id, project_id, product_id, vendor_id, system_instance_id, kind, status,
       phase_id, stage, assumptions)
     SELECT gen_random_uuid(), 'L-2020-' || 1000 + n, office_id, municipality_id, project_id, product_id, vendor_id, system_instance_id, kind, status,
       phase_id, stage, assumptions
     FROM (SELECT d.* FROM delivery d JOIN office o ON o.id = d.office_id WHERE o.key = 'skanearkiv' ORDER BY d.id LIMIT 1) one,
       generate_series(1, 50000) n;
     ANALYZE delivery`,
    [],
    "superuser",
  );

const workerOf = ({ url, database }: { url: string; database: string }) =>
  startWorker(
    {
      ...process.env,
      NODE_ENV: "production",
      APP_ORIGIN: url,
      DATABASE_URL: `${process.env["TEST_OWNER_URL_BASE"]}${database}`,
      DATABASE_APP_URL: `${process.env["TEST_APP_URL_BASE"]}${database}`,
      DATA_DIR: path.resolve(".test", database),
    },
    { stdio: "ignore" },
  );

async function askForFile(page: Page): Promise<void> {
  await page.goto("/skanearkiv/deliveries?sort=-updatedAt");
  await page.getByRole("main").getByText("Exportera", { exact: true }).press("Enter");
  await page.getByRole("main").getByRole("link", { name: "CSV" }).press("Enter");
  await expect(page).toHaveURL(EXPORT);
}

test("a long list is asked for, waited for on its own page, fetched and removed", async ({
  asActor,
  client,
  app,
}) => {
  test.setTimeout(180_000);
  await addDeliveries(app.database);
  const page = await asActor("coordinator");
  await askForFile(page);
  const address = page.url();
  const state = page.getByRole("main").getByRole("status");
  await expect(state).toContainText("Filen väntar på sin tur.");
  await expect(page.getByRole("progressbar", { name: "Hur långt filen har kommit" })).toBeVisible();
  await expect(page.getByText(/^0 av 50\s006 rader$/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // Asked for again it is the same one.
  await askForFile(page);
  expect(page.url()).toBe(address);

  const worker = workerOf(app);
  try {
    // The page that stands open tells it by itself.
    await expect(state).toContainText("Filen är klar.", { timeout: 90_000 });
  } finally {
    await stopChild(worker);
  }
  expect(await violations(page)).toEqual([]);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hämta filen" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^leveranser-skanearkiv-[\d-]+\.csv$/);
  expect((await readFile(await download.path(), "utf8")).trimEnd().split("\r\n")).toHaveLength(ROWS + 1);

  const council = await client("council");
  const id = address.split("/").at(-1);
  for (const at of [`/skanearkiv/exports/${id}`, `${S}/exports/${id}`, `${S}/exports/${id}/file`])
    expect([at, (await council.fetch(at)).status]).toEqual([at, 404]);

  await page.goto("/skanearkiv/settings");
  await page.getByRole("link", { name: "Leveranser, CSV" }).click();
  await page.getByRole("button", { name: "Ta bort", exact: true }).click();
  await expect(page).toHaveURL(/\/skanearkiv\/deliveries\?sort=-updatedAt$/);
  await expect(page.getByText("Exporten är borttagen.")).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(404);
});

test("a program is told where to look, and a head starts nothing", async ({ client, app }) => {
  test.setTimeout(120_000);
  await addDeliveries(app.database);
  const coordinator = await client("coordinator");
  const at = `${S}/exports/deliveries?format=xlsx`;
  const head = await coordinator.fetch(at, { method: "HEAD" });
  expect([head.status, head.headers.get("location")]).toEqual([202, null]);
  expect(await coordinator.get(`${S}/exports`)).toMatchObject({ body: { items: [] } });

  const asked = await coordinator.get<{ id: string; version: number }>(at);
  const location = asked.headers.get("location") ?? "";
  expect(asked).toMatchObject({ status: 202, body: { state: "queued", progress: { done: 0, of: ROWS } } });
  expect(location).toBe(`${S}/exports/${asked.body.id}`);
  const told = await coordinator.get<typeof asked.body>(location);
  expect([told.status, told.headers.get("etag"), told.body]).toEqual([200, '"1"', asked.body]);
  expect((await coordinator.get(`${location}/file`)).status).toBe(404);
  const small = await coordinator.fetch(`${at}&municipality=1264`);
  expect(small.status).toBe(200);
  const removed = await coordinator.call("DELETE", location, { headers: { "If-Match": '"1"' } });
  expect(removed).toMatchObject({ status: 200, body: { id: asked.body.id, removed: true } });
  expect((await coordinator.get(location)).status).toBe(404);
});

test("without script the page reads itself anew until it is told not to", async ({
  asActor,
  app,
  browser,
}) => {
  const id = await makeExport(app.database, "samordnare@skanearkiv.example", "running");
  const signedIn = await asActor("coordinator");
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  await context.addCookies(await signedIn.context().cookies());
  const page = await context.newPage();
  await page.goto(`/skanearkiv/exports/${id}`);
  await expect(page.getByText(/^12\s000 av 60\s000 rader$/)).toBeVisible();
  await query(app.database, "UPDATE long_task SET done = 48000 WHERE id = $1", [id]);
  await expect(page.getByText(/^48\s000 av 60\s000 rader$/)).toBeVisible();
  await page.getByRole("link", { name: "Uppdatera inte sidan av sig själv" }).click();
  await expect(page).toHaveURL(/refresh=off$/);
  await expect(page.locator("meta[http-equiv=refresh]")).toHaveCount(0);
  await query(
    app.database,
    "UPDATE long_task SET state = 'failed', failure = 'request.forbidden' WHERE id = $1",
    [id],
  );
  await page.reload();
  await expect(page.getByRole("main").getByRole("status")).toContainText(
    "Filen blev inte gjord. Du får inte längre läsa allt som står i filen.",
  );
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await context.close();
});
