import { createHash, createHmac } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/actor";
import { withActor, type Db } from "@/lib/platform/db";
import { fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { once, requestHash, requireKey, type StoredAnswer } from "./idempotency";

const db = useTestDatabase("empty");
const clock = fixedClock();
let actor: Actor;
let other: Actor;

beforeAll(async () => {
  const office = await anOffice();
  actor = await aPerson(db, office, { role: "coordinator" });
  other = await aPerson(db, office, { role: "coordinator" });
});

/** A write that counts its executions and creates a saved view each time. */
function counted(name: string) {
  const made = { times: 0 };
  const run = (who: Actor, tx: Db) => async (): Promise<StoredAnswer> => {
    made.times += 1;
    const owned = { id: newId(), officeId: who.office.id, userId: who.userId };
    await tx.savedView.create({
      data: { ...owned, list: "deliveries", name: `${name} ${made.times}`, query: "" },
    });
    return { status: 201, headers: { ETag: '"1"' }, body: `{"time":${made.times}}` };
  };
  const call = (key: string, hash: string, who = actor) =>
    withActor(who, (tx) => once(tx, { userId: who.userId, key, hash, clock }, run(who, tx)));
  const kept = () => db.rows("owner", "SELECT 1 FROM saved_view WHERE name LIKE $1 || ' %'", [name]);
  return { made, run, call, kept };
}

it("the stored hash of a request is keyed: who reads it cannot try passwords against it", () => {
  const url = new URL("http://localhost:3000/api/v1/x/signature");
  const body = JSON.stringify({ password: "korrekt häst batteri" });
  const said = `POST ${url.pathname}\n\n${body}`;
  const hash = requestHash("POST", url, null, body);
  const keyed = createHmac("sha256", process.env["AUTH_SECRET"] ?? "").update(said);
  expect(hash).toBe(keyed.digest("hex"));
  for (const guess of [said, body]) expect(hash).not.toBe(createHash("sha256").update(guess).digest("hex"));
});

describe("a write under a key", () => {
  it("is carried out once, and answers the same when it is repeated", async () => {
    const { made, call, kept } = counted("repeated");
    const key = newId();
    const first = await call(key, "a");
    expect(first).toEqual({ status: 201, headers: { ETag: '"1"' }, body: '{"time":1}', replayed: false });
    expect(await call(key, "a")).toEqual({ ...first, replayed: true });
    expect([made.times, (await kept()).length]).toEqual([1, 1]);
  });

  it("that says something else is refused, and changes nothing", async () => {
    const { call, kept } = counted("changed");
    const key = newId();
    await call(key, "a");
    await expect(call(key, "b")).rejects.toMatchObject({ code: "request.idempotencyKeyReused" });
    expect(await kept()).toHaveLength(1);
  });

  it("is the person's own: another's same key is another call", async () => {
    const { made, call } = counted("two people");
    const key = newId();
    await call(key, "a");
    expect(await call(key, "a", other)).toMatchObject({ body: '{"time":2}', replayed: false });
    expect(made.times).toBe(2);
  });

  it("that fails leaves neither the change nor an answer: the same key may be tried again", async () => {
    const { run, call, kept } = counted("failed");
    const key = newId();
    const failing = withActor(actor, (tx) =>
      once(tx, { userId: actor.userId, key, hash: "a", clock }, async () => {
        await run(actor, tx)();
        throw new Error("after the change");
      }),
    );
    await expect(failing).rejects.toThrow("after the change");
    expect(await kept()).toEqual([]);
    expect(await call(key, "a")).toMatchObject({ replayed: false });
    expect(await kept()).toHaveLength(1);
  });

  it("is refused, not waited for, while the same call goes on", async () => {
    const { run, call, kept } = counted("at once");
    const key = newId();
    const slow = withActor(actor, (tx) =>
      once(tx, { userId: actor.userId, key, hash: "a", clock }, async () => {
        await expect(call(key, "a")).rejects.toMatchObject({ code: "request.inProgress" });
        return run(actor, tx)();
      }),
    );
    expect(await slow).toMatchObject({ replayed: false });
    expect(await kept()).toHaveLength(1);
  });

  it("keeps its answer for a day, by the clock that it is given", async () => {
    const key = newId();
    await counted("kept").call(key, "a");
    const { until } = await db.row<{ until: Date }>(
      "owner",
      "SELECT expires_at AS until FROM idempotency_record WHERE key = $1",
      [key],
    );
    expect(until.getTime() - clock.now().getTime()).toBe(24 * 3600 * 1000);
  });
});

describe("what makes two calls the same", () => {
  const url = new URL("http://own.invalid/api/v1/o/things?of=a");

  it("is method, address, version and body, and the hash tells nothing of them", () => {
    const hash = requestHash("PUT", url, '"1"', "{}");
    expect(requestHash("PUT", new URL(url), '"1"', Buffer.from("{}"))).toBe(hash);
    const others = [
      requestHash("POST", url, '"1"', "{}"),
      requestHash("PUT", new URL(`${url.href}b`), '"1"', "{}"),
      requestHash("PUT", url, '"2"', "{}"),
      requestHash("PUT", url, null, "{}"),
      requestHash("PUT", url, '"1"', "{ }"),
    ];
    expect(new Set([hash, ...others]).size).toBe(6);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("needs a key that is a UUID, in whichever case", () => {
    const key = newId();
    expect(requireKey(new Headers({ "Idempotency-Key": key.toUpperCase() }))).toBe(key);
    expect(() => requireKey(new Headers())).toThrow("request.idempotencyKeyMissing");
    for (const sent of ["", "1", `${key}x`])
      expect(() => requireKey(new Headers({ "Idempotency-Key": sent }))).toThrow(
        "request.idempotencyKeyMissing",
      );
  });
});
