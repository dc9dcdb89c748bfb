// The SQL statements that a database was asked for, as pg_stat_statements has counted them.

/** Most statements that one page may need, whatever the number of its rows. */
export const mostStatements = 10;

/** Counts from here on. `client` is a superuser's connection to the database in question. */
export const resetStatements = (client) => client.query("SELECT pg_stat_statements_reset()");

/**
 * The statements since the last reset, those that took longest in all first: [{ query, calls, ms }] (`ms` all calls together,
 * with planning where that is tracked). Transaction control, the context of row-level security and the counting are left out.
 */
export async function readStatements(client) {
  const { rows } = await client.query(`
    SELECT regexp_replace(query, '\\s+', ' ', 'g') AS query, calls::int, total_exec_time + total_plan_time AS ms
    FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
    WHERE d.datname = current_database() AND query !~* '^(begin|commit|rollback|set |deallocate|discard|show )'
      AND query !~ 'set_config|pg_stat_statements'
    ORDER BY ms DESC`);
  return rows;
}

/** How many statements these were. */
export const countCalls = (statements) => statements.reduce((sum, { calls }) => sum + calls, 0);
