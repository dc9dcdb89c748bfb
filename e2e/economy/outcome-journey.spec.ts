import { expect, test } from "../support/fixtures";
import { doJobs } from "../support/jobs";
import { hostYear } from "../support/ledger";

test.use({ isolated: true });

test("an economist reads in the office's own rows of a host's ledger, by a sum", async ({ asActor, app }) => {
  test.setTimeout(120_000);
  const page = await asActor("economist");
  await page.goto("/skanearkiv/economy/outcome");
  await page.getByRole("link", { name: "Konton och kostnadsslag" }).click();
  await page.getByRole("button", { name: "Lägg till en regel" }).click();
  await page.getByLabel("Konto börjar med, regel 1").fill("65");
  await page.getByLabel("Kostnadsslag, regel 1").fill("Drift");
  await page.getByRole("button", { name: "Spara reglerna" }).click();
  await expect(page.getByText("Reglerna är sparade")).toBeVisible();
  await page.goto("/skanearkiv/economy/outcome");
  await expect(page.getByText("Inget utfall ännu")).toBeVisible();
  await page.getByRole("link", { name: "Läs in utfall" }).click();
  await page.getByRole("link", { name: "SIE-fil" }).click();
  await expect(page.getByRole("heading", { name: "SIE-fil" })).toBeVisible();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "2026.se", mimeType: "application/octet-stream", buffer: hostYear });
  await expect(page.getByRole("heading", { name: "Filen läses" })).toBeVisible();
  await doJobs(app);

  const answers = page.getByRole("region", { name: "Era rader och beloppen" });
  await expect(answers).toBeVisible();
  // Nothing of a row is shown before somebody has said whose they are.
  await expect(page.getByRole("table", { name: "Vad som blir av varje rad i filen" })).toHaveCount(0);
  await answers.getByLabel("Vilka rader är era?").selectOption("Ansvar 4711 (1 rad)");
  await answers.getByRole("button", { name: "Läs om med svaren" }).click();
  await expect(page.getByRole("heading", { name: "Filen läses" })).toBeVisible();
  await doJobs(app);

  await expect(answers.getByText(/^125\s000,00$/)).toBeVisible();
  await expect(page.getByText(/1 rad är ny/)).toBeVisible();
  await page.getByRole("button", { name: "För in 1 rad" }).click();
  await expect(page.getByRole("heading", { name: "Det här hände" })).toBeVisible();
  await page.getByRole("link", { name: "Till utfallets rader" }).click();
  const row = page.getByRole("row", { name: /Serverdrift/ });
  await expect(row).toContainText("Drift");
  await expect(row).toContainText(/125\s000,00/);
  await expect(page.getByRole("row", { name: /Skola/ })).toHaveCount(0);

  await row.getByRole("link", { name: "Serverdrift" }).click();
  await page.getByLabel("Belopp att lägga till").fill("-25 000");
  await page.getByLabel("Varför").fill("Dubbel faktura");
  await page.getByRole("button", { name: "Skriv rättelsen" }).click();
  await expect(page.getByText("Rättelsen är skriven")).toBeVisible();
  await expect(page.getByRole("region", { name: "Rättelser" })).toContainText("Dubbel faktura");

  await page.goto("/skanearkiv/economy/outcome/new");
  await page.getByLabel("Dag", { exact: true }).fill("2026-02-28");
  await page.getByLabel("Kostnadsslag").fill("Drift");
  await page.getByLabel("Text", { exact: true }).fill("Porto");
  await page.getByLabel("Belopp", { exact: true }).fill("1 250,50");
  await page.getByRole("button", { name: "Lägg in raden" }).click();
  await expect(page.getByRole("heading", { name: "Porto" })).toBeVisible();
  await page.goto("/skanearkiv/economy/outcome/years/2026");
  await page.getByRole("link", { name: /Drift: raderna/ }).click();
  await expect(page.getByRole("row", { name: /Porto/ })).toContainText(/1\s250,50/);
  await expect(page.getByRole("row", { name: /Dubbel faktura/ })).toBeVisible();
});
