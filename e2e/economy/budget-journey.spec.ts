import type { Page } from "@playwright/test";
import type { Client } from "../support/client";
import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";
const budgetOf = (year: number) => `/skanearkiv/economy/budgets/${year}`;

/** Excel's copy of some rows, pasted with the keys. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+V");
}

const grid = (page: Page) => page.getByRole("grid");
const rowOf = (page: Page, name: string) => grid(page).getByRole("row").filter({ hasText: name });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const said = (page: Page, text: string) =>
  expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();
/** The row of the budget's table whose header begins with this name. */
const lineOf = (page: Page, name: string) =>
  page
    .getByRole("table")
    .first()
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });

test("a year's budget is drafted from the last, pasted from Excel with the keys alone, decided, revised and followed", async ({
  asActor,
}) => {
  test.setTimeout(120_000);
  const page = await asActor("economist");
  let council: Page;

  await test.step("the economist begins a draft with the lines of the year before", async () => {
    await page.goto("/skanearkiv/economy/budgets");
    await expect(page.getByLabel("År", { exact: true })).toHaveValue("2021");
    await expect(page.getByLabel("Börja med raderna från")).toHaveValue("2020");
    await page.getByRole("button", { name: "Börja ett utkast" }).press("Enter");
    await expect(heading(page)).toHaveText("Ändra budget 2021");
    await expect(rowOf(page, "Köpta tjänster")).toContainText("2\u00a0700");
  });

  await test.step("pastes rows, is asked for their unit, and is told what is no amount where it stands", async () => {
    const first = rowOf(page, "Lön, ersättning, soc avg").getByRole("gridcell").first();
    await first.focus();
    await paste(
      page,
      [
        ["Personal", "Kostnad", "5 200"],
        ["Kurser, resor", "", "(64,5)"],
        ["Konsulter", "Kostnad", "inkl moms"],
        ["Bidrag", "Intäkt", "1.200.000,00"],
      ]
        .map((row) => row.join("\t"))
        .join("\r\n"),
    );
    const ask = page.getByRole("group", { name: "Du klistrar in 4 rader. Vad är beloppen skrivna i?" });
    await expect(ask.getByRole("button", { name: "Kronor: 5 200 blir 5\u00a0200 kr" })).toBeVisible();
    const inThousands = "Tusental: 5 200 blir 5\u00a0200\u00a0000 kr";
    await expect(ask.getByRole("button", { name: inThousands })).toBeFocused();
    await page.keyboard.press("Enter");
    await said(page, "4 rader inklistrade.");
    await expect(rowOf(page, "Kurser, resor")).toContainText("−64,5");
    await expect(rowOf(page, "Konsulter")).toContainText("inkl momsInget belopp.");
    await page.getByRole("button", { name: "Spara raderna" }).press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "En ruta går inte att spara" })).toBeVisible();
  });

  await test.step("mends it, takes a row away and back, and saves", async () => {
    await rowOf(page, "Konsulter").getByRole("gridcell").nth(2).focus();
    await page.keyboard.type("2 650");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    await page.keyboard.type("1 300");
    await page.keyboard.press("Tab");
    await expect(rowOf(page, "Konsulter").getByRole("gridcell").nth(4)).toBeFocused();
    await rowOf(page, "Bidrag").getByRole("gridcell").nth(2).focus();
    await page.keyboard.press("Delete");
    await page.keyboard.type("1 200");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Delete");
    await said(page, "Raden är borttagen.");
    await page.keyboard.press("Control+z");
    await said(page, "Ångrat.");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Spara raderna" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText("Budget och utfall 2021");
    await expect(lineOf(page, "Personal")).toContainText("5\u00a0200");
    await expect(lineOf(page, "Bidrag")).toContainText("Intäkt");
  });

  await test.step("lays it before the council, which decides", async () => {
    council = await asActor("council");
    await council.goto(budgetOf(2021));
    await expect(heading(council)).toHaveText("Sidan finns inte");
    await page.getByRole("button", { name: "Lägg fram för rådet" }).press("Enter");
    await said(page, "Budgeten är framlagd för rådet.");
    await council.goto(budgetOf(2021));
    await council.getByLabel("Beslutsdag").fill("2021-10-14");
    await council.getByLabel("Paragraf").fill("12");
    await council.getByLabel("Diarienummer").fill("KS 2021/77");
    await council.getByRole("button", { name: "Besluta budgeten" }).press("Enter");
    await said(council, "Budgeten är beslutad.");
    await expect(council.getByRole("main")).toContainText("Beslut 2021-10-14, § 12, KS 2021/77");
    await expect(council.getByRole("link", { name: "Ändra raderna" })).toHaveCount(0);
  });

  await test.step("revises it with a reason; the one that was decided stays to be read", async () => {
    await page.goto(budgetOf(2021));
    await page.getByText("Revidera budgeten").press("Enter");
    await page.getByLabel("Varför den revideras").fill("Hyran steg.");
    await page.getByRole("button", { name: "Öppna en revidering" }).press("Enter");
    await expect(heading(page)).toHaveText("Ändra budget 2021");
    await rowOf(page, "Lokaler").getByRole("gridcell").nth(2).focus();
    await page.keyboard.type("650");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Spara raderna" }).press("Enter");
    await expect(page.getByRole("main")).toContainText("Varför: Hyran steg.");
    await page.getByRole("button", { name: "Lägg fram för rådet" }).press("Enter");
    await said(page, "Budgeten är framlagd för rådet.");
    await council.goto(budgetOf(2021));
    await council.getByRole("link", { name: "Till revidering 2" }).press("Enter");
    await expect(lineOf(council, "Lokaler")).toContainText("500650");
    await council.getByRole("button", { name: "Besluta budgeten" }).press("Enter");
    await said(council, "Budgeten är beslutad.");
    await expect(lineOf(council, "Lokaler")).toContainText("650");
    await council.getByRole("link", { name: "Revidering 1", exact: true }).press("Enter");
    await expect(council.getByRole("main")).toContainText("Du läser revidering 1. Revidering 2 gäller.");
    await expect(lineOf(council, "Lokaler")).toContainText("500");
  });

  await test.step("says what a group is expected to come to, and why, which the council reads", async () => {
    await page.goto(budgetOf(2021));
    await page.getByRole("link", { name: "Prognos och varför" }).press("Enter");
    await expect(heading(page)).toHaveText("Prognos 2021");
    await rowOf(page, "Personal").getByRole("gridcell").nth(3).focus();
    await page.keyboard.type("5 150");
    await page.keyboard.press("Tab");
    await page.keyboard.type("En tjänst var obesatt till mars.");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Spara prognosen" }).press("Enter");
    await said(page, "Prognosen är sparad.");
    await council.goto(budgetOf(2021));
    await expect(lineOf(council, "Personal")).toContainText("En tjänst var obesatt till mars.");
    await expect(lineOf(council, "Personal")).toContainText("−50");
    await council.goto("/skanearkiv");
    const why = council.getByRole("listitem").filter({ hasText: "En tjänst var obesatt till mars." });
    await expect(why).toContainText(/^Personal.*−50$/);
  });
});

test("what was written and not saved is there when the page is opened again", async ({ asActor }) => {
  const page = await asActor("economist");
  await page.goto("/skanearkiv/economy/budgets");
  await page.getByRole("button", { name: "Börja ett utkast" }).click();
  await rowOf(page, "Lokaler").getByRole("gridcell").first().focus();
  await page.keyboard.type("Arkivlokaler");
  await page.keyboard.press("Enter");
  await page.reload();
  await expect(rowOf(page, "Arkivlokaler")).toBeVisible();
});

interface Budget {
  year: number;
  status: string;
  revision: number;
  version: number;
  lines: { id: string; group: string; budgetOre: number; outcomeOre: number; forecastOre: number | null }[];
  total: { budgetOre: number; outcomeOre: number; differenceOre: number };
  revisions: { revision: number; status: string }[];
  funds: { key: string; name: string | null }[];
}

const match = (version: number) => ({ "If-Match": `"${version}"` });

test("the same by the API, with every refusal on the way", async ({ client }) => {
  const [economist, council, coordinator] = [
    await client("economist"),
    await client("council"),
    await client("coordinator"),
  ];
  const at = `${S}/budgets/2021`;
  const read = async (who: Client, query = "") => (await who.get<Budget>(`${at}${query}`)).body;
  const put = (who: Client, lines: unknown[], version: number) =>
    who.call<Budget>("PUT", `${at}/lines`, { body: { lines }, headers: match(version) });

  await test.step("a draft begins with another year's lines, once", async () => {
    const made = await economist.post<Budget>(`${S}/budgets`, { year: 2021, from: 2020 });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ year: 2021, status: "draft", revision: 1, version: 1 }),
    ]);
    expect(made.body.total).toEqual({ budgetOre: 820_000_000, outcomeOre: 0, differenceOre: 820_000_000 });
    expect(await coordinator.post(`${S}/budgets`, { year: 2021, from: null })).toMatchObject({
      ...{ status: 409, body: { code: "budget.exists" } },
    });
    expect(await economist.post(`${S}/budgets`, { year: 2022, from: 1999 })).toMatchObject({
      ...{ status: 422, body: { code: "budget.unknownYear" } },
    });
    expect((await council.get(at)).status).toBe(404);
  });

  await test.step("lines are said as a whole, exact, and never none", async () => {
    const { lines, version } = await read(economist);
    expect(await put(economist, [], version)).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: "lines", code: "budget.noLines" }] } },
    });
    for (const budgetOre of [2 ** 53, 0.5, "5 000", null])
      expect(await put(economist, [{ group: "Personal", budgetOre }], version)).toMatchObject({
        ...{ status: 422, body: { errors: [{ path: "lines.0.budgetOre" }] } },
      });
    const most = { group: "Mest", budgetOre: Number.MAX_SAFE_INTEGER };
    expect(await put(economist, [most, { ...most, group: "Mer" }], version)).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: "lines", code: "budget.sumTooLarge" }] } },
    });
    const sent = [
      { id: lines[0]!.id, group: "Personal", budgetOre: 520_000_000, toDateOre: 433_000_000 },
      { group: "Bidrag", kind: "income", budgetOre: 120_000_000 },
      { group: "Rättelse", budgetOre: -6_450_000, fund: "Akut: W3D3, Lund" },
    ];
    const saved = await put(economist, sent, version);
    expect([saved.status, saved.headers.get("etag")]).toEqual([200, `"${version + 1}"`]);
    expect(saved.body).toMatchObject({
      total: { budgetOre: 393_550_000 },
      funds: [
        { key: "ordinary", name: null },
        { key: "akut-w3d3-lund", name: "Akut: W3D3, Lund" },
      ],
    });
    expect(saved.body.lines[0]!.id).toBe(lines[0]!.id);
    expect(await put(coordinator, sent, version)).toMatchObject({
      ...{ status: 409, body: { code: "request.stale", current: { version: version + 1 } } },
    });
  });

  await test.step("it is proposed, and adopted once", async () => {
    const { version } = await read(economist);
    expect((await economist.post(`${at}/proposal`)).status).toBe(428);
    expect(await economist.post(`${at}/proposal`, undefined, match(version))).toMatchObject({
      ...{ status: 200, body: { status: "proposed" } },
    });
    const decision = {
      reference: "KS 2021/77",
      paragraph: "12",
      date: "2021-10-14",
      body: "Samverkansrådet",
    };
    const adoption = { decision };
    expect((await economist.post(`${at}/adoption`, adoption, match(version + 1))).status).toBe(403);
    expect(await coordinator.post(`${at}/adoption`, {}, match(version + 1))).toMatchObject({
      ...{ status: 422, body: { code: "budget.decisionMissing" } },
    });
    const both = await Promise.all(
      [council, coordinator].map((who) => who.post(`${at}/adoption`, adoption, match(version + 1))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const now = await read(council);
    expect(now).toMatchObject({ status: "adopted", revision: 1, decision });
    expect(await put(economist, [{ group: "X", budgetOre: 1 }], now.version)).toMatchObject({
      ...{ status: 409, body: { code: "budget.notOpen" } },
    });
  });

  await test.step("a revision counts once it is decided; what was decided is read as it was", async () => {
    const before = await read(council);
    const opened = await economist.post<Budget>(
      `${at}/revisions`,
      { reason: "Hyran steg." },
      match(before.version),
    );
    expect([opened.status, opened.body.revision]).toEqual([201, 2]);
    const lines = before.lines.map(({ id, group, budgetOre }) => ({ id, group, budgetOre: budgetOre + 100 }));
    await put(economist, lines, opened.body.version);
    expect((await read(council)).total).toEqual(before.total);
    expect((await council.get(`${at}?revision=2`)).status).toBe(404);
    const { version } = await read(economist);
    await economist.post(`${at}/proposal`, undefined, match(version));
    await council.post(`${at}/adoption`, { decision: null }, match(version + 1));
    expect(await read(council)).toMatchObject({ revision: 2, status: "adopted", decision: null });
    expect(await read(council, "?revision=1")).toMatchObject({ lines: before.lines, total: before.total });
    for (const query of ["?revision=3", "?revision=0", "?revision=x"])
      expect([404, 400]).toContain((await council.get(`${at}${query}`)).status);
  });

  await test.step("a forecast and its why are said at any time, by the version that was read", async () => {
    const { lines, version } = await read(economist);
    const line = `${at}/lines/${lines[0]!.id}`;
    const body = { forecastOre: 515_000_000, note: "En tjänst var obesatt." };
    const patch = (who: Client, read: number) => who.call("PATCH", line, { body, headers: match(read) });
    expect(await patch(economist, version)).toMatchObject({
      status: 200,
      body: { ...body, version: version + 1 },
    });
    expect((await patch(economist, version)).status).toBe(409);
    expect((await patch(council, version + 1)).status).toBe(403);
    expect((await read(council)).lines[0]).toMatchObject(body);
    const history = await economist.get<{ items: { type: string }[] }>(`${at}/history`);
    expect(history.body.items.map(({ type }) => type)).toEqual([
      ...["budget.lineSaid", "budget.adopted", "budget.proposed", "budget.linesChanged", "budget.revised"],
      ...["budget.adopted", "budget.proposed", "budget.linesChanged", "budget.added"],
    ]);
  });

  await test.step("the list tells every year", async () => {
    const { body } = await council.get<{ items: Budget[] }>(`${S}/budgets`);
    expect(body.items.map(({ year, status, revision }) => [year, status, revision])).toEqual([
      [2021, "adopted", 2],
      [2020, "adopted", 1],
    ]);
  });
});
