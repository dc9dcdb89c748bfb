import { beforeAll, describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { findLatestBudget, getBudget, listBudgetYears } from "./queries";

const db = useTestDatabase();

beforeAll(async () => {
  await db.rows(
    "owner",
    `INSERT INTO budget (id, office_id, year, currency, status)
     SELECT gen_random_uuid(), id, 2023, 'SEK', 'draft' FROM office WHERE key = 'skanearkiv'`,
  );
});

const read = async (account: string) => {
  const actor = await actorFor(db, `${account}@skanearkiv.example`);
  return withActor(actor, async (tx) => ({
    years: await listBudgetYears(tx, actor),
    latest: (await findLatestBudget(tx, actor).catch((error: { code: string }) => error)) as {
      year?: number;
    },
    draft: await getBudget(tx, actor, 2023).then(
      () => "read",
      (error: { code: string }) => error.code,
    ),
  }));
};

describe("a draft budget", () => {
  it("is the coordinator's", async () => {
    expect(await read("samordnare")).toMatchObject({
      years: [2023, 2020],
      latest: { year: 2023 },
      draft: "read",
    });
  });

  it.each(["radet", "revisor"])(
    "does not exist for %s, whose newest year is the adopted one",
    async (account) => {
      expect(await read(account)).toMatchObject({
        years: [2020],
        latest: { year: 2020 },
        draft: "request.notFound",
      });
    },
  );
});
