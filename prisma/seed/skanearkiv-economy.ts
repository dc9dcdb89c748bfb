import { tkrToOre } from "@/lib/domain/money";
import { newId } from "@/lib/domain/ids";
import { column, decimal, readCsv } from "./csv";
import type { Owner } from "./database";

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

/** The surplus of 2020, paid back in December; the source does not say how much to whom. */
export async function loadRefund(db: Owner, officeId: string, source: string): Promise<void> {
  await db.refund.create({
    data: {
      id: newId(),
      officeId,
      year: 2020,
      totalOre: BigInt(tkrToOre(4_975)),
      paidOn: new Date("2020-12-01"),
      paidOnPrecision: "month",
      source,
    },
  });
}

/** The most that may be withdrawn from each municipality, 2021 to 2023, with the printed shares: neither is computed from the other. */
export async function loadCostShares(
  db: Owner,
  officeId: string,
  rows: Record<string, string>[],
  source: string,
): Promise<void> {
  const agreementId = newId();
  await db.costShareAgreement.create({
    data: {
      id: agreementId,
      officeId,
      key: "2021-2023",
      name: "Maximalt uttag per kommun 2021–2023",
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
}
