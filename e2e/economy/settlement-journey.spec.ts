import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

test("a year is settled for good: counted, proposed, decided, paid and locked", async ({
  asActor,
  client,
}) => {
  const economist = await client("economist");
  const entry = { date: "2020-12-31", period: "2020-13", group: "Lokaler", text: "Hyra", amountOre: 99_000 };
  expect((await economist.post("/api/v1/skanearkiv/outcome-entries", entry)).status).toBe(201);
  const page = await asActor("economist");
  const main = page.getByRole("main");

  await test.step("the economist counts what is left of 2020 by the agreement's shares", async () => {
    await page.goto("/skanearkiv/economy/cost-shares");
    await page.getByRole("link", { name: "Alla avräkningar" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Avräkningar");
    await expect(page.getByLabel("År", { exact: true })).toHaveValue("2020");
    await page.getByRole("button", { name: "Räkna ett utkast" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Avräkning 2020");
    await expect(main).toContainText("990,00 kr debiteras kommunerna.");
    const method = page.getByRole("region", { name: "Så är det räknat" });
    await expect(method).toContainText("tillsammans 0,99, inte 1");
    await expect(method).toContainText("Nyckeln gäller 2021–2023, inte 2020.");
  });

  await test.step("says what becomes of the amounts, and lays it before the council", async () => {
    const choices = page.getByRole("region", { name: "Hur varje belopp regleras" });
    await choices.getByLabel("Samma för alla").selectOption("Förs över till nästa år");
    await choices.getByLabel("Lund: så regleras det").selectOption("Tilläggsfaktura");
    await choices.getByRole("button", { name: "Spara valen" }).click();
    const lund = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Lund" }) });
    await expect(lund.first()).toContainText("Tilläggsfaktura");
    await page.getByRole("button", { name: "Lägg fram för rådet" }).click();
    await expect(main).toContainText("Avräkningen ligger hos rådet för beslut.");
  });

  await test.step("the council decides", async () => {
    const council = await asActor("council");
    await council.goto("/skanearkiv/economy/settlements/2020");
    await council.getByLabel("Beslutsdag").fill("2021-03-05");
    await council.getByLabel("Diarienummer").fill("KS 2021/9");
    await council.getByRole("button", { name: "Besluta avräkningen" }).click();
    await expect(council.getByRole("main")).toContainText("Beslut 2021-03-05, KS 2021/9");
  });

  await test.step("the economist notes the payment, and the year can't be changed any more", async () => {
    await page.goto("/skanearkiv/economy/settlements/2020");
    await page.getByLabel("Utbetald den").fill("2021-03-20");
    await page.getByRole("button", { name: "Anteckna utbetalningen" }).click();
    await expect(main).toContainText(
      "Avräkningen är utbetald och låst, och med den årets budget och utfall.",
    );
    await expect(page.getByRole("button", { name: "Spara valen" })).toHaveCount(0);
    await page.goto("/skanearkiv/economy/budgets/2020");
    await expect(main).toContainText("Året är avräknat och låst.");
    await expect(page.getByText("Revidera budgeten")).toHaveCount(0);
    expect((await economist.post("/api/v1/skanearkiv/outcome-entries", entry)).status).toBe(409);
  });

  await test.step("an archivist reads what their own municipality was charged", async () => {
    const archivist = await asActor("archivist", "trelleborg");
    await archivist.goto("/skanearkiv/economy/settlements/2020");
    const own = archivist.getByRole("row").filter({ hasText: "Din kommun" });
    await expect(own).toContainText("Trelleborg");
    await expect(own).toContainText("−100,00");
  });
});
