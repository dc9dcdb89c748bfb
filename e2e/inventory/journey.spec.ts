import type { Page } from "@playwright/test";
import type { App } from "../support/app";
import { expect, test } from "../support/fixtures";
import { doJobs } from "../support/jobs";
import { systemList, wrongRows } from "../support/system-list";

test.use({ isolated: true });

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test("an office learns what its municipalities have: from the vendor to the reminder", async ({
  asActor,
  app,
}) => {
  test.setTimeout(240_000);
  const coordinator = await asActor("coordinator");
  const manager = await asActor("systemManager", "bjuv");
  await test.step("a vendor", () => addVendor(coordinator));
  await test.step("its system", () => addSystem(coordinator));
  await test.step("an installation of it", () => addInstallation(coordinator));
  await test.step("which its system manager fills in", () => fillIn(manager));
  await test.step("and the archivist sees what is missing", async () => {
    const archivist = await asActor("archivist", "bjuv");
    await archivist.goto("/skanearkiv/municipalities/1260");
    await expect(archivist.getByRole("row", { name: /Lönebas Plus/ })).toContainText("9 uppgifter");
    await archivist.goto("/skanearkiv/systems/w3d3");
    await expect(archivist.getByRole("link", { name: "Ändra" })).toHaveCount(0);
    await expect(archivist.getByText("Samordnaren och e-arkivarien ändrar uppgifterna")).toBeVisible();
  });
  await test.step("the need is scored and ranked", () => scoreNeed(coordinator));
  await test.step("a list of 300 with three wrong rows is put right and applied", () =>
    importList(coordinator, app));
  await test.step("a template is copied and edited by keyboard", async () =>
    copyTemplate(await asActor("administrator")));
  await test.step("the municipality is reminded", () => remind(coordinator, manager));
});

async function addVendor(page: Page): Promise<void> {
  const main = page.getByRole("main");
  await page.goto("/skanearkiv/vendors");
  await page.getByRole("link", { name: "Ny leverantör" }).click();
  await page.getByLabel("Namn").fill("Åbo Drift");
  await page.getByRole("checkbox", { name: "Drift" }).check();
  await page.getByRole("button", { name: "Lägg till leverantören" }).click();
  await expect(page).toHaveURL("/skanearkiv/vendors/abo-drift");
  await expect(page.getByText("Åbo Drift är tillagd.")).toBeVisible();
  await expect(main).toContainText("Typ av leverantör Drift");

  await main.getByRole("link", { name: "Ändra", exact: true }).first().click();
  await page.getByRole("button", { name: "Lägg till en kontaktperson" }).click();
  await page.getByLabel("Namn, kontaktperson 1").fill("Eva Ek");
  await page.getByLabel("E-post, kontaktperson 1").fill("eva");
  await page.getByLabel("Ordning när det inte går framåt").fill("Kundtjänst, sedan avtal");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByRole("link", { name: /Skriv en e-postadress/ })).toBeVisible();
  await page.getByLabel("E-post, kontaktperson 1").fill("eva@drift.example");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Ändringarna är sparade")).toBeVisible();
  await expect(main).toContainText("eva@drift.example");
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("kontaktpersoner");
}

async function addSystem(page: Page): Promise<void> {
  const main = page.getByRole("main");
  await page.goto("/skanearkiv/systems");
  await page.getByRole("link", { name: "Nytt system" }).click();
  await page.getByLabel("Namn").fill("w3d3 ");
  await page.getByRole("button", { name: "Lägg till systemet" }).click();
  await expect(page.getByText("Det finns redan ett system med det namnet.").first()).toBeVisible();
  await page.getByLabel("Namn").fill("Lönebas Plus");
  await page.getByLabel("Leverantör").selectOption("Åbo Drift");
  await page.getByLabel("Mall för kontrollpunkter").selectOption({ label: "Register/databas" });
  await page.getByRole("button", { name: "Lägg till systemet" }).click();
  await expect(page).toHaveURL("/skanearkiv/systems/lonebas-plus");
  await expect(main.getByRole("link", { name: "Åbo Drift" })).toBeVisible();
  await expect(main.getByRole("link", { name: "Register/databas" })).toBeVisible();
}

async function addInstallation(page: Page): Promise<void> {
  await page.goto("/skanearkiv/municipalities/1260");
  await page.getByRole("link", { name: "Lägg till system" }).click();
  await expect(page.getByRole("combobox", { name: "Kommun" })).toHaveValue("1260");
  await page.getByRole("combobox", { name: "System" }).fill("Lönebas Plus");
  await page.getByRole("button", { name: "Lägg till" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lönebas Plus, Bjuv");
}

async function fillIn(page: Page): Promise<void> {
  await page.goto("/skanearkiv/municipalities/1260");
  await page.getByRole("link", { name: "Lönebas Plus" }).click();
  const missing = page.getByRole("region", { name: "Det som saknas" });
  await expect(missing).toContainText("15 av 15");
  await missing.getByRole("link", { name: "Ungefär hur många akter eller ärenden" }).click();
  const objects = page.getByLabel("Ungefär hur många akter eller ärenden");
  await expect(objects).toBeInViewport();
  await objects.fill("10 000");
  await page.getByLabel("Nämnd med ansvar för informationen").fill("Barn- och utbildningsnämnden");
  await page
    .getByRole("group", { name: /sekretess/ })
    .getByRole("radio", { name: "Ja, en del" })
    .check();
  await page.getByLabel("Licens och underhåll", { exact: false }).first().fill("145");
  await page.getByLabel("Uppsägningstid i månader").fill("6");
  await page.getByLabel("Förlängs med månader").fill("12");
  const ends = page.getByLabel("Avtalet upphör");
  await ends.fill("31 nov 2027");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("November har 30 dagar. Menade ni 30 november 2027?").first()).toBeVisible();
  await expect(ends).toHaveAttribute("aria-invalid", "true");
  await expect(objects).toHaveValue("10 000");

  // What is typed stays when the page is left, and comes back.
  await page.reload();
  await expect(objects).toHaveValue("10 000");
  await ends.fill("30 nov 2027");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Uppgifterna är sparade")).toBeVisible();
  await expect(missing).toContainText("9 av 15");
  await expect(page.getByText("Säg upp senast 30 maj 2027")).toBeVisible();
  await page.getByRole("button", { name: "Uppgifterna stämmer i dag" }).click();
  await expect(page.getByText("Bekräftat: uppgifterna stämmer i dag")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Senast bekräftad 2021-11-05 av");
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("Uppgifterna bekräftade");
}

async function scoreNeed(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole("link", { name: "Bedöm behovet" }).click();
  const values = { Verksamhetsnytta: "3", "Att kommunen levererar snart": "5" };
  for (const [criterion, value] of Object.entries(values)) {
    const group = page.getByRole("group", { name: new RegExp(criterion) });
    await group.getByRole("radio", { name: value, exact: true }).check();
    await group.getByLabel("Skäl").fill("bedömt med förvaltningen");
  }
  await expect(page.getByText("Sammanvägt: 4,00")).toBeVisible();
  await page.getByRole("button", { name: "Spara behovet" }).click();
  await expect(page.getByText("Behovet är sparat: 4,00")).toBeVisible();
  await page.goto("/skanearkiv/installations?sort=-score");
  await expect(page.getByRole("row").nth(1)).toContainText("Lönebas Plus");
}

async function choose(page: Page, app: App, isRight: boolean): Promise<void> {
  await page.goto("/skanearkiv/systems");
  await page.getByRole("link", { name: "Läs in från Excel" }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "Systemlista.xlsx", mimeType: xlsx, buffer: systemList(isRight) });
  await readAgain(page, app);
}

async function readAgain(page: Page, app: App): Promise<void> {
  await expect(page.getByRole("heading", { name: "Filen läses" })).toBeVisible();
  await doJobs(app);
  await expect(page.getByRole("heading", { name: "Det här kommer att hända" })).toBeVisible();
}

async function importList(page: Page, app: App): Promise<void> {
  await choose(page, app, false);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Systemlista.xlsx");
  await expect(page.getByText("Rubriker på rad 3")).toBeVisible();
  await expect(page.getByText(/297 system blir nya.*3 rader kan inte föras in/)).toBeVisible();
  const table = page.getByRole("table", { name: "Vad som blir av varje rad i filen" });
  const [day, place, system] = wrongRows;
  for (const [{ row }, why] of [
    [day, "I · Avtalet upphör · ”31.11.2027” · Den dagen finns inte."],
    [place, "A · Kommun · ”Malmö” · Kommunen hör inte till samverkan."],
    [system, "C · System · Raden saknar system."],
  ] as const)
    await expect(table.getByRole("row", { name: new RegExp(`^${row} `) })).toContainText(why);

  // What a column is, is remembered for the next file with the same headings.
  await page.getByLabel("Kolumn E, Ansvar", { exact: true }).selectOption("Systemförvaltare");
  await page.getByRole("button", { name: "Läs om med valen" }).click();
  await readAgain(page, app);
  await page.getByLabel(`Rad ${day.row}: Avtalet upphör`).fill(day.right);
  await page.getByLabel(`Rad ${place.row}: Kommun`).fill(place.right);
  await page.getByLabel(`Rad ${system.row}: System`).fill(system.right);
  await page.getByRole("button", { name: "Läs om med rättelserna" }).click();
  await readAgain(page, app);
  await expect(page.getByText(/300 system blir nya.*alla rader kan föras in/)).toBeVisible();
  await page.getByRole("button", { name: "För in 300 rader" }).click();
  await expect(page.getByRole("heading", { name: "Det här hände" })).toBeVisible();
  await expect(page.getByText(/300 system blev nya/)).toBeVisible();

  await choose(page, app, true);
  await expect(page.getByLabel("Kolumn E, Ansvar", { exact: true })).toHaveValue("manager");
  await expect(page.getByText(/Inget system blir nytt, inget ändras, 300 är lika/)).toBeVisible();
  await page.goto("/skanearkiv/audit?type=import.applied");
  const log = page.getByRole("main");
  await expect(log).toContainText("Systemlista införd");
  await log.getByRole("link", { name: "Bjuv" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Systemlista.xlsx");
}

async function copyTemplate(page: Page): Promise<void> {
  await page.goto("/skanearkiv/control-point-templates/register");
  await page.getByRole("link", { name: "Kopiera mallen" }).press("Enter");
  await page.getByLabel("Namn, svenska").fill("Kartor");
  await page.getByLabel("Namn, svenska").press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kartor");
  await page.getByRole("link", { name: "Ändra punkterna" }).press("Enter");

  const rows = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Flytta upp/ }) });
  const second = await rows.nth(1).innerText();
  await page.getByRole("button", { name: /^Flytta ner punkt 1,/ }).press("Enter");
  await expect(rows.nth(0)).toContainText(second.split("\n")[1] ?? "");
  const down = page.getByRole("button", { name: /^Flytta ner punkt 2,/ });
  await expect(down).toBeFocused();
  await down.press("Alt+ArrowDown");
  const third = page.getByRole("button", { name: /^Flytta ner punkt 3,/ });
  await expect(third).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "nummer 3 av 46" })).toBeAttached();

  await page.getByRole("button", { name: /^Ta bort punkt 1,/ }).press("Enter");
  await page.getByRole("button", { name: "Lägg till en punkt" }).press("Enter");
  await page.getByRole("button", { name: "Spara mallen" }).press("Enter");
  await page.getByRole("link", { name: /Skriv vad som ska vara uppfyllt/ }).press("Enter");
  const title = page.getByLabel("Kontrollpunkt, svenska");
  await expect(title).toBeFocused();
  await title.fill("Koordinatsystemet är angivet");

  // What is typed and not saved is kept.
  await page.reload();
  await expect(page.getByText("Koordinatsystemet är angivet")).toBeVisible();
  await page.getByRole("button", { name: "Spara mallen" }).press("Enter");
  await expect(page.getByText("Mallen är sparad som version 2.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("1 tillagda, 1 borttagna");
  await expect(page.getByRole("table", { name: "Kontrollpunkter" })).toContainText("Koordinatsystemet");
}

async function remind(page: Page, manager: Page): Promise<void> {
  await page.goto("/skanearkiv/installations/overview");
  await expect(page.getByRole("row", { name: /Bjuv/ })).toContainText("0 av 61");
  const form = page.getByRole("region", { name: "Påminn kommunerna" });
  for (const box of await form.getByRole("checkbox").all()) await box.uncheck();
  await form.getByRole("checkbox", { name: "Bjuv" }).check();
  await form.getByRole("button", { name: "Skicka påminnelsen" }).click();
  await expect(page.getByText("2 personer är påminda")).toBeVisible();
  await manager.goto("/skanearkiv/notifications");
  await manager.getByRole("link", { name: /ber er gå igenom era system/ }).click();
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText("Installationer");
  await expect(manager.getByRole("row", { name: /Lönebas Plus/ })).toBeVisible();
}
