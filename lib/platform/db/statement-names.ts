import { createHash } from "node:crypto";

/** The number of times a text must occur before it gets a name. */
const OFTEN = 5;
/**
 * The maximum number of prepared statements per connection: row-level security makes plans large,
 * about two hundred kilobytes each.
 */
const MOST_NAMED = 150;
/** The maximum number of texts counted at a time. */
const MOST_COUNTED = 2_000;

/** Only these statements have a plan; BEGIN, COMMIT, SET and the like would gain nothing. */
const hasPlan = (sql: string): boolean => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(sql);

/**
 * Names statements by their text, so that PostgreSQL parses each once per connection and can keep
 * its plan. A rare text (for example with a list of ids) gets no name. When the maximum is reached,
 * no more texts get one, since a connection keeps its statements until it closes.
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
