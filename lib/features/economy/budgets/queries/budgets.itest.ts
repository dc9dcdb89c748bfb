import { beforeAll, describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { compareYears, getBudget, getBudgetPage, getBudgetSituation, listBudgets, listBudgetYears } from ".";

const db = useTestDatabase();

beforeAll(async () => {
  await db.rows(
    "owner",
    `INSERT INTO budget (id, office_id, year, currency)
     SELECT gen_random_uuid(), o.id, b.year, 'SEK' FROM office o, (VALUES (2023), (2022)) AS b (year)
     WHERE o.key = 'skanearkiv'`,
  );
  // 2020, which is adopted, is about to be revised.
  await db.rows(
    "owner",
    `INSERT INTO budget_revision (id, office_id, budget_id, number, status)
     SELECT gen_random_uuid(), b.office_id, b.id, r.number, r.status::"BudgetStatus"
     FROM budget b JOIN office o ON o.id = b.office_id AND o.key = 'skanearkiv'
     JOIN (VALUES (2023, 1, 'draft'), (2022, 1, 'proposed'), (2020, 2, 'draft')) AS r (year, number, status)
       ON r.year = b.year`,
  );
});

const read = async (account: string) => {
  const actor = await actorFor(db, `${account}@skanearkiv.example`);
  return withActor(actor, async (tx) => ({
    years: await listBudgetYears(tx, actor),
    situation: await getBudgetSituation(tx, actor).then(({ budget, proposed }) => ({
      year: budget?.year,
      proposed,
    })),
    draft: await getBudget(tx, actor, { year: 2023 }).then(
      () => "read",
      (error: { code: string }) => error.code,
    ),
  }));
};

const both = { year: 2020, proposed: [2022] };
const adopted = { year: 2020, status: "adopted", open: null };
const proposed = { year: 2022, status: "proposed", open: null };

describe("a draft budget", () => {
  it("is the coordinator's, while the budget everyone means is the adopted one", async () => {
    const years = [{ year: 2023, status: "draft", open: null }, proposed, { ...adopted, open: "draft" }];
    expect(await read("samordnare")).toEqual({ years, situation: both, draft: "read" });
  });

  it.each(["radet", "revisor"])("does not exist for %s, who sees what is proposed", async (account) => {
    expect(await read(account)).toEqual({
      years: [proposed, adopted],
      situation: both,
      draft: "request.notFound",
    });
  });
});

describe("the printed budget of 2020", () => {
  const ore = (tkr: number) => tkr * 100_000;
  it("is its first revision, adopted, with the amounts that it had", async () => {
    const council = await actorFor(db, "radet@skanearkiv.example");
    const { budget, page, listed, beside } = await withActor(council, async (tx) => ({
      budget: await getBudget(tx, council, { year: 2020 }),
      page: await getBudgetPage(tx, council, { year: 2020, revision: 1 }),
      listed: await listBudgets(tx, council),
      beside: await compareYears(tx, council, 5),
    }));
    const total = { budgetOre: ore(8_200), outcomeOre: ore(3_225), differenceOre: ore(4_975) };
    expect(budget).toMatchObject({ revision: 1, status: "adopted", decision: null, version: 1, total });
    expect(budget.lines.map(({ kind, fund }) => `${kind} ${fund}`)).toEqual(Array(6).fill("cost ordinary"));
    expect(budget.funds).toEqual([{ key: "ordinary", name: null, total }]);
    expect(page).toMatchObject({ unsigned: 3, isPrinted: true, toDate: null, changes: null, inForce: 1 });
    expect(listed).toMatchObject([
      { year: 2022, status: "proposed", total: { budgetOre: 0 } },
      { year: 2020, status: "adopted", revision: 1, open: null, total },
    ]);
    expect([beside.years, beside.groups.length, beside.totals[2020]]).toEqual([[2020], 6, total]);
  });
});
