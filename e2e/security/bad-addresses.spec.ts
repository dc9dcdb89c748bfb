import { expect, test } from "../support/fixtures";
import { raw } from "../support/raw";
import { expectProblem, S } from "./problems";

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

test("a query that is not understood is 400 and names the parameter", async ({ client }) => {
  const coordinator = await client("coordinator");
  const wrong: [string, string][] = [
    ["deliveries?limit=0", "limit"],
    ["deliveries?limit=201", "limit"],
    ["deliveries?limit=-1", "limit"],
    ["deliveries?limit=1.5", "limit"],
    ["deliveries?limit=x", "limit"],
    ["deliveries?limit=", "limit"],
    ["deliveries?limit=1e999", "limit"],
    ["deliveries?limit=1&limit=2", "limit"],
    ["deliveries?status=active&status=approved", "status"],
    ["deliveries?status=Active", "status"],
    ["deliveries?municipality=12", "municipality"],
    ["deliveries?municipality=1287'--", "municipality"],
    ["deliveries?municipality[not]=1287", "municipality[not]"],
    ["deliveries?system=%00", "system"],
    ["deliveries?phase=..%2F..", "phase"],
    ["deliveries?blocked=yes", "blocked"],
    ["deliveries?sort=id;drop", "sort"],
    ["deliveries?sort=constructor", "sort"],
    ["deliveries?unknown=1", "unknown"],
    ["deliveries?constructor=1", "constructor"],
    ["deliveries?cursor=", "cursor"],
    ["deliveries?cursor=x", "cursor"],
    [`deliveries?cursor=${encode({})}`, "cursor"],
    [`deliveries?cursor=${encode(["a"])}`, "cursor"],
    [`deliveries?cursor=${encode(["a", 1, {}, null])}`, "cursor"],
    [`deliveries?cursor=${encode(["a\0", "b", "c", "d"])}`, "cursor"],
    [`deliveries?cursor=${encode(["\ud83d", "b", "c", "d"])}`, "cursor"],
    [`deliveries?cursor=${"a".repeat(2001)}`, "cursor"],
    [`deliveries?cursor=${encode(["status", "a", "b", "c", "d"])}`, "cursor"],
    [`deliveries?sort=-system&cursor=${encode(["system", "a", "b", "c", "d"])}`, "cursor"],
    ["municipalities?limit=201", "limit"],
    ["municipalities?x=1", "x"],
    [`municipalities?cursor=${encode(["a", "b", "c"])}`, "cursor"],
    ["municipalities?deliveries=some", "deliveries"],
    ["municipalities?role=owner", "role"],
    ["systems?vendor=%00", "vendor"],
    ["systems?windUp=0", "windUp"],
    ["systems?windUp=later", "windUp"],
    ["systems?status=off", "status"],
    ["systems?sort=id", "sort"],
    [`systems?cursor=${encode(["a", "b"])}`, "cursor"],
    ["approval-requests?status=closed", "status"],
    [`approval-requests?cursor=${encode(["0"])}`, "cursor"],
    ["audit-events?stream=x", "stream"],
    ["audit-events?type=%ff", "type"],
    [`audit-events?cursor=${encode(["a", "b"])}`, "cursor"],
    ["cost-shares?limit=0", "limit"],
  ];
  for (const [query, path] of wrong) {
    const problem = expectProblem(await coordinator.get(`${S}/${query}`), 400, "request.badQuery", query);
    expect([query, problem.errors?.[0]?.path]).toEqual([query, path]);
  }
});

test("a cursor belongs to the order it was taken in, and a limit's error speaks of numbers", async ({
  client,
}) => {
  const coordinator = await client("coordinator");
  const page = await coordinator.get<{ nextCursor: string }>(`${S}/deliveries?limit=1&sort=system`);
  const next = `cursor=${page.body.nextCursor}`;
  expect((await coordinator.get(`${S}/deliveries?limit=1&sort=system&${next}`)).status).toBe(200);
  for (const sort of ["", "&sort=-system", "&sort=status"])
    expectProblem(
      await coordinator.get(`${S}/deliveries?limit=1${sort}&${next}`),
      400,
      "request.badQuery",
      sort,
    );
  for (const [limit, code, message] of [
    ["201", "tooBig", "Högst 200."],
    ["0", "tooSmall", "Minst 1."],
  ]) {
    const problem = expectProblem(
      await coordinator.get(`${S}/deliveries?limit=${limit}`),
      400,
      "request.badQuery",
    );
    expect(problem.errors).toEqual([{ path: "limit", code, message }]);
  }
});

test("a well-formed cursor of somebody's own making gives a page or is refused, never an error of ours", async ({
  client,
}) => {
  const coordinator = await client("coordinator");
  for (const [list, length, order] of [
    ["deliveries", 4, ["municipality"]],
    ["deliveries?sort=-updatedAt", 4, ["-updatedAt"]],
    ["deliveries?sort=status", 4, ["status"]],
    ["deliveries?sort=blocked", 4, ["blocked"]],
    ["deliveries?sort=phase", 4, ["phase"]],
    ["deliveries?sort=points", 4, ["points"]],
    ["systems", 3, ["name"]],
    ["systems?sort=-windUp", 3, ["-windUp"]],
    ["systems?sort=stopped", 3, ["stopped"]],
    ["approval-requests", 2, []],
    ["audit-events", 3, []],
    ["notifications", 1, []],
  ] as const)
    for (const part of ["", "x", "'", "9999-99-99", "å".repeat(100), "-1", "\\"]) {
      const cursor = encode([...order, ...Array<string>(length).fill(part)]);
      const answer = await coordinator.get(`${S}/${list}${list.includes("?") ? "&" : "?"}cursor=${cursor}`);
      // Where a place is a number or an id these are none; where it is any text they are one.
      if (answer.status === 400) expectProblem(answer, 400, "request.badQuery", part);
      else expect([list, part, answer.status]).toEqual([list, part, 200]);
    }
});

test("pages leave out what they do not understand", async ({ client }) => {
  const coordinator = await client("coordinator");
  for (const at of [
    "deliveries?limit=0&status=x&status=y",
    "deliveries?cursor=x",
    `deliveries?cursor=${encode(["a", "b", "c", "d"])}`,
    `deliveries?cursor=${encode(["\ud83d", "b", "c", "d"])}`,
    "deliveries?sort=x%00",
    "deliveries?__proto__=x",
    "approvals?cursor=x",
    `approvals?cursor=${encode(["a\0", "b"])}`,
    "audit?cursor=x",
    "notifications?cursor=x",
    "notifications?unread=x",
    "audit?stream=%ff",
    `audit?cursor=${encode(["a", "b", "c"])}`,
  ]) {
    const { status, headers } = await coordinator.get(`/skanearkiv/${at}`);
    expect([at, status === 200 || status === 307, headers.get("location")]).toEqual([
      at,
      true,
      status === 307 ? expect.stringMatching(/^\/skanearkiv\/\w+$/) : null,
    ]);
  }
});

test("an id of the wrong form is an object that does not exist, in any place and any coding", async ({
  client,
}) => {
  const archivist = await client("archivist");
  const ids = [
    "1",
    "undefined",
    "00000000-0000-0000-0000-00000000000",
    "%00",
    "%F0%9F%97%82",
    "..%2F..%2Fapprovals",
    "'%20OR%201=1--",
    "a".repeat(3000),
    "%ED%A0%BD",
    "{id}",
  ];
  const wrong: unknown[] = [];
  for (const id of ids)
    for (const at of [
      `${S}/deliveries/${id}`,
      `${S}/files/${id}`,
      `${S}/approvals/${id}`,
      `${S}/approvals/${id}/document.pdf`,
      `${S}/budgets/${id}`,
      `/api/v1/${id}/deliveries`,
      `/skanearkiv/deliveries/${id}`,
      `/skanearkiv/approvals/requests/${id}`,
      `/skanearkiv/deliveries/${id}/control-points/1`,
      `/${id}`,
    ]) {
      const { status } = await archivist.get(at);
      // A budget's year is asked for by a role that may not read budgets; a coding that is none is Next's own 400.
      const allowed = at.includes("/budgets/") ? [403, 404, 400] : [404, 400];
      if (!allowed.includes(status)) wrong.push([at.slice(0, 100), status]);
    }
  expect(wrong).toEqual([]);
});

test("bytes that are no address are refused, not failed on", async ({ client, app }) => {
  const archivist = await client("archivist");
  const cookie = [...archivist.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  for (const path of [
    `${S}/deliveries/%`,
    `${S}/deliveries/%E0%A4%A`,
    `${S}/deliveries?system=%E0%A4%A`,
    "/skanearkiv/deliveries/%",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//evil.example/skanearkiv",
    "/sign-in?next=//evil.example",
    "/sign-in?next=%5C%5Cevil.example",
    "/sign-in?next=https:evil.example",
  ]) {
    const { status, headers } = await raw(app.url, { method: "GET", path, headers: { cookie } });
    expect([path, status < 500]).toEqual([path, true]);
    // Never to another site: a path of this one, or nowhere.
    expect([path, String(headers["location"] ?? "/")]).toEqual([
      path,
      expect.stringMatching(/^\/(?![\/\\])/),
    ]);
  }
});
