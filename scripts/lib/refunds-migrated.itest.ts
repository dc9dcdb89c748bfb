import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { databaseBefore, sqlOf } from "./database-before";

const SETTLEMENTS = "20261209100000_settlements";
const { superuser, owner, rows } = databaseBefore(SETTLEMENTS);

interface Told {
  year: number;
  kind: string;
  status: string;
  paid_in: string;
  budget: string | null;
  outcome: string;
  surplus: string;
  paid_on: string;
  precision: string;
  odd: string[] | null;
  is_assumed: boolean;
}
interface Row {
  year: number;
  code: string;
  share: string;
  ore: string;
  is_assumed: boolean;
}

test("refunds that are there become paid preliminary settlements, divided where no source divides them", async () => {
  const [office, agreement, budget, revision, divided] = Array.from({ length: 5 }, () => randomUUID());
  const row = (code: string, share: string) =>
    `INSERT INTO cost_share_row (id, office_id, agreement_id, country, municipality_code, share)
     VALUES ('${randomUUID()}', '${office}', '${agreement}', 'SE', '${code}', ${share})`;
  const refund = (id: string, year: number, ore: number, on: string, precision: string) =>
    `INSERT INTO refund (id, office_id, year, total_ore, paid_on, paid_on_precision, source)
     VALUES ('${id}', '${office}', ${year}, ${ore}, ${on}, '${precision}', 'KS 2019/310')`;
  // Whose the rows are is of no matter here: they stand alone.
  await superuser(`SET LOCAL session_replication_role = replica;
    INSERT INTO office (id, key, name, country, currency, locale, time_zone)
      VALUES ('${office}', 'arkivet', 'Arkivet', 'SE', 'SEK', 'sv', 'Europe/Stockholm');
    INSERT INTO municipality (id, office_id, country, code)
      SELECT gen_random_uuid(), '${office}', 'SE', code FROM unnest(ARRAY['1260', '1264', '1287']) AS code;
    INSERT INTO cost_share_agreement (id, office_id, key, name, currency, status, starts_on, ends_on, adopted_at)
      VALUES ('${agreement}', '${office}', '2021', 'Nyckel', 'SEK', 'adopted', '2021-01-01', '2023-12-31', now());
    ${row("1260", "0.03")}; ${row("1264", "0.03")}; ${row("1287", "0.03")};
    INSERT INTO budget (id, office_id, year, currency) VALUES ('${budget}', '${office}', 2020, 'SEK');
    INSERT INTO budget_revision (id, office_id, budget_id, number, status)
      VALUES ('${revision}', '${office}', '${budget}', 1, 'adopted');
    INSERT INTO budget_line (id, office_id, revision_id, sequence, group_name, budget_ore, outcome_ore)
      VALUES (gen_random_uuid(), '${office}', '${revision}', 0, 'Drift', 300, 199);
    ${refund(randomUUID(), 2020, 101, "'2020-12-01'", "month")};
    ${refund(divided!, 2019, 10, "NULL", "day")};
    INSERT INTO refund_amount (refund_id, office_id, country, municipality_code, amount_ore)
      VALUES ('${divided}', '${office}', 'SE', '1287', 4), ('${divided}', '${office}', 'SE', '1260', 6)`);
  await owner(sqlOf(SETTLEMENTS));

  const told = await rows<Told>(
    `SELECT year, kind::text, status::text, paid_in_ore AS paid_in, budget_ore AS budget, outcome_ore AS outcome,
       surplus_ore AS surplus, to_char(paid_on, 'YYYY-MM-DD') AS paid_on, paid_on_precision AS precision,
       basis -> 'odd' AS odd, assumption IS NOT NULL AS is_assumed FROM settlement ORDER BY year`,
  );
  const paid = { kind: "preliminary", status: "paid" };
  expect(told).toEqual([
    {
      ...{ year: 2019, ...paid, paid_in: "10", budget: null, outcome: "0", surplus: "10" },
      ...{ paid_on: "2019-12-01", precision: "year", odd: null, is_assumed: false },
    },
    {
      ...{ year: 2020, ...paid, paid_in: "300", budget: "300", outcome: "199", surplus: "101" },
      ...{ paid_on: "2020-12-01", precision: "month", odd: ["1260", "1264"], is_assumed: true },
    },
  ]);
  const parts = await rows<Row>(
    `SELECT s.year, r.municipality_code AS code, r.share::text, r.amount_ore AS ore, r.assumption IS NOT NULL AS is_assumed
     FROM settlement_row r JOIN settlement s ON s.id = r.settlement_id ORDER BY s.year, r.municipality_code`,
  );
  const assumed = { year: 2020, share: "0.3333333333", is_assumed: true };
  expect(parts).toEqual([
    { year: 2019, code: "1260", share: "0.6000000000", ore: "6", is_assumed: false },
    { year: 2019, code: "1287", share: "0.4000000000", ore: "4", is_assumed: false },
    { ...assumed, code: "1260", ore: "34" },
    { ...assumed, code: "1264", ore: "34" },
    { ...assumed, code: "1287", ore: "33" },
  ]);
  expect(await rows("SELECT FROM pg_tables WHERE tablename LIKE 'refund%'")).toEqual([]);
});
