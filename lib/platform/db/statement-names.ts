import { createHash } from "node:crypto";

/** How often a text must come before it gets a name. */
const OFTEN = 5;
/**
 * Most statements that a connection keeps prepared: row-level security makes plans large, some two
 * hundred kilobytes each.
 */
const MOST_NAMED = 150;
/** Most texts that are counted at a time. */
const MOST_COUNTED = 2_000;

/** Only these have a plan; BEGIN, COMMIT, SET and the like would gain nothing. */
const hasPlan = (sql: string): boolean => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(sql);

/**
 * Names statements by their text, so that PostgreSQL parses each once for a connection and may keep
 * its plan. A text that comes seldom (a list of ids of some length, say) gets none, and when so many
 * have one, no other does: a connection keeps what it was given until it closes.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= MOST_NAMED || !hasPlan(sql)) return "";
    const count = (counts.get(sql) ?? 0) + 1;
    if (count < OFTEN) {
      if (counts.size >= MOST_COUNTED) counts.clear();
      counts.set(sql, count);
      return "";
    }
    counts.delete(sql);
    const name = createHash("sha256").update(sql).digest("base64url").slice(0, 32);
    names.set(sql, name);
    return name;
  };
}
