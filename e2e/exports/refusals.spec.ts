import type { Page } from "@playwright/test";
import { violations } from "../support/axe";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

const LIST = "/skanearkiv/deliveries?municipality=1287&sort=-updatedAt";
const excel = (page: Page) => page.getByRole("main").getByRole("link", { name: "Excel", exact: true });

async function askForFile(page: Page): Promise<void> {
  await page.getByRole("main").getByText("Exportera", { exact: true }).press("Enter");
  await excel(page).press("Enter");
}

/** Everybody has taken out as many lists as they may, for ten minutes more. */
const useUpExports = (database: string) =>
  query(
    database,
    `INSERT INTO rate_limit (key, points, expire)
     SELECT 'export:' || id, 60, (extract(epoch FROM now() + interval '590 seconds') * 1000)::bigint FROM "user"`,
  );

test("too many files: the list stays, with its filter, and says how long to wait", async ({
  asActor,
  app,
  browser,
}) => {
  const page = await asActor("coordinator");
  await page.goto(LIST);
  await useUpExports(app.database);
  await askForFile(page);
  const told = page.getByText("Många hämtade listor på kort tid.").locator("..");
  await expect(told).toContainText("Vänta 10 minuter");
  await expect(told).toBeFocused();
  expect(page.url()).toMatch(
    /\/skanearkiv\/deliveries\?municipality=1287&sort=-updatedAt&refused=tooMany-5[5-9]\d$/,
  );
  await expect(page.getByRole("combobox", { name: /^Kommun/ })).toHaveValue("1287");
  await expect(page.getByText("finns inte och är inte med")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  // The next choice is a list like any other, and one step back is where one was.
  await page.getByRole("combobox", { name: /^Status/ }).selectOption("underControl");
  await expect(page).toHaveURL(/status=underControl/);
  await expect(page).not.toHaveURL(/refused/);
  await expect(told).toHaveCount(0);

  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  await context.addCookies(await page.context().cookies());
  const plain = await context.newPage();
  for (const path of [
    "economy/budgets/2020",
    "economy/cost-shares",
    "municipalities",
    "systems",
    "approvals",
    "audit",
  ]) {
    await plain.goto(`/skanearkiv/${path}`);
    await plain.getByRole("main").getByText("Exportera", { exact: true }).click();
    await excel(plain).click();
    await expect(plain, path).toHaveURL(new RegExp(`/skanearkiv/${path}\\?refused=tooMany-\\d+$`));
    await expect(plain.getByText("Många hämtade listor på kort tid.")).toBeVisible();
  }
  await context.close();
});

test("a list that no file holds says its length and how to make it shorter", async ({ asActor }) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/deliveries?sort=-updatedAt&refused=tooManyRows-1000001");
  const told = page.getByText("Listan är för lång för en fil.").locator("..");
  await expect(told).toBeFocused();
  await expect(told).toContainText(
    /Urvalet har 1\s000\s001 rader och en fil rymmer 1\s000\s000\. Gör urvalet mindre/,
  );
});

test("who is signed out is asked to sign in and comes back to the list", async ({ asActor, app }) => {
  const page = await asActor("coordinator");
  await page.goto(LIST);
  await query(app.database, "DELETE FROM session");
  await askForFile(page);
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=${encodeURIComponent(LIST)}$`));
});

test("a program gets a problem, and no address leads a person to another site", async ({ client, app }) => {
  const coordinator = await client("coordinator");
  const accept = { headers: { accept: "text/html,*/*;q=0.8" } };
  const goes = async (path: string) => {
    const { status, headers } = await coordinator.fetch(path, accept);
    return [status, headers.get("location")];
  };
  const at = (office: string, rest: string) => `/api/v1/${office}/exports/${rest}`;
  expect(await goes(at("skanearkiv", "deliveries?format=csv&status=lost"))).toEqual([
    303,
    "/skanearkiv/deliveries?status=lost",
  ]);
  // Foreign, missing and malformed are led alike, to a page that does not exist for them.
  for (const id of ["not-an-id", "018f0000-0000-7000-8000-000000000000"])
    expect(await goes(at("skanearkiv", `control-points?format=csv&delivery=${id}`))).toEqual([
      303,
      `/skanearkiv/deliveries/${id}`,
    ]);
  for (const office of ["e-arkiv-mitt", "no-such-office"])
    expect(await goes(at(office, "deliveries?format=csv"))).toEqual([303, `/${office}/deliveries`]);
  for (const path of [
    at("%2Fevil.example", "deliveries?format=csv"),
    at("%2E%2F%2Fevil.example", "deliveries?format=csv"),
    at("%5Cevil.example", "deliveries?format=csv"),
    at("skanearkiv", "control-points?format=csv&delivery=../../../../evil.example"),
    at("skanearkiv", "control-points?format=csv&delivery=%0d%0aSet-Cookie:x"),
  ]) {
    const { status, headers } = await coordinator.fetch(path, accept);
    const location = headers.get("location");
    if (location) expect(new URL(location, app.url).origin, path).toBe(app.url);
    expect([path, [303, 400, 404].includes(status), headers.get("set-cookie")]).toEqual([path, true, null]);
  }
  const program = await coordinator.get(at("skanearkiv", "deliveries?format=csv&status=lost"));
  expect([program.status, (program.body as { code: string }).code]).toEqual([400, "request.badQuery"]);
});
