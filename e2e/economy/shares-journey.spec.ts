import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

test("a key is drafted with each one's amount beside, decided, and open to all", async ({ asActor }) => {
  const page = await asActor("economist");

  await test.step("the printed agreement says what does not add up, in plain words", async () => {
    await page.goto("/skanearkiv/economy/cost-shares");
    await page.getByRole("link", { name: "Maximalt uttag per kommun 2021–2023" }).click();
    const check = page.getByRole("region", { name: "Vad siffrorna säger" });
    await expect(check).toContainText("Andelarna summerar till 0,99.");
    await expect(check).toContainText("0 av 16 belopp följer av andelarna (2021).");
    await expect(check).toContainText("beloppen verkar följa storleksklass");
    await expect(check).toContainText(
      "Alla 48 belopp följer av en och samma årliga uppräkning, till exempel 2,5 procent.",
    );
  });

  await test.step("the economist begins a key for 2024", async () => {
    await page.goto("/skanearkiv/economy/cost-shares");
    await page.getByRole("link", { name: "Ny fördelningsnyckel" }).click();
    await page.getByLabel("Namn").fill("Bidrag 2024");
    await page.getByLabel("Första dag").fill("2024-01-01");
    await page.getByLabel("Sista dag").fill("2024-12-31");
    await page.getByRole("button", { name: "Börja utkastet" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ändra utkastet");
  });

  const rule = page.getByRole("region", { name: "Regel" });
  await test.step("a tariff with a gap is told of while it is typed, and so is its cliff", async () => {
    await rule.getByLabel("Del 1").selectOption("Tariff efter storlek");
    await rule.getByLabel("Steg").fill("0-9999 9\n10001- 6");
    await expect(rule).toContainText("så att 10000 hör till ett av dem");
    await rule.getByLabel("Steg").fill("0-9999 9\n10000- 6");
    await expect(rule).toContainText(
      "vid 9\u00a0999 invånare ger tariffen 89\u00a0991 kr, vid 10\u00a0000 invånare bara 60\u00a0000 kr",
    );
    await expect(rule).not.toContainText("inget entydigt");
    await expect(rule.getByRole("listitem").filter({ hasText: "Trelleborg" })).toContainText("à 6 kr");
  });

  await test.step("a base amount and the rest of a bill add up to the bill", async () => {
    await rule.getByLabel("Del 1").selectOption("Fast belopp för var och en");
    await rule.getByLabel("Belopp").fill("4 000");
    await rule.getByRole("button", { name: "Lägg till en del" }).click();
    await rule.getByLabel("Del 2").selectOption("Del av en summa");
    await rule.getByLabel("Av vad").selectOption("Resten av summan");
    await expect(rule).toContainText("Skriv en summa att fördela");
    await rule.getByLabel("Summa att fördela").fill("8 541 000");
    await expect(rule).toContainText("2024: 8\u00a0541\u00a0000 kr tillsammans.");
    await rule.getByRole("button", { name: "Spara regeln" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bidrag 2024");
  });

  await test.step("decided amounts are pasted from a sheet", async () => {
    await page.getByRole("link", { name: "Ändra utkastet" }).click();
    const rows = page.getByRole("region", { name: "Beslutade andelar och belopp" });
    await rows.getByLabel("Kommuner").fill("1287;;x");
    await rows.getByLabel("Beloppen är i").selectOption("tusental kronor");
    await rows.getByRole("button", { name: "Spara rader" }).click();
    await expect(rows).toContainText("Rad 1 går inte att läsa");
    await rows.getByLabel("Kommuner").fill("1287\t0,5\t900\n1260\t0,5\t330");
    await rows.getByRole("button", { name: "Spara rader" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bidrag 2024");
    await expect(page.getByRole("table").first()).toContainText("900\u00a0000");
  });

  await test.step("the coordinator records the decision, and a member reads the key", async () => {
    const coordinator = await asActor("coordinator");
    await coordinator.goto("/skanearkiv/economy/cost-shares/bidrag-2024");
    await coordinator.getByLabel("Diarienummer").fill("KS 2021/9");
    await coordinator.getByRole("button", { name: "Anteckna beslutet" }).click();
    await expect(coordinator.getByRole("main")).toContainText("Status beslutad");
    const archivist = await asActor("archivist", "trelleborg");
    await archivist.goto("/skanearkiv/economy/cost-shares/bidrag-2024");
    await expect(archivist.getByRole("heading", { level: 1 })).toHaveText("Bidrag 2024");
    await expect(archivist.getByRole("main")).toContainText("Så räknas beloppen 2024");
  });
});
