import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf, fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { findPreviousVisit } from "../queries";
import { noteVisit } from "./note-visit";

const db = useTestDatabase();
const EMAIL = "samordnare@skanearkiv.example";
let clock = fixedClock();
const note = (actor: Actor) => withActor(actor, (tx) => noteVisit(tx, actor, clock.now()));
const ask = (actor: Actor) => withActor(actor, (tx) => findPreviousVisit(tx, actor));
const visits = () =>
  db.rows<{ seen_at: Date; previous_at: Date | null }>("owner", "SELECT seen_at, previous_at FROM visit");
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

beforeEach(async () => {
  clock = fixedClock();
  await db.rows("owner", "DELETE FROM visit");
});

describe("noting a visit", () => {
  it("knows of none before the first", async () => {
    const coordinator = await actorFor(db, EMAIL);
    expect([await note(coordinator), await note(coordinator)]).toEqual([null, null]);
    expect(await visits()).toMatchObject([{ previous_at: null }]);
  });

  it("lets the next session see when this one last read, for as long as it lasts", async () => {
    const first = await actorFor(db, EMAIL);
    await note(first);
    clock.advance(48 * HOUR);
    const [end] = await visits();
    const second = await actorFor(db, EMAIL);
    expect(await note(second)).toEqual(end?.seen_at);
    expect(await note(second)).toEqual(end?.seen_at);
    clock.advance(10 * MINUTE);
    expect(await note(second)).toEqual(end?.seen_at);
  });

  it("moves the reading on at most once a minute", async () => {
    const coordinator = await actorFor(db, EMAIL);
    await note(coordinator);
    clock.advance(50 * SECOND);
    const [before] = await visits();
    await note(coordinator);
    expect(await visits()).toEqual([before]);
    clock.advance(20 * SECOND);
    await note(coordinator);
    const [after] = await visits();
    expect(after!.seen_at.getTime()).toBeGreaterThan(before!.seen_at.getTime());
  });

  it("is one visit when two pages of a new session are read at once", async () => {
    await note(await actorFor(db, EMAIL));
    clock.advance(HOUR);
    const [end] = await visits();
    const second = await actorFor(db, EMAIL);
    expect(await Promise.all([note(second), note(second)])).toEqual([end?.seen_at, end?.seen_at]);
    expect(await visits()).toHaveLength(1);
  });

  it("costs nothing but itself where nothing can be written, and neither does being seen", async () => {
    await note(await actorFor(db, EMAIL));
    clock.advance(HOUR);
    const before = await visits();
    await db.rows(
      "superuser",
      `CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`,
    );
    for (const table of ["visit", "session"])
      await db.rows(
        "superuser",
        `CREATE TRIGGER full_disk BEFORE UPDATE ON ${table} EXECUTE FUNCTION disk_is_full()`,
      );
    try {
      const second = await actorFor(db, EMAIL);
      expect(await note(second)).toEqual(before[0]?.seen_at);
      expect(await visits()).toEqual(before);
      await db.rows("owner", "ALTER TABLE session DISABLE TRIGGER full_disk");
      const token = Buffer.alloc(32, 7);
      await db.rows(
        "owner",
        "UPDATE session SET token_hash = $1, last_seen_at = now() - interval '5 minutes' WHERE id = $2",
        [token, second.principal.kind === "session" && second.principal.sessionId],
      );
      await db.rows("owner", "ALTER TABLE session ENABLE TRIGGER full_disk");
      const read = await db.row<{ s: unknown }>("app", "SELECT auth_session($1, 'skanearkiv') AS s", [token]);
      expect(read.s).toMatchObject({ userId: second.userId });
    } finally {
      await db.rows("superuser", "DROP FUNCTION disk_is_full() CASCADE");
    }
  });

  it("is each person's and each office's own", async () => {
    await note(await actorFor(db, EMAIL));
    expect(await note(await archivistOf(db, "trelleborg"))).toBeNull();
    expect(await visits()).toHaveLength(2);
    const stranger = await archivistOf(db, "trelleborg");
    expect(await withActor(stranger, (tx) => tx.$queryRaw`SELECT user_id FROM visit`)).toEqual([
      { user_id: stranger.userId },
    ]);
  });

  it("is not for programs", async () => {
    const person = await actorFor(db, EMAIL);
    const program: Actor = { ...person, principal: { kind: "token", tokenId: crypto.randomUUID() } };
    expect(await note(program)).toBeNull();
    expect(await visits()).toEqual([]);
    await note(person);
    expect(await ask(program)).toBeNull();
  });
});

describe("asking without a visit", () => {
  it("says what the next overview will say, and notes nothing", async () => {
    expect(await ask(await actorFor(db, EMAIL))).toBeNull();
    expect(await visits()).toEqual([]);
    await note(await actorFor(db, EMAIL));
    clock.advance(3 * HOUR);
    const before = await visits();
    const next = await actorFor(db, EMAIL);
    expect(await ask(next)).toEqual(before[0]?.seen_at);
    expect(await visits()).toEqual(before);
    await note(next);
    expect(await ask(next)).toEqual(before[0]?.seen_at);
  });
});
