import { addressOf } from "../support/actors";
import { Client } from "../support/client";
import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

const PASSWORD = "tolv gröna sköldpaddor";
const NEW_PASSWORD = "tretton gröna sköldpaddor";

test("an administrator invites, the invited one comes in, gets a role with an end, and leaves", async ({
  app,
  asActor,
  browser,
}) => {
  const admin = await asActor("administrator");
  await admin.goto("/skanearkiv/people");
  await admin.getByRole("link", { name: "Bjud in", exact: true }).first().click();
  await admin.getByLabel("Namn").fill("Ylva Ny");
  await admin.getByLabel("E-post").fill("ylva.ny@exempel.example");
  await admin.getByLabel("Roll", { exact: true }).selectOption({ label: "Kommunarkivarie" });
  await admin.getByLabel("Kommun", { exact: true }).selectOption({ label: "Hörby" });
  await admin.getByRole("button", { name: "Bjud in", exact: true }).click();
  await expect(admin.getByText("Ylva Ny är inbjuden.")).toBeVisible();
  await expect(admin.getByText("Här skickas inga brev. Ge länken till Ylva Ny själv")).toBeVisible();
  const link = await admin.getByLabel("Länk till Ylva Ny").inputValue();
  expect(link).toMatch(/\/links\/[A-Za-z0-9_-]{43}$/);

  const context = await browser.newContext({ baseURL: app.url, locale: "sv-SE" });
  const ylva = await context.newPage();
  await ylva.goto(new URL(link).pathname);
  await expect(ylva.getByRole("heading", { name: /Inbjudan till/ })).toBeVisible();
  await ylva.getByLabel("Nytt lösenord").fill("unbelievable12");
  await ylva.getByRole("button", { name: "Skapa kontot" }).click();
  await expect(ylva.getByRole("main").getByRole("alert")).toContainText("bland de första som någon");
  await ylva.getByLabel("Nytt lösenord").fill(PASSWORD);
  await ylva.getByRole("button", { name: "Skapa kontot" }).click();
  await ylva.waitForURL("**/sign-in");
  await expect(ylva.getByText("Kontot är klart.")).toBeVisible();
  await ylva.getByLabel("E-post").fill("Ylva.Ny@exempel.example");
  await ylva.getByLabel("Lösenord").fill(PASSWORD);
  await ylva.getByRole("button", { name: "Logga in" }).click();
  await ylva.waitForURL("**/skanearkiv");
  await ylva.goto(new URL(link).pathname);
  await expect(ylva.getByRole("heading", { name: "Länken gäller inte längre" })).toBeVisible();

  await admin.goto("/skanearkiv/people?status=active&sort=-lastSeen");
  await admin.getByRole("link", { name: "Ylva Ny" }).click();
  await admin.getByText("Ge en roll", { exact: true }).click();
  await admin.getByLabel("Roll", { exact: true }).selectOption({ label: "Revisor" });
  await admin.getByRole("button", { name: "Ge rollen" }).click();
  await expect(admin.getByText("Personen har fått rollen.")).toBeVisible();
  await expect(admin.getByText("Revisor, hela samverkan")).toBeVisible();

  await admin.getByRole("button", { name: "Gör en lösenordslänk" }).click();
  const again = await admin.getByLabel("Länk till Ylva Ny").inputValue();
  await ylva.goto("/skanearkiv");
  await ylva.waitForURL("**/sign-in**");
  await ylva.goto(new URL(again).pathname);
  await ylva.getByLabel("Nytt lösenord").fill(NEW_PASSWORD);
  await ylva.getByRole("button", { name: "Byt lösenord" }).click();
  await ylva.waitForURL("**/sign-in");
  const program = new Client(app.url);
  expect((await program.signIn("ylva.ny@exempel.example", PASSWORD)).status).toBe(401);
  expect((await program.signIn("ylva.ny@exempel.example", NEW_PASSWORD)).status).toBe(200);
  expect((await program.get("/api/v1/skanearkiv/deliveries")).status).toBe(200);

  await admin.reload();
  await admin.getByRole("button", { name: "Ta bort Ylva Ny från samverkan" }).click();
  await admin.getByRole("button", { name: "Ja, ta bort" }).click();
  await expect(admin.getByText("Ylva Ny har inga roller här längre.")).toBeVisible();
  expect((await program.get("/api/v1/skanearkiv/deliveries")).status).toBe(401);
  await context.close();
});

test("several are invited by pasted lines, each with what is understood of it", async ({ asActor }) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/people/invite");
  await page.getByText("Flera på en gång").click();
  await page
    .getByLabel("Rader")
    .fill("Bo Ek; bo.ek@exempel.example; Systemförvaltare; Hörby\nEva Al; eva.al; Revisor");
  await page.getByRole("button", { name: "Visa vad som lästs" }).click();
  await expect(page.getByText("E-postadressen är inte skriven som en adress.")).toBeVisible();
  await page.getByRole("button", { name: "Bjud in 1 person" }).click();
  await expect(page.getByText("1 person är inbjuden.")).toBeVisible();
  await expect(page.getByLabel("Länk till Bo Ek")).toHaveValue(/\/links\//);
});

test("an archivist sees the own municipality's people, and is told who may do the rest", async ({
  asActor,
}) => {
  const page = await asActor("archivist");
  await page.goto("/skanearkiv/people");
  await expect(page.getByRole("link", { name: "Demosystemförvaltare, Trelleborg" })).toBeVisible();
  await expect(page.getByText("Skurup")).toHaveCount(0);
  await page.getByRole("link", { name: "Demoarkivarie, Trelleborg" }).click();
  await expect(page.getByText("Dina egna roller ändrar någon annan.")).toBeVisible();
});

test("one's own password is changed by the old one, and the account is there for everybody", async ({
  app,
  asActor,
}) => {
  const page = await asActor("council");
  await page.goto("/skanearkiv/settings");
  await page.getByRole("link", { name: /^Mitt konto: / }).click();
  await page.getByLabel("Ditt lösenord").first().fill("fel");
  await page.getByLabel("Nytt lösenord").fill(PASSWORD);
  await page.getByRole("button", { name: "Byt lösenord" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Fel lösenord");
  await page.getByLabel("Ditt lösenord").first().fill("arkivlots-demo-2026");
  await page.getByRole("button", { name: "Byt lösenord" }).click();
  await expect(page.getByText("Lösenordet är bytt. Alla andra inloggningar är avslutade.")).toBeVisible();
  expect((await new Client(app.url).signIn(addressOf("council"), PASSWORD)).status).toBe(200);
});

test("a forgotten password leads to whom to ask where no letters are sent", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Glömt lösenordet?" }).click();
  await expect(page.getByText("Här skickas inga brev.")).toBeVisible();
});

test("1 000 guesses at links from one address find nothing and are stopped", async ({ app }) => {
  const guesser = new Client(app.url);
  const seen = new Map<number, number>();
  for (let i = 0; i < 1000; i += 1) {
    const { status } = await guesser.get(`/api/v1/links/${String(i).padStart(43, "A")}`);
    seen.set(status, (seen.get(status) ?? 0) + 1);
  }
  expect([...seen].sort()).toEqual([
    [404, 100],
    [429, 900],
  ]);
});
