import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { budgetActs } from "@/lib/testing/budget-acts";
import { contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { askToApply, importFile } from "@/lib/testing/imports";
import { keyActs } from "@/lib/testing/key-acts";
import { outcomeActs } from "@/lib/testing/outcome-acts";
import { settlementActs } from "@/lib/testing/settlement-acts";

const db = useTestDatabase("empty");
const acts = settlementActs(2025);
const budget = budgetActs(2025);
const key = keyActs("nyckel");
const roles = ["coordinator", "economist", "council"] as const;
let office: MadeOffice;
let actors: Record<(typeof roles)[number], Actor>;
let entry: { id: string };
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1260", "1287"] });
  const of = (role: (typeof roles)[number]) => aPerson(db, office, { role });
  actors = {
    coordinator: await of("coordinator"),
    economist: await of("economist"),
    council: await of("council"),
  };
  const { economist, coordinator, council } = actors;
  await key.add(economist, { key: "nyckel", from: "2025-01-01" });
  await key.rows(
    economist,
    ["1260", "1287"].map((municipality) => ({ municipality, share: "0.5" })),
  );
  await key.adopt(coordinator, { decision });
  await budget.add(economist);
  await budget.write(economist, [{ group: "Drift", budgetOre: 1_000 }]);
  await budget.propose(economist);
  await budget.adopt(council, { decision });
  entry = await spend();
  await acts.add(economist);
  await acts.propose(economist);
});

const decision = { reference: "KS 2026/310" };
const adopt = () => acts.adopt(actors.council, { decision });
const pay = async () => {
  await adopt();
  return acts.pay(actors.economist, "2026-03-01");
};
const rent = { date: "2025-06-30", group: "Drift", text: "Hyra", amountOre: 100 };
const spend = (more: object = {}) => outcomeActs.add(actors.economist, { ...rent, ...more });
const frozen = (act: Promise<unknown>) => expect(act).rejects.toMatchObject({ code: "settlement.frozen" });

const contextOf = ({ userId, grants }: Actor) => {
  const municipalityIds = office.municipalities.map(({ id }) => id);
  return contextFor({ office: office.id, municipalityIds, userId, grants });
};
/** The number of rows changed, or the SQLSTATE of the error; nothing of it is kept. */
const attempt = (sql: string, actor: Actor = actors.economist): Promise<number | string> =>
  db.asApp(contextOf(actor), async (client) => {
    try {
      return (await client.query(sql)).rowCount ?? 0;
    } catch (error) {
      return (error as { code?: string }).code ?? "?";
    }
  });
const columnsOf = async (table: string) =>
  (
    await db.rows<{ name: string }>(
      "superuser",
      "SELECT attname::text AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped",
      [table],
    )
  ).map(({ name }) => name);
const addEntryBySql = (year: number) =>
  `INSERT INTO outcome_entry (id, office_id, year, on_day, period, group_name, text, amount_ore, kind)
   VALUES (gen_random_uuid(), '${office.id}', ${year}, '${year}-12-31', '${year}-13', 'Drift', 'x', 1, 'manual')`;

describe("as app_rw, whoever is signed in", () => {
  it.each(roles)("no SQL changes what is paid, nor its year: the %s", async (who) => {
    await pay();
    const changed: [string, number | string][] = [];
    const run = async (sql: string) => {
      const result = await attempt(sql, actors[who]);
      if (result !== 0 && result !== "42501") changed.push([sql, result]);
    };
    for (const table of ["settlement", "settlement_row"]) {
      for (const column of await columnsOf(table)) await run(`UPDATE ${table} SET "${column}" = NULL`);
      await run(`DELETE FROM ${table}`);
      await run(`TRUNCATE ${table} CASCADE`);
      await run(`DROP TRIGGER ${table}_kept ON ${table}`);
    }
    for (const status of ["draft", "proposed", "adopted", "paid"])
      await run(`UPDATE settlement SET status = '${status}', updated_at = now()`);
    await run("UPDATE settlement_row SET disposition = 'carryOver'");
    await run("UPDATE settlement SET version = version + 1");
    await run(addEntryBySql(2025));
    await run("UPDATE budget SET version = version + 1");
    await run("UPDATE budget_line SET forecast_ore = 1, note = 'x'");
    await run(
      `INSERT INTO budget_revision (id, office_id, budget_id, number, status)
       SELECT gen_random_uuid(), office_id, id, 2, 'draft' FROM budget`,
    );
    expect(changed).toEqual([]);
    // Another year is as open as it was.
    expect(await attempt(addEntryBySql(2026))).toBe(1);
  });

  it("nothing is adopted but by the function that adopts, and no figure of it changes", async () => {
    const call =
      'SELECT settlement_adopt((SELECT id FROM settlement), (SELECT version FROM settlement), now(), \'{"reference": "x"}\')';
    expect(await attempt("UPDATE settlement SET status = 'adopted'")).toBe("42501");
    expect(await attempt("UPDATE settlement SET status = 'paid', paid_on = now()")).toBe("42501");
    expect(await attempt("UPDATE settlement SET surplus_ore = 0")).toBe("42501");
    expect(await attempt("UPDATE settlement_row SET amount_ore = 0")).toBe("42501");
    expect(await attempt("UPDATE settlement_row SET disposition = 'carryOver'")).toBe(2);
    expect(await attempt(call)).toBe("42501");
    expect(await attempt(call, actors.council)).toBe(1);
    await adopt();
    expect(await attempt("DELETE FROM settlement_row")).toBe("42501");
    expect(await attempt(addEntryBySql(2025))).toBe(1);
  });

  it("a draft is its makers' alone, in every table", async () => {
    await acts.remove(actors.economist);
    await acts.add(actors.economist);
    for (const table of ["settlement", "settlement_row"]) {
      expect(await attempt(`SELECT FROM ${table}`, actors.council)).toBe(0);
      expect(await attempt(`SELECT FROM ${table}`, actors.coordinator)).not.toBe(0);
    }
  });
});

describe("a year whose final settlement is paid", { timeout: 60_000 }, () => {
  it("takes no entry, no correction, and no change of its budget or of the settlement", async () => {
    await adopt();
    await spend({ amountOre: 1 });
    await acts.pay(actors.economist, "2026-03-01");
    await frozen(spend());
    await frozen(spend({ date: "2026-01-10", period: "2025-13" }));
    await frozen(outcomeActs.correct(actors.economist, entry.id, { amountOre: 1, reason: "x" }));
    const { lines } = await budget.read(actors.economist);
    await frozen(budget.add(actors.economist));
    await frozen(budget.write(actors.economist, [{ group: "Drift", budgetOre: 1 }]));
    await frozen(budget.say(actors.economist, lines[0]!.id, { forecastOre: 1 }));
    await frozen(budget.revise(actors.economist, "Mer"));
    await frozen(acts.say(actors.economist, [{ municipality: "1287", disposition: "carryOver" }]));
    await frozen(acts.propose(actors.economist));
    await frozen(adopt());
    await frozen(acts.pay(actors.economist, "2026-03-01"));
    await frozen(acts.remove(actors.economist));
    // The next year begins with its lines all the same.
    expect(await budgetActs(2027).add(actors.economist, 2025)).toMatchObject({
      lines: [{ budgetOre: 1_000 }],
    });
    await spend({ date: "2026-01-10" });
  });

  it("of a file its rows are refused, and none of them is written", async () => {
    const { economist } = actors;
    const rules = [{ accountPrefix: "5", group: "Drift" }];
    await outcomeActs.map(economist, rules);
    const send = (...rows: string[]) =>
      importFile(
        economist,
        Buffer.from(["Datum;Period;Konto;Text;Belopp;Verifikation", ...rows].join("\n")),
        "u.csv",
        {
          of: "outcome",
          form: "transactions",
        },
      );
    const old = "2025-12-31;2025-12;5010;Hyra;10,00;L1";
    const before = await send(old);
    expect(before.preview).toMatchObject({ create: 1, refused: 0 });
    await pay();
    await frozen(askToApply(economist, before));
    const after = await send(old, "2026-01-31;2026-01;5010;Hyra;10,00;L2");
    expect(after.preview).toMatchObject({
      ...{ create: 1, refused: 1 },
      errors: [{ code: "settlement.frozen", value: "2025" }],
    });
    await frozen(askToApply(economist, await send(old)));
  });
});
