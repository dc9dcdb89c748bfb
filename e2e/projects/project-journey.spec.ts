import { expect, test } from "../support/fixtures";
import { allCodes, ANSWER_BY, installRegister, joining, MITT } from "../support/joint";

test.use({ isolated: true });

interface Project {
  id: string;
  findings: number;
  tracks: { municipality: { code: string }; delivery: string | null }[];
}

test("a joint project for seven of fifteen asked: from the invitation to the fork, with a finding that three adopt", async ({
  asActor,
  client,
}) => {
  test.setTimeout(120_000);
  const coordinatorClient = await client("coordinator", undefined, "e-arkiv-mitt");
  await installRegister(coordinatorClient, false);
  const codes = await allCodes(coordinatorClient);
  expect(codes).toHaveLength(15);
  const page = await asActor("coordinator", undefined, "e-arkiv-mitt");

  await test.step("the coordinator adds the project", async () => {
    await page.goto("/e-arkiv-mitt/projects");
    await page.getByRole("link", { name: "Nytt leveransprojekt" }).click();
    await page.getByLabel("Namn").fill("Tillsyn 2024");
    await page.getByLabel("System", { exact: true }).selectOption({ label: "Tillsynsregistret" });
    await page.getByLabel("Syfte").fill("Registret stängs i flera kommuner.");
    await page.getByLabel("Projektledare").selectOption({ label: "Demosamordnare" });
    await page.getByRole("button", { name: "Lägg till projektet" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tillsyn 2024");
    await expect(page.getByText(/^P-\d{4}-01$/).first()).toBeVisible();
  });
  const id = page.url().split("/").at(-1)!;
  const project = `${MITT}/projects/${id}`;

  await test.step("and asks all fifteen, those that run the system ticked from the start", async () => {
    const whom = page.getByRole("group", { name: "Kommuner att fråga" });
    await expect(whom.getByRole("checkbox", { checked: true })).toHaveCount(7);
    const left = whom.getByRole("checkbox", { checked: false });
    while ((await left.count()) > 0) await left.first().check();
    await page.getByLabel("Sista dag att svara").fill(ANSWER_BY);
    await page.getByRole("button", { name: "Bjud in", exact: true }).click();
    await expect(page.getByRole("region", { name: "Inbjudna" })).toContainText("0 av 15 är med");
  });

  const archivist = await asActor("archivist", "mora", "e-arkiv-mitt");
  await test.step("an archivist answers from the first page in one click", async () => {
    await archivist.goto("/e-arkiv-mitt");
    const asked = archivist.getByRole("region", { name: "Inbjudan till projekt" }).filter({
      hasText: "Tillsyn 2024",
    });
    await expect(archivist.getByRole("region", { name: "Nästa steg" })).toContainText("Svara på inbjudan.");
    await expect(asked).toContainText("Svara senast 1 mars 2024");
    await asked.getByRole("button", { name: "Vi är med" }).click();
    await expect(asked).toHaveCount(0);
  });

  await test.step("six more join, and the others decline or wait", async () => {
    for (const [code, , address] of joining.slice(1)) {
      const person = await client("archivist", address, "e-arkiv-mitt");
      const body = { answer: "joins", note: null };
      expect((await person.call("PUT", `${project}/invitations/${code}`, { body })).status).toBe(200);
    }
    const others = codes.filter((one) => !joining.some(([code]) => code === one));
    for (const [place, code] of others.entries()) {
      const body = { answer: place % 2 === 0 ? "declines" : "later", note: "Inte i år." };
      const answered = await coordinatorClient.call("PUT", `${project}/invitations/${code}`, { body });
      expect(answered.status).toBe(200);
    }
    await page.reload();
    await expect(page.getByRole("region", { name: "Inbjudna" })).toContainText("7 av 15 är med");
    await expect(page.getByRole("region", { name: "Spåren bredvid varandra" })).toContainText("7 spår");
  });

  await test.step("the tracks move together, and a single one does not", async () => {
    await page.getByRole("button", { name: "Flytta alla" }).click();
    await expect(page.getByRole("cell", { name: "Fas 1 Inventera" })).toHaveCount(7);
    await archivist.goto(`/e-arkiv-mitt/projects/${id}`);
    await archivist.getByRole("link", { name: "Mora", exact: true }).click();
    await expect(archivist.getByText("Leveransen flyttas tillsammans med de andra")).toBeVisible();
  });

  await test.step("one finds out something, and three others take it over with one click each", async () => {
    await archivist.goto(`/e-arkiv-mitt/projects/${id}`);
    const findings = archivist.getByRole("region", { name: "Iakttagelser" });
    await findings.getByText("Ny iakttagelse").click();
    await findings.getByLabel("Rubrik").fill("Bilagor saknas");
    await findings.getByLabel("Vad ni kom fram till").fill("Tre bilagor följer inte med exporten.");
    await findings.getByLabel("Kontrollpunktens nummer").fill("15");
    await findings.getByRole("button", { name: "Lägg till" }).click();
    await expect(findings).toContainText("Från Mora · Punkt 15");
    for (const [, , address] of joining.slice(1, 4)) {
      const other = await asActor("archivist", address, "e-arkiv-mitt");
      await other.goto(`/e-arkiv-mitt/projects/${id}`);
      const adopt = other.getByRole("button", { name: "Ta över: Bilagor saknas" });
      await adopt.click();
      await expect(adopt).toHaveCount(0);
    }
    await page.reload();
    await expect(page.getByRole("region", { name: "Iakttagelser" })).toContainText(
      "Övertagen av Borlänge, Falun, Säter",
    );
    const { body } = await (await client("archivist", "falun", "e-arkiv-mitt")).get<Project>(project);
    const own = body.tracks.filter(({ delivery }) => delivery !== null);
    expect(own.map(({ municipality }) => municipality.code)).toEqual(["2080"]);
  });

  await test.step("the coordinator lets the tracks part, and each goes alone from there", async () => {
    await page.getByText("Dela upp projektet").click();
    await page.getByRole("button", { name: "Låt spåren gå var för sig" }).click();
    await page.getByRole("group").getByRole("button", { name: "Låt spåren gå var för sig" }).click();
    await expect(page.getByText(/Varje spår går för sig sedan/)).toBeVisible();
    await archivist.goto(`/e-arkiv-mitt/projects/${id}`);
    await archivist.getByRole("link", { name: "Mora", exact: true }).click();
    await archivist.getByRole("button", { name: "Flytta till Fas 2 Detaljera" }).click();
    await expect(archivist.getByText("Fas 2 Detaljera").first()).toBeVisible();
  });
});
