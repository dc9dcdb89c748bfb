import { describe, expect, it } from "vitest";
import { statementNames } from "./statement-names";

/** The name of a text after five calls. */
const often = (name: ReturnType<typeof statementNames>, sql: string): string =>
  Array.from({ length: 5 }, () => name({ sql })).at(-1)!;

describe("names of prepared statements", () => {
  it("are given to a text that comes often, and stay", () => {
    const name = statementNames();
    for (let turn = 1; turn < 5; turn++) expect(name({ sql: "SELECT 1" })).toBe("");
    const given = name({ sql: "SELECT 1" });
    expect(given).toMatch(/^[\w-]{1,63}$/);
    expect(name({ sql: "SELECT 1" })).toBe(given);
    expect(often(name, "SELECT 2")).not.toBe(given);
  });

  it("are not given to what has no plan", () => {
    const name = statementNames();
    for (const sql of ["BEGIN", "COMMIT", "ROLLBACK", "SET LOCAL lock_timeout = 1", "VACUUM", "SAVEPOINT s"])
      expect(often(name, sql), sql).toBe("");
  });

  it("end when a connection has enough of them, however many texts come", () => {
    const name = statementNames();
    const first = often(name, "SELECT 0");
    const given = Array.from({ length: 5_000 }, (_, turn) => often(name, `SELECT 0, ${turn}`));
    expect(given.filter((text) => text !== "")).toHaveLength(149);
    expect(name({ sql: "SELECT 0" })).toBe(first);
  });
});
