import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { findPlaces } from "../support/pages";

/** Opens a page whose script is kept back, as on a slow phone, until it is let come. */
async function openEarly(page: Page, path: string): Promise<() => void> {
  let letScriptCome = () => {};
  const coming = new Promise<void>((resolve) => (letScriptCome = resolve));
  await page.route(/\/_next\/static\/.+\.js/, (route) => coming.then(() => route.continue()));
  await page.goto(path, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return letScriptCome;
}

const openMenu = (page: Page) => page.locator("summary", { hasText: "Demosamordnare" }).click();

test("a filter chosen before the script has come filters once it has, and coming back keeps to the address", async ({
  asActor,
}) => {
  const page = await asActor("coordinator");
  const letScriptCome = await openEarly(page, "/skanearkiv/systems");
  const filter = page.getByLabel("Avvecklas");
  await filter.selectOption({ label: "Snart: inom ett år" });
  letScriptCome();
  await expect(page).toHaveURL(/windUp=soon/);
  await page.goBack();
  await expect(page).not.toHaveURL(/windUp/);
  await page.goto("/accessibility");
  await page.goBack();
  await expect(filter).toHaveValue("");
  await expect(page).not.toHaveURL(/windUp/);
});

test("a colour and a language chosen before the script has come hold once it has", async ({ asActor }) => {
  const page = await asActor("coordinator");
  const letScriptCome = await openEarly(page, "/skanearkiv");
  await openMenu(page);
  await page.getByRole("radio", { name: "Mörkt" }).check();
  await page.getByRole("radio", { name: "English" }).check();
  letScriptCome();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("what is typed into sign-in before the script has come is what is sent", async ({ page }) => {
  const letScriptCome = await openEarly(page, "/sign-in");
  await page.getByLabel("E-post").fill("nobody@skanearkiv.example");
  await page.getByLabel("Lösenord", { exact: true }).fill("a word of somebody's");
  await expect.soft(page.getByRole("button", { name: "Logga in" })).toBeDisabled();
  letScriptCome();
  const sent = page.waitForRequest(/callback\/credentials/);
  await page.getByRole("button", { name: "Logga in" }).click();
  const form = new URLSearchParams((await sent).postData() ?? "");
  expect([form.get("email"), form.get("password")]).toEqual([
    "nobody@skanearkiv.example",
    "a word of somebody's",
  ]);
});

test.describe("while writing", () => {
  test.use({ isolated: true });

  test("an assessment begun before the script has come is saved as it was written", async ({
    asActor,
    client,
  }) => {
    const { delivery } = await findPlaces(await client("coordinator"));
    const page = await asActor("archivist", "trelleborg");
    const point = `/skanearkiv/deliveries/${delivery}/control-points/25`;
    const letScriptCome = await openEarly(page, point);
    await page.getByRole("radio", { name: "Ej uppfylld" }).check();
    await page.getByLabel("Uppmätt värde").fill("18 av 20");
    await page.getByLabel("Anteckning").fill("två stickprov stämmer inte");
    const save = page.getByRole("button", { name: /^Spara/ }).first();
    await expect.soft(save).toBeDisabled();
    letScriptCome();
    await save.click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("26. ");
    await page.goto(point);
    await expect(page.getByRole("radio", { name: "Ej uppfylld" })).toBeChecked();
    await expect(page.getByLabel("Uppmätt värde")).toHaveValue("18 av 20");
    await expect(page.getByLabel("Anteckning")).toHaveValue("två stickprov stämmer inte");
  });
});
