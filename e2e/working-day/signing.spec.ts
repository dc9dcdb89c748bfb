import { PASSWORD } from "../support/actors";
import { expect, test, type Fixtures } from "../support/fixtures";
import { assessPoint, assessReopened, makeReadyToSign, meetPoints } from "../support/ready-delivery";

test.use({ isolated: true });

/** The archivist on the request's page, with nothing left to assess. */
async function openRequest(asActor: Fixtures["asActor"], client: Fixtures["client"]) {
  const archivist = await client("archivist", "trelleborg");
  const { request, delivery } = await makeReadyToSign(archivist);
  const page = await asActor("archivist", "trelleborg");
  await page.goto(`/skanearkiv/approvals/requests/${request}`);
  return { archivist, delivery, page };
}

test("a statement whose five minutes are out is prepared anew where it was to be signed, with nothing typed again", async ({
  asActor,
  client,
}) => {
  const { request } = await makeReadyToSign(await client("archivist", "trelleborg"));
  const page = await asActor("archivist", "trelleborg");
  await page.clock.install();
  await page.goto(`/skanearkiv/approvals/requests/${request}`);
  await page.getByRole("radio", { name: "Godkänn med kvarstående brister" }).check();
  await page.getByLabel("Kvarstående brister eller skäl").fill("bilden är suddig");
  await page.getByLabel("Språk i beslutstexten").selectOption("nb");
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  // The statement speaks its own language throughout, and one clock.
  const statement = page.locator("main [lang=nb]");
  await expect(statement).toContainText("Vedtak");
  await expect(statement).toContainText("sentraleuropeisk tid");
  await expect(statement).not.toContainText("UTC");
  await expect(page.getByRole("button", { name: "Signera", exact: true })).toBeVisible();

  // The time is told, and told again when it is renewed, without the choices being made again.
  const timer = page.getByRole("timer");
  await page.clock.fastForward("04:10");
  await expect(timer).toHaveText(/^\(0:(49|50) kvar\)$/);
  await expect(page.getByRole("status").filter({ hasText: "En minut kvar att signera." })).toBeAttached();
  await page.getByRole("button", { name: "Förnya de fem minuterna" }).click();
  await expect(timer).toHaveText(/^\((5:00|4:5\d) kvar\)$/);
  await expect(statement).toContainText("bilden är suddig");

  await page.clock.fastForward("05:01");
  await expect(
    page.getByRole("alert").filter({ hasText: "Beslutstextens fem minuter har gått" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Signera", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Ta fram beslutstexten på nytt" }).click();
  await expect(page.getByText("Steg 2 av 3: Läs det som signeras")).toBeFocused();
  await expect(statement).toContainText("bilden är suddig");
  await page.getByLabel("Ditt lösenord igen").fill(PASSWORD);
  await page.getByRole("button", { name: "Signera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Leveransgodkännande");
  await expect(page.getByRole("status").filter({ hasText: "Beslutet är signerat." })).toBeVisible();
});

test("a rejected delivery says why, and in its next round earlier results are seen as such and assessed anew", async ({
  asActor,
  client,
}) => {
  const { archivist, delivery, page } = await openRequest(asActor, client);
  await page.getByRole("radio", { name: "Godkänn inte leveransen" }).check();
  await page.getByLabel("Kvarstående brister eller skäl").fill("stickproven i punkt 25 stämmer inte");
  await page.getByRole("checkbox", { name: /^25\. / }).check();
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  await expect(
    page.getByRole("paragraph").filter({ hasText: "Kontrollpunkt 25 ska bedömas om." }),
  ).toBeVisible();
  await page.getByLabel("Ditt lösenord igen").fill(PASSWORD);
  await page.getByRole("button", { name: "Signera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ej godkänd leverans");

  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  await expect(page.getByText("stickproven i punkt 25 stämmer inte")).toBeVisible();
  await expect(page.getByRole("button", { name: "Begär godkännande" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Beslut signerat: Ej godkänd" })).toBeVisible();
  const row = page.getByRole("row", { name: /^25 / });
  await expect(row).toContainText("Tidigare: Uppfylld (omgång 1)");
  await expect(row.getByRole("cell").last()).not.toContainText("Uppfylld");
  await page.getByText("Byt fas").click();
  await expect(page.getByLabel("Fas").getByRole("option", { name: "Leveransgodkännande" })).toHaveCount(0);

  await page.goto(`/skanearkiv/deliveries/${delivery}/control-points/25`);
  await expect(page.getByText("Tidigare: Uppfylld (omgång 1).")).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "PUT" && sent.push(request.url()));
  const save = page.getByRole("button", { name: /^Spara/ }).first();
  await save.click();
  await expect(page.getByText("Välj ett resultat.")).toBeVisible();
  expect(sent).toEqual([]);
  await page.getByRole("radio", { name: "Uppfylld", exact: true }).check();
  await save.click();
  await expect(page.getByRole("status").filter({ hasText: "Punkt 25 är sparad." })).toBeVisible();
  await assessReopened(archivist, delivery);
  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  await expect(page.getByRole("button", { name: "Begär godkännande" })).toBeVisible();
  await expect(page.getByText("Tidigare: Uppfylld (omgång 1)").first()).toBeAttached();
});

test("a point that blocks after approval is asked for holds the decision up, and every page says so", async ({
  asActor,
  client,
}) => {
  const { request, delivery } = await makeReadyToSign(await client("archivist", "trelleborg"));
  const page = await asActor("archivist", "trelleborg");
  await page.goto(`/skanearkiv/deliveries/${delivery}/control-points/25`);
  const warning = page.getByRole("status").filter({ hasText: "beslutet får vänta" });
  await expect(warning).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Punkt nr 25, plats 24 av 33 i listan" })).toBeVisible();
  await expect(page.getByText(/^Bedömd av Demoarkivarie, Trelleborg, \d{4}-/)).toBeVisible();
  await page.getByRole("radio", { name: "Ej uppfylld" }).check();
  await expect(warning).toBeVisible();
  await page.getByLabel("Anteckning").fill("stickproven stämmer inte");
  await page.getByRole("button", { name: "Spara bedömningen" }).click();

  const next = page.getByRole("region", { name: "Nästa steg" });
  await expect(next).toContainText("Kontrollpunkt 25 hindrar. Godkännande är begärt");
  await expect(next.getByRole("link", { name: "Gå till punkt 25" })).toBeVisible();
  await page.goto("/skanearkiv");
  await expect(next).toContainText("Kontrollpunkt 25 i W3D3 hindrar.");
  await expect(next.getByRole("link", { name: "Granska och signera" })).toHaveCount(0);
  await next.getByRole("link", { name: "Gå till punkt 25" }).click();
  await expect(warning).toBeVisible();

  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  await next.getByRole("link", { name: "Öppna begäran" }).click();
  await expect(page).toHaveURL(`/skanearkiv/approvals/requests/${request}`);
  await expect(page.getByText("1 kontrollpunkt hindrar.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^25\. / })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Godkänn leveransen" })).toBeDisabled();
  await expect(page.getByRole("radio", { name: "Godkänn med kvarstående brister" })).toBeDisabled();
  await page.getByRole("radio", { name: "Godkänn inte leveransen" }).check();
  await page.getByLabel("Kvarstående brister eller skäl").fill("punkt 25");
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  await expect(page.getByRole("button", { name: "Signera", exact: true })).toBeVisible();
});

test("a point that blocks while its signer decides closes what can no longer be chosen", async ({
  asActor,
  client,
}) => {
  const { archivist, delivery, page } = await openRequest(asActor, client);
  await page.getByRole("radio", { name: "Godkänn leveransen" }).check();
  await assessPoint(archivist, delivery, 25, "failed", "stämmer inte");
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Kontrollpunkt 25" })).toBeVisible();
  await expect(page.getByText("1 kontrollpunkt hindrar.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Godkänn leveransen" })).toBeDisabled();
});

test("a point that blocks while the statement is read leads back to the decision, with nothing left to sign", async ({
  asActor,
  client,
}) => {
  const { archivist, delivery, page } = await openRequest(asActor, client);
  await page.getByRole("radio", { name: "Godkänn leveransen" }).check();
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  const password = page.getByLabel("Ditt lösenord igen");
  await page.getByRole("button", { name: "Signera", exact: true }).click();
  await expect(page.getByText("Skriv ditt lösenord.")).toBeVisible();
  await expect(password).toBeFocused();
  await expect(page.getByText("Fel lösenord")).toHaveCount(0);

  await assessPoint(archivist, delivery, 25, "failed", "stämmer inte");
  await password.fill(PASSWORD);
  await page.getByRole("button", { name: "Signera", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Leveransen har ändrats" })).toBeVisible();
  await page.getByRole("button", { name: "Ta fram beslutstexten på nytt" }).click();
  await expect(page.getByText("Steg 1 av 3: Välj beslut")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Kontrollpunkt 25 måste uppfyllas" })).toBeFocused();
  await expect(page.getByText("1 kontrollpunkt hindrar.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Gå till punkt 25" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Godkänn leveransen" })).toBeDisabled();
  await expect(password).toHaveCount(0);
  await expect(page.getByText("Steg 2 av 3")).toHaveCount(0);

  await page.goto("/skanearkiv/approvals");
  await expect(page.getByRole("row", { name: /W3D3/ }).first()).toContainText("1 punkt hindrar");
  await page.goto("/skanearkiv");
  const waiting = page.getByRole("region", { name: "Att signera" });
  await expect(waiting.getByRole("listitem").filter({ hasText: "W3D3" })).toContainText("1 punkt hindrar");
});

test("a point that nobody assessed is told where approval is asked for and where it is signed", async ({
  asActor,
  client,
}) => {
  const delivery = await meetPoints(await client("archivist", "trelleborg"), [34]);
  const page = await asActor("archivist", "trelleborg");
  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  // All of its category is done, so it is folded.
  await page.locator("summary", { hasText: "Relationer" }).click();
  await expect(page.getByRole("row", { name: /^25 / })).toContainText("Måste uppfyllas");
  const unassessed = page.getByText("1 punkt är inte bedömd.");
  const point = page.getByRole("main").getByRole("link", { name: /^34\. / });
  await expect(unassessed).toBeVisible();
  await expect(point).toBeVisible();
  await page.getByRole("button", { name: "Begär godkännande" }).click();
  await expect(page.getByText("Du granskar och signerar för kommunen.")).toBeVisible();
  const phases = page.getByRole("list", { name: "Faser" });
  await expect(phases.getByRole("listitem").last()).toHaveText(/, väntar på beslut$/);
  await expect(phases.getByRole("listitem").last()).not.toContainText("kommer");
  await expect(unassessed).toBeVisible();
  await page.getByRole("link", { name: "Granska och signera" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Signera leveransgodkännande: W3D3, Trelleborg",
  );
  await expect(unassessed).toBeVisible();
  await expect(point).toBeVisible();
  await expect(page.getByRole("radio", { name: "Godkänn leveransen" })).toBeEnabled();
  await expect(page).toHaveTitle(/^Signera leveransgodkännande/);
  const others = await asActor("coordinator");
  await others.goto(page.url());
  await expect(others).toHaveTitle(/^W3D3, Trelleborg/);

  await page.getByRole("radio", { name: "Godkänn leveransen" }).check();
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  await page.getByLabel("Ditt lösenord igen").fill(PASSWORD);
  await page.getByRole("button", { name: "Signera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Leveransgodkännande");
  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  await expect(page.getByText("1 punkt bedömdes aldrig.")).toBeVisible();
});
