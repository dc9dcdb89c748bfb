import type { Page } from "@playwright/test";
import type { Client } from "../support/client";
import { expect, test } from "../support/fixtures";
import { findPlanKeys } from "../support/plans";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";

/** A pay system in each municipality, and what the office has room for next year. */
async function prepare(coordinator: Client): Promise<string[]> {
  const { body } = await coordinator.get<{ items: { code: string; name: string }[] }>(
    `${S}/municipalities?limit=200`,
  );
  for (const { code } of body.items) {
    const system = { name: "Lönebas", vendor: null };
    const made = await coordinator.post(`${S}/installations`, { municipality: code, system });
    expect(made.status).toBe(201);
  }
  const quarters = [1, 2, 3, 4].map((quarter) => ({ quarter: `2022-${quarter}`, officeDays: "36" }));
  const effort = [{ system: "lonebas", firstDays: "12", furtherDays: "8" }];
  expect((await coordinator.put(`${S}/capacity`, { quarters, vendors: [], effort }, 0)).status).toBe(200);
  return body.items.map(({ name }) => name);
}

const grid = (page: Page) => page.getByRole("grid");
const said = (page: Page) => page.locator(".plan-said");
const saved = (page: Page) => expect(page.getByText("Allt är sparat")).toBeVisible();

test("a plan is drafted with the keys alone, mended, adopted by the council, and changed by a new version", async ({
  app,
  asActor,
  client,
}) => {
  // Half a minute where the machine has nothing else to do.
  test.setTimeout(120_000);
  const coordinatorClient = await client("coordinator");
  const names = await prepare(coordinatorClient);
  expect(names).toHaveLength(16);
  const page = await asActor("coordinator");

  await test.step("the coordinator adds next year's plan and begins a draft", async () => {
    await page.goto("/skanearkiv/plans");
    await page.getByRole("link", { name: "Ny leveransplan" }).press("Enter");
    await page.getByLabel("Namn").fill("Leveransplan 2022");
    await page.getByLabel("Sista år").fill("2022");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leveransplan 2022");
    await page.getByLabel("Kriterier").fill("Varje kommun får del.");
    await page.getByRole("button", { name: "Börja utkastet" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leveransplan 2022, utkast");
  });

  await test.step("places every municipality but Bjuv, and sees that Bjuv is without", async () => {
    await expect(grid(page)).toBeVisible();
    for (const name of names.filter((one) => one !== "Bjuv")) {
      await page.getByRole("button", { name: `Placera Lönebas, ${name}`, exact: true }).press("Enter");
      await expect(said(page)).toContainText(`Lönebas, ${name} hålls över`);
      await page.keyboard.press("Enter");
      await expect(said(page)).toContainText("placerad");
    }
    await expect(page.getByText("1 kommun: Bjuv")).toBeVisible();
    await expect(page.getByText("Bjuv är utan leverans")).toBeVisible();
    await saved(page);
  });

  await test.step("asks too much of a quarter, which is told before the chip is dropped", async () => {
    const chip = grid(page).getByRole("button", { name: /^Lönebas, Örkelljunga/ });
    await expect(chip).toHaveAccessibleName(/kv 4 2022, 8 dagar, ordinarie/);
    await chip.focus();
    await page.keyboard.press("Space");
    await expect(said(page)).toContainText("hålls över kv 4 2022");
    await page.keyboard.press("ArrowLeft");
    await expect(said(page)).toContainText("hålls över kv 3 2022. Ny varning: kv 3 2022 rymmer inte allt");
    await page.keyboard.press("Escape");
    await expect(chip).toHaveAccessibleName(/kv 4 2022/);
    await expect(chip).toBeFocused();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(chip).toHaveAccessibleName(/kv 3 2022.*Varning: kv 3 2022 rymmer inte allt/);
    await expect(chip).toBeFocused();
  });

  const warnings = page.getByRole("region", { name: "Varningar" });
  await test.step("mends both by what the warnings offer", async () => {
    await warnings.getByRole("button", { name: /^Placera Lönebas, Bjuv/ }).press("Enter");
    await warnings.getByRole("button", { name: /^Flytta Lönebas, .* till kv/ }).press("Enter");
    await expect(page.getByRole("heading", { name: "Varningar" })).toBeFocused();
    await expect(warnings).not.toContainText("rymmer inte allt");
    await expect(warnings).not.toContainText("utan leverans");
    await saved(page);
  });

  await test.step("moves one by mistake and undoes it", async () => {
    const chip = grid(page).getByRole("button", { name: /^Lönebas, Lund/ });
    const before = await chip.getAttribute("aria-label");
    await chip.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(said(page)).toContainText("Ångrat: Lönebas, Lund är som förut");
    await expect(chip).toHaveAccessibleName(before!);
    await saved(page);
  });

  await test.step("opens one with Enter, says why, locks it, and comes back to it", async () => {
    const chip = grid(page).getByRole("button", { name: /^Lönebas, Lund/ });
    await chip.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Lönebas, Lund" })).toBeFocused();
    await page.getByLabel("Skäl").fill("Lund byter lönesystem");
    await page.keyboard.press("Escape");
    await expect(chip).toBeFocused();
    await expect(said(page)).toContainText("Lönebas, Lund är ändrad");
    await page.keyboard.press("l");
    await expect(chip).toHaveAccessibleName(/Låst/);
    await page.keyboard.press("Space");
    await expect(said(page)).toContainText("är låst");
    await saved(page);
  });

  await test.step("proposes it", async () => {
    await page.getByRole("button", { name: "Lägg fram för rådet" }).press("Enter");
    await page.getByRole("button", { name: "Lägg fram", exact: true }).press("Enter");
    await expect(page.getByText("Planen är framlagd för rådet")).toBeVisible();
    await expect(page.getByText("Förslag till rådet")).toBeVisible();
  });

  const council = await asActor("council");
  await test.step("the council reads it and adopts it with § and dnr", async () => {
    await council.goto("/skanearkiv/plans/leveransplan-2022");
    await council.getByRole("link", { name: "Läs" }).click();
    await expect(council.getByRole("table", { name: "Planen kommun för kommun" })).toContainText("Lönebas");
    await council.getByLabel("Beslutsdag").fill("2021-11-05");
    await council.getByLabel("Paragraf").fill("14");
    await council.getByLabel("Diarienummer").fill("SE 2021/31");
    await council.getByRole("button", { name: "Anta planen" }).click();
    await expect(council.getByText("Planen är antagen")).toBeVisible();
    await expect(council.getByText("2021-11-05, § 14, SE 2021/31").first()).toBeVisible();
  });

  await test.step("a later change is a new version, and shows as a difference", async () => {
    await page.goto("/skanearkiv/plans/leveransplan-2022");
    await page.getByRole("button", { name: "Börja utkastet" }).press("Enter");
    await expect(grid(page)).toBeVisible();
    const chip = grid(page).getByRole("button", { name: /^Lönebas, Klippan/ });
    await chip.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(said(page)).toContainText("flyttad till kv 4 2022");
    await saved(page);
    await page.getByRole("link", { name: "Jämför med version 1" }).press("Enter");
    await expect(page.getByText("0 tillkom, 0 utgick och 1 flyttades")).toBeVisible();
    await expect(page.getByRole("row", { name: /Lönebas, Klippan/ })).toContainText("→ kv 4 2022");
  });

  await test.step("the council's page shows the plan in force against what happened", async () => {
    const { adopted } = await findPlanKeys(app.database);
    const reader = await asActor("council", undefined, "exempel");
    await reader.goto(`/exempel/plans/${adopted}`);
    const happened = reader.getByRole("region", { name: "Planen och det som hänt" });
    await expect(happened.getByRole("img", { name: /löpande summa/ }).first()).toBeVisible();
    await expect(reader.getByRole("region", { name: "Sena, med skäl" })).toContainText("Leverantören");
    await expect(reader.getByRole("region", { name: "Ändrat sedan version 1" })).toContainText("Flyttad");
    await expect(reader.getByRole("region", { name: "Nästa år" })).toContainText("planera");
  });
});

/** A draft with one part of Bjuv's pay system in its first quarter. */
async function begin(coordinator: Client): Promise<{ items: string; id: string }> {
  await prepare(coordinator);
  await coordinator.post(`${S}/plans`, { name: "Plan", firstYear: 2022, lastYear: 2022 });
  await coordinator.post(`${S}/plans/plan/versions`, {});
  const { body } = await coordinator.get<{ items: { id: string; municipality: { name: string } }[] }>(
    `${S}/installations?system=lonebas&limit=200`,
  );
  const bjuv = body.items.find(({ municipality }) => municipality.name === "Bjuv")!;
  const items = `${S}/plans/plan/versions/1/items`;
  const scope = { periodFrom: 2004, periodTo: 2010 };
  const item = { installation: bjuv.id, plannedFor: "2022-1", scope };
  const made = await coordinator.post<{ id: string }>(items, item);
  return { items, id: made.body.id };
}

test("a plan is worked with the pointer, in parts, on a narrow screen, and what is placed is undone", async ({
  asActor,
  client,
}) => {
  test.setTimeout(90_000);
  const { items } = await begin(await client("coordinator"));
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/plans/plan/versions/1");
  const chip = grid(page).getByRole("button", { name: /^Lönebas, Bjuv \(2004–2010\)/ });
  const cell = (quarter: string) => page.locator(`tr:has-text("Bjuv") td[data-column="${quarter}"]`).first();
  const drawTo = async (quarter: string) => {
    await chip.hover();
    await page.mouse.down();
    await cell(quarter).hover();
    await page.mouse.up();
  };

  await test.step("a chip is drawn to another quarter, opened by a click, and stays when it is locked", async () => {
    await drawTo("2022-3");
    await expect(said(page)).toContainText("flyttad till kv 3 2022");
    await chip.click();
    await page.getByLabel("Lås kvartalet").check();
    await expect(page.getByLabel("Kvartal", { exact: true })).toBeDisabled();
    await page.getByRole("button", { name: "Klar" }).click();
    await drawTo("2022-4");
    await expect(said(page)).toContainText("är låst. Lås upp den först");
    await expect(chip).toHaveAccessibleName(/kv 3 2022/);
    await chip.press("Enter");
    await page.getByLabel("Lås kvartalet").uncheck();
    await page.keyboard.press("Escape");
    await chip.click();
    await expect(page.getByRole("heading", { name: "Lönebas, Bjuv" })).toBeFocused();
    await page.getByLabel("Våra dagar").fill("6,50");
    await page.getByRole("button", { name: "Klar" }).click();
    await expect(chip).toHaveAccessibleName(/6,5 dagar/);
    await saved(page);
  });

  await test.step("what is planned in part is asked for its further part", async () => {
    await page.getByRole("button", { name: "Placera Lönebas, Bjuv", exact: true }).click();
    await expect(page.getByLabel("Från år")).toHaveValue("2011");
    await page.getByLabel("Från år").fill("2008");
    await expect(page.getByText("En annan leverans i planen tar redan med 2004–2010.")).toBeVisible();
    await page.getByLabel("Från år").fill("2011");
    await page.getByRole("button", { name: "Placera", exact: true }).click();
    await cell("2022-2").click();
    await expect(said(page)).toContainText("Lönebas, Bjuv (från 2011) placerad kv 2 2022");
    await saved(page);
  });

  await test.step("a placing that was moved since is undone by the button, and done again", async () => {
    const further = grid(page).getByRole("button", { name: /^Lönebas, Bjuv \(från 2011\)/ });
    const undo = page.getByRole("button", { name: "Ångra" });
    await further.press("Space");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await saved(page);
    await undo.click();
    await expect(said(page)).toContainText("är som förut, kv 2 2022");
    await saved(page);
    await undo.click();
    await expect(said(page)).toContainText("är inte placerad längre");
    await expect(undo).toBeFocused();
    await saved(page);
    await expect(further).toBeHidden();
    await page.getByRole("button", { name: "Gör om" }).click();
    await expect(further).toHaveAccessibleName(/kv 2 2022/);
    await saved(page);
  });

  await test.step("a narrow screen has the table, all of the fields, and what can be undone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const change = page.getByRole("button", { name: "Ändra Lönebas, Bjuv (2004–2010)" });
    const row = page.getByRole("button", { name: "Bjuv", exact: true });
    if ((await row.getAttribute("aria-expanded")) === "false") await row.click();
    await change.click();
    await page.getByLabel("Kvartal", { exact: true }).selectOption("2022-4");
    await expect(said(page)).toBeInViewport();
    await expect(said(page)).toContainText("flyttad till kv 4 2022");
    await page.getByText("Dagar, skäl, typ och omfattning").click();
    await page.getByLabel("Skäl").fill("Bjuv byter lönesystem");
    await page.getByRole("button", { name: "Klar" }).click();
    await expect(change).toBeFocused();
    await saved(page);
    await page.getByRole("button", { name: "Ångra" }).click();
    await expect(said(page)).toContainText("Ångrat");
    await saved(page);
    const { body } = await (
      await client("coordinator")
    ).get<{ items: object[] }>(items.replace("/items", ""));
    expect(body.items).toMatchObject([
      { plannedFor: "2022-2", scope: { periodFrom: 2011 } },
      { plannedFor: "2022-4", effortDays: "6.5", reason: null },
    ]);
  });
});

test("what another coordinator moves is told and taken in, and a move that comes second goes back", async ({
  asActor,
  client,
}) => {
  test.setTimeout(90_000);
  const other = await client("coordinator");
  const { items, id } = await begin(other);
  const move = (plannedFor: string, version: number) =>
    other.call("PATCH", `${items}/${id}`, {
      body: { plannedFor },
      headers: { "If-Match": `"${version}"` },
    });

  const page = await asActor("coordinator");
  await page.clock.install();
  await page.goto("/skanearkiv/plans/plan/versions/1");
  const chip = grid(page).getByRole("button", { name: /^Lönebas, Bjuv/ });
  await expect(chip).toHaveAccessibleName(/kv 1 2022/);
  expect((await move("2022-2", 1)).status).toBe(200);
  await expect(async () => {
    await page.clock.fastForward(21_000);
    await expect(said(page)).toContainText("flyttade Lönebas, Bjuv (2004–2010) till kv 2 2022", {
      timeout: 1_000,
    });
  }).toPass();
  await expect(chip).toHaveAccessibleName(/kv 2 2022/);

  expect((await move("2022-3", 2)).status).toBe(200);
  await chip.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Lönebas, Bjuv (2004–2010) gick tillbaka.");
  await expect(async () => {
    await page.clock.fastForward(1_000);
    await expect(chip).toHaveAccessibleName(/kv 3 2022/, { timeout: 1_000 });
  }).toPass();
});
