import type { Answer, Client } from "../support/client";
import { expect, test } from "../support/fixtures";
import { routeTable, type Route } from "./route-table";
import { callRow, type Seen } from "./rows";
import { makeWorld } from "./world";

test.use({ isolated: true });

const isApi = (route: Route) => route.path.startsWith("/api/v1/[office]");

/** What the row's status promises besides itself. */
function promiseBroken({ route, actor, answer: { status, headers, body } }: Seen): string | null {
  const type = headers.get("content-type") ?? "";
  if (!isApi(route)) {
    if (status === 307 && actor === "signedOut" && !headers.get("location")?.startsWith("/sign-in"))
      return `leads to ${headers.get("location")}`;
    return null;
  }
  if (!headers.get("cache-control")?.includes("no-store")) return "may be stored";
  if (status < 400) return null;
  if (!type.startsWith("application/problem+json")) return `is ${type}`;
  const problem = body as Record<string, unknown>;
  const codes: Record<number, string[]> = {
    401: ["request.unauthenticated"],
    403: ["request.forbidden"],
    404: ["request.notFound"],
    409: ["closing.notApproved", "delivery.alreadyGoing", "request.stale"],
    // What is sent names a municipality that is not theirs: foreign and unknown are one answer.
    422: ["installation.unknownMunicipality", "request.invalid", "settlement.unknownMunicipality"],
    503: ["approval.documentPending"],
  };
  // Who holds the permission, and not so widely.
  const isTooWide = status === 403 && problem["code"] === "person.roleTooWide";
  const isTold = codes[status]?.includes(String(problem["code"])) || isTooWide;
  return isTold && problem["status"] === status ? null : JSON.stringify(body);
}

/** The table in parts that run beside each other. */
const PARTS = 8;

for (let part = 0; part < PARTS; part += 1)
  test(`every page and route answers every kind of actor as the table says (${part + 1} of ${PARTS})`, async ({
    app,
  }) => {
    test.setTimeout(400_000);
    const world = await makeWorld(app.url, app.database);
    const wrong: string[] = [];
    const absent: Answer[] = [];
    for (const route of routeTable.filter((_, at) => at % PARTS === part))
      for (const row of route.rows)
        for (const seen of await callRow(world, route, row)) {
          const { status, text } = seen.answer;
          const expected = row.expected[seen.actor];
          if (status !== expected)
            wrong.push(`${seen.where}: ${status} instead of ${expected} ${text.slice(0, 200)}`);
          const broken = promiseBroken(seen);
          if (broken) wrong.push(`${seen.where}: ${broken}`);
          if (isApi(route) && status === 404) absent.push(seen.answer);
        }
    expect(wrong).toEqual([]);

    await test.step("foreign, missing and malformed are one answer of the API, to the byte", async () => {
      const { archivist } = world.people;
      const nothing = await archivist.get(`/api/v1/skanearkiv/deliveries/${crypto.randomUUID()}`);
      const shapeOf = ({ headers, text }: Answer) => {
        const names = [...headers.keys()].filter((name) => name !== "date");
        return JSON.stringify([text, names.map((name) => [name, headers.get(name)])]);
      };
      expect(absent.length).toBeGreaterThan(200 / PARTS);
      expect([...new Set(absent.map(shapeOf))]).toEqual([shapeOf(nothing)]);
    });
  });

const withIds = [
  "deliveries/[id]",
  "deliveries/[id]/control-points/1",
  "approvals/[id]",
  "approvals/requests/[id]",
  "economy/budgets/[id]",
  "municipalities/[id]",
];

test("a page of another municipality shows the same as one of nothing, to the last word", async ({
  app,
  asActor,
}) => {
  test.setTimeout(120_000);
  const { other } = await makeWorld(app.url, app.database);
  const page = await asActor("archivist", "trelleborg");
  const words = async (path: string) => {
    const answer = await page.goto(`/skanearkiv/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const text = await page.locator("body").innerText();
    return { status: answer?.status(), lang: await page.locator("html").getAttribute("lang"), text };
  };
  const missing = await words(`deliveries/${crypto.randomUUID()}`);
  expect(missing).toMatchObject({ status: 404, lang: "sv", text: expect.stringContaining("finns inte") });
  for (const pattern of withIds) {
    const of = pattern.startsWith("municipalities")
      ? "1264"
      : pattern.includes("requests")
        ? other.request
        : pattern.includes("approvals")
          ? other.approval
          : other.delivery;
    const at = (id: string) => words(pattern.replace("[id]", id));
    if (pattern.includes("budgets")) {
      expect((await at("2020")).text).toBe((await at("1999")).text);
      continue;
    }
    for (const id of [of, crypto.randomUUID(), "not-an-id"])
      expect([pattern, id === of, await at(id)]).toEqual([pattern, id === of, missing]);
  }
});

test("a method that a route does not have is refused, whoever asks", async ({ client, app }) => {
  const coordinator = await client("coordinator");
  const stranger = await client("coordinator", undefined, "e-arkiv-mitt");
  const wrong: string[] = [];
  const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
  const paths = new Set(routeTable.filter(isApi).map((route) => route.path));
  for (const path of [...paths].filter((one) => !one.includes("..."))) {
    const allow = routeTable.filter((route) => route.path === path).map((route) => route.method);
    const filled = path
      .replace("[office]", "skanearkiv")
      .replace("[year]", "2020")
      .replace("[code]", "1287")
      .replace(/\[\w+\]/g, crypto.randomUUID());
    const refuse = async (one: Client, method: string) => {
      const { status, text, headers } = await one.call(method, filled, {
        body: method === "GET" ? undefined : {},
      });
      const isRight =
        status === 405 &&
        headers.get("content-type") === "application/problem+json" &&
        text.includes('"code":"request.methodNotAllowed"') &&
        allow.every((name) => headers.get("allow")?.split(", ").includes(name)) &&
        !headers.get("allow")?.split(", ").includes(method);
      if (!isRight) wrong.push(`${method} ${path}: ${status} ${text.slice(0, 100)}`);
    };
    const refused = methods.filter((method) => !allow.includes(method));
    await Promise.all(refused.flatMap((method) => [coordinator, stranger].map((one) => refuse(one, method))));
  }
  expect(wrong).toEqual([]);
  expect(app.url).toContain("localhost");
});
