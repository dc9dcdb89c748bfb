import { beforeAll, describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { getBudget, getBudgetSituation, listBudgetYears } from "./budgets";

const db = useTestDatabase();

beforeAll(async () => {
  await db.rows(
    "owner",
    `INSERT INTO budget (id, office_id, year, currency, status)
     SELECT gen_random_uuid(), o.id, b.year, 'SEK', b.status::"BudgetStatus" FROM office o,
       (VALUES (2023, 'draft'), (2022, 'proposed')) AS b (year, status) WHERE o.key = 'skanearkiv'`,
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
    draft: await getBudget(tx, actor, 2023).then(
      () => "read",
      (error: { code: string }) => error.code,
    ),
  }));
};

const both = { year: 2020, proposed: [2022] };
const adopted = { year: 2020, status: "adopted" };
const proposed = { year: 2022, status: "proposed" };

describe("a draft budget", () => {
  it("is the coordinator's, while the budget everyone means is the adopted one", async () => {
    const years = [{ year: 2023, status: "draft" }, proposed, adopted];
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
