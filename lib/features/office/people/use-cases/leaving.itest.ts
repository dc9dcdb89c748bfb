import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { followLink } from "@/lib/features/office/accounts/server";
import { withActor } from "@/lib/platform/db";
import { actorFor, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { listHandover } from "../queries";
import { inviteBody } from "../schema";
import { handOver } from "./hand-over";
import { peopleActs, refused, tokenOf } from "@/lib/testing/people-acts";

const db = useTestDatabase("empty");
const { day, newAddress, invite, give, read, end, until, change, joined, sessions } = peopleActs(db);
let office: MadeOffice;
let other: MadeOffice;
let administrator: Actor;
let coordinator: Actor;

beforeAll(async () => {
  office = await anOffice({ municipalities: 1 });
  other = await anOffice({ municipalities: 1 });
  administrator = await aPerson(db, office, { role: "administrator" });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

describe("somebody who leaves", () => {
  it("is taken out of this office alone, signed out at once, and taken in again with the same roles", async () => {
    const person = await joined([{ role: "auditor" }, { role: "council" }], administrator);
    const elsewhere = await aPerson(db, other, { role: "administrator" });
    const invited = await invite(elsewhere, [{ role: "auditor" }], person.email);
    await followLink({ token: tokenOf(invited.link), password: undefined, signedInAs: person.userId });
    await actorFor(db, person.email, other.key);
    expect(await change(coordinator, person.userId, { active: false })).toMatchObject({
      status: "deactivated",
      roles: [],
    });
    expect(await sessions(person.userId)).toEqual([]);
    await expect(actorFor(db, person.email, office.key)).rejects.toThrow();
    expect((await actorFor(db, person.email, other.key)).grants).toHaveLength(1);
    const back = await change(coordinator, person.userId, { active: true });
    expect(back).toMatchObject({ status: "active" });
    expect(back.roles.map(({ role }) => role).sort()).toEqual(["auditor", "council"]);
  });

  it("leaves a mandate behind, which is listed for who hands over", async () => {
    const [lund] = office.municipalities;
    const signer = await aPerson(db, office, { role: "archivist", municipality: lund! });
    const mandate = (ended: string) =>
      db.rows(
        "owner",
        `INSERT INTO mandate (id, office_id, municipality_id, user_id, body, ended_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 'Kommunstyrelsen', ${ended})`,
        [office.id, lund!.id, signer.userId],
      );
    await mandate("NULL");
    await mandate("now()");
    const waits = await withActor(coordinator, (tx) => listHandover(tx, coordinator, signer.userId));
    expect(waits).toMatchObject([
      { kind: "mandate", what: "Kommunstyrelsen", municipality: { code: lund!.code }, count: 1 },
    ]);
    const stranger = await aPerson(db, other, { role: "coordinator" });
    expect(await withActor(stranger, (tx) => listHandover(tx, stranger, signer.userId))).toEqual([]);
  });

  it("hands the roles over to somebody else, who keeps what they have", async () => {
    const [leaver, heir] = [
      await joined([{ role: "auditor" }, { role: "council" }], administrator),
      await joined([{ role: "auditor" }], administrator),
    ];
    const { version } = await read(administrator, leaver.userId);
    const given = await perform(handOver, administrator, {
      params: { id: leaver.userId },
      body: { to: heir.userId },
      version,
    });
    expect(given.roles.map(({ role }) => role).sort()).toEqual(["auditor", "council"]);
    expect(await read(administrator, leaver.userId)).toMatchObject({ status: "deactivated" });
  });
});

describe("the last administrator", () => {
  it("can neither leave, be ended, get a last day, nor be taken out", async () => {
    const lone = await anOffice({ municipalities: 1 });
    const last = await aPerson(db, lone, { role: "administrator" });
    const { userId: id } = last;
    const [own] = (await read(last, id)).roles;
    const no = refused("person.lastAdministrator");
    await expect(end(last, id, own!.id)).rejects.toMatchObject(no);
    await expect(until(last, id, own!.id, await day(3))).rejects.toMatchObject(no);
    await expect(change(last, id, { active: false })).rejects.toMatchObject(no);
    // One that ends by itself, one that has not begun, one who is only invited: none of them is another.
    const second = await aPerson(db, lone, { role: "auditor" });
    const dated = await give(last, second.userId, { role: "administrator", until: await day(5) });
    await invite(last, [{ role: "administrator" }]);
    await expect(end(last, id, own!.id)).rejects.toMatchObject(no);
    await end(last, second.userId, dated.id);
    await give(last, second.userId, { role: "administrator", from: await day(1) });
    await expect(end(last, id, own!.id)).rejects.toMatchObject(no);
    const third = await aPerson(db, lone, { role: "auditor" });
    await give(last, third.userId, { role: "administrator" });
    await end(last, id, own!.id);
  });

  it("remains when two end each other at once", async () => {
    const lone = await anOffice({ municipalities: 1 });
    const both = [
      await aPerson(db, lone, { role: "administrator" }),
      await aPerson(db, lone, { role: "administrator" }),
    ] as const;
    const roleOf = async (one: Actor) => (await read(one, one.userId)).roles[0]!.id;
    const roles = [await roleOf(both[0]), await roleOf(both[1])] as const;
    const ended = await Promise.allSettled([
      end(both[0], both[1].userId, roles[1]),
      end(both[1], both[0].userId, roles[0]),
    ]);
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = await db.rows(
      "owner",
      "SELECT 1 FROM role_grant WHERE office_id = $1 AND role = 'administrator' AND revoked_at IS NULL",
      [lone.id],
    );
    expect(left).toHaveLength(1);
  });
});

describe("bad input", () => {
  it.each([
    ["Anna@EXEMPEL.example", "anna@exempel.example"],
    ["  olle@exempel.example ", "olle@exempel.example"],
    ["mats@räksmörgås.example", "mats@xn--rksmrgs-5wao1o.example"],
  ])("the address %s is %s", (email, kept) => {
    expect(inviteBody.parse({ email, name: "A", roles: [{ role: "auditor" }] }).email).toBe(kept);
  });

  it.each([
    `${"a".repeat(290)}@x.example`,
    "ingen",
    "a@b",
    "a b@c.example",
    "a@b.example:80",
    "a@b.example/x",
    "a@@b.example",
  ])("no address is %s", (email) => {
    expect(inviteBody.safeParse({ email, name: "A", roles: [{ role: "auditor" }] }).success).toBe(false);
  });

  it("names may have quotes, commas and emoji, and neither 500 characters nor turned writing", async () => {
    const name = `Åke "Kula" O'Hara, d.y. 👩‍🔧`;
    const { person } = await invite(administrator, [{ role: "auditor" }], newAddress(), name);
    expect(await read(administrator, person.id)).toMatchObject({ name });
    for (const bad of ["x".repeat(500), "a\u202eb", "a\nb", "  ", "\u200b"])
      expect(
        inviteBody.safeParse({ email: newAddress(), name: bad, roles: [{ role: "auditor" }] }).success,
      ).toBe(false);
  });
});
