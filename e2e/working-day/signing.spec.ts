import { PASSWORD } from "../support/actors";
import { expect, test } from "../support/fixtures";
import { makeReadyToSign } from "../support/ready-delivery";

test.use({ isolated: true });

test("a statement whose five minutes are out is prepared anew where it was to be signed, with nothing typed again", async ({
  asActor,
  client,
}) => {
  const { request } = await makeReadyToSign(await client("archivist", "trelleborg"));
  const page = await asActor("archivist", "trelleborg");
  await page.clock.install();
  await page.goto(`/skanearkiv/approvals/requests/${request}`);
  await page.getByRole("radio", { name: "Godkänn med anmärkning" }).check();
  await page.getByLabel("Anmärkning eller skäl").fill("bilden är suddig");
  await page.getByLabel("Språk i underlaget").selectOption("nb");
  await page.getByRole("button", { name: "Ta fram underlaget" }).click();
  // The statement speaks its own language throughout, and one clock.
  const statement = page.locator("main [lang=nb]");
  await expect(statement).toContainText("Beslutning");
  await expect(statement).toContainText("sentraleuropeisk tid");
  await expect(statement).not.toContainText("UTC");
  await expect(page.getByRole("button", { name: "Signera", exact: true })).toBeVisible();

  await page.clock.fastForward("05:01");
  await expect(page.getByRole("alert").filter({ hasText: "Underlagets fem minuter har gått" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Signera", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Ta fram underlaget på nytt" }).click();
  await expect(page.getByText("2. Läs det som signeras")).toBeFocused();
  await expect(statement).toContainText("bilden är suddig");
  await page.getByLabel("Ditt lösenord igen").fill(PASSWORD);
  await page.getByRole("button", { name: "Signera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Leveransgodkännande");
  await expect(page.getByRole("status").filter({ hasText: "Beslutet är signerat." })).toBeVisible();
});

test("a rejected delivery says why, and approval is not asked for again before something is looked at", async ({
  asActor,
  client,
}) => {
  const archivist = await client("archivist", "trelleborg");
  const { request, delivery } = await makeReadyToSign(archivist);
  const page = await asActor("archivist", "trelleborg");
  await page.goto(`/skanearkiv/approvals/requests/${request}`);
  await page.getByRole("radio", { name: "Avvisa leveransen" }).check();
  await page.getByLabel("Anmärkning eller skäl").fill("stickproven i punkt 25 stämmer inte");
  await page.getByRole("button", { name: "Ta fram underlaget" }).click();
  await page.getByLabel("Ditt lösenord igen").fill(PASSWORD);
  await page.getByRole("button", { name: "Signera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Avvisad leverans");

  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  await expect(page.getByText("stickproven i punkt 25 stämmer inte")).toBeVisible();
  await expect(page.getByRole("button", { name: "Begär godkännande" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Beslut signerat: Avvisad" })).toBeVisible();
  await page.getByText("Byt fas").click();
  await expect(page.getByLabel("Fas").getByRole("option", { name: "Leveransgodkännande" })).toHaveCount(0);
  await page.goto(`/skanearkiv/deliveries/${delivery}/control-points/25`);
  await page.getByRole("radio", { name: "Uppfylld", exact: true }).check();
  await page
    .getByRole("button", { name: /^Spara/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Trelleborg");
  await expect(page.getByRole("button", { name: "Begär godkännande" })).toBeVisible();
});
