import { expect, test } from "../support/fixtures";
import { makeReadyToSign } from "../support/ready-delivery";

test.use({ isolated: true });

test("municipalities are added one after the other, by name or code, without leaving the page", async ({
  asActor,
}) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/municipalities");
  await page.getByRole("link", { name: "Ny kommun" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ny kommun");
  const name = page.getByRole("combobox", { name: "Kommun", exact: true });
  const add = async (text: string) => {
    await name.fill(text);
    await name.press("Enter");
  };
  await page.getByLabel("Med sedan").fill("2021-10-01");
  await add("Malmö (1280)");
  await expect(page.getByText("Malmö är med.")).toBeVisible();
  await expect(page.getByText("17 kommuner är med nu.")).toBeVisible();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("");
  await add("1256");
  await expect(page.getByText("Östra Göinge är med.")).toBeVisible();
  await add("hässleh");
  await expect(page.getByText("19 kommuner är med nu.")).toBeVisible();
  await expect(page.getByLabel("Med sedan")).toHaveValue("2021-10-01");

  for (const [text, what] of [
    ["Malmö", "Malmö är redan med."],
    ["Trelleborg", "Trelleborg är redan med."],
    ["9999", "Ingen kommun i registret heter så."],
    ["😀\"'; DROP", "Ingen kommun i registret heter så."],
    ["h", "Flera kommuner börjar så."],
    ["", "Skriv vilken kommun det gäller."],
  ] as const) {
    await add(text);
    await expect(page.getByText(what)).toBeVisible();
  }
  await page.getByRole("region", { name: "Tillagda nu" }).getByRole("link", { name: "Malmö" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Malmö");
  await expect(page.getByRole("main")).toContainText("Med sedan 1 oktober 2021");
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("Kommun med i samverkan");
});

test("what is changed is told beside the field when it is wrong, and on the page when it is saved", async ({
  asActor,
}) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/municipalities/1287");
  await page.getByRole("main").getByRole("link", { name: "Ändra", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ändra Trelleborg");
  await page.getByLabel("Organisationsnummer").fill("212000-1133");
  await page.getByRole("button", { name: "Lägg till en kontaktperson" }).click();
  await page.getByLabel("Namn, kontaktperson 1").fill('Åsa "Ö" O\'Brien');
  await page.getByLabel("E-post, kontaktperson 1").fill("asa@trelleborg.example");
  await page.getByRole("textbox", { name: /^Arkivmyndighet/ }).fill("Kommunstyrelsen");
  await page.getByRole("radio", { name: "på delegation" }).check();
  await page.getByRole("button", { name: "Spara" }).click();
  const wrong = page.getByRole("link", { name: /Numret stämmer inte/ });
  await wrong.click();
  await expect(page.getByLabel("Organisationsnummer")).toBeFocused();
  await expect(page.getByLabel("Organisationsnummer")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Organisationsnummer").fill("212000-1132");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page).toHaveURL("/skanearkiv/municipalities/1287");
  await expect(page.getByText("Ändringarna är sparade")).toBeVisible();
  const main = page.getByRole("main");
  for (const text of ["212000-1132", 'Åsa "Ö" O\'Brien', "asa@trelleborg.example", "på delegation"])
    await expect(main).toContainText(text);
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("kontaktpersoner");

  // Another has saved meanwhile: what was typed is kept, and saved over what is new.
  await page.goto("/skanearkiv/municipalities/1287/edit");
  const other = await asActor("coordinator");
  await other.goto("/skanearkiv/municipalities/1287/edit");
  await other.getByLabel("Kundnummer").fill("4711");
  await other.getByRole("button", { name: "Spara" }).click();
  await expect(other.getByText("Ändringarna är sparade")).toBeVisible();
  await page.getByLabel("Köparens referens").fill("K 12");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Någon annan har ändrat under tiden")).toBeVisible();
  await expect(page.getByLabel("Kundnummer")).toHaveValue("4711");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(main).toContainText("4711");
  await expect(main).toContainText("K 12");
});

test("a municipality leaves, and its archivist reads its history all the same", async ({ asActor }) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/municipalities/1287/edit");
  await page.getByLabel("Uppsägning inkom").fill("2021-01-15");
  await page.getByLabel("Sista dag i samverkan").fill("2021-10-31");
  await page.getByLabel("Uppgifterna återlämnade").fill("2021-10-30");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Kommunen lämnade samverkan 31 oktober 2021.")).toBeVisible();
  await expect(page.getByText("Intyg om gallring: inte ännu.")).toBeVisible();
  await page.goto("/skanearkiv/municipalities");
  await expect(page.getByRole("row", { name: /Trelleborg/ })).toContainText("Utträdde 2021-10-31");
  const archivist = await asActor("archivist", "trelleborg");
  await archivist.goto("/skanearkiv/municipalities/1287");
  await expect(archivist.getByRole("region", { name: "Leveranser" })).toContainText("W3D3");
  await expect(archivist.getByRole("region", { name: "Historik" })).toContainText("utträde");
  await expect(archivist.getByRole("link", { name: "Ändra" })).toHaveCount(0);
});

test("a delegation that is noted stands in the approval, on screen, to the end of its last day", async ({
  asActor,
  client,
}) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/municipalities/1287");
  const authority = page.getByRole("region", { name: "Arkivmyndighet och delegation" });
  await expect(authority).toContainText("Ingen delegation är noterad");
  await authority.getByRole("link", { name: "Ändra delegationen" }).click();
  await page.getByLabel("På delegation av").fill("Kommunstyrelsen");
  await page.getByLabel("Punkt i delegationsordningen").fill("7.3");
  await page.getByLabel("Delegationsordningen antagen").fill("2021-03-12");
  await page.getByRole("button", { name: "Anteckna delegationen" }).click();
  await expect(page.getByText("Delegationen är antecknad")).toBeVisible();
  await expect(page.getByRole("region", { name: "Antecknad delegation" })).toContainText("Gäller");

  const { request } = await makeReadyToSign(await client("archivist", "trelleborg"));
  const archivist = await asActor("archivist", "trelleborg");
  const prepare = async () => {
    await archivist.goto(`/skanearkiv/approvals/requests/${request}`);
    await archivist.getByRole("radio", { name: "Godkänn leveransen" }).check();
    await archivist.getByRole("button", { name: /Ta fram/ }).click();
  };
  await prepare();
  const sentence = archivist.getByRole("paragraph");
  await expect(
    sentence.filter({
      hasText:
        /På delegation av kommunstyrelsen i Trelleborgs kommun, som är arkivmyndighet \(delegationsordning antagen 2021-03-12, punkt 7\.3\), godkänner jag/,
    }),
  ).toBeVisible();

  await page.getByRole("button", { name: /Avsluta delegationen för/ }).click();
  await page.getByRole("button", { name: "Ja, avsluta i dag" }).click();
  // Today is its last day, and counts.
  const noted = page.getByRole("region", { name: "Antecknad delegation" });
  await expect(noted).toContainText(/till och med \d{4}-/);
  await expect(noted.getByRole("button")).toHaveCount(0);
  await prepare();
  await expect(sentence.filter({ hasText: /På delegation av kommunstyrelsen/ })).toBeVisible();
});

test("a step of joining is noted with its decision and its paper, and an unusual order is told", async ({
  asActor,
}) => {
  const page = await asActor("coordinator", undefined, "e-arkiv-mitt");
  await page.goto("/e-arkiv-mitt/municipalities/2062");
  const joining = page.getByRole("region", { name: "Anslutning" });
  await expect(joining).toContainText("Kommunstyrelsen föreslår");
  await expect(joining).toContainText("Antagande");
  await joining.getByRole("link", { name: "Ändra anslutningen" }).click();
  const step = page.getByRole("group").filter({ hasText: /^Avtal undertecknat/ });
  await step.getByText("Avtal undertecknat").first().click();
  await step.getByLabel("Dag", { exact: true }).fill("2018-11-20");
  await step.getByLabel("Diarienummer").fill("KS 2018/77");
  await step.locator('input[type="file"]').setInputFiles({
    name: "avtal.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  });
  await expect(step.getByText("avtal.pdf").first()).toBeVisible();
  await step.getByRole("button", { name: "Spara steget" }).click();
  await expect(page.getByText("Steget är sparat. Ordningen är ovanlig")).toBeVisible();
  await page.goto("/e-arkiv-mitt/municipalities/2062");
  await expect(joining).toContainText("KS 2018/77");
  await expect(joining).toContainText("Stegen står i en ovanlig ordning");
  const file = joining.getByRole("link", { name: "avtal.pdf" });
  const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
  expect(download.suggestedFilename()).toBe("avtal.pdf");
});

test("a table of population is shown before it is saved, and a wrong file gets the reason", async ({
  asActor,
}) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/municipalities");
  await page.getByRole("link", { name: "Läs in folkmängd" }).click();
  const choose = (name: string, text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await choose("2017.csv", "Kod,Kommun,Folkmängd\n1287,Trelleborg,44000\n");
  await expect(page.getByText("Tabellen säger inte vilken dag den gäller")).toBeVisible();
  await choose("lan.csv", "region;Folkmängd 2018\n12 Skåne län;1\n");
  await expect(page.getByText("Tabellen har inte landets kommuner")).toBeVisible();
  await choose(
    "folkmangd.csv",
    "region;ålder;år;Folkmängd\n1287 Trelleborg;totalt ålder;2017;44000\n1287 Trelleborg;totalt ålder;2018;44902\n",
  );
  await expect(page.getByText("Inget är sparat ännu.")).toBeVisible();
  await expect(page.getByText("15 samverkanskommuner saknas i tabellen:")).toBeVisible();
  await expect(page.getByRole("region", { name: "Samverkanskommuner" })).toContainText("44 902");
  await page.getByRole("button", { name: "Läs in 1 kommun" }).click();
  await expect(page.getByText("Folkmängden 2018-12-31 är sparad för 1 kommun")).toBeVisible();
  await page.goto("/skanearkiv/municipalities/1287");
  await expect(page.getByRole("main")).toContainText("Invånare 2018-12-31 44 902");
});

test("who may not change municipalities is shown nothing to change them by", async ({ asActor }) => {
  for (const [kind, office] of [
    ["council", "skanearkiv"],
    ["auditor", "skanearkiv"],
  ] as const) {
    const page = await asActor(kind, undefined, office);
    await page.goto(`/${office}/municipalities`);
    await expect(page.getByRole("link", { name: "Ny kommun" })).toHaveCount(0);
    await page.goto(`/${office}/municipalities/1287`);
    await expect(page.getByRole("link", { name: /^Ändra/ })).toHaveCount(0);
  }
});
