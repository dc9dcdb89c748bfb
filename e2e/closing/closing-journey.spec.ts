import type { Page } from "@playwright/test";
import { PASSWORD } from "../support/actors";
import { expect, test } from "../support/fixtures";
import { makeReadyToSign, sign } from "../support/ready-delivery";

test.use({ isolated: true });

const TODAY = "2021-11-05";

const heading = (page: Page) => page.getByRole("heading", { level: 2, name: "Nästa steg" });

test("after the approval the archivist closes step by step, a hold stops the disposal, and the system is wound up", async ({
  asActor,
  client,
}) => {
  test.setTimeout(120_000);
  const archivistClient = await client("archivist", "trelleborg");
  const { delivery, request } = await makeReadyToSign(archivistClient);
  await sign(archivistClient, request, PASSWORD);
  const page = await asActor("archivist", "trelleborg");
  const at = `/skanearkiv/deliveries/${delivery}`;

  await test.step("the delivery's page says the next step, and never to erase", async () => {
    await page.goto(at);
    await expect(page.getByText("Leveransen är godkänd och får nu avslutas.")).toBeVisible();
    await expect(page.getByText("radera")).toHaveCount(0);
    await page.getByRole("link", { name: "Skicka leveranskvitto" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Avsluta W3D3, Trelleborg");
    await expect(heading(page)).toBeVisible();
  });

  await test.step("a day is needed, and the receipt and the access are recorded", async () => {
    await page.getByRole("button", { name: "Kvittot är skickat" }).press("Enter");
    await expect(page.getByText("Ange dagen.")).toBeVisible();
    await page.getByLabel("Kvittot skickades").fill(TODAY);
    await page.getByRole("button", { name: "Kvittot är skickat" }).press("Enter");
    await page.getByLabel("Åtkomsten stängdes").fill(TODAY);
    await page.getByRole("button", { name: "Åtkomsten är stängd" }).press("Enter");
  });

  await test.step("the board's decision is recorded; a hold stops what it allows", async () => {
    await page.getByLabel("Nämnd som beslutade").fill("Kommunstyrelsen");
    await page.getByLabel("Beslutsdag").fill(TODAY);
    await page.getByLabel("Paragraf").fill("14");
    await page.getByLabel("Diarienummer").fill("KS 2021/300");
    await page.getByLabel("Grund för beslutet").selectOption("plan");
    await page.getByRole("button", { name: "Gallringen är beslutad" }).press("Enter");
    await expect(page.getByText("Handlingarna i källsystemet får nu gallras enligt beslut.")).toBeVisible();
    await page.getByLabel("Skäl").fill("Kopior är begärda");
    await page.getByRole("button", { name: "Stoppa gallringen" }).press("Enter");
    await expect(page.getByText("Gallringen är stoppad. Avslutet fortsätter")).toBeVisible();
    await expect(page.locator("#disposed")).toContainText("Väntar: gallringen är stoppad.");
    await page.getByRole("button", { name: "Avsluta gallringsstoppet" }).press("Enter");
  });

  await test.step("it is carried out, the read-only licence is of no concern, the licence ends", async () => {
    await page.getByLabel("Gallringen verkställdes").fill(TODAY);
    await page.getByLabel("Utförd av").fill("IT-enheten");
    await page.getByLabel("Hur det gjordes").fill("Databasen överskriven");
    await page.getByRole("button", { name: "Gallringen är verkställd" }).press("Enter");
    await expect(page.getByRole("button", { name: "Läslicensen är avslutad" })).toBeVisible();
    await page.getByRole("button", { name: "Inte aktuellt" }).press("Enter");
    await expect(page.getByRole("button", { name: "Licensen är avslutad" })).toBeVisible();
    await page
      .getByRole("region", { name: "Nästa steg" })
      .getByLabel("Licensen upphörde", { exact: true })
      .fill(TODAY);
    await page.getByRole("button", { name: "Licensen är avslutad" }).press("Enter");
    await expect(page.getByText("Leveransen är avslutad. Inget återstår.")).toBeVisible();
  });

  await test.step("the system is wound up, its history says by which delivery", async () => {
    const { body } = await archivistClient.get<{ installation: { id: string }; number: string }>(
      `/api/v1/skanearkiv/deliveries/${delivery}`,
    );
    await page.goto(`/skanearkiv/installations/${body.installation.id}`);
    await expect(page.getByText("Avvecklat").first()).toBeVisible();
    await expect(page.getByText(`Den sista leveransen är avslutad: ${body.number}`)).toBeVisible();
  });

  await test.step("the coordinator takes the last step back with a reason", async () => {
    const coordinator = await asActor("coordinator");
    await coordinator.goto(`${at}/closing`);
    await coordinator.getByText("Ta tillbaka: Licensen avslutad").click();
    await coordinator.getByLabel("Skäl").last().fill("Licensen löper till årets slut");
    await coordinator.getByRole("button", { name: "Ta tillbaka steget" }).last().press("Enter");
    await expect(coordinator.getByRole("button", { name: "Licensen är avslutad" })).toBeVisible();
    await coordinator.goto(at);
    await expect(coordinator.getByText("Licensen löper till årets slut").first()).toBeVisible();
  });
});
