import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";
const match = (version: number) => ({ "If-Match": `"${version}"` });

test("a delivery is made of what is planned and one beside the plan, takes its package in, and many are changed at once", async ({
  asActor,
  client,
}) => {
  test.setTimeout(120_000);
  const api = await client("coordinator");
  for (const municipality of ["1287", "1281"])
    await api.post(`${S}/installations`, { municipality, system: { name: "Lönebas", vendor: null } });
  const installations = await api.get<{ items: { id: string; municipality: { code: string } }[] }>(
    `${S}/installations?system=lonebas`,
  );
  const planned = installations.body.items.find(({ municipality }) => municipality.code === "1287")!;
  await api.post(`${S}/plans`, { name: "Leveransplan 2022", firstYear: 2022, lastYear: 2022 });
  const first = `${S}/plans/leveransplan-2022/versions/1`;
  await api.post(`${S}/plans/leveransplan-2022/versions`, { from: null, criteria: null });
  await api.post(`${first}/items`, { installation: planned.id, plannedFor: "2022-1" });
  const version = async () => (await api.get<{ version: number }>(first)).body.version;
  await api.post(`${first}/proposal`, undefined, match(await version()));
  const decision = { reference: "SR 2021/7", paragraph: "4", date: "2021-11-04", body: "Samverkansrådet" };
  await api.post(`${first}/adoption`, { decision }, match(await version()));
  const page = await asActor("coordinator");

  await test.step("of an item of the plan", async () => {
    await page.goto("/skanearkiv/plans/leveransplan-2022/versions/1");
    await page.getByRole("link", { name: "Skapa leverans: Lönebas, Trelleborg" }).press("Enter");
    await expect(page.getByLabel("Kommun", { exact: true })).toHaveValue("1287");
    await page.getByLabel("Mall för kontrollpunkter").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Skapa leveransen" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lönebas, Trelleborg");
    const days = page.getByRole("region", { name: "Plan, dagar och personer" });
    await expect(days).toContainText("Leveransplan 2022, kv 1 2022");
    await expect(days).toContainText("System stängsingen dag");
    await expect(days).toContainText("Klar senastingen dag");
    await page.goto("/skanearkiv/plans/leveransplan-2022/versions/1");
    await expect(page.getByRole("link", { name: "Öppna leveransen: Lönebas, Trelleborg" })).toBeVisible();
  });

  await test.step("and an urgent one, which says who pays", async () => {
    await page.goto("/skanearkiv/deliveries/new?municipality=1281&system=lonebas");
    await page.getByRole("radio", { name: "Brådskande" }).check();
    await page.getByLabel("Finansiering").selectOption("separate");
    await page.getByLabel("Mall för kontrollpunkter").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Skapa leveransen" }).click();
    await expect(page.getByText("Skriv vem som betalar").first()).toBeVisible();
    await page.getByLabel("Vem betalar, och varför kan den inte vänta?").fill("Förvaltningen betalar.");
    await page.getByRole("button", { name: "Skapa leveransen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lönebas, Lund");
    await expect(page.getByRole("region", { name: "I korthet" })).toContainText("Förvaltningen betalar.");
  });

  await test.step("many are given their day at once, and what can't be moved is told by name", async () => {
    await page.goto("/skanearkiv/deliveries?system=lonebas");
    // The boxes are the browser's: the page is not sent longer for them.
    const sent = await (await api.fetch("/skanearkiv/deliveries?system=lonebas")).text();
    expect(sent).toContain("Lönebas");
    expect(sent).not.toContain('name="id"');
    await page.getByRole("checkbox", { name: "Välj Lönebas, Lund" }).press("Space");
    await expect(page.getByText("1 vald", { exact: true })).toBeVisible();
    await page.getByRole("checkbox", { name: "Välj alla på sidan" }).press("Space");
    await expect(page.getByText("2 valda", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Ändra …" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ändra flera leveranser");
    await expect(page.getByRole("checkbox", { name: "Lönebas, Trelleborg" })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Lönebas, Lund" })).toBeChecked();
    await page.getByLabel("Klar senast").fill("2022-03-31");
    await page.getByRole("button", { name: "Ändra de valda" }).press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "2 leveranser är ändrade" })).toBeVisible();
    await page.getByRole("button", { name: "Markera alla 2 som visas" }).press("Enter");
    await page.getByLabel("Flytta till fas").selectOption({ label: "Leveransgodkännande" });
    await page.getByRole("button", { name: "Ändra de valda" }).press("Enter");
    await expect(page.getByText("Lönebas, Trelleborg: En fas i taget")).toBeVisible();
  });

  await test.step("the round's package is noted where the phase needs it", async () => {
    const { body } = await api.get<{ items: { id: string; municipality: { code: string } }[] }>(
      `${S}/deliveries?system=lonebas`,
    );
    const { id } = body.items.find(({ municipality }) => municipality.code === "1287")!;
    for (const phase of ["leveransplan", "leveransoverenskommelse", "inleverans"]) {
      const { version: known } = (await api.get<{ version: number }>(`${S}/deliveries/${id}`)).body;
      const moved = await api.post(`${S}/deliveries/${id}/phase`, { phase, reason: null }, match(known));
      expect(moved.status).toBe(200);
    }
    await page.goto(`/skanearkiv/deliveries/${id}`);
    const needs = page.getByRole("region", { name: "Det fasen kräver" });
    await expect(needs).toContainText("Omgång 1: inget mottaget paket är antecknat");
    await needs.getByText("Anteckna mottaget paket").click();
    await page.getByLabel("Mottaget", { exact: true }).fill("2021-11-02");
    await page.getByLabel("Paketets namn").fill("lonebas-1.zip");
    await page.getByLabel("Kontrollsumma (SHA-256)").fill("0123456789abcdef".repeat(4));
    await page.getByLabel("Storlek i byte").fill("8 400 000");
    await page.getByLabel("Antal ärenden eller objekt").fill("48 211");
    await page.getByLabel("Antal filer").fill("212 904");
    await page.getByRole("button", { name: "Spara paketet" }).click();
    await expect(needs).toContainText("Omgång 1 mottagen");
    await expect(needs).toContainText("48 211 ärenden eller objekt");
  });
});
