import type { TestDatabase } from "./database";

/** What is counted before anybody is known: every visitor writes it, and no policy can say who. */
const BEFORE_ANYBODY_IS_KNOWN = ["rate_limit"];

/**
 * Where app_rw has a right that no policy grants by a permission: "table: COMMAND". Row-level
 * security would refuse it too, but then nobody has said who may.
 */
export async function unsaidRights(db: TestDatabase): Promise<string[]> {
  const rows = await db.rows<{ said: string }>(
    "superuser",
    `SELECT c.relname || ': ' || r.command AS said
     FROM pg_class c CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS r (command)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($1)
       AND CASE r.command WHEN 'DELETE' THEN has_table_privilege('app_rw', c.oid, 'DELETE')
         ELSE has_any_column_privilege('app_rw', c.oid, r.command) END
       AND c.relname <> 'municipality_register'
       AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.tablename = c.relname AND p.schemaname = 'public'
         AND p.roles = '{app_rw}' AND p.cmd = r.command
         AND CASE r.command WHEN 'INSERT' THEN p.with_check ELSE p.qual END ~ 'app_(scope|reach)\\(')
     ORDER BY 1`,
    [BEFORE_ANYBODY_IS_KNOWN],
  );
  return rows.map(({ said }) => said);
}

/**
 * Policies of app_rw that speak of several commands at once, or take a new row by another rule than
 * an old one.
 */
export async function mixedPolicies(db: TestDatabase): Promise<string[]> {
  const rows = await db.rows<{ said: string }>(
    "superuser",
    `SELECT p.tablename || ': ' || p.policyname AS said FROM pg_policies p
     WHERE p.schemaname = 'public' AND p.roles <> '{app_owner}' AND (p.cmd = 'ALL' OR (p.cmd IN ('INSERT', 'UPDATE')
       AND NOT EXISTS (SELECT FROM pg_policies u WHERE u.tablename = p.tablename AND u.cmd = 'UPDATE'
         AND u.permissive = p.permissive AND u.qual = p.with_check)))`,
  );
  return rows.map(({ said }) => said);
}

/** An enum's values in their order, as the database has them, by its name. */
export async function databaseEnums(db: TestDatabase): Promise<Record<string, string[]>> {
  const rows = await db.rows<{ name: string; labels: string[] }>(
    "superuser",
    `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels
     FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, labels }) => [name, labels]));
}

/** The names of the enums that are not the same on both sides, or are on one side only. */
export function differingEnums(
  database: Record<string, readonly string[]>,
  sources: Record<string, readonly string[]>,
): string[] {
  const names = [...new Set([...Object.keys(database), ...Object.keys(sources)])].sort();
  return names.filter((name) => JSON.stringify(database[name]) !== JSON.stringify(sources[name]));
}
