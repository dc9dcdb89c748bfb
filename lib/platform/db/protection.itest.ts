import { describe, expect, it } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { mixedPolicies, unsaidRights } from "@/lib/testing/protection";

const db = useTestDatabase("empty");

describe("every table says", () => {
  it("by which permission it is read and written, for each right that the web process has", async () => {
    expect(await unsaidRights(db)).toEqual([]);
  });

  it("the same of a row before and after it is changed, and each command by itself", async () => {
    expect(await mixedPolicies(db)).toEqual([]);
  });
});

describe("what is forgotten", () => {
  it("is caught: a table that may be written and says by whom it is read, but not by whom it is written", async () => {
    await db.rows(
      "owner",
      `CREATE TABLE planted (id uuid PRIMARY KEY, office_id uuid NOT NULL, updated_at timestamptz)`,
    );
    await db.rows("owner", "SELECT app_protect('planted', '{delivery:read}', '{}', 'office')");
    expect(await unsaidRights(db)).toEqual([]);
    await db.rows("owner", "GRANT SELECT, INSERT, UPDATE (updated_at), DELETE ON planted TO app_rw");
    expect(await unsaidRights(db)).toEqual(["planted: DELETE", "planted: INSERT", "planted: UPDATE"]);
    await db.rows("owner", "CREATE POLICY anybody ON planted TO app_rw USING (true) WITH CHECK (true)");
    expect(await unsaidRights(db)).toEqual(["planted: DELETE", "planted: INSERT", "planted: UPDATE"]);
    expect(await mixedPolicies(db)).toEqual(["planted: anybody"]);
    await db.rows("owner", "DROP TABLE planted");
  });

  it("is refused: rows that are nobody's in particular", async () => {
    await db.rows("owner", "CREATE TABLE planted (id uuid PRIMARY KEY)");
    const protect = db.rows("owner", "SELECT app_protect('planted', '{delivery:read}', '{}', 'everybodys')");
    await expect(protect).rejects.toThrow("whose are the rows of planted?");
  });
});
