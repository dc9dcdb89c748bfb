import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { AppError } from "@/lib/domain/errors";
import { withActor } from "@/lib/platform/db";
import { parseBody } from "@/lib/platform/http/input";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { getOffice, getSteps, searchRegister } from "../queries";
import { officeChange, registerQuery } from "../schema";
import { changeOffice } from "./change-office";
import { showSteps } from "./show-steps";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let administrator: Actor;
let archivist: Actor;

beforeAll(async () => {
  office = await anOffice({ municipalities: ["1281", "1287"], systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  administrator = await aPerson(db, office, { role: "administrator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: office.municipalities[0]! });
});

const read = (actor: Actor) => withActor(actor, (tx) => getOffice(tx, actor));
const change = async (actor: Actor, body: unknown, version?: number) =>
  perform(changeOffice, actor, {
    params: undefined,
    body: parseBody(officeChange, body),
    version: version ?? (await read(actor)).version,
  });
const codeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.fail("was not refused"),
    (error: AppError) => [error.code, ...(error.errors ?? []).map(({ path, code }) => `${path}: ${code}`)],
  );

describe("what an office says of itself", () => {
  it("is the same for whoever reads it, with how far it has come", async () => {
    const said = await read(archivist);
    expect(said).toEqual(await read(administrator));
    expect(said).toMatchObject({
      key: office.key,
      eArchiveVendor: null,
      bodies: [],
      decidedBy: {},
      asOf: null,
    });
    expect(said.steps).toEqual([
      { key: "members", done: true, count: 2 },
      { key: "people", done: true, count: 3 },
      { key: "vendors", done: true, count: 1 },
      { key: "systems", done: true, count: 1 },
      { key: "templates", done: true, count: 3 },
      { key: "plan", done: false, count: 0 },
      { key: "budget", done: false, count: 0 },
    ]);
  });

  it("is changed by coordinator and administrator, each change with its event", async () => {
    const vendor = office.systems[0]!.vendor.key;
    const bodies = [{ name: "Samverkansrådet", kind: "council" }];
    const decidedBy = { plan: { by: "council", councilRole: "decides" } };
    const first = await change(coordinator, {
      name: "Östarkivet",
      eArchiveVendor: vendor,
      takesInterim: true,
      bodies,
      decidedBy,
    });
    expect(first).toMatchObject({
      name: "Östarkivet",
      eArchiveVendor: vendor,
      takesInterim: true,
      bodies: [{ key: "samverkansradet", name: "Samverkansrådet", kind: "council" }],
      decidedBy,
      version: 2,
    });
    const second = await change(administrator, { accent: "teal", locale: "en", timeZone: "Europe/Oslo" });
    expect(second).toMatchObject({ accent: "teal", locale: "en", timeZone: "Europe/Oslo", version: 3 });
    // An administrator reads no systems, and yet who supplies the e-archive.
    expect(second.eArchiveVendor).toBe(vendor);
    const { payloads } = await db.row<{ payloads: string[] }>(
      "owner",
      "SELECT array_agg(payload ORDER BY seq) AS payloads FROM audit_event WHERE type = 'office.changed'",
    );
    expect(payloads.map((payload) => (JSON.parse(payload) as { data: unknown }).data)).toEqual([
      { fields: "name eArchiveVendor takesInterim bodies decidedBy" },
      { fields: "locale timeZone accent" },
    ]);
  });

  it("keeps its version, and the log, when nothing is new", async () => {
    const before = await read(coordinator);
    expect(await change(coordinator, { name: before.name, bodies: before.bodies })).toEqual(before);
    // In the order of the form, which is not that of the database.
    const by = { by: "council", councilRole: "decides" };
    const said = await change(coordinator, { decidedBy: { criteria: by, budget: by, plan: by } });
    const again = await change(coordinator, { decidedBy: { criteria: by, budget: by, plan: by } });
    expect(again).toEqual(said);
    expect(await change(coordinator, {})).toEqual(said);
  });

  it("is not changed over somebody's head, nor by two at once", async () => {
    const { version } = await read(coordinator);
    expect(await codeOf(change(coordinator, { name: "För sent" }, version - 1))).toEqual(["request.stale"]);
    const both = await Promise.allSettled([
      change(coordinator, { name: "Ett" }, version),
      change(administrator, { name: "Två" }, version),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is not changed by an administrator of one municipality, whatever the code does", async () => {
    const local = await aPerson(db, office, {
      role: "administrator",
      municipality: office.municipalities[0]!,
    });
    expect(await codeOf(change(local, { name: "Vårt" }))).toEqual(["request.forbidden"]);
    const touched = await withActor(local, (tx) => tx.office.updateMany({ data: { name: "Vårt" } }));
    expect(touched.count).toBe(0);
  });

  it.each([
    [{ eArchiveVendor: "ingen" }, "eArchiveVendor: office.vendorUnknown"],
    [{ eArchiveVendor: "a' OR '1'='1" }, "eArchiveVendor: office.vendorUnknown"],
    [{ timeZone: "Mars/Olympus" }, "timeZone: office.timeZoneUnknown"],
    [{ locale: "da" }, "locale: notAChoice"],
    [{ accent: "red" }, "accent: notAChoice"],
    [{ key: "annan" }, "key: unknownField"],
    [{ name: "" }, "name: text.missing"],
    [
      {
        bodies: [
          { name: "Rådet", kind: "council" },
          { key: "radet", name: "Råd", kind: "board" },
        ],
      },
      "bodies: office.bodyTwice",
    ],
    [{ bodies: [{ name: "Rådet", kind: "king" }] }, "bodies.0.kind: notAChoice"],
    [{ decidedBy: { plan: { by: "me", councilRole: "decides" } } }, "decidedBy.plan.by: notAChoice"],
  ])("refuses %j", async (body, fault) => {
    expect(await codeOf(change(coordinator, body))).toEqual(["request.invalid", fault]);
  });
});

describe("the list of what a new office needs", () => {
  const show = (actor: Actor, shown: boolean) =>
    perform(showSteps, actor, { params: undefined, body: { shown } });
  const isHidden = async () => (await withActor(archivist, (tx) => getSteps(tx, archivist))).isHidden;

  it("is put away and taken out again, each once in the log", async () => {
    for (const shown of [false, false, true, true, false]) {
      expect(await show(coordinator, shown)).toEqual({ shown });
      expect(await isHidden()).toBe(!shown);
    }
    const { count } = await db.row<{ count: number }>(
      "owner",
      "SELECT count(*)::int AS count FROM audit_event WHERE type LIKE 'office.steps%'",
    );
    expect(count).toBe(3);
  });

  it("counts no ended membership, no ended or future role and no deactivated person", async () => {
    const own = await anOffice({ municipalities: ["1281", "1287"] });
    const first = await aPerson(db, own, { role: "coordinator" });
    const others: Actor[] = [];
    for (let made = 0; made < 3; made += 1) others.push(await aPerson(db, own, { role: "council" }));
    await db.rows("owner", "UPDATE membership SET ends_on = current_date - 2 WHERE municipality_id = $1", [
      own.municipalities[1]!.id,
    ]);
    const [ended, coming, gone] = others.map(({ userId }) => userId);
    await db.rows("owner", "UPDATE role_grant SET ends_on = current_date - 2 WHERE user_id = $1", [ended]);
    await db.rows("owner", "UPDATE role_grant SET starts_on = current_date + 2 WHERE user_id = $1", [coming]);
    await db.rows("owner", `UPDATE "user" SET deactivated_at = now() WHERE id = $1`, [gone]);
    const { steps } = await read(first);
    expect(steps.slice(0, 2)).toEqual([
      { key: "members", done: false, count: 1 },
      { key: "people", done: false, count: 1 },
    ]);
  });
});

describe("the municipality register", () => {
  const search = async (q: string, limit = 20) =>
    (
      await withActor(coordinator, (tx) =>
        searchRegister(tx, coordinator, registerQuery.parse({ q, limit: String(limit) })),
      )
    ).items;

  it("is searched by name and code, marks aside, the own country first", async () => {
    expect((await search("trel"))[0]).toMatchObject({
      country: "SE",
      code: "1287",
      name: "Trelleborg",
      member: true,
    });
    expect((await search("128"))[0]).toMatchObject({ member: expect.any(Boolean), county: "Skåne län" });
    expect((await search("angelholm")).map(({ name }) => name)).toEqual(["Ängelholm"]);
    expect((await search("bronnoy")).map(({ country, name }) => [country, name])).toEqual([
      ["NO", "Brønnøy"],
    ]);
    const [first] = await search("lund");
    expect(first).toMatchObject({
      name: "Lund",
      population: { date: expect.stringMatching(/^\d{4}-12-31$/), value: expect.any(Number) },
    });
  });

  it("finds nothing by what is no name, and takes no sign for a pattern", async () => {
    for (const q of ["%", "_", "\\", "zzz", "' OR 1=1 --"]) expect(await search(q)).toEqual([]);
    expect(await search("", 5)).toHaveLength(5);
  });

  it("shows the invented ones to an invented office alone", async () => {
    await db.rows(
      "owner",
      `INSERT INTO municipality_register (country, code, name, full_name, county)
        VALUES ('SE', '9901', 'Påhittad', 'Påhittad kommun', 'Exempel län')`,
    );
    expect(await search("påhittad")).toEqual([]);
    await db.rows("owner", "UPDATE office SET is_fictional = true WHERE key = $1", [office.key]);
    const fictional = { ...coordinator, office: { ...coordinator.office, isFictional: true } };
    const { items } = await withActor(fictional, (tx) =>
      searchRegister(tx, fictional, registerQuery.parse({ q: "9901" })),
    );
    expect(items.map(({ name }) => name)).toEqual(["Påhittad"]);
  });
});
