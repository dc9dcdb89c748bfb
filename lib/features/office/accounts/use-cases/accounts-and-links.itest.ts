import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/actor";
import { trySignIn } from "@/lib/platform/auth/credentials";
import { withActor, withPerson } from "@/lib/platform/db";
import type { OwnCall } from "@/lib/platform/http/own";
import { notificationFilter } from "@/lib/features/records/notifications";
import { listNotifications } from "@/lib/features/records/notifications/server";
import { sendMailJob } from "@/lib/platform/mail/send-mail";
import { actorFor, fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, PASSWORD, type MadeOffice } from "@/lib/testing/factories";
import { useMailbox } from "@/lib/testing/mailbox";
import { peopleActs, tokenOf } from "@/lib/testing/people-acts";
import { noteSignInJob, passwordRequestJob, purgeExpiredJob } from "../jobs";
import { countFailuresElsewhere, listSignInFailures } from "../queries";
import { changeAccountBody, changePasswordBody } from "../schema";
import { findLink } from "./find-link";
import { followLink } from "./follow-link";
import { changeAccount, changePassword, getAccount } from "./own-account";
import { setPassword } from "./manage-users";
import { requestPassword } from "./request-password";

const box = useMailbox();
const db = useTestDatabase("empty");
const { invite, give, link, change, eventsOf } = peopleActs(db);
const clock = fixedClock();
let office: MadeOffice;
let administrator: Actor;

beforeAll(async () => {
  office = await anOffice({ municipalities: 1 });
  administrator = await aPerson(db, office, { role: "administrator" });
});

const emailOf = async (actor: Actor) =>
  (await db.row<{ email: string }>("owner", `SELECT email FROM "user" WHERE id = $1`, [actor.userId])).email;
const jobsOf = async <T>(name: string) =>
  (
    await db.rows<{ payload: T }>(
      "owner",
      `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
       WHERE t.id = j.task_id AND t.identifier = $1 RETURNING j.payload`,
      [name],
    )
  ).map(({ payload }) => payload);

beforeEach(async () => {
  await jobsOf("mail.send");
  box.letters.length = 0;
});

/** Sends what waits, and gives the letters by their receiver. */
async function deliver() {
  for (const { id } of await jobsOf<{ id: string }>("mail.send")) await sendMailJob.run({ id }, clock);
  return box.letters.map(({ to, subject, text }) => ({
    to: Array.isArray(to) ? "" : (to?.text ?? ""),
    subject,
    links: text?.match(/http:\/\/localhost:3000\/\S+/g) ?? [],
  }));
}
const ask = async (email: string) => {
  await requestPassword({ clock, params: undefined, query: undefined, body: { email }, locale: "sv" });
  for (const job of await jobsOf<{ email: string }>("account.password-request"))
    await passwordRequestJob.run(job, clock);
};
const own = <B, R>(
  actor: Actor,
  useCase: (call: OwnCall<undefined, undefined, B>) => Promise<R>,
  body: B,
): Promise<R> =>
  withPerson(actor.userId, async (tx) => {
    const { principal, userId, name } = actor;
    const sessionId = principal.kind === "session" ? principal.sessionId : "";
    const person = { userId, name, sessionId, email: "", authTime: clock.now().toISOString() };
    return useCase({ db: tx, person, clock, params: undefined, query: undefined, body, locale: "sv" });
  });

describe("letters", () => {
  it("to somebody invited hold the one link of the answer, with the office in the subject", async () => {
    const made = await invite(administrator, [{ role: "auditor" }], "asa@exempel.example");
    expect(await deliver()).toEqual([
      { to: "asa@exempel.example", subject: `Inbjudan till Office ${office.key}`, links: [made.link] },
    ]);
  });

  it("of a role go to who wants them, in their own language", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    await own(person, changeAccount, changeAccountBody.parse({ locale: "nb" }));
    await give(administrator, person.userId, { role: "council" });
    expect((await deliver()).map(({ subject }) => subject)).toEqual([`Ny rolle i Office ${office.key}`]);
    await own(person, changeAccount, changeAccountBody.parse({ mailsOff: ["roles"] }));
    await give(administrator, person.userId, { role: "officer" });
    expect(await deliver()).toHaveLength(1);
  });

  it("of a password link go to the person, and without the link to the municipality's other archivists", async () => {
    const [lund] = office.municipalities;
    const manager = await aPerson(db, office, { role: "systemManager", municipality: lund! });
    const archivist = await aPerson(db, office, { role: "archivist", municipality: lund! });
    const other = await aPerson(db, office, { role: "archivist", municipality: lund! });
    const made = await link(archivist, manager.userId);
    const letters = await deliver();
    expect(letters.find(({ links }) => links[0] === made.link)?.to).toBe(await emailOf(manager));
    expect(letters.filter(({ links }) => links[0] !== made.link)).toMatchObject([
      { to: await emailOf(other), subject: expect.stringMatching(/^Ny lösenordslänk till Person/) },
    ]);
    expect(letters.every(({ links }) => links.length === 1)).toBe(true);
    // The same in the program, whatever letters somebody does without; not to who made it.
    const told = await db.rows<{ user_id: string }>(
      "owner",
      "SELECT user_id FROM notification WHERE type = 'link.made' AND data ->> 'userId' = $1",
      [manager.userId],
    );
    expect(told.map(({ user_id }) => user_id).sort()).toEqual([manager.userId, other.userId].sort());
    const listed = await withActor(other, (tx) =>
      listNotifications(tx, other, notificationFilter.parse({ limit: 5 })),
    );
    expect(listed.items).toMatchObject([{ type: "link.made", person: { id: manager.userId } }]);
    const auditor = await aPerson(db, office, { role: "auditor" });
    await link(administrator, auditor.userId);
    const own = await withActor(auditor, (tx) =>
      listNotifications(tx, auditor, notificationFilter.parse({ limit: 5 })),
    );
    expect(own.items).toMatchObject([{ type: "link.made", person: { id: auditor.userId } }]);
  });
});

describe("a forgotten password", () => {
  it("is asked for by anybody, and written of to an account that has one", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    const email = await emailOf(person);
    await ask("ingen@exempel.example");
    await ask("asa@exempel.example");
    expect(await deliver()).toEqual([]);
    await ask(email);
    const [letter] = await deliver();
    expect(letter).toMatchObject({
      to: email,
      subject: "Välj ett nytt lösenord",
      links: [expect.any(String)],
    });
    const token = tokenOf(letter?.links[0] ?? "");
    expect(await findLink(token)).toMatchObject({ kind: "password", office: null, hasPassword: true });
    const follow = (password: string) => followLink({ token, password, signedInAs: null });
    for (const [password, code] of [
      ["unbelievable12", "password.common"],
      ["1qaz2wsx3edc", /password\.(pattern|common)/],
      [`${office.key}-${office.key}`, "password.names"],
    ] as const)
      await expect(follow(password)).rejects.toMatchObject({
        code: "request.invalid",
        errors: [{ path: "password", code: expect.stringMatching(code) as string }],
      });
    await follow(`${PASSWORD} igen`);
    await expect(follow(`${PASSWORD} igen`)).rejects.toMatchObject({ code: "request.notFound" });
    expect(await db.rows("owner", "SELECT 1 FROM session WHERE user_id = $1", [person.userId])).toEqual([]);
    expect((await deliver()).map(({ subject }) => subject)).toContain("Ditt lösenord är bytt");
    const signedIn = await trySignIn(email, `${PASSWORD} igen`, {
      headers: new Headers(),
      device: undefined,
      openSession: null,
    });
    expect(signedIn.kind).toBe("signedIn");
  });

  it("is written of three times an hour at most; each link ends the one before, and all after an hour", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    const email = await emailOf(person);
    for (let i = 0; i < 5; i += 1) await ask(email);
    const letters = await deliver();
    expect(letters).toHaveLength(3);
    const tokens = letters.map(({ links }) => tokenOf(links[0] ?? ""));
    const open = await Promise.all(
      tokens.map((token) =>
        findLink(token).then(
          () => 1,
          () => 0,
        ),
      ),
    );
    expect(open.reduce((a: number, b) => a + b, 0)).toBe(1);
    await db.rows("owner", "UPDATE account_link SET expires_at = now() WHERE user_id = $1", [person.userId]);
    for (const token of tokens)
      await expect(findLink(token)).rejects.toMatchObject({ code: "request.notFound" });
  });
});

describe("one's own account", () => {
  it("tells name, address, offices and sessions, and changes what is one's own", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    const read = () =>
      withPerson(person.userId, (tx) =>
        getAccount({ db: tx, person: { ...person, sessionId: "", email: "" } }),
      );
    expect(await read()).toMatchObject({
      email: await emailOf(person),
      offices: [{ key: office.key, roles: ["auditor"] }],
      sessions: [{ isThis: false }],
    });
    for (const name of ["Nytt namn", "Nytt namn"])
      await own(person, changeAccount, changeAccountBody.parse({ name, locale: "en" }));
    expect(await read()).toMatchObject({ name: "Nytt namn", locale: "en" });
    expect(await eventsOf(person.userId)).toEqual(["office user.created", "office account.renamed"]);
  });

  it("gets a new password by the old one; other sessions end", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    const email = await emailOf(person);
    await actorFor(db, email, office.key);
    const change = (current: string, password: string) =>
      own(person, changePassword, changePasswordBody.parse({ current, password }));
    await expect(change("fel", `${PASSWORD} två`)).rejects.toMatchObject({
      code: "account.wrongPassword",
      errors: [{ path: "current" }],
    });
    await expect(change(PASSWORD, "unbelievable12")).rejects.toMatchObject({
      errors: [{ path: "password", code: "password.common" }],
    });
    await change(PASSWORD, `${PASSWORD} två`);
    const left = await db.rows<{ id: string }>("owner", "SELECT id FROM session WHERE user_id = $1", [
      person.userId,
    ]);
    expect(left.map(({ id }) => id)).toEqual([
      person.principal.kind === "session" ? person.principal.sessionId : "",
    ]);
  });

  it("gets another address by a link to it and with the password, whoever has the session", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    const before = await emailOf(person);
    const change = (email: string, current = PASSWORD) =>
      own(person, changeAccount, changeAccountBody.parse({ email, ...(current && { current }) }));
    for (const current of ["", "fel"])
      await expect(change("ny@exempel.example", current)).rejects.toMatchObject({
        code: "account.wrongPassword",
      });
    expect(await change("ny@exempel.example")).toMatchObject({
      email: before,
      newEmail: "ny@exempel.example",
    });
    const [letter] = await deliver();
    expect(letter).toMatchObject({ to: "ny@exempel.example", subject: "Bekräfta din nya adress" });
    // Somebody else's address gets no letter, and nobody is told that it is somebody's.
    const taken = await emailOf(administrator);
    expect(await change(taken)).toMatchObject({ email: before, newEmail: taken });
    expect(await deliver()).toHaveLength(1);
    await change("nyast@exempel.example");
    const token = tokenOf((await deliver()).at(-1)?.links[0] ?? "");
    await ask(before);
    const forgotten = tokenOf((await deliver()).at(-1)?.links[0] ?? "");
    await followLink({ token, password: undefined, signedInAs: null });
    expect(await emailOf(person)).toBe("nyast@exempel.example");
    expect((await deliver()).at(-1)).toMatchObject({
      to: before,
      subject: "Ditt konto har fått en ny adress",
    });
    // Who reads the old address has nothing left there that opens the account.
    await expect(findLink(forgotten)).rejects.toMatchObject({ code: "request.notFound" });
  });

  it("is not lost for good to somebody who once had its session: what they began ends with it", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    const mine = async () => {
      await own(
        person,
        changeAccount,
        changeAccountBody.parse({ email: "tjuv@exempel.example", current: PASSWORD }),
      );
      return tokenOf((await deliver()).at(-1)?.links[0] ?? "");
    };
    const forgotten = async () => {
      await ask(await emailOf(person));
      const token = tokenOf((await deliver()).at(-1)?.links[0] ?? "");
      await followLink({ token, password: PASSWORD, signedInAs: null });
    };
    const changed = () =>
      own(person, changePassword, changePasswordBody.parse({ current: PASSWORD, password: PASSWORD }));
    const leave = async (active: boolean) => change(administrator, person.userId, { active });
    for (const [what, end] of Object.entries({
      "a password asked for": forgotten,
      "a password changed": changed,
      "a password set on the server": async () => setPassword(await emailOf(person), PASSWORD),
      "a link that somebody makes": () => link(administrator, person.userId),
      "being taken out": () => leave(false),
    })) {
      const token = await mine();
      await findLink(token);
      await end();
      const use = followLink({ token, password: undefined, signedInAs: null });
      await expect(use, what).rejects.toMatchObject({ code: "request.notFound" });
    }
  });
});

describe("signing in", () => {
  const visitor = { headers: new Headers(), device: undefined, openSession: null };
  const signInEvents = (userId: string, type: string) =>
    db.rows(
      "owner",
      `SELECT 1 FROM audit_event WHERE stream = $1 AND payload::jsonb ->> 'type' = $2
         AND payload::jsonb #>> '{data,userId}' = $3`,
      [`${office.key}/office`, type, userId],
    );
  const noteAll = async (times = 1) => {
    const jobs = await jobsOf<Parameters<typeof noteSignInJob.run>[0]>("account.note-sign-in");
    for (const job of jobs) for (let i = 0; i < times; i += 1) await noteSignInJob.run(job, clock);
  };

  it("stands in the office's chain, once also when its job runs twice", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    await trySignIn(await emailOf(person), PASSWORD, visitor);
    await noteAll(2);
    expect(await signInEvents(person.userId, "signIn.succeeded")).toHaveLength(1);
  });

  it("that fails is kept for half a year beside the log; a lock-out stands in the chain, once", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    const email = await emailOf(person);
    const from = { ...visitor, headers: new Headers({ "x-forwarded-for": "192.0.2.77" }) };
    for (let i = 0; i < 13; i += 1) await trySignIn(email, "fel lösenord", from);
    await noteAll();
    expect(await signInEvents(person.userId, "signIn.succeeded")).toHaveLength(0);
    expect(await signInEvents(person.userId, "signIn.lockedOut")).toHaveLength(1);
    const told = await withActor(administrator, (tx) => listSignInFailures(tx));
    const theirs = told.filter(({ address }) => address === "192.0.2.77");
    expect(theirs.map(({ isLockOut }) => isLockOut)).toEqual([true, ...Array<boolean>(10).fill(false)]);
    const kept = await db.rows<{ text: string }>("owner", "SELECT f::text AS text FROM sign_in_failure f");
    expect(kept.some(({ text }) => text.includes(email))).toBe(false);
    const stranger = await aPerson(db, await anOffice(), { role: "administrator" });
    expect(await withActor(stranger, (tx) => listSignInFailures(tx))).toEqual([]);
    // Elsewhere there are as many, whether the account is another office's or nobody's.
    const elsewhere = () => withActor(stranger, (tx) => countFailuresElsewhere(tx));
    const { count, places } = await elsewhere();
    await trySignIn("ingen-alls@exempel.example", "fel lösenord", from);
    expect(await elsewhere()).toMatchObject({ count: count + 1, places, lastAt: expect.any(String) });
    const archivist = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[0]!,
    });
    expect(await withActor(archivist, (tx) => countFailuresElsewhere(tx))).toMatchObject({ count: 0 });
    await db.rows("owner", "UPDATE sign_in_failure SET created_at = $1::timestamptz - interval '181 days'", [
      clock.now(),
    ]);
    await purgeExpiredJob.run({}, clock);
    expect(await db.rows("owner", "SELECT 1 FROM sign_in_failure")).toEqual([]);
  });

  it("too often from one address is nobody's account locked", async () => {
    const person = await aPerson(db, office, { role: "auditor" });
    const from = { ...visitor, headers: new Headers({ "x-forwarded-for": "192.0.2.99" }) };
    await db.rows(
      "owner",
      "INSERT INTO rate_limit (key, points, expire) VALUES ('login-address:192.0.2.99', 101, (extract(epoch FROM now()) * 1000 + 900000)::bigint)",
    );
    expect((await trySignIn(await emailOf(person), PASSWORD, from)).kind).toBe("tooMany");
    expect(await jobsOf("account.note-sign-in")).toEqual([]);
    expect(await db.rows("owner", "SELECT 1 FROM sign_in_failure WHERE address = '192.0.2.99'")).toEqual([]);
  });

  it("finds an account by its address however the domain is typed", async () => {
    const { link: address } = await invite(administrator, [{ role: "auditor" }], "mats@räksmörgås.example");
    await followLink({ token: tokenOf(address), password: PASSWORD, signedInAs: null });
    expect((await trySignIn("Mats@räksmörgås.example", PASSWORD, visitor)).kind).toBe("signedIn");
  });

  it("to an account that nobody has set a password for is refused like any other", async () => {
    const id = newId();
    await db.rows(
      "owner",
      `INSERT INTO "user" (id, email, name) VALUES ($1, 'utan@exempel.example', 'Utan')`,
      [id],
    );
    expect((await trySignIn("utan@exempel.example", "", visitor)).kind).toBe("refused");
  });
});
