import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { budgetActs } from "@/lib/testing/budget-acts";
import { contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";

const db = useTestDatabase("empty");
const acts = budgetActs();
let office: MadeOffice;
let actors: Record<"coordinator" | "economist" | "council", Actor>;
beforeEach(async () => {
  office = await anOffice();
  const of = (role: "coordinator" | "economist" | "council") => aPerson(db, office, { role });
  actors = {
    coordinator: await of("coordinator"),
    economist: await of("economist"),
    council: await of("council"),
  };
  await acts.add(actors.economist);
  await acts.write(actors.economist, [{ group: "Personal", budgetOre: 100, toDateOre: 50, fund: "Akut" }]);
});
const adopt = async () => {
  await acts.propose(actors.economist);
  await acts.adopt(actors.council, { decision: { reference: "KS 2026/310" } });
};

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

describe("as app_rw, whoever is signed in", () => {
  it.each(["coordinator", "economist", "council"] as const)(
    "no SQL changes what is adopted: the %s",
    async (who) => {
      await adopt();
      const changed: [string, number | string][] = [];
      const run = async (sql: string) => {
        const result = await attempt(sql, actors[who]);
        if (result !== 0 && result !== "42501") changed.push([sql, result]);
      };
      // What is expected of the year is said all year, and by whom it was said.
      const said = ["forecast_ore", "note", "updated_at", "updated_by"];
      for (const table of ["budget_revision", "budget_line"]) {
        for (const column of await columnsOf(table)) {
          if (table === "budget_line" && said.includes(column)) continue;
          await run(`UPDATE ${table} SET "${column}" = NULL`);
        }
        await run(`DELETE FROM ${table}`);
        await run(`TRUNCATE ${table} CASCADE`);
        await run(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
        await run(`DROP TRIGGER ${table}_kept ON ${table}`);
      }
      for (const status of ["draft", "proposed", "adopted"])
        await run(`UPDATE budget_revision SET status = '${status}', updated_at = now()`);
      await run("UPDATE budget_line SET budget_ore = 1");
      await run("UPDATE budget SET year = 2000");
      await run("DELETE FROM budget");
      await run("SET LOCAL session_replication_role = replica");
      expect(changed).toEqual([]);
    },
  );

  it("no line is added to an adopted revision; its forecast is said until another follows it", async () => {
    await adopt();
    const of = (number: number) =>
      `(SELECT id FROM budget_revision WHERE number = ${number} AND office_id = '${office.id}')`;
    const add = (number: number) =>
      `INSERT INTO budget_line (id, office_id, revision_id, sequence, group_name, budget_ore, outcome_ore)
       VALUES (gen_random_uuid(), '${office.id}', ${of(number)}, 9, 'Ny', 1, 0)`;
    const say = (number: number) =>
      `UPDATE budget_line SET forecast_ore = 7 WHERE revision_id = ${of(number)}`;
    expect([await attempt(add(1)), await attempt(say(1))]).toEqual(["42501", 1]);
    expect(await attempt(say(1), actors.council)).toBe(0);
    await acts.revise(actors.economist, "Mer");
    expect([await attempt(add(2)), await attempt(say(1)), await attempt(say(2))]).toEqual([1, 1, 1]);
    await adopt();
    expect([await attempt(add(2)), await attempt(say(1)), await attempt(say(2))]).toEqual([
      "42501",
      "42501",
      1,
    ]);
  });

  it("nothing is adopted but by the function that adopts", async () => {
    const call = "SELECT budget_adopt((SELECT id FROM budget), (SELECT version FROM budget), now(), NULL)";
    expect(await attempt("UPDATE budget_revision SET status = 'adopted'")).toBe("42501");
    expect(await attempt("UPDATE budget_revision SET decision_reference = 'x'")).toBe("42501");
    await acts.propose(actors.economist);
    expect(await attempt("UPDATE budget_revision SET status = 'adopted'")).toBe("42501");
    expect(await attempt("UPDATE budget_revision SET status = 'draft', proposed_at = NULL")).toBe("42501");
    expect(await attempt(call)).toBe("42501");
    expect(await attempt(call, actors.council)).toBe(1);
  });

  it("a draft is its makers' alone, in every table", async () => {
    for (const table of ["budget", "budget_revision", "budget_line"]) {
      expect(await attempt(`SELECT FROM ${table}`, actors.council)).toBe(0);
      expect(await attempt(`SELECT FROM ${table}`, actors.coordinator)).toBe(1);
    }
    await acts.propose(actors.economist);
    for (const table of ["budget", "budget_revision", "budget_line"])
      expect(await attempt(`SELECT FROM ${table}`, actors.council)).toBe(1);
  });
});
