import type { Page } from "@playwright/test";
import { PASSWORD } from "../support/actors";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { makeReadyToSign } from "../support/ready-delivery";

test.use({ isolated: true });

async function openPoint(page: Page, number: number): Promise<void> {
  await page.goto("/skanearkiv/deliveries?system=w3d3");
  await page.getByRole("link", { name: /W3D3/ }).first().click();
  await page.getByRole("link", { name: /Parter, beslut och bilagor/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${number}. `);
}

const save = (page: Page) => page.getByRole("button", { name: /^Spara/ }).first();

test("wrong password, then too many tries, in words that say what to do", async ({ page }) => {
  await page.goto("/sign-in");
  const email = page.getByLabel("E-post");
  const alert = page.getByRole("alert").filter({ hasNotText: /^$/ });
  for (let tries = 0; tries < 10; tries += 1) {
    await email.fill("arkivarie.lund@skanearkiv.example");
    await page.getByLabel("Lösenord", { exact: true }).fill(`fel nummer ${tries}`);
    const answered = page.waitForResponse(/callback\/credentials/);
    await page.getByRole("button", { name: "Logga in" }).click();
    await answered;
  }
  await expect(alert).toHaveText("Fel e-post eller lösenord. Kontrollera båda och försök igen.");
  await expect(page.getByLabel("Lösenord", { exact: true })).toBeFocused();
  await page.getByLabel("Lösenord", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Logga in" }).click();
  await expect(alert).toContainText("För många försök");
  await expect(alert).toContainText(/\d+ minuter/);
  await expect(email).toHaveValue("arkivarie.lund@skanearkiv.example");
});

test("a point without its note, a file of a false type and 1 MB of text keep what was typed", async ({
  asActor,
}) => {
  const page = await asActor("archivist", "trelleborg");
  await openPoint(page, 25);
  await page.getByRole("radio", { name: "Ej uppfylld" }).check();
  await page.getByLabel("Uppmätt värde").fill("18 av 20");
  await save(page).click();
  await expect(page.getByText("Skriv en anteckning som förklarar resultatet.")).toBeVisible();
  await expect(page.getByLabel("Anteckning")).toBeFocused();

  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  await page
    .getByLabel("Bilagor")
    .setInputFiles({ name: "bild.pdf", mimeType: "application/pdf", buffer: png });
  await expect(page.getByText(/^Filtypen tas inte emot/)).toBeVisible();
  await page.getByLabel("Anteckning").fill("två stickprov stämmer inte");
  await save(page).click();
  await expect(page.getByText(/Ta bort de filer som inte togs emot/)).toBeVisible();
  await expect(page.getByLabel("Bilagor")).toBeFocused();
  await expect(page.getByText(/^Filtypen tas inte emot/)).toBeVisible();
  await page.getByRole("button", { name: "Ta bort bild.pdf" }).click();
  await expect(page.getByText(/Ta bort de filer som inte togs emot/)).toHaveCount(0);

  await page
    .getByLabel("Anteckning")
    .evaluate((element: HTMLTextAreaElement) => element.removeAttribute("maxlength"));
  await page.getByLabel("Anteckning").fill("å".repeat(1_000_000));
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "Något behöver rättas" })).toContainText("Högst");
  await expect(page.getByLabel("Uppmätt värde")).toHaveValue("18 av 20");
});

test("a session that ends in the middle of a form keeps what was typed", async ({ asActor, app }) => {
  const page = await asActor("archivist", "trelleborg");
  await openPoint(page, 25);
  await page.getByRole("radio", { name: "Uppfylld", exact: true }).check();
  await page.getByLabel("Anteckning").fill("skrivet före utloggningen");
  await query(app.database, "DELETE FROM session");
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "Du är inte inloggad" })).toBeVisible();
  await expect(page.getByLabel("Anteckning")).toHaveValue("skrivet före utloggningen");

  const popup = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Logga in i en ny flik" }).click();
  const tab = await popup;
  await tab.getByLabel("E-post").fill("arkivarie.trelleborg@skanearkiv.example");
  await tab.getByLabel("Lösenord", { exact: true }).fill(PASSWORD);
  await tab.getByRole("button", { name: "Logga in" }).click();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("W3D3, Trelleborg");
  await save(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("26. ");
});

test("a session that ends before a comment is saved keeps the comment", async ({ asActor, app }) => {
  const page = await asActor("archivist", "trelleborg");
  await page.goto("/skanearkiv/deliveries?system=w3d3");
  await page.getByRole("link", { name: /W3D3/ }).first().click();
  await page.getByLabel("Ny kommentar").fill("skriven före utloggningen");
  await query(app.database, "DELETE FROM session");
  await page.getByRole("button", { name: "Spara kommentaren" }).click();
  await expect(page.getByRole("link", { name: "Logga in i en ny flik" })).toHaveAttribute(
    "href",
    /^\/sign-in\?next=%2Fskanearkiv%2Fdeliveries%2F/,
  );
  await expect(page.getByLabel("Ny kommentar")).toHaveValue("skriven före utloggningen");
});

test("a stale version shows what the other changed, and saving on top keeps both people's files", async ({
  asActor,
}) => {
  const [first, second] = [await asActor("archivist", "trelleborg"), await asActor("coordinator")];
  const attach = async (page: Page, name: string) => {
    await page
      .getByLabel("Bilagor")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(name) });
    await expect(page.getByRole("button", { name: `Ta bort ${name}` })).toBeVisible();
  };
  await openPoint(first, 25);
  const point = first.url();
  await second.goto(point);
  await second.getByRole("radio", { name: "Uppfylld med avvikelse" }).check();
  await second.getByLabel("Uppmätt värde").fill("19 av 20");
  await second.getByLabel("Anteckning").fill("samordnarens anteckning");
  await attach(second, "samordnarens.txt");
  await save(second).click();
  await expect(second.getByRole("heading", { level: 1 })).toContainText("26. ");

  await first.getByRole("radio", { name: "Uppfylld", exact: true }).check();
  await first.getByLabel("Anteckning").fill("arkivariens anteckning");
  await attach(first, "arkivariens.txt");
  await save(first).click();
  await expect(first.getByRole("alert").filter({ hasText: "Någon annan har ändrat" })).toBeVisible();
  await expect(first.getByText("samordnarens anteckning")).toBeVisible();
  await expect(first.getByLabel("Anteckning")).toHaveValue("arkivariens anteckning");
  // What this person has not touched is the other's.
  await expect(first.getByLabel("Uppmätt värde")).toHaveValue("19 av 20");
  await expect(first.getByRole("button", { name: "Ta bort samordnarens.txt" })).toBeVisible();
  await save(first).click();
  await expect(first.getByRole("heading", { level: 1 })).toContainText("26. ");
  await expect(first.getByRole("status").filter({ hasText: "Punkt 25 är sparad." })).toBeVisible();

  await first.goto(point);
  for (const name of ["samordnarens.txt", "arkivariens.txt"])
    await expect(first.getByRole("button", { name: `Ta bort ${name}` })).toHaveCount(1);
  await expect(first.getByRole("radio", { name: "Uppfylld", exact: true })).toBeChecked();
});

test("a double click on sign signs once", async ({ asActor, client }) => {
  const archivist = await client("archivist", "trelleborg");
  const { request } = await makeReadyToSign(archivist);
  const page = await asActor("archivist", "trelleborg");
  await page.goto(`/skanearkiv/approvals/requests/${request}`);
  await page.getByRole("radio", { name: "Godkänn leveransen" }).check();
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  await page.getByLabel("Ditt lösenord igen").fill(PASSWORD);
  const calls: number[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/signature")) calls.push(response.status());
  });
  await page.getByRole("button", { name: "Signera", exact: true }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Leveransgodkännande");
  expect(calls).toEqual([201]);
});

test("a locale cookie of nonsense and an address of nonsense give calm Swedish pages", async ({
  asActor,
  app,
}) => {
  const page = await asActor("coordinator");
  await page.context().addCookies([{ name: "locale", value: "xx-nonsense", url: app.url }]);
  for (const query of [
    "status=nej",
    "cursor=%00%ff",
    "sort=;drop",
    "limit=-1",
    "municipality=1287&municipality=1281",
  ]) {
    const response = await page.goto(`/skanearkiv/deliveries?${query}`);
    expect(response?.status(), query).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leveranser");
  }
});

test("a list leaves out what its address cannot mean, and says what it was", async ({ asActor }) => {
  const page = await asActor("coordinator");
  for (const [address, told] of [
    ["deliveries?municipality=1287&municipality=1281", "Kommun: 1287, 1281"],
    ["deliveries/matrix?vendor=nobody&constructor=1", "constructor: 1, Leverantör: nobody"],
    ["systems?vendor=nobody&status=gone", "Installation: gone, Leverantör: nobody"],
    ["municipalities?role=guest", "Roll: guest"],
  ] as const) {
    await page.goto(`/skanearkiv/${address}`);
    await expect(page.locator(".flag").filter({ hasText: "Det här i urvalet finns inte" })).toContainText(
      told,
    );
    await expect(page.getByRole("table").first(), address).toBeVisible();
  }
});
