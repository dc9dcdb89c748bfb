import { randomUUID } from "node:crypto";
import { contract } from "../../lib/registry/contract";
import { addressOf } from "../support/actors";
import { Client } from "../support/client";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { openSession } from "../support/session";
import { apis, lists, OFFICE, plant } from "./canaries";

test.use({ isolated: true });

interface Grant {
  name: string;
  role: string;
  scope: "office" | "municipality" | "vendor";
  /** The municipality's number or the vendor's key. */
  of?: string;
}

/** Every role, those of a municipality in more than one. */
const grants: Grant[] = [
  { name: "coordinator", role: "coordinator", scope: "office" },
  { name: "council", role: "council", scope: "office" },
  { name: "auditor", role: "auditor", scope: "office" },
  { name: "administrator", role: "administrator", scope: "office" },
  { name: "administrator of Lund", role: "administrator", scope: "municipality", of: "1281" },
  { name: "archivist of Trelleborg", role: "archivist", scope: "municipality", of: "1287" },
  { name: "archivist of Skurup", role: "archivist", scope: "municipality", of: "1264" },
  { name: "system manager of Ängelholm", role: "systemManager", scope: "municipality", of: "1292" },
  { name: "economist", role: "economist", scope: "office" },
  { name: "registrar of Trelleborg", role: "registrar", scope: "municipality", of: "1287" },
  { name: "vendor Visma", role: "vendor", scope: "vendor", of: "visma" },
];
const everyPair = grants.flatMap((a, index) => grants.slice(index + 1).map((b) => [a, b] as const));

/**
 * Each role with the next two of the list: every role in four pairs. All fifty-five are read with
 * EVERY_PAIR=1; what two roles reach together in SQL is tried for every pair in pairs.itest.ts.
 */
const ring = grants.flatMap((a, index) =>
  [1, 2].map((step) => [a, grants[(index + step) % grants.length] ?? a] as const),
);
const pairs = process.env["EVERY_PAIR"] ? everyPair : ring;

/** In two parts, so that both workers have half of the reading to do. */
const middle = Math.ceil(pairs.length / 2);
const parts: [string, typeof pairs][] = [
  ["the first half of the pairs", pairs.slice(0, middle)],
  ["the other half", pairs.slice(middle)],
];

/** An account that signs in with the demo's password and has these grants, and no others. */
async function personWith(url: string, database: string, held: Grant[]): Promise<Client> {
  const id = randomUUID();
  const email = `${id}@union.example`;
  await query(
    database,
    `INSERT INTO "user" (id, email, name, password_hash) SELECT $1, $2, 'Unionsprov', password_hash FROM "user"
      WHERE email = 'samordnare@skanearkiv.example'`,
    [id, email],
  );
  for (const { role, scope, of = null } of held)
    await query(
      database,
      `INSERT INTO role_grant (id, user_id, office_id, role, scope, municipality_id, vendor_id)
        SELECT $1, $2, o.id, $3::"Role", $4::"GrantScope",
          (SELECT m.id FROM municipality m WHERE m.office_id = o.id AND m.code = $5 AND $4 = 'municipality'),
          (SELECT v.id FROM vendor v WHERE v.office_id = o.id AND v.key = $5 AND $4 = 'vendor')
        FROM office o WHERE o.key = $6`,
      [randomUUID(), id, role, scope, of, OFFICE],
    );
  await leaveNews(database, id);
  return new Client(url, (await openSession(database, email)).cookies);
}

/**
 * A visit long ago, so that all has changed since, and something told by each municipality's
 * archivist.
 */
async function leaveNews(database: string, person: string): Promise<void> {
  await query(
    database,
    `INSERT INTO visit (office_id, user_id, session_id, seen_at)
      SELECT id, $1, $2, '2000-01-01' FROM office WHERE key = $3`,
    [person, randomUUID(), OFFICE],
  );
  await query(
    database,
    `INSERT INTO notification (id, office_id, municipality_id, user_id, type, subject_type, subject_id, actor_id)
      SELECT gen_random_uuid(), d.office_id, d.municipality_id, $1, 'comment.mentioned', 'delivery', d.id, g.user_id
      FROM delivery d JOIN office o ON o.id = d.office_id
      JOIN role_grant g ON g.municipality_id = d.municipality_id AND g.role = 'archivist' WHERE o.key = $2`,
    [person, OFFICE],
  );
}

/**
 * A person's name beside what they did: the municipality's archivist has assessed a point and
 * commented, in every municipality.
 */
async function leaveNames(database: string): Promise<string[]> {
  const of = `(SELECT g.user_id FROM role_grant g WHERE g.municipality_id = $T.municipality_id AND g.role = 'archivist' LIMIT 1)`;
  await query(
    database,
    `UPDATE control_point c SET assessed_by = ${of.replace("$T", "c")}, assessed_at = now() WHERE result = 'failed'`,
  );
  await query(database, `UPDATE comment c SET created_by = ${of.replace("$T", "c")}`);
  await query(database, `UPDATE approval_request c SET created_by = ${of.replace("$T", "c")}`);
  const people = await query<{ name: string }>(
    database,
    `SELECT DISTINCT u.name FROM "user" u JOIN role_grant g ON g.user_id = u.id JOIN office o ON o.id = g.office_id WHERE o.key = $1`,
    [OFFICE],
  );
  return people.map(({ name }) => name);
}

/** What leads away: to sign in, to another page, or nowhere. */
const TURNED_AWAY = [307, 401, 403, 404];

/** What was read at each address. */
type Reading = Map<string, Set<string>>;

const isApi = (path: string): boolean => path.startsWith("/api/");
const anywhere = (reading: Reading): Set<string> =>
  new Set([...reading.values()].flatMap((words) => [...words]));

async function read(person: Client, paths: string[], names: string[]): Promise<Reading> {
  const reading: Reading = new Map();
  const one = async (path: string) => {
    const response = await person.fetch(path);
    const text = await response.text();
    const words = new Set([
      ...(TURNED_AWAY.includes(response.status) ? [] : [`reached ${path}`]),
      ...(text.match(/kanariefågel\w+/g) ?? []),
      ...names.filter((name) => text.includes(name)),
    ]);
    reading.set(path, words);
  };
  for (let at = 0; at < paths.length; at += 6) await Promise.all(paths.slice(at, at + 6).map(one));
  return reading;
}

const union = (a: Set<string> = new Set(), b: Set<string> = new Set()): string[] =>
  [...new Set([...a, ...b])].sort();

/**
 * Every page and path of the office that reads, of every delivery, approval, request, file,
 * municipality and system.
 */
async function everywhere(database: string, words: string[]): Promise<string[]> {
  const ids = async (table: string) =>
    (
      await query<{ id: string }>(
        database,
        `SELECT t.id FROM ${table} t JOIN office o ON o.id = t.office_id WHERE o.key = $1 ORDER BY t.id`,
        [OFFICE],
      )
    ).map(({ id }) => id);
  const deliveries = await ids("delivery");
  const approvals = await ids("approval");
  const requests = await ids("approval_request");
  const files = await ids("file");
  const projects = await ids("delivery_project");
  const installations = await ids("system_instance");
  const stops = await ids("stop");
  const charges = await ids("charge");
  const vendors = ["visma", "formpipe"];
  const templates = "/control-point-templates";
  const codes = ["1260", "1264", "1281", "1287", "1292"];
  const parts = ["", "/mandates", "/accession", "/history"];
  const systems = ["w3d3", "procapita-vard-och-omsorg"];
  const people = await query<{ id: string }>(
    database,
    `SELECT id FROM "user" WHERE email = ANY ($1) ORDER BY id`,
    [[addressOf("archivist", "trelleborg"), addressOf("archivist", "lund"), addressOf("coordinator")]],
  );
  const page = (path: string) => `/${OFFICE}${path}`;
  const api = (path: string) => `/api/v1/${OFFICE}${path}`;
  return [
    ...["", "/deliveries", "/deliveries/matrix", "/approvals", "/municipalities", "/systems"].map(page),
    ...["/economy/budgets", "/economy/budgets/2020", "/economy/budgets/2020/forecast"].map(page),
    ...["/economy/cost-shares", "/economy/outcome", "/audit", "/notifications", "/settings"].map(page),
    ...["/economy/settlements", "/economy/settlements/2020"].map(page),
    ...["", "/new", "/settings", ...charges.map((id) => `/${id}`)].map((of) => page(`/economy/charges${of}`)),
    ...charges.flatMap((id) => ["", ".xlsx", ".csv", ".pdf"].map((end) => api(`/charges/${id}${end}`))),
    page("/settings/office"),
    ...["/office", "/municipality-register?q=trelleborg"].map(api),
    ...["/search?q=kanariefågel", "/search?q=trelleborg", `/search?q=${words[0]}`].map(page),
    ...deliveries.flatMap((id) => [`/deliveries/${id}`, `/deliveries/${id}/control-points/1`]).map(page),
    ...deliveries.flatMap((id) => [page(`/deliveries/${id}/closing`), api(`/deliveries/${id}/closing`)]),
    // No file that was planted lies on disk: who may take a record out is told that something is
    // wrong.
    ...deliveries.slice(0, 2).map((id) => api(`/deliveries/${id}/record.zip`)),
    ...approvals.map((id) => page(`/approvals/${id}`)),
    ...approvals.flatMap((id) => [`/approvals/${id}`, `/approvals/${id}/document.pdf`]).map(api),
    ...["people", "history", "remarks"].flatMap((of) =>
      deliveries.map((id) => api(`/deliveries/${id}/${of}`)),
    ),
    api("/exports/budget?format=csv&year=2020"),
    api("/exports/settlement?format=csv&year=2020"),
    ...["", "/2021-2023", "/2021-2023/check", "/2021-2023/history"].map((of) =>
      api(`/cost-share-agreements${of}`),
    ),
    api("/populations?on=2021-01-01"),
    ...["/exports", `/exports/${files[0]}`, `/exports/${files[0]}/file`].map(api),
    api("/saved-views?list=deliveries"),
    ...requests.map((id) => page(`/approvals/requests/${id}`)),
    ...codes.map((code) => page(`/municipalities/${code}`)),
    ...systems.map((key) => page(`/systems/${key}`)),
    ...apis.map((list) => api(list === "changes" ? "/changes" : `/${list}?limit=200`)),
    ...lists.map((list) => api(`/exports/${list}?format=csv`)),
    ...deliveries.flatMap((id) => [`/deliveries/${id}`, `/deliveries/${id}/comments`]).map(api),
    ...deliveries.slice(0, 3).map((id) => api(`/exports/control-points?format=csv&delivery=${id}`)),
    ...files.slice(0, 4).map((id) => api(`/files/${id}`)),
    ...codes.flatMap((code) => parts.map((part) => api(`/municipalities/${code}${part}`))),
    ...people.flatMap(({ id }) => [`/people/${id}`, `/people/${id}/history`]).map(api),
    ...systems.flatMap((key) => [`/systems/${key}`, `/systems/${key}/history`]).map(api),
    ...["/installations", "/installations/overview", "/vendors", templates, "/phases"].map(page),
    ...["/stops", ...stops.map((id) => `/stops/${id}`)].map(page),
    ...stops.flatMap((id) => [`/stops/${id}`, `/stops/${id}/history`]).map(api),
    ...installations.map((id) => page(`/installations/${id}`)),
    ...installations.flatMap((id) => [`/installations/${id}`, `/installations/${id}/history`]).map(api),
    ...vendors.map((key) => page(`/vendors/${key}`)),
    ...vendors.flatMap((key) => [`/vendors/${key}`, `/vendors/${key}/history`]).map(api),
    ...[templates, `${templates}/register`, `${templates}/register/history`].map(api),
    ...[
      "/phase-template",
      "/phase-template/history",
      "/need-criteria",
      "/capacity",
      "/account-mapping",
      "/forecast-dates",
      "/charge-settings",
      "/capacity/history",
      ...["", "/file", "/rows"].map((part) => `/imports/${files[0]}${part}`),
      "/search/pages",
    ].map(api),
    api("/exports/control-point-templates?format=csv"),
    ...["", "/2020", "/2020/history"].flatMap((part) => [api(`/budgets${part}`), api(`/settlements${part}`)]),
    ...["", "/versions/1", "/comparison?from=1&to=1", "/candidates", "/history"].map((part) =>
      api(`/plans/2020-2022${part}`),
    ),
    ...projects.map((id) => page(`/projects/${id}`)),
    ...projects.flatMap((id) => ["", "/history", "/findings"].map((part) => api(`/projects/${id}${part}`))),
    api("/exports/plan-versions?format=csv&plan=2020-2022&version=1"),
    api("/exports/plan-comparisons?format=csv&plan=2020-2022&from=1&to=1"),
    ...words.map((word) => api(`/search?q=${encodeURIComponent(word)}`)),
  ];
}

/** The operations that read in an office and are asked for at none of these addresses. */
function unread(paths: string[]): string[] {
  const reads = contract.filter(
    ({ method, kind }) => method === "GET" && kind !== "public" && kind !== "own",
  );
  return reads.flatMap(({ id, path }) => {
    const shape = new RegExp(`^/api/v1/${OFFICE}${path.replaceAll(/\{\w+\}/g, "[^/?]+")}([?]|$)`);
    return paths.some((one) => shape.test(one)) ? [] : [id];
  });
}

for (const [which, some] of parts)
  test(`two roles together read what each of them reads alone, and nothing more: ${which}`, async ({
    app,
  }) => {
    test.setTimeout(300_000);
    const { url, database } = app;
    const planted = await plant(database);
    const names = await leaveNames(database);
    const words = planted.flatMap(({ shared, own }) => (shared ? [shared, own] : [own]));
    const paths = await everywhere(database, words);
    expect(unread(paths)).toEqual([]);
    const alone = new Map<Grant, Reading>();
    for (const grant of new Set(some.flat()))
      alone.set(grant, await read(await personWith(url, database, [grant]), paths, names));
    // Who sees nothing at all proves nothing: every role that reads deliveries has found its own.
    const all = alone.get(grants[0]!);
    if (all) expect(anywhere(all).size).toBeGreaterThan(words.length);
    for (const grant of alone.keys())
      if (grant.of ?? grants.indexOf(grant) < 2)
        expect(anywhere(alone.get(grant)!).size, grant.name).toBeGreaterThan(1);

    // A page on which one of the two alone has read all that anybody reads there can show the pair
    // no more, and is not read again. The API's addresses are, by every pair: less is a fault there
    // too.
    const everybody = new Map(
      paths.map((path) => [path, new Set([...alone.values()].flatMap((one) => [...(one.get(path) ?? [])]))]),
    );
    const sawAll = (path: string, grant: Grant) =>
      alone.get(grant)!.get(path)!.size === everybody.get(path)!.size;

    for (const [a, b] of some) {
      const asked = paths.filter((path) => isApi(path) || !(sawAll(path, a) || sawAll(path, b)));
      const both = await read(await personWith(url, database, [a, b]), asked, names);
      const [one, other] = [alone.get(a)!, alone.get(b)!];
      const who = `${a.name} and ${b.name}`;
      for (const [path, seen] of both) {
        const expected = union(one.get(path), other.get(path));
        if (isApi(path)) expect.soft([...seen].sort(), `${who} at ${path}`).toEqual(expected);
      }
      const skipped = (reading: Reading) =>
        anywhere(new Map([...reading].filter(([path]) => !asked.includes(path))));
      const seen = union(anywhere(both), new Set(union(skipped(one), skipped(other))));
      expect.soft(seen, `${who} anywhere`).toEqual(union(anywhere(one), anywhere(other)));
    }
  });
