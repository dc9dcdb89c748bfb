import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { findLink, followLink } from "@/lib/features/office/accounts/server";
import { withActor } from "@/lib/platform/db";
import { actorFor, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, PASSWORD, type MadeOffice } from "@/lib/testing/factories";
import { peopleSource } from "../queries";
import { peopleList } from "../list";
import { endRole } from "./change-role";
import { renewInvitation, withdrawInvitation } from "./change-invitation";
import { peopleActs, refused, tokenOf, type Wish } from "@/lib/testing/people-acts";

const db = useTestDatabase("empty");
const { day, newAddress, invite, give, read, end, until, change, link, joined, sessions, eventsOf } =
  peopleActs(db);
let office: MadeOffice;
let other: MadeOffice;
let administrator: Actor;
let coordinator: Actor;
let archivist: Actor;

beforeAll(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet"] });
  other = await anOffice({ municipalities: 1 });
  const [lund] = office.municipalities;
  administrator = await aPerson(db, office, { role: "administrator" });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: lund! });
});

describe("an invitation", () => {
  it("is a link that works once, sets a password, and gives the roles then and not before", async () => {
    const [{ code } = { code: "" }] = office.municipalities;
    const email = newAddress();
    const sent = await invite(coordinator, [{ role: "archivist", municipality: code }], email);
    expect(sent).toMatchObject({ person: { name: "Åsa Ny" }, link: expect.stringContaining("/links/") });
    const token = tokenOf(sent.link);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const { id } = sent.person;
    expect(await read(coordinator, id)).toMatchObject({
      status: "invited",
      roles: [{ role: "archivist" }],
      lastSeenAt: null,
    });
    expect(await db.rows("owner", "SELECT 1 FROM role_grant WHERE user_id = $1", [id])).toEqual([]);
    expect(await findLink(token)).toMatchObject({ kind: "invitation", name: "Åsa Ny", hasPassword: false });
    for (const [password, weakness] of [
      [`${office.municipalities[0]!.name}2026!!!!!!`, "password"],
      [`${office.key} ${office.key}`, "password"],
    ] as const)
      await expect(followLink({ token, password, signedInAs: null })).rejects.toMatchObject({
        code: "request.invalid",
        errors: [{ path: weakness }],
      });
    await followLink({ token, password: PASSWORD, signedInAs: null });
    await expect(followLink({ token, password: PASSWORD, signedInAs: null })).rejects.toMatchObject(
      refused("request.notFound"),
    );
    await expect(findLink(token)).rejects.toMatchObject(refused("request.notFound"));
    expect(await read(coordinator, id)).toMatchObject({ status: "active", email });
    expect(await eventsOf(id)).toEqual([`${code} person.invited`, `${code} link.used`]);
    const kept = await db.row<{ text: string }>(
      "owner",
      "SELECT coalesce(string_agg(l::text, ' '), '') AS text FROM account_link l",
    );
    expect(kept.text).not.toContain(token);
  });

  it("is old after seven days, ends when it is renewed or taken back, and is one at a time", async () => {
    const email = newAddress();
    const first = await invite(administrator, [{ role: "auditor" }], email);
    await expect(invite(coordinator, [{ role: "auditor" }], email.toUpperCase())).rejects.toMatchObject(
      refused("person.alreadyInOffice"),
    );
    const second = await perform(renewInvitation, administrator, {
      params: { id: first.id },
      body: undefined,
    });
    await expect(findLink(tokenOf(first.link))).rejects.toMatchObject(refused("request.notFound"));
    await findLink(tokenOf(second.link));
    await db.rows("owner", "UPDATE account_link SET expires_at = now() - interval '1 s' WHERE user_id = $1", [
      first.person.id,
    ]);
    await expect(findLink(tokenOf(second.link))).rejects.toMatchObject(refused("request.notFound"));
    const third = await perform(renewInvitation, administrator, {
      params: { id: first.id },
      body: undefined,
    });
    const { version } = await read(administrator, first.person.id);
    const withdraw = (at: number) =>
      perform(withdrawInvitation, administrator, {
        params: { id: first.id },
        body: undefined,
        version: at,
      });
    await expect(withdraw(version + 1)).rejects.toMatchObject(refused("request.stale"));
    await withdraw(version);
    await expect(findLink(tokenOf(third.link))).rejects.toMatchObject(refused("request.notFound"));
    // Nothing is kept of somebody who never had an account.
    expect(await db.rows("owner", `SELECT 1 FROM "user" WHERE id = $1`, [first.person.id])).toEqual([]);
    await invite(administrator, [{ role: "auditor" }], email);
  });

  it("to an account that exists sets no password, changes no name, and needs its own session", async () => {
    const person = await joined([{ role: "auditor" }], administrator);
    const elsewhere = await aPerson(db, other, { role: "administrator" });
    const { link: address } = await invite(elsewhere, [{ role: "auditor" }], person.email, "Ett annat namn");
    const token = tokenOf(address);
    expect(await findLink(token)).toMatchObject({ hasPassword: true, name: "Åsa Ny" });
    const before = await db.row("owner", `SELECT password_hash, name FROM "user" WHERE id = $1`, [
      person.userId,
    ]);
    for (const signedInAs of [null, elsewhere.userId])
      for (const password of [undefined, "en helt annan mening av ord"])
        await expect(followLink({ token, password, signedInAs })).rejects.toMatchObject(
          refused("link.signInFirst"),
        );
    await followLink({ token, password: undefined, signedInAs: person.userId });
    expect(
      await db.row("owner", `SELECT password_hash, name FROM "user" WHERE id = $1`, [person.userId]),
    ).toEqual(before);
    expect((await actorFor(db, person.email, other.key)).grants).toMatchObject([{ role: "auditor" }]);
  });

  it("is to an address: an account that has gone over to another neither answers it nor gets it anew", async () => {
    const email = newAddress();
    const elsewhere = await aPerson(db, other, { role: "administrator" });
    // Whoever makes an invitation has its link, and so may be the first to open the account.
    const theirs = await invite(elsewhere, [{ role: "auditor" }], email);
    await followLink({ token: tokenOf(theirs.link), password: PASSWORD, signedInAs: null });
    const sent = await invite(administrator, [{ role: "coordinator" }], email);
    const { id } = sent.person;
    await db.rows("owner", `UPDATE "user" SET email = $1 WHERE id = $2`, [newAddress(), id]);
    expect(await read(administrator, id)).toMatchObject({ email, invitation: { expiresAt: null } });
    const use = followLink({ token: tokenOf(sent.link), password: undefined, signedInAs: id });
    await expect(use).rejects.toMatchObject(refused("request.notFound"));
    const renewal = perform(renewInvitation, administrator, { params: { id: sent.id }, body: undefined });
    await expect(renewal).rejects.toMatchObject(refused("person.addressChanged"));
    await invite(administrator, [{ role: "coordinator" }], email);
  });

  it("gives what its maker may still give, and who makes its link anew answers for it", async () => {
    const maker = await joined([{ role: "coordinator" }], administrator);
    const sent = await invite(maker, [{ role: "auditor" }]);
    const mixed = await invite(maker, [{ role: "auditor" }]);
    const { id } = mixed.person;
    await give(administrator, id, { role: "council" });
    await change(administrator, maker.userId, { active: false });
    await expect(findLink(tokenOf(sent.link))).rejects.toMatchObject(refused("request.notFound"));
    expect((await read(administrator, sent.person.id)).invitation).toMatchObject({ expiresAt: null });
    await followLink({ token: tokenOf(mixed.link), password: PASSWORD, signedInAs: null });
    expect((await read(administrator, id)).roles.map(({ role }) => role)).toEqual(["council"]);
    const anew = await perform(renewInvitation, administrator, { params: { id: sent.id }, body: undefined });
    await followLink({ token: tokenOf(anew.link), password: PASSWORD, signedInAs: null });
    expect((await read(administrator, sent.person.id)).roles).toMatchObject([{ role: "auditor" }]);
  });

  it("is what somebody who left for another office joins again by", async () => {
    const person = await joined([{ role: "auditor" }], administrator);
    const elsewhere = await aPerson(db, other, { role: "administrator" });
    const theirs = await invite(elsewhere, [{ role: "auditor" }], person.email);
    await followLink({ token: tokenOf(theirs.link), password: undefined, signedInAs: person.userId });
    await change(administrator, person.userId, { active: false });
    for (const act of [
      () => give(administrator, person.userId, { role: "auditor" }),
      () => change(administrator, person.userId, { active: true }),
    ])
      await expect(act()).rejects.toMatchObject(refused("person.inviteInstead"));
    const again = await invite(administrator, [{ role: "auditor" }], person.email);
    await followLink({ token: tokenOf(again.link), password: undefined, signedInAs: person.userId });
    expect(await read(administrator, person.userId)).toMatchObject({ status: "active" });
  });

  it("takes a role more while it waits, and none of them counts before the answer", async () => {
    const { person } = await invite(administrator, [{ role: "auditor" }]);
    const { id } = await give(coordinator, person.id, { role: "council" });
    expect((await read(administrator, person.id)).roles).toHaveLength(2);
    expect(await db.rows("owner", "SELECT 1 FROM role_grant WHERE user_id = $1", [person.id])).toEqual([]);
    await end(coordinator, person.id, id);
    expect((await read(administrator, person.id)).roles).toHaveLength(1);
  });

  it("is refused for what no office has, for two of the same, and for somebody who is here", async () => {
    const wrong = async (wishes: Wish[], path: string, code: string) =>
      expect(invite(administrator, wishes)).rejects.toMatchObject({
        code: "request.invalid",
        errors: [{ path, code }],
      });
    await wrong([{ role: "archivist" }], "roles.0.municipality", "person.municipalityNeeded");
    await wrong(
      [{ role: "archivist", municipality: "9999" }],
      "roles.0.municipality",
      "person.unknownMunicipality",
    );
    await wrong([{ role: "vendor", vendor: "ingen" }], "roles.0.vendor", "person.unknownVendor");
    await wrong([{ role: "auditor" }, { role: "auditor" }], "roles.1.role", "person.sameTwice");
    await wrong(
      [{ role: "council" }, { role: "auditor", until: await day(-1) }],
      "roles.1.until",
      "person.untilPast",
    );
    const { email } = await joined([{ role: "auditor" }], administrator);
    await expect(invite(administrator, [{ role: "council" }], email)).rejects.toMatchObject(
      refused("person.alreadyInOffice"),
    );
  });
});

describe("a role", () => {
  it("is given once; one that has ended is given anew; one that begins tomorrow is not had today", async () => {
    const person = await joined([{ role: "auditor" }], administrator);
    const { userId: id } = person;
    await expect(give(administrator, id, { role: "auditor" })).rejects.toMatchObject(
      refused("person.roleExists"),
    );
    const tomorrow = await day(1);
    await give(administrator, id, { role: "council", from: tomorrow });
    await expect(give(administrator, id, { role: "council" })).rejects.toMatchObject(
      refused("person.roleExists"),
    );
    expect((await actorFor(db, person.email, office.key)).grants.map(({ role }) => role)).toEqual([
      "auditor",
    ]);
    expect((await read(administrator, id)).roles.map(({ role }) => role)).toEqual(["council", "auditor"]);
    const economist = await give(administrator, id, { role: "economist", until: await day(1) });
    await db.rows(
      "owner",
      "UPDATE role_grant SET starts_on = NULL, ends_on = current_date - 2 WHERE id = $1",
      [economist.id],
    );
    expect((await read(administrator, id)).roles).toHaveLength(2);
    await give(administrator, id, { role: "economist" });
    const given = (await read(administrator, id)).roles.find(({ role }) => role === "economist")!;
    await end(administrator, id, given.id);
    await expect(end(administrator, id, given.id)).rejects.toMatchObject(refused("request.notFound"));
    await give(administrator, id, { role: "economist" });
    await expect(give(administrator, id, { role: "officer", until: await day(-1) })).rejects.toMatchObject({
      errors: [{ path: "until", code: "person.untilPast" }],
    });
  });

  it("may be held in January and again in March, not twice on a day", async () => {
    const { userId: id } = await joined([{ role: "auditor" }], administrator);
    const [a, b, c, d] = [await day(10), await day(20), await day(20), await day(40)];
    const first = await give(administrator, id, { role: "council", from: a, until: b });
    await expect(give(administrator, id, { role: "council", from: c, until: d })).rejects.toMatchObject(
      refused("person.roleExists"),
    );
    await give(administrator, id, { role: "council", from: await day(21), until: d });
    await expect(until(administrator, id, first.id, d)).rejects.toMatchObject(refused("person.roleExists"));
    const twice = [
      { role: "officer", until: a },
      { role: "officer", from: await day(11) },
    ] as const;
    await invite(administrator, [...twice]);
  });

  it("is changed by who has read the person as it is", async () => {
    const { userId: id } = await joined([{ role: "auditor" }], administrator);
    const before = await read(administrator, id);
    const [role] = before.roles;
    await until(administrator, id, role!.id, await day(30));
    const stale = perform(endRole, administrator, {
      params: { id, roleId: role!.id },
      body: undefined,
      version: before.version,
    });
    await expect(stale).rejects.toMatchObject({
      code: "request.stale",
      current: { id, version: before.version + 1 },
    });
    expect(await until(administrator, id, role!.id, null)).toMatchObject({ until: null });
  });

  it("of one's own is never widened, and may be given up", async () => {
    const someone = await joined([{ role: "coordinator" }], administrator);
    const { userId: id } = someone;
    for (const role of ["administrator", "auditor"] as const)
      await expect(give(someone, id, { role })).rejects.toMatchObject(refused("person.ownRole"));
    const [own] = (await read(someone, id)).roles;
    const [near, far] = [await day(10), await day(20)];
    await until(someone, id, own!.id, near);
    for (const last of [far, null])
      await expect(until(someone, id, own!.id, last)).rejects.toMatchObject(refused("person.ownRole"));
    await end(someone, id, own!.id);
    await expect(change(administrator, id, { active: true })).rejects.toMatchObject(refused("person.noRole"));
  });

  it("of a municipality stands in its own chain, any other in the office's", async () => {
    const [lund] = office.municipalities;
    const { userId: id } = await joined([{ role: "auditor" }], administrator);
    const { id: roleId } = await give(coordinator, id, { role: "systemManager", municipality: lund!.code });
    await end(archivist, id, roleId);
    expect(await eventsOf(id)).toEqual([
      "office person.invited",
      "office link.used",
      `${lund!.code} person.roleGiven`,
      `${lund!.code} person.roleEnded`,
    ]);
  });
});

describe("what an archivist sees and does", () => {
  it("is the own municipality's people, and the roles there", async () => {
    const [lund, ystad] = office.municipalities;
    const theirs = await joined(
      [
        { role: "systemManager", municipality: lund!.code },
        { role: "systemManager", municipality: ystad!.code },
      ],
      administrator,
    );
    expect(
      (await read(archivist, theirs.userId)).roles.map(({ municipality }) => municipality?.code),
    ).toEqual([lund!.code]);
    await expect(read(archivist, coordinator.userId)).rejects.toMatchObject(refused("request.notFound"));
    // Somebody who has a role elsewhere too is not the archivist's alone.
    for (const act of [
      () => change(archivist, theirs.userId, { active: false }),
      () => change(archivist, theirs.userId, { name: "Nytt namn" }),
      () => link(archivist, theirs.userId),
    ])
      await expect(act()).rejects.toMatchObject(refused("person.roleTooWide"));
    await expect(
      give(archivist, theirs.userId, { role: "systemManager", municipality: ystad!.code }),
    ).rejects.toMatchObject(refused("person.roleTooWide"));
    const listed = await withActor(archivist, (tx) =>
      peopleSource.rows({ db: tx, actor: archivist, locale: "sv" }, peopleList.filter.parse({ limit: 200 })),
    );
    const codes = listed.items.flatMap(({ roles }) => roles.map(({ municipality }) => municipality?.code));
    expect([...new Set(codes)]).toEqual([lund!.code]);
  });
});

describe("a password link", () => {
  it("works once within an hour; the next ends it, and every session", async () => {
    const person = await joined([{ role: "auditor" }], administrator);
    const first = await link(coordinator, person.userId);
    expect(await sessions(person.userId)).toEqual([]);
    const second = await link(administrator, person.userId);
    await expect(findLink(tokenOf(first.link))).rejects.toMatchObject(refused("request.notFound"));
    await actorFor(db, person.email, office.key);
    await followLink({ token: tokenOf(second.link), password: `${PASSWORD} igen`, signedInAs: null });
    expect(await sessions(person.userId)).toEqual([]);
    await expect(findLink(tokenOf(second.link))).rejects.toMatchObject(refused("request.notFound"));
    expect(await eventsOf(person.userId)).toContain("office link.made");
  });

  it("opens nothing once its maker may not make it any more", async () => {
    const maker = await joined([{ role: "coordinator" }], administrator);
    const person = await joined([{ role: "auditor" }], administrator);
    const { link: address } = await link(maker, person.userId);
    await change(administrator, maker.userId, { active: false });
    await expect(findLink(tokenOf(address))).rejects.toMatchObject(refused("request.notFound"));
  });

  it("opens no account that another office uses, also when it came to do so since", async () => {
    const person = await joined([{ role: "auditor" }], administrator);
    const { link: address } = await link(administrator, person.userId);
    const elsewhere = await aPerson(db, other, { role: "administrator" });
    const invited = await invite(elsewhere, [{ role: "auditor" }], person.email);
    await followLink({ token: tokenOf(invited.link), password: undefined, signedInAs: person.userId });
    const use = followLink({ token: tokenOf(address), password: `${PASSWORD} igen`, signedInAs: null });
    await expect(use).rejects.toMatchObject(refused("request.notFound"));
    for (const act of [
      () => link(administrator, person.userId),
      () => change(administrator, person.userId, { name: "X" }),
    ])
      await expect(act()).rejects.toMatchObject(refused("person.hasOtherOffice"));
  });

  it("is not for who is only invited, who has left, oneself, or one above", async () => {
    const { person } = await invite(administrator, [{ role: "auditor" }]);
    await expect(link(administrator, person.id)).rejects.toMatchObject(refused("person.notJoined"));
    await expect(link(administrator, administrator.userId)).rejects.toMatchObject(
      refused("person.ownPassword"),
    );
    await expect(link(coordinator, administrator.userId)).rejects.toMatchObject(
      refused("person.roleTooWide"),
    );
    const gone = await joined([{ role: "auditor" }], administrator);
    await change(administrator, gone.userId, { active: false });
    await expect(link(administrator, gone.userId)).rejects.toMatchObject(refused("person.notJoined"));
  });
});
