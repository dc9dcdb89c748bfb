import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { arrayLiteral, contextText } from "@/lib/domain/context";
import { newId } from "@/lib/domain/ids";
import { roles, roleScopes, type Role } from "@/lib/domain/permissions";
import { webKey } from "@/lib/platform/auth/web-key";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";

/**
 * SQL as app_rw, in a context that claims every permission of the office: every kind of person
 * tries to give every role, and to reach every kind of person. The table is the contract's "Who
 * gives what", written by hand.
 */
const db = useTestDatabase("empty");
let office: MadeOffice;
let other: MadeOffice;

type Place = "office" | "own" | "other" | "vendor";
interface Wish {
  role: Role;
  place: Place;
}
interface Person {
  name: string;
  userId: string;
  /** Their roles here, and whether the account counts in another office. */
  has: Wish[];
  isElsewhere?: boolean;
  isInvited?: boolean;
  /** Every role has ended. */
  isFormer?: boolean;
}

/** The contract's table: what each kind of giver gives. */
function may({ role, place }: Wish, wish: Wish): boolean {
  if (role === "administrator" && place === "office") return true;
  if (role === "administrator")
    return wish.place === place && ["archivist", "systemManager", "administrator"].includes(wish.role);
  if (role === "coordinator") return wish.role !== "administrator";
  if (role === "archivist") return wish.role === "systemManager" && wish.place === place;
  return false;
}
/** Whose people a giver sees. */
function sees({ role, place }: Wish, { has }: Person): boolean {
  if (place === "office" && ["administrator", "coordinator"].includes(role)) return true;
  if (!["administrator", "archivist"].includes(role)) return false;
  return has.some((one) => one.place === place);
}

const placesOf = (role: Role): Place[] =>
  roleScopes[role].flatMap((scope): Place[] => (scope === "municipality" ? ["own", "other"] : [scope]));
const wishes: Wish[] = roles.flatMap((role) => placesOf(role).map((place) => ({ role, place })));
let givers: (Person & { own: Wish })[];
let people: Person[];

const idOf = (place: Place): { municipality: string | null; vendor: string | null } => ({
  municipality:
    place === "own" || place === "other" ? office.municipalities[place === "own" ? 0 : 1]!.id : null,
  vendor: place === "vendor" ? office.systems[0]!.vendor.id : null,
});

/** Adds a role as the database's owner does, past every rule. */
async function plant(userId: string, of: MadeOffice, { role, place }: Wish): Promise<void> {
  const scope = place === "own" || place === "other" ? "municipality" : place;
  const { municipality, vendor } = of === office ? idOf(place) : { municipality: null, vendor: null };
  await db.rows(
    "owner",
    `INSERT INTO role_grant (id, user_id, office_id, role, scope, municipality_id, vendor_id)
     VALUES ($1, $2, $3, $4::"Role", $5::"GrantScope", $6, $7)`,
    [newId(), userId, of.id, role, scope, municipality, vendor],
  );
}

async function person(
  name: string,
  has: Wish[],
  more: { isElsewhere?: true; isInvited?: true; isFormer?: true } = {},
): Promise<Person> {
  const [first, ...rest] = has;
  const { municipality } = idOf(first!.place);
  const made = await aPerson(db, office, {
    role: first!.role,
    ...(municipality && { municipality: office.municipalities.find(({ id }) => id === municipality)! }),
    ...(first!.place === "vendor" && { system: office.systems[0]! }),
  });
  for (const wish of rest) await plant(made.userId, office, wish);
  if (more.isElsewhere) await plant(made.userId, other, { role: "auditor", place: "office" });
  if (more.isInvited) await invitePast(made.userId);
  if (more.isFormer)
    await db.rows("owner", "UPDATE role_grant SET revoked_at = now() WHERE user_id = $1 AND office_id = $2", [
      made.userId,
      office.id,
    ]);
  return { name, userId: made.userId, has, ...more };
}

/** Turns somebody's roles into an invitation that waits. */
async function invitePast(userId: string): Promise<void> {
  const id = newId();
  await db.rows(
    "owner",
    `INSERT INTO invitation (id, office_id, user_id, name, email) SELECT $1, $2, id, 'x', email FROM "user" WHERE id = $3`,
    [id, office.id, userId],
  );
  await db.rows(
    "owner",
    `INSERT INTO invitation_role (id, office_id, invitation_id, role, scope, municipality_id, vendor_id)
     SELECT id, office_id, $1, role, scope, municipality_id, vendor_id FROM role_grant WHERE user_id = $2`,
    [id, userId],
  );
  await db.rows("owner", "DELETE FROM role_grant WHERE user_id = $1", [userId]);
}

beforeAll(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet"] });
  other = await anOffice({ municipalities: 1 });
  // So that nobody is the last one.
  for (let i = 0; i < 2; i += 1) await aPerson(db, office, { role: "administrator" });
  givers = [];
  for (const own of wishes.filter(({ place }) => place !== "other"))
    givers.push({ ...(await person(`${own.role} ${own.place}`, [own])), own });
  const auditor: Wish = { role: "auditor", place: "office" };
  const own: Wish = { role: "systemManager", place: "own" };
  people = [
    await person("an auditor", [auditor]),
    await person("an administrator", [{ role: "administrator", place: "office" }]),
    await person("a coordinator", [{ role: "coordinator", place: "office" }]),
    await person("the own system manager", [{ role: "systemManager", place: "own" }]),
    await person("the own archivist", [{ role: "archivist", place: "own" }]),
    await person("another's system manager", [{ role: "systemManager", place: "other" }]),
    await person("the own, and more", [{ role: "systemManager", place: "own" }, auditor]),
    await person("a vendor's", [{ role: "vendor", place: "vendor" }]),
    await person("the own, in two offices", [{ role: "systemManager", place: "own" }], { isElsewhere: true }),
    await person("an auditor in two offices", [auditor], { isElsewhere: true }),
    await person("the own, invited", [{ role: "systemManager", place: "own" }], { isInvited: true }),
    await person("an invited auditor", [auditor], { isInvited: true }),
    await person("the own, and once a coordinator", [own, { role: "coordinator", place: "office" }], {
      isFormer: true,
    }),
    await person("the own of before, now elsewhere", [own], { isFormer: true, isElsewhere: true }),
  ];
});

const EVERYTHING = { may: { "*": { all: true } }, subjects: "{}" } as const;

/** What a function answers in a context that lies of permissions; everything is rolled back. */
function say(giver: string, sql: string, values: unknown[]): Promise<string | null> {
  const all = arrayLiteral(office.municipalities.map(({ id }) => id));
  const context = { office: office.id, user: giver, all, ...EVERYTHING };
  return db.asApp({ "app.context": contextText(context) }, async (client) => {
    const { rows } = await client.query<{ code: string | null }>(sql, values);
    return rows[0]!.code;
  });
}

const give = (giver: Person, target: Person, { role, place }: Wish) => {
  const { municipality, vendor } = idOf(place);
  const scope = municipality ? "municipality" : place;
  return say(
    giver.userId,
    `SELECT role_give($1, $2, $3::"Role", $4::"GrantScope", $5, $6, NULL, NULL) AS code`,
    [target.userId, newId(), role, scope, municipality, vendor],
  );
};

describe("by SQL as app_rw, in a context that claims everything", { timeout: 60_000 }, () => {
  it("each gives what the contract's table says, to those whom they see, and nothing else", async () => {
    const wrong: string[] = [];
    let given = 0;
    for (const giver of givers)
      for (const target of people)
        for (const wish of wishes) {
          const isHad =
            !target.isFormer &&
            target.has.some(({ role, place }) => role === wish.role && place === wish.place);
          const expected = !sees(giver.own, target)
            ? "request.notFound"
            : !may(giver.own, wish)
              ? "person.roleTooWide"
              : isHad
                ? "person.roleExists"
                : target.isFormer && target.isElsewhere
                  ? "person.inviteInstead"
                  : null;
          const code = await give(giver, target, wish);
          if (code === null) given += 1;
          if (code !== expected)
            wrong.push(
              `${giver.name} -> ${target.name}: ${wish.role} ${wish.place} = ${code}, not ${expected}`,
            );
        }
    expect(wrong).toEqual([]);
    expect(given).toBeGreaterThan(100);
  });

  it("nobody widens what they have themselves", async () => {
    for (const giver of givers)
      for (const wish of wishes) expect(await give(giver, giver, wish)).toMatch(/ownRole|notFound/);
  });

  it("each invites to what they give, and to nothing else", async () => {
    const wrong: string[] = [];
    for (const giver of givers)
      for (const wish of wishes) {
        const { municipality, vendor } = idOf(wish.place);
        const scope = municipality ? "municipality" : wish.place;
        const code = await say(
          giver.userId,
          "SELECT code FROM person_invite($1, $2, $3, $4, 'Ny', $5::jsonb, $6, $7)",
          [
            webKey(),
            newId(),
            newId(),
            `${newId()}@ny.example`,
            JSON.stringify([{ id: newId(), role: wish.role, scope, municipality, vendor }]),
            newId(),
            randomBytes(32),
          ],
        );
        if (code !== (may(giver.own, wish) ? null : "person.roleTooWide"))
          wrong.push(`${giver.name}: ${wish.role} ${wish.place} = ${code}`);
      }
    expect(wrong).toEqual([]);
  });

  it("each ends, takes out and opens the accounts of those alone whose every role they give", async () => {
    const wrong: string[] = [];
    for (const giver of givers)
      for (const target of people) {
        const isBelow = target.has.every((wish) => may(giver.own, wish));
        const reach = !sees(giver.own, target) ? "request.notFound" : isBelow ? null : "person.roleTooWide";
        const check = (what: string, code: string | null, expected: string | null) => {
          if (code !== expected) wrong.push(`${giver.name} ${what} ${target.name}: ${code}, not ${expected}`);
        };
        const act = (sql: string, ...values: unknown[]) => say(giver.userId, sql, [target.userId, ...values]);
        const isGone = target.isFormer && sees(giver.own, target);
        check("takes out", await act("SELECT person_deactivate($1, 1) AS code"), isGone ? null : reach);
        const isOthers = target.isElsewhere && !target.isInvited ? "person.hasOtherOffice" : null;
        const renamed = isGone ? "person.hasLeft" : (reach ?? isOthers);
        check("renames", await act("SELECT person_rename($1, 1, 'X') AS code"), renamed);
        const link = await act(
          "SELECT code FROM link_make($2, $3, $1, $4)",
          webKey(),
          newId(),
          randomBytes(32),
        );
        const opened = target.isInvited ? "person.notJoined" : isOthers;
        check("opens", link, isGone ? "person.notJoined" : (reach ?? opened));
        const [held] = await db.rows<{ id: string }>(
          "owner",
          `SELECT id FROM role_grant WHERE user_id = $1 AND office_id = $2 UNION ALL
           SELECT r.id FROM invitation_role r JOIN invitation i ON i.id = r.invitation_id WHERE i.user_id = $1`,
          [target.userId, office.id],
        );
        const [first] = target.has;
        if (target.has.length > 1 || target.isFormer) continue;
        const ends = !sees(giver.own, target)
          ? "request.notFound"
          : may(giver.own, first!)
            ? null
            : "person.roleTooWide";
        check("ends a role of", await act("SELECT role_end($1, $2, 1) AS code", held!.id), ends);
        const dated = await act("SELECT role_until($1, $2, 1, current_date + 9) AS code", held!.id);
        check("dates a role of", dated, ends);
      }
    expect(wrong).toEqual([]);
  });

  it("nobody sees more people than theirs", async () => {
    for (const giver of givers) {
      const context = { office: office.id, user: giver.userId, ...EVERYTHING };
      const seen = await db.asApp({ "app.context": contextText(context) }, async (client) => {
        const { rows } = await client.query<{ id: string }>("SELECT id FROM people_list()");
        return rows.map(({ id }) => id);
      });
      for (const target of people)
        expect([giver.name, target.name, seen.includes(target.userId)]).toEqual([
          giver.name,
          target.name,
          sees(giver.own, target),
        ]);
    }
  });

  it("a role that has not begun, has ended, or is another office's gives nothing", async () => {
    const target = people[0]!;
    const wish: Wish = { role: "council", place: "office" };
    for (const change of [
      "starts_on = current_date + 1",
      "ends_on = current_date - 1, starts_on = NULL",
      "revoked_at = now()",
      `office_id = '${other.id}'`,
    ]) {
      const lately = await person("an administrator of another time", [
        { role: "administrator", place: "office" },
      ]);
      expect(await give(lately, target, wish)).toBeNull();
      await db.rows("owner", `UPDATE role_grant SET ${change} WHERE user_id = $1`, [lately.userId]);
      expect([change, await give(lately, target, wish)]).toEqual([change, "request.notFound"]);
    }
  });

  it("no link is made, read or used without what the web process alone knows", async () => {
    const [administrator] = givers.filter(
      ({ own }) => own.role === "administrator" && own.place === "office",
    );
    for (const [sql, values] of [
      ["SELECT code FROM link_make($1, $2, $3, $4)", [newId(), people[0]!.userId, randomBytes(32)]],
      ["SELECT link_read($1, $2) AS code", [randomBytes(32)]],
      ["SELECT link_use($1, $2, NULL, 'x', '{}', '{}') AS code", [randomBytes(32)]],
      ["SELECT own_password($1, NULL, 'x', '{}', '{}')::text AS code", []],
      ["SELECT code FROM invitation_renew($1, $2, $3, $4)", [newId(), newId(), randomBytes(32)]],
    ] as const)
      for (const key of [null, randomBytes(32)])
        await expect(say(administrator!.userId, sql, [key, ...values])).rejects.toThrow(/web process/);
    for (const table of ["account_link", "invitation", "invitation_role", "office_person", "sign_in_failure"])
      await expect(db.rows("app", `SELECT 1 FROM ${table}`)).rejects.toThrow(/permission denied/);
    for (const inner of [
      "person_may_give('auditor', NULL)",
      "person_withdraw(NULL)",
      "account_note('{}', '{}')",
    ])
      await expect(db.rows("app", `SELECT ${inner}`)).rejects.toThrow(/permission denied/);
  });
});
