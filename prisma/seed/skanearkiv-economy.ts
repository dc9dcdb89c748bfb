import { tkrToOre } from "@/lib/domain/money";
import { newId } from "@/lib/domain/ids";
import { column, decimal, readCsv } from "./csv";
import type { Owner } from "./database";
import { loadSettlement, type SettlementKey } from "./settlements";

const ore = (row: Record<string, string>, name: string): bigint =>
  BigInt(tkrToOre(Number(column(row, name))));

/** Budget and outcome as printed; the printed differences are kept beside, without their missing signs. */
export async function loadBudget(db: Owner, officeId: string, source: string): Promise<void> {
  const rows = readCsv("skanearkiv/budget-2020.csv");
  const [budgetId, revisionId] = [newId(), newId()];
  await db.budget.create({ data: { id: budgetId, officeId, year: 2020, currency: "SEK", source } });
  await db.budgetRevision.create({
    data: { id: revisionId, officeId, budgetId, number: 1, status: "adopted" },
  });
  await db.budgetLine.createMany({
    data: rows
      .filter((row) => column(row, "expense_group") !== "Summa")
      .map((row, sequence) => ({
        id: newId(),
        officeId,
        revisionId,
        sequence,
        groupName: column(row, "expense_group"),
        budgetOre: ore(row, "budget_tkr"),
        outcomeOre: ore(row, "outcome_tkr"),
        printedDifferenceOre: ore(row, "difference_tkr_as_printed"),
        source,
      })),
  });
}

/** The most that may be withdrawn from each municipality, 2021 to 2023, with the printed shares: neither is computed from the other. */
export async function loadCostShares(
  db: Owner,
  officeId: string,
  rows: Record<string, string>[],
  source: string,
): Promise<SettlementKey> {
  const agreementId = newId();
  const name = "Maximalt uttag per kommun 2021–2023";
  await db.costShareAgreement.create({
    data: {
      id: agreementId,
      officeId,
      key: "2021-2023",
      name,
      currency: "SEK",
      status: "adopted",
      startsOn: new Date("2021-01-01"),
      endsOn: new Date("2023-12-31"),
      adoptedAt: new Date("2021-01-01"),
      source,
    },
  });
  const loaded = rows.map((row) => ({ row, id: newId() }));
  await db.costShareRow.createMany({
    data: loaded.map(({ row, id }) => ({
      id,
      officeId,
      agreementId,
      country: "SE" as const,
      municipalityCode: column(row, "municipality_code"),
      share: decimal(column(row, "share")),
      source,
    })),
  });
  await db.costShareAmount.createMany({
    data: loaded.flatMap(({ row, id }) =>
      [2021, 2022, 2023].map((year) => ({ rowId: id, officeId, year, maxOre: ore(row, `max_${year}_tkr`) })),
    ),
  });
  return {
    ...{ id: agreementId, name, startsOn: "2021-01-01", endsOn: "2023-12-31" },
    shares: rows.map((row) => ({
      code: column(row, "municipality_code"),
      weight: String(decimal(column(row, "share"))),
    })),
  };
}

/**
 * The surplus of 2020, paid back in December. The source does not say how much to whom: the shares
 * of the years that follow say it.
 */
export async function loadSurplus(
  db: Owner,
  officeId: string,
  key: SettlementKey,
  source: string,
): Promise<void> {
  await loadSettlement(db, officeId, {
    ...{ year: 2020, kind: "preliminary", status: "paid", key, preliminary: null, ceilings: {} },
    ...{ paidInOre: tkrToOre(8_200), outcomeOre: tkrToOre(3_225) },
    ...{ adoptedAt: new Date("2020-12-01"), paidOn: new Date("2020-12-01"), paidOnPrecision: "month" },
    source,
    assumption:
      "Källan säger att överskottet betalades tillbaka, men inte hur det delades. Fördelningen är räknad i efterhand.",
    rowAssumption: "Räknad i efterhand: källan säger inte hur överskottet delades.",
  });
}
