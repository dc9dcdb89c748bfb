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
import { useMailbox } from "@/lib/testing/mailbox";
import { peopleActs, refused, tokenOf } from "@/lib/testing/people-acts";

useMailbox();
const db = useTestDatabase("empty");
const { day, newAddress, invite, give, read, end, until, change, joined, sessions, eventsOf } =
  peopleActs(db);
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
  it("is taken out of this office alone, and signed out at once", async () => {
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
  });

  it("is taken in again with the roles that ended then", async () => {
    const person = await joined([{ role: "auditor" }, { role: "council" }], administrator);
    await change(coordinator, person.userId, { active: false });
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

  it("ends the mandates that they sign by, told in the municipality's log", async () => {
    const [lund] = office.municipalities;
    const signer = await joined([{ role: "archivist", municipality: lund!.code }], administrator);
    const mandate = (from: string) =>
      db.rows(
        "owner",
        `INSERT INTO mandate (id, office_id, municipality_id, user_id, body, starts_on)
         VALUES (gen_random_uuid(), $1, $2, $3, 'Kommunstyrelsen', ${from})`,
        [office.id, lund!.id, signer.userId],
      );
    await mandate("current_date - 9");
    await mandate("current_date + 9");
    await change(administrator, signer.userId, { active: false });
    const left = await db.rows(
      "owner",
      `SELECT ends_on = (now() AT TIME ZONE 'Europe/Stockholm')::date AS today, ended_at IS NOT NULL AS ended
       FROM mandate WHERE user_id = $1 ORDER BY starts_on`,
      [signer.userId],
    );
    expect(left).toEqual([
      { today: true, ended: false },
      { today: null, ended: true },
    ]);
    const ended = (await eventsOf(signer.userId)).filter((one) => one.endsWith("mandateEnded"));
    expect(ended).toEqual(Array(2).fill(`${lund!.code} municipality.mandateEnded`));
  });

  it("hands over their own work too, and the heir is told of new roles alone", async () => {
    const leaver = await joined([{ role: "coordinator" }], administrator);
    const heir = await joined([{ role: "auditor" }], administrator);
    const letters = () =>
      db.rows("owner", "SELECT 1 FROM mail WHERE to_address = $1 AND subject LIKE 'Ny roll%'", [heir.email]);
    const hand = async (by: Actor, from: Actor) =>
      perform(handOver, by, {
        params: { id: from.userId },
        body: { to: heir.userId },
        version: (await read(by, from.userId)).version,
      });
    const given = await hand(leaver, leaver);
    expect(given.roles.map(({ role }) => role).sort()).toEqual(["auditor", "coordinator"]);
    expect(await letters()).toHaveLength(1);
    const second = await joined([{ role: "auditor" }], administrator);
    await hand(administrator, second);
    expect(await letters()).toHaveLength(1);
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
    // One that ends by itself, one that has not begun, one who is only invited: none of them is
    // another.
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
