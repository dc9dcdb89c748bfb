import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { planActs } from "@/lib/testing/plan-acts";
import { anInstallation } from "@/lib/testing/plans";

const db = useTestDatabase("empty");
const acts = planActs();
let office: MadeOffice;
let actors: Record<"coordinator" | "council", Actor>;
beforeEach(async () => {
  office = await anOffice({ systems: ["W3D3", "Procapita"] });
  const coordinator = await aPerson(db, office, { role: "coordinator" });
  const council = await aPerson(db, office, { role: "council" });
  actors = { coordinator, council };
  await acts.add(coordinator);
  await acts.draft(coordinator, { criteria: "Alla omfattas" });
  await acts.place(coordinator, await anInstallation(office), { plannedFor: "2027-2" });
});

const contextOf = ({ userId, grants }: Actor) => {
  const municipalityIds = office.municipalities.map(({ id }) => id);
  return contextFor({ office: office.id, municipalityIds, userId, grants });
};
/** The number of rows changed, or the SQLSTATE of the error; nothing of it is kept. */
const attempt = (sql: string, actor: Actor = actors.coordinator): Promise<number | string> =>
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
const stored = () =>
  db.rows(
    "owner",
    `SELECT to_jsonb(v) - '{status,version,updated_at,updated_by}'::text[] AS version,
       (SELECT jsonb_agg(to_jsonb(i) ORDER BY i.id) FROM plan_item i WHERE i.plan_version_id = v.id) AS items
     FROM plan_version v WHERE v.office_id = $1 AND v.number = 1`,
    [office.id],
  );
const adopt = async () => {
  await acts.propose(actors.coordinator);
  await acts.adopt(actors.council, { decision: { reference: "KS 2026/310" } });
};

describe("as app_rw, whoever is signed in", () => {
  it.each(["coordinator", "council"] as const)("no SQL changes an adopted version: the %s", async (who) => {
    await adopt();
    const actor = actors[who];
    const changed: [string, number | string][] = [];
    const run = async (sql: string) => {
      const result = await attempt(sql, actor);
      if (result !== 0 && result !== "42501") changed.push([sql, result]);
    };
    for (const table of ["plan_version", "plan_item"]) {
      for (const column of await columnsOf(table)) {
        await run(`UPDATE ${table} SET "${column}" = "${column}"`);
        await run(`UPDATE ${table} SET "${column}" = NULL`);
      }
      await run(`DELETE FROM ${table}`);
      await run(`TRUNCATE ${table} CASCADE`);
      await run(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
      await run(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
      await run(`DROP TRIGGER ${table}_kept ON ${table}`);
    }
    for (const status of ["draft", "proposed", "adopted", "superseded"])
      await run(`UPDATE plan_version SET status = '${status}'`);
    await run("UPDATE plan_version SET status = 'draft', proposed_at = NULL, proposed_by = NULL");
    await run("UPDATE plan_version SET note = 'x', version = version + 1");
    await run("DELETE FROM plan");
    await run("UPDATE plan SET first_year = 2000");
    await run("SET LOCAL session_replication_role = replica");
    await run(
      "CREATE OR REPLACE FUNCTION plan_item_kept() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    );
    expect(changed).toEqual([]);
  });

  it("no row is added to an adopted version, nor moved into it", async () => {
    await adopt();
    await acts.draft(actors.coordinator, { from: 1 });
    const into = (number: number) =>
      `(SELECT id FROM plan_version WHERE number = ${number} AND office_id = '${office.id}')`;
    const copy = (number: number) =>
      `INSERT INTO plan_item (id, office_id, municipality_id, plan_version_id, product_id, system_instance_id)
       SELECT gen_random_uuid(), office_id, municipality_id, ${into(number)}, product_id, system_instance_id
       FROM plan_item WHERE plan_version_id = ${into(1)}`;
    expect(await attempt(copy(1))).toBe("42501");
    expect(await attempt(copy(2))).toBe(1);
    expect(
      await attempt(`UPDATE plan_item SET plan_version_id = ${into(1)} WHERE plan_version_id = ${into(2)}`),
    ).toBe("42501");
  });

  it("no version is adopted, superseded or decided but by the function that adopts", async () => {
    for (const status of ["adopted", "superseded"])
      expect(
        await attempt(
          `INSERT INTO plan_version (id, office_id, plan_id, number, status)
           SELECT gen_random_uuid(), office_id, id, 9, '${status}' FROM plan`,
        ),
      ).toBe("42501");
    const call = "SELECT * FROM plan_adopt((SELECT id FROM plan_version), 2, now(), NULL)";
    for (const status of ["adopted", "superseded"])
      expect(await attempt(`UPDATE plan_version SET status = '${status}'`)).toBe("42501");
    expect(await attempt("UPDATE plan_version SET decision_reference = 'x'")).toBe("42501");
    await acts.propose(actors.coordinator);
    for (const status of ["adopted", "superseded"])
      expect(await attempt(`UPDATE plan_version SET status = '${status}'`)).toBe("42501");
    const officer = await aPerson(db, office, { role: "officer" });
    expect(await attempt(call, officer)).toBe("42501");
    expect(await attempt(call, actors.council)).toBe(1);
  });

  it("a proposal is taken back and nothing else, and a draft is worked on", async () => {
    const note = "UPDATE plan_version SET note = 'x'";
    expect(await attempt(note)).toBe(1);
    expect(await attempt("UPDATE plan_item SET planned_quarter = 3")).toBe(1);
    expect(await attempt("DELETE FROM plan_item")).toBe(1);
    expect(await attempt(note, actors.council)).toBe(0);
    await acts.propose(actors.coordinator);
    expect(await attempt(note)).toBe("42501");
    expect(await attempt("UPDATE plan_item SET planned_quarter = 3")).toBe("42501");
    expect(await attempt("DELETE FROM plan_item")).toBe("42501");
    expect(await attempt("UPDATE plan_version SET status = 'draft', proposed_at = NULL, note = 'x'")).toBe(
      "42501",
    );
    expect(
      await attempt("UPDATE plan_version SET status = 'draft', proposed_at = NULL, proposed_by = NULL"),
    ).toBe(1);
  });

  it("what is adopted is what was adopted once the next has superseded it", async () => {
    await adopt();
    const before = await stored();
    await acts.draft(actors.coordinator);
    await acts.propose(actors.coordinator, 2);
    await acts.adopt(actors.council, {}, { n: 2 });
    expect(await stored()).toEqual(before);
    expect(await acts.read(actors.council)).toMatchObject({ status: "superseded" });
  });
});
