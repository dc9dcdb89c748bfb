import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessControlPoint } from "@/lib/features/deliveries/assessments/server";
import { movePhase } from "@/lib/features/deliveries/deliveries/server";
import { archivistOf, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import { linkHash, verifyChains } from "./verify-chains";

const db = useTestDatabase();
const STREAM = "skanearkiv/1287";

/** Four events and more in Trelleborg's chain, of real use-cases. */
async function work(): Promise<void> {
  const archivist = await archivistOf(db, "trelleborg");
  const delivery = await aDemoDelivery(db);
  const params = { id: delivery.id, controlPointId: delivery.points[0]!.id };
  const body = { result: "failed", measuredValue: null, evidenceFileIds: [] } as const;
  for (const version of [1, 2, 3])
    await perform(assessControlPoint, archivist, {
      params,
      body: { ...body, note: `å "${version}" 🗂`, evidenceFileIds: [] },
      version,
    });
  await perform(movePhase, archivist, {
    params: { id: delivery.id },
    body: { phase: "inleverans", reason: "görs om" },
    version: 4,
  });
}

/** To copy and walk thousands of sound events for each fault takes longer than to find it. */
async function keepOneOffice(): Promise<void> {
  await db.rows("superuser", "DELETE FROM audit_event WHERE stream !~ '^skanearkiv(/|$)'");
  await db.rows("superuser", "DELETE FROM audit_stream WHERE key !~ '^skanearkiv(/|$)'");
}

/** Runs SQL as superuser, verifies, and puts everything back. */
async function tampered(...statements: string[]) {
  await db.rows("superuser", "CREATE TABLE kept_event AS SELECT * FROM audit_event");
  try {
    for (const sql of statements) await db.rows("superuser", sql);
    return await verifyChains();
  } finally {
    const columns = "stream, seq, office_id, municipality_id, time, payload, hash, created_at";
    await db.rows("superuser", "DELETE FROM audit_event");
    await db.rows("superuser", `INSERT INTO audit_event (${columns}) SELECT ${columns} FROM kept_event`);
    await db.rows("superuser", "DROP TABLE kept_event");
  }
}

const at = (seq: number | string) => `WHERE stream = '${STREAM}' AND seq = ${seq}`;
const last = `(SELECT max(seq) FROM audit_event WHERE stream = '${STREAM}')`;

describe("verifyChains", () => {
  it("finds the demo data's chains sound, and those of a day's work", async () => {
    const before = await verifyChains();
    expect(before.faults).toEqual([]);
    expect(before.streams).toBe(62);
    await work();
    const after = await verifyChains();
    expect([after.faults, after.events]).toEqual([[], before.events + 4]);
    await keepOneOffice();
  });

  it.each([
    ["a payload", `UPDATE audit_event SET payload = replace(payload, 'Trelleborg', 'Skurup') ${at(2)}`, 2],
    ["a time", `UPDATE audit_event SET time = replace(time, 'Z', '0Z') ${at(3)}`, 3],
    ["a hash", `UPDATE audit_event SET hash = sha256(hash) ${at(1)}`, 1],
    ["a payload and its own hash", forge(2), 3],
  ])("names the first bad event after somebody edits %s", async (_, sql, seq) => {
    const { faults } = await tampered(sql);
    expect(faults).toEqual([{ stream: STREAM, seq, fault: "changed" }]);
  });

  it.each([
    ["the first", 1],
    ["one in the middle", 4],
  ])("names it after somebody deletes %s", async (_, seq) => {
    const { faults } = await tampered(`DELETE FROM audit_event ${at(seq)}`);
    expect(faults).toEqual([{ stream: STREAM, seq, fault: "missing" }]);
  });

  it("names the last one when it was deleted, and when the others were renumbered over a gap", async () => {
    const { seq } = await db.row<{ seq: number }>(
      "owner",
      `SELECT seq FROM audit_stream WHERE key = '${STREAM}'`,
    );
    const gone = await tampered(`DELETE FROM audit_event ${at(last)}`);
    expect(gone.faults).toEqual([{ stream: STREAM, seq, fault: "missing" }]);
    const closed = await tampered(
      `DELETE FROM audit_event ${at(3)}`,
      `UPDATE audit_event SET seq = seq - 1000 WHERE stream = '${STREAM}' AND seq > 3`,
      `UPDATE audit_event SET seq = seq + 999 WHERE stream = '${STREAM}' AND seq < 0`,
    );
    expect(closed.faults).toEqual([{ stream: STREAM, seq: 3, fault: "changed" }]);
  });

  it("names the first of two that changed places", async () => {
    const { faults } = await tampered(
      `UPDATE audit_event SET seq = -1 ${at(4)}`,
      `UPDATE audit_event SET seq = 4 ${at(5)}`,
      `UPDATE audit_event SET seq = 5 ${at(-1)}`,
    );
    expect(faults).toEqual([{ stream: STREAM, seq: 4, fault: "changed" }]);
  });

  it("notices an event slipped in before the first", async () => {
    const { faults } = await tampered(
      `INSERT INTO audit_event (stream, seq, office_id, municipality_id, time, payload, hash)
       SELECT stream, 0, office_id, municipality_id, time, payload, hash FROM audit_event ${at(1)}`,
    );
    expect(faults).toMatchObject([{ stream: STREAM, seq: 0 }]);
  });

  it("notices an event hidden from its own municipality and shown to another", async () => {
    const { faults } = await tampered(
      `UPDATE audit_event SET municipality_id = (SELECT municipality_id FROM audit_stream WHERE key = 'skanearkiv/1264') ${at(2)}`,
    );
    expect(faults).toMatchObject([{ stream: STREAM, seq: 2 }]);
  });

  it("names one fault in each of two broken chains", async () => {
    const { faults } = await tampered(
      `UPDATE audit_event SET payload = payload || ' ' ${at(1)}`,
      `DELETE FROM audit_event WHERE stream = 'skanearkiv/1264' AND seq = 2`,
    );
    expect(faults).toEqual([
      { stream: "skanearkiv/1264", seq: 2, fault: "missing" },
      { stream: STREAM, seq: 1, fault: "changed" },
    ]);
  });
});

/** An event rewritten with a hash that fits it: only the next link betrays it. */
function forge(seq: number): string {
  return `UPDATE audit_event e SET payload = f.payload, hash = audit_hash(
      (SELECT hash FROM audit_event ${at(seq - 1)}), e.stream, e.seq, e.time, f.payload)
    FROM (SELECT replace(payload, 'Trelleborg', 'Skurup') AS payload FROM audit_event ${at(seq)}) f
    WHERE e.stream = '${STREAM}' AND e.seq = ${seq}`;
}

describe("the two ways to compute a link", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }).filter((value) => value.isWellFormed() && !value.includes("\0")),
    fc.constantFrom('å "citat" \\ \n\t', "🗂 👩‍💻", "\u0001\u001f\u007f\u2028"),
  );

  it("SQL's audit_hash equals linkHash", async () => {
    const property = fc.asyncProperty(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      text,
      fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2200-01-01") }),
      text,
      async (previous, stream, seq, date, payload) => {
        const time = date.toISOString().replace("Z", "000Z");
        const { hash } = await db.row<{ hash: Buffer }>(
          "owner",
          "SELECT audit_hash($1, $2, $3, $4, $5) AS hash",
          [Buffer.from(previous), stream, seq, time, payload],
        );
        const expected = Buffer.from(linkHash(previous, { stream, seq, time, payload })).toString("hex");
        expect(hash.toString("hex")).toBe(expected);
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});
