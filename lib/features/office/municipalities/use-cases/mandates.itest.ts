import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { withActor } from "@/lib/platform/db";
import { actorFor, fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeMunicipality, type MadeOffice } from "@/lib/testing/factories";
import { peopleActs } from "@/lib/testing/people-acts";
import { findOwnMandate, listMandatePeople, listMandates } from "../queries";
import { mandateBody } from "../schema";
import { endMandateToday } from "./end-mandate";
import { giveMandate } from "./give-mandate";

const db = useTestDatabase("empty");
let office: MadeOffice;
let [lund, trelleborg]: MadeMunicipality[] = [];
let coordinator: Actor;
let archivist: Actor;
let colleague: Actor;
/** The office's day in the tests: the clock stands still at 2 March 2026. */
const TODAY = "2026-03-02";

const atToday = (actor: Actor): Actor => ({ ...actor, office: { ...actor.office, today: TODAY } });

beforeEach(async () => {
  office = await anOffice({ municipalities: ["1281", "1287"] });
  [lund, trelleborg] = office.municipalities;
  coordinator = atToday(await aPerson(db, office, { role: "coordinator" }));
  archivist = atToday(await aPerson(db, office, { role: "archivist", municipality: trelleborg! }));
  colleague = atToday(await aPerson(db, office, { role: "archivist", municipality: trelleborg! }));
});

const body = (more: Partial<z.input<typeof mandateBody>> = {}) =>
  mandateBody.parse({ person: archivist.userId, body: "Kommunstyrelsen", ...more });
const give = (more: Partial<z.input<typeof mandateBody>> = {}, actor = coordinator) =>
  perform(giveMandate, actor, { params: { code: "1287" }, body: body(more) });
const end = (id: string, version: number, actor = coordinator) =>
  perform(endMandateToday, actor, {
    params: { code: "1287", id },
    body: undefined,
    version,
    clock: fixedClock(),
  });
const list = (actor = coordinator) => withActor(actor, (tx) => listMandates(tx, actor, trelleborg!.id));
const own = (actor: Actor) => withActor(actor, (tx) => findOwnMandate(tx, actor, trelleborg!.id));

describe("a mandate", () => {
  it("is noted with whose it is, by which rules, from when until when, and is what the person signs by", async () => {
    const given = await give({
      delegationItem: "7.3",
      adoptedOn: "2024-03-12",
      reference: "KS 2024/5",
      from: "2026-01-01",
      until: "2026-12-31",
    });
    expect(given).toMatchObject({
      person: { id: archivist.userId, name: archivist.name },
      body: "Kommunstyrelsen",
      delegationItem: "7.3",
      adoptedOn: "2024-03-12",
      reference: "KS 2024/5",
      from: "2026-01-01",
      until: "2026-12-31",
      substituteFor: null,
      state: "live",
      version: 2,
    });
    expect((await own(archivist))?.id).toBe(given.id);
    expect(await own(colleague)).toBeNull();
    expect((await list(archivist)).map(({ id }) => id)).toEqual([given.id]);
  });

  it("that ended yesterday or begins tomorrow is nothing to sign by", async () => {
    await give({ from: "2025-01-01", until: "2026-03-01" });
    await give({ from: "2026-03-03" });
    expect(await own(archivist)).toBeNull();
    const until = await give({ from: "2026-03-02", until: "2026-03-02" });
    expect((await own(archivist))?.id).toBe(until.id);
  });

  it("as a substitute gives way to one's own", async () => {
    const substitute = await give({ person: colleague.userId, substituteFor: archivist.userId });
    expect(substitute.substituteFor).toEqual({ id: archivist.userId, name: archivist.name });
    expect((await own(colleague))?.id).toBe(substitute.id);
    const mine = await give({ person: colleague.userId, from: "2020-01-01" });
    expect((await own(colleague))?.id).toBe(mine.id);
  });

  it("ends with today as its last day, counts no more from tomorrow on, and stays in the list", async () => {
    const { id, version } = await give({ from: "2026-01-01" });
    expect(await end(id, version)).toMatchObject({ id, until: TODAY, state: "live", version: version + 1 });
    expect((await own(archivist))?.id).toBe(id);
    const tomorrow = (actor: Actor): Actor => ({
      ...actor,
      office: { ...actor.office, today: "2026-03-03" },
    });
    expect(await own(tomorrow(archivist))).toBeNull();
    expect(await list(tomorrow(coordinator))).toMatchObject([{ id, until: TODAY, state: "past" }]);
    await expect(end(id, version + 1)).rejects.toMatchObject({ code: "mandate.ended" });
    const another = await give({ delegationItem: "9" });
    await expect(end(another.id, version)).rejects.toMatchObject({
      code: "request.stale",
      current: { version: another.version, items: expect.any(Array) },
    });
  });

  it("names nobody who is only invited, who may never come", async () => {
    const { invite, newAddress } = peopleActs(db);
    const invited = await invite(coordinator, [{ role: "archivist", municipality: "1287" }], newAddress());
    await expect(give({ person: invited.person.id })).rejects.toMatchObject({
      errors: [{ path: "person", code: "mandate.personUnknown" }],
    });
  });

  it("that is taken back before it begins was never in force", async () => {
    const { id, version } = await give({ from: "2026-06-01" });
    await end(id, version);
    expect(await list()).toEqual([]);
  });

  it("is told in the municipality's log by the person's id alone", async () => {
    const { id, version } = await give();
    await end(id, version);
    const events = await db.rows<{ type: string; payload: string }>(
      "owner",
      "SELECT type, payload FROM audit_event WHERE stream = $1 ORDER BY seq",
      [`${office.key}/1287`],
    );
    expect(events.map(({ type }) => type)).toEqual([
      "municipality.mandateGiven",
      "municipality.mandateEnded",
    ]);
    for (const { payload } of events) {
      expect(payload).toContain(archivist.userId);
      expect(payload).not.toContain(archivist.name);
    }
  });

  it.each<[string, () => Partial<z.input<typeof mandateBody>>, string]>([
    ["somebody unknown", () => ({ person: newId() }), "person"],
    ["a substitute of nobody known", () => ({ substituteFor: newId() }), "substituteFor"],
    ["one's own substitute", () => ({ substituteFor: archivist.userId }), "substituteFor"],
    ["a last day before the first", () => ({ from: "2026-02-02", until: "2026-02-01" }), "until"],
    [
      "rules adopted after the last day",
      () => ({ adoptedOn: "2026-02-02", until: "2026-02-01" }),
      "adoptedOn",
    ],
  ])("is refused for %s", async (_what, wish, path) => {
    await expect(give(wish())).rejects.toMatchObject({
      code: "request.invalid",
      errors: [expect.objectContaining({ path })],
    });
  });

  it("is refused for somebody of another office", async () => {
    const elsewhere = await anOffice({ municipalities: ["1281"] });
    const stranger = await aPerson(db, elsewhere, { role: "coordinator" });
    await expect(give({ person: stranger.userId })).rejects.toMatchObject({ code: "request.invalid" });
    await expect(give({}, stranger)).rejects.toMatchObject({ code: "request.notFound" });
  });

  it("is noted once for the same days, also when two note it at once", async () => {
    const tries = await Promise.allSettled([give(), give()]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(give({ from: "2030-01-01" })).rejects.toMatchObject({ code: "mandate.exists" });
    await give({ delegationItem: "8" });
  });

  it("keeps a name as it is written, quotes, emoji and all", async () => {
    const odd = `Nämnden för "bygg", 'miljö' & 😀; DROP TABLE mandate`;
    expect((await give({ body: odd })).body).toBe(odd);
    expect(mandateBody.safeParse({ person: newId(), body: "x".repeat(500) }).success).toBe(false);
    expect(mandateBody.safeParse({ person: newId(), body: "a\nb" }).success).toBe(false);
    expect(mandateBody.safeParse({ person: "1", body: "KS" }).success).toBe(false);
  });

  it("is the coordinator's to note and to end", async () => {
    const { id, version } = await give();
    const auditor = atToday(await aPerson(db, office, { role: "auditor" }));
    for (const actor of [archivist, auditor]) {
      await expect(give({ delegationItem: "9" }, actor)).rejects.toMatchObject({ code: "request.forbidden" });
      await expect(end(id, version, actor)).rejects.toMatchObject({ code: "request.forbidden" });
    }
    const neighbour = atToday(await aPerson(db, office, { role: "archivist", municipality: lund! }));
    await expect(end(id, version, neighbour)).rejects.toMatchObject({ code: "request.notFound" });
    expect(await withActor(neighbour, (tx) => tx.mandate.count())).toBe(0);
    await expect(end(newId(), version)).rejects.toMatchObject({ code: "request.notFound" });
  });

  it("can name the municipality's archivists, whose role has not ended", async () => {
    const people = (actor = coordinator) =>
      withActor(actor, (tx) => listMandatePeople(tx, actor, trelleborg!.id));
    const ids = async () => (await people()).map(({ id }) => id).sort();
    expect(await ids()).toEqual([archivist.userId, colleague.userId].sort());
    await db.rows("owner", "UPDATE role_grant SET ends_on = current_date - 1 WHERE user_id = $1", [
      colleague.userId,
    ]);
    expect(await ids()).toEqual([archivist.userId]);
    expect(await people(archivist)).toEqual([]);
    const stranger = await actorFor(db, (await emailOf(coordinator)).email, office.key);
    expect(await withActor(stranger, (tx) => listMandatePeople(tx, stranger, newId()))).toEqual([]);
  });
});

const emailOf = ({ userId }: Actor) =>
  db.row<{ email: string }>("owner", `SELECT email FROM "user" WHERE id = $1`, [userId]);
