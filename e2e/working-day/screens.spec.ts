import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { addressOf, PASSWORD } from "../support/actors";
import { expect, test } from "../support/fixtures";
import { doJobs } from "../support/jobs";

test.use({ isolated: true });

const REMAINING = [25, 26, 30, 31, 33];

async function signIn(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByLabel("E-post").fill(addressOf("archivist", "trelleborg"));
  await page.getByLabel("Lösenord", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Logga in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trelleborg: nästa steg");
}

/** The same file under another name is told, aloud too, and the focus stays when it is taken away. */
async function addAgain(page: Page, name: string, number: number): Promise<void> {
  const copy = { name: "kopia.txt", mimeType: "text/plain", buffer: Buffer.from(`punkt ${number}`) };
  const field = page.locator("input[name=evidence]");
  await field.setInputFiles(copy);
  const said = `Filen finns redan här, som ${name}.`;
  await expect(page.getByRole("listitem").filter({ hasText: said })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: said })).toBeAttached();
  await page.getByRole("button", { name: "Ta bort kopia.txt" }).click();
  await expect(field).toBeFocused();
}

/** Fulfils the point on the page, with a value, a note and a file. */
async function assess(page: Page, number: number): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${number}. `);
  await page.getByRole("radio", { name: "Uppfylld", exact: true }).check();
  await page.getByLabel("Uppmätt värde").fill(`20 av 20, punkt ${number}`);
  await page.getByLabel("Anteckning").fill(`Stickprov enligt rutinen, punkt ${number}`);
  const name = `underlag-${number}.txt`;
  await page
    .getByLabel("Bilagor")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(`punkt ${number}`) });
  await expect(page.getByRole("button", { name: `Ta bort ${name}` })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: `${name} är tillagd.` })).toBeAttached();
  if (number === REMAINING[0]) await addAgain(page, name, number);
  await page
    .getByRole("button", { name: /^Spara/ })
    .first()
    .click();
}

test("Trelleborg's archivist goes from the remaining control points to a signed approval, and all see it", async ({
  app,
  page,
  asActor,
}) => {
  const coordinator = await asActor("coordinator");
  await coordinator.goto("/skanearkiv");
  const controlled = coordinator.getByRole("row", { name: /W3D3, Trelleborg/ });
  await expect(controlled).toContainText("6 av 33");
  const council = await asActor("council");
  await council.goto("/skanearkiv");
  await expect(council.getByRole("link", { name: "1 av 6 leveranser är godkänd." })).toBeVisible();

  await signIn(page);
  await page.getByRole("link", { name: "Bedöm punkt 25" }).click();
  for (const number of REMAINING) await assess(page, number);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Trelleborg");
  await page.getByLabel("Meddelande till den som signerar").fill("Alla stickprov är gjorda.");
  await page.getByRole("button", { name: "Begär godkännande" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "Begäran om godkännande är skickad." }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("link", { name: "Granska och signera" }).click();

  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  await expect(page.getByText("Välj vad du beslutar.")).toBeVisible();
  await page.getByRole("radio", { name: "Godkänn leveransen" }).check();
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  await expect(page.getByText("Steg 2 av 3: Läs det som signeras")).toBeFocused();
  await expect(
    page.getByRole("paragraph").filter({
      hasText:
        "Som kommunarkivarie för Trelleborg godkänner jag mottagandet av leveransen W3D3, Trelleborg, omgång 1",
    }),
  ).toBeVisible();
  await page.getByLabel("Ditt lösenord igen").fill("fel lösenord");
  await page.getByRole("button", { name: "Signera", exact: true }).click();
  const wrong = page.getByRole("alert").filter({ hasText: "Fel lösenord" });
  await expect(wrong).toHaveText("Fel lösenord. Inget är signerat. Skriv lösenordet på nytt.");
  await expect(page.getByLabel("Ditt lösenord igen")).toBeFocused();
  await page.getByLabel("Ditt lösenord igen").fill(PASSWORD);
  await page.getByRole("button", { name: "Signera", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leveransgodkännande: W3D3, Trelleborg");
  // The document is offered once the worker has stored it; the page looks for it by itself.
  await expect(page.getByRole("status").filter({ hasText: "Dokumentet görs klart" })).toBeVisible();
  await doJobs(app);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hämta som PDF" }).click();
  const file = await (await downloading).path();
  expect((await readFile(file)).subarray(0, 5).toString()).toBe("%PDF-");

  await coordinator.reload();
  await expect(controlled).toHaveCount(0);
  await coordinator.goto("/skanearkiv/deliveries?municipality=1287&system=w3d3");
  await expect(coordinator.getByRole("row", { name: /W3D3/ })).toContainText("Godkänd");
  await council.reload();
  await expect(council.getByRole("link", { name: "2 av 6 leveranser är godkända." })).toBeVisible();
});
