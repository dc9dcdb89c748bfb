import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "../support/fixtures";

const data = path.join(import.meta.dirname, "../../prisma/seed/data/skanearkiv");
const csv = (file: string) =>
  parse(readFileSync(path.join(data, file), "utf8"), { columns: true }) as Record<string, string>[];
const S = "/api/v1/skanearkiv";
const ORE_PER_TKR = 100_000;
/** A printed number as the screen shows it in Swedish: no-break space, real minus. */
const shown = (tkr: number) => new Intl.NumberFormat("sv").format(tkr).replace("-", "\u2212");

interface Budget {
  lines: { group: string; budgetOre: number; outcomeOre: number; differenceOre: number }[];
  total: { budgetOre: number; outcomeOre: number; differenceOre: number };
}
interface CostShares {
  items: {
    municipality: { code: string; name: string };
    share: string;
    amounts: { year: number; maxOre: number }[];
  }[];
  total: { share: string; amounts: { year: number; maxOre: number }[] };
  notices: string[];
}

/** The cells of the row whose header begins with this name. */
const cellsOf = async (page: Page, table: string, name: string): Promise<string[]> => {
  const rows = page.getByRole("table", { name: table }).first().getByRole("row");
  const row = rows.filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) }).first();
  return (await row.getByRole("cell").allInnerTexts()).map((text) => text.trim());
};

test("budget 2020 equals the printed table, with the signs that it lacks", async ({ client, asActor }) => {
  const rows = csv("budget-2020.csv");
  const { body } = await (await client("council")).get<Budget>(`${S}/budgets/2020`);
  const lines = [...body.lines, { group: "Summa", ...body.total }];
  expect(lines.map((line) => line.group)).toEqual(rows.map((row) => row["expense_group"]));
  const page = await asActor("council");
  await page.goto("/skanearkiv/economy/budgets/2020");
  for (const [index, row] of rows.entries()) {
    const line = lines[index]!;
    const [budget, outcome, printed] = ["budget_tkr", "outcome_tkr", "difference_tkr_as_printed"].map(
      (column) => Number(row[column]),
    ) as [number, number, number];
    expect([line.budgetOre, line.outcomeOre]).toEqual([budget * ORE_PER_TKR, outcome * ORE_PER_TKR]);
    expect(Math.abs(line.differenceOre)).toBe(printed * ORE_PER_TKR);
    expect(line.differenceOre).toBe((budget - outcome) * ORE_PER_TKR);
    const cells = await cellsOf(page, "Budget och utfall 2020", row["expense_group"]!);
    expect(cells.slice(0, 3)).toEqual([budget, outcome, budget - outcome].map(shown));
  }
  expect(body.lines.filter((line) => line.differenceOre < 0).map((line) => line.differenceOre)).toEqual([
    -6_400_000, -200_000, -900_000,
  ]);
  await expect(page.getByRole("main")).toContainText("utan tecken");
});

test("cost shares equal the printed table, in Swedish order, and are never recomputed", async ({
  client,
  asActor,
}) => {
  const rows = csv("cost-shares.csv");
  const { body } = await (await client("archivist", "bjuv")).get<CostShares>(`${S}/cost-shares`);
  expect(body.items.map((item) => item.municipality.name)).toEqual(
    "Bjuv Hörby Klippan Landskrona Lund Perstorp Simrishamn Sjöbo Skurup Svedala Tomelilla Trelleborg Ystad Åstorp Ängelholm Örkelljunga".split(
      " ",
    ),
  );
  const page = await asActor("council");
  await page.goto("/skanearkiv/economy/cost-shares");
  for (const row of rows) {
    const code = row["municipality_code"];
    const item = code ? body.items.find((one) => one.municipality.code === code)! : body.total;
    const share = Number(row["share"]!.replace(",", "."));
    expect(Number(item.share)).toBe(share);
    const amounts = [2021, 2022, 2023].map((year) => Number(row[`max_${year}_tkr`]));
    expect(item.amounts.map((amount) => amount.maxOre)).toEqual(amounts.map((tkr) => tkr * ORE_PER_TKR));
    const cells = await cellsOf(
      page,
      "Andel och högsta uttag",
      code ? row["municipality"]! : "(Summa|Totalt)",
    );
    expect(cells.slice(0, 4)).toEqual([share.toFixed(2).replace(".", ","), ...amounts.map(shown)]);
  }
  expect(body.notices).toEqual(["sharesDoNotSumToOne", "sharesDoNotReproduceAmounts"]);
  await expect(page.getByRole("main")).toContainText("0,99");
});

test("what lies before the council is told as a proposal, and who decides on it", async ({ asActor }) => {
  const page = await asActor("council", undefined, "exempel");
  await page.goto("/exempel");
  const before = page.getByRole("region", { name: "Kommande beslut" });
  await before.getByRole("link", { name: /^Budget/ }).click();
  const main = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Budget \d{4}$/);
  await expect(main).toContainText("Förslag till beslut Samverkansrådet");
  await expect(main).not.toContainText("%");
  await expect(main.getByRole("columnheader")).toHaveText(["Kostnadsslag", "Budget"]);

  await page.goBack();
  await before.getByRole("listitem").filter({ hasText: "utanför planen" }).first().getByRole("link").click();
  await expect(page.getByRole("region", { name: "Nästa steg" })).toContainText(
    "Samverkansrådet beslutar om finansieringen. Beslutet förs in av samordnaren.",
  );
});
