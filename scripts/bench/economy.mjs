// A large economy beside the invented office's own: years long before it, so that what is newest
// stays as it is. By a few statements, and in the bench's databases alone.

/** The years whose budgets have two hundred lines; the last has the vouchers. */
export const LONG_YEARS = [2006, 2010];
/** A key of all Swedish municipalities. */
export const LONG_KEY = "alla-kommuner";
const [LINES, VOUCHERS] = [200, 100_000];

const group = (n) => `'Kostnadsslag ' || lpad((${n})::text, 3, '0')`;

/** Fills it, as one who is held by no trigger. */
export async function addLongEconomy(db) {
  await db.query("BEGIN");
  await db.query("SET LOCAL session_replication_role = replica");
  await db.query(
    `WITH office AS (SELECT id FROM office WHERE key = 'exempel'),
      years AS (
        INSERT INTO budget (id, office_id, year, currency)
        SELECT gen_random_uuid(), office.id, y, 'SEK' FROM office, generate_series($1::int, $2::int) y RETURNING id, office_id),
      revisions AS (
        INSERT INTO budget_revision (id, office_id, budget_id, number, status, decision_reference, adopted_at)
        SELECT gen_random_uuid(), office_id, id, 1, 'adopted', 'EX 1', now() FROM years RETURNING id, office_id)
    INSERT INTO budget_line (id, revision_id, office_id, sequence, group_name, kind, budget_ore, to_date_ore, outcome_ore, forecast_ore)
    SELECT gen_random_uuid(), id, office_id, n, ${group("n")}, CASE WHEN n > 180 THEN 'income' ELSE 'cost' END::"BudgetLineKind",
      n * 1000000, n * 800000, 0, n * 1100000
    FROM revisions, generate_series(1, $3::int) n`,
    [...LONG_YEARS, LINES],
  );
  await db.query(
    `WITH file AS (
      INSERT INTO import (id, office_id, of, state, name, sha256, bytes, storage_key, locale, understanding, asked_by, outcome,
        rows_sha256, applied_at)
      SELECT gen_random_uuid(), o.id, 'outcome', 'applied', 'Hela aret.se', repeat('0', 64), 1, 'bench', 'sv', '{}',
        (SELECT min(id::text)::uuid FROM "user"), '{}', repeat('0', 64), now()
      FROM office o WHERE o.key = 'exempel' RETURNING id, office_id)
    INSERT INTO outcome_entry (id, office_id, year, on_day, period, group_name, account, text, amount_ore, kind, voucher, line_key, import_id)
    SELECT gen_random_uuid(), file.office_id, $1::int, make_date($1::int, 1 + n % 12, 1 + n % 28), $1 || '-' || lpad((1 + n % 12)::text, 2, '0'),
      ${group(`1 + n % ${LINES}`)}, '5010', 'Faktura ' || n, CASE WHEN n % ${LINES} >= 180 THEN -1 ELSE 1 END * (n % 90000 + 100),
      'sie', 'A ' || n, 'v "A ' || n || '" 5010 ||||', file.id
    FROM file, generate_series(1, $2::int) n`,
    [LONG_YEARS[1], VOUCHERS],
  );
  // No trigger has added them up.
  await db.query(
    `INSERT INTO outcome_tally (office_id, year, group_name, fund, is_income, entries, amount_ore)
    SELECT office_id, year, group_name, fund, amount_ore < 0, count(*), sum(amount_ore) FROM outcome_entry WHERE year = $1
    GROUP BY 1, 2, 3, 4, 5`,
    [LONG_YEARS[1]],
  );
  await db.query(
    `WITH key AS (
      INSERT INTO cost_share_agreement (id, office_id, key, name, currency, status, starts_on, ends_on, rule, adopted_at)
      SELECT gen_random_uuid(), id, $1, 'Alla kommuner', 'SEK', 'adopted', make_date($2::int, 1, 1), make_date($2::int, 12, 31),
        '{"parts": [{"kind": "agreed"}]}', now() FROM office WHERE key = 'exempel' RETURNING id, office_id),
    shares AS (
      INSERT INTO cost_share_row (id, office_id, agreement_id, country, municipality_code, share)
      SELECT gen_random_uuid(), key.office_id, key.id, 'SE', m.code, 0.003 FROM key, municipality_register m
      WHERE m.country = 'SE' AND m.code NOT LIKE '99%' RETURNING id, office_id)
    INSERT INTO cost_share_amount (row_id, office_id, year, max_ore)
    SELECT id, office_id, $2, 25000000 FROM shares`,
    [LONG_KEY, LONG_YEARS[1]],
  );
  await db.query("COMMIT");
}
