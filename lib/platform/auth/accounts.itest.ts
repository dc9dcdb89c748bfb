import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/actor";
import { contextText } from "@/lib/domain/context";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { knownDevice, newDevice } from "./known-device";
import { webKey } from "./web-key";

const db = useTestDatabase("empty");
let person: Actor;
let email: string;

beforeAll(async () => {
  person = await aPerson(db, await anOffice(), { role: "coordinator" });
  const row = await db.row<{ email: string }>("owner", `SELECT email FROM "user" WHERE id = $1`, [
    person.userId,
  ]);
  email = row.email;
});

const make = (key: Uint8Array | null) =>
  db.rows("app", "SELECT auth_session_create($1, $2, $3, $4, ARRAY['password'], 'test')", [
    key,
    newId(),
    randomBytes(32),
    person.userId,
  ]);
const sessions = () => db.rows("owner", "SELECT 1 FROM session WHERE user_id = $1", [person.userId]);

describe("SQL as app_rw without what the web process alone knows", () => {
  it("makes no session for anybody", async () => {
    const before = (await sessions()).length;
    for (const key of [null, new Uint8Array(), randomBytes(32)])
      await expect(make(key)).rejects.toThrow(/web process/);
    expect(await sessions()).toHaveLength(before);
    await make(webKey());
    expect(await sessions()).toHaveLength(before + 1);
  });

  it("reads no password's hash, and cannot let itself be known", async () => {
    const found = (key: Uint8Array) => db.rows("app", "SELECT * FROM auth_login($1, $2)", [key, email]);
    expect(await found(randomBytes(32))).toEqual([]);
    expect(await found(webKey())).toHaveLength(1);
    const context = {
      "app.context": contextText({ office: null, user: person.userId, may: {}, subjects: "{}" }),
    };
    const own = (key: Uint8Array) =>
      db.asApp(context, async (client) => {
        const { rows } = await client.query("SELECT auth_own_password($1) AS hash", [key]);
        return (rows[0] as { hash: string | null }).hash;
      });
    expect(await own(randomBytes(32))).toBeNull();
    expect(await own(webKey())).toMatch(/^\$argon2id\$/);
    for (const sql of ["SELECT * FROM web_key", "INSERT INTO web_key (hash) VALUES ('x')"])
      await expect(db.rows("app", sql)).rejects.toThrow(/permission denied/);
  });
});

it("a device is known to the account that was signed in to there, and to no other", () => {
  const cookie = newDevice("a@x.example");
  expect(knownDevice("a@x.example", cookie)).toBe(cookie.split(".")[0]);
  for (const [account, value] of [
    ["b@x.example", cookie],
    ["a@x.example", undefined],
    ["a@x.example", `${cookie.slice(0, -1)}g`],
    ["a@x.example", cookie.replace(/^./, (first) => (first === "0" ? "1" : "0"))],
  ] as const)
    expect(knownDevice(account, value)).toBeNull();
});

it("who was deactivated and is taken into use again has no session of before", async () => {
  await make(webKey());
  const set = (at: string) =>
    db.rows("owner", `UPDATE "user" SET deactivated_at = ${at} WHERE id = $1`, [person.userId]);
  await set("now()");
  await set("NULL");
  expect(await sessions()).toEqual([]);
});
