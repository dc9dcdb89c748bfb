import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { startServer } from "../../scripts/lib/serve.mjs";
import { Client } from "../support/client";
import { breachOf } from "../support/contract";
import { expect, test } from "../support/fixtures";
import { routeTable } from "./route-table";

const built = (file: string): unknown => JSON.parse(readFileSync(path.join(".next", file), "utf8"));
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

const DISPATCHER = "/api/v1/[...path]";

test("every page and route of the build stands in the reviewed table, and nothing else does", () => {
  const routes = Object.values(built("app-path-routes-manifest.json") as Record<string, string>);
  const modules = Object.keys(built("server/app-paths-manifest.json") as Record<string, string>);
  expect(routes).toHaveLength(modules.length);
  const listed = routeTable.map((route) => route.path).filter((at) => !at.startsWith("/api/v1/"));
  expect(sorted(routes)).toEqual(sorted([...listed, DISPATCHER]));
});

/** The operations that the program tells of, as the table writes them. */
async function operationsOf(url: string): Promise<string[]> {
  const { body } = await new Client(url).get<{ paths: Record<string, object> }>("/api/v1/openapi.json");
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll("{", "[").replaceAll("}", "]")}`,
    ),
  );
}

/**
 * Operations without a row, and rows without an operation; sign-in and what no address has are rows
 * of their own.
 */
function unmatched(operations: string[], table: typeof routeTable): string[] {
  const isOther = (path: string) => path.startsWith("/api/auth/") || path === "/api/v1/[office]/[...path]";
  const rows = table
    .filter((route) => route.path.startsWith("/api/") && !isOther(route.path))
    .map((route) => `${route.method} ${route.path}`);
  return [
    ...operations.filter((one) => !rows.includes(one)),
    ...rows.filter((one) => !operations.includes(one)),
  ];
}

test("every operation stands in the table, and one that does not is found", async ({ app }) => {
  const operations = await operationsOf(app.url);
  expect(operations.length).toBeGreaterThan(40);
  expect(unmatched(operations, routeTable)).toEqual([]);
  const planted = "POST /api/v1/[office]/planted";
  expect(unmatched([...operations, planted], routeTable)).toEqual([planted]);
  const row = { method: "GET", path: "/api/v1/[office]/gone", rows: [] };
  expect(unmatched(operations, [...routeTable, row])).toEqual(["GET /api/v1/[office]/gone"]);
});

test("an answer with a field more or less than its operation tells of is found", () => {
  const at = "/api/v1/skanearkiv/notifications/read";
  expect(breachOf("POST", at, { unread: 0 })).toBeNull();
  expect(breachOf("POST", at, { unread: 0, total: 7 })).toContain("answer.total");
  expect(breachOf("POST", at, {})).toContain("readAllNotifications");
  expect(breachOf("GET", at, { unread: 0 })).toContain("no operation");
});

test("nothing answers below /api but sign-in, health and the dispatcher", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => /(^|\/)route\.\w+$/.test(file)).sort()).toEqual([
    "api/auth/[...nextauth]/route.ts",
    "api/health/route.ts",
    "api/v1/[...path]/route.ts",
  ]);
});

test("the build has no other doors: no pages router, no rewrites, no server actions", () => {
  const manifest = built("routes-manifest.json") as {
    rewrites: Record<string, unknown[]> | unknown[];
    redirects: { internal?: boolean }[];
  };
  const rewrites = Array.isArray(manifest.rewrites)
    ? manifest.rewrites
    : Object.values(manifest.rewrites).flat();
  expect(rewrites).toEqual([]);
  expect(manifest.redirects.filter((redirect) => !redirect.internal)).toEqual([]);
  const pages = Object.keys(built("server/pages-manifest.json") as object);
  expect(pages.filter((page) => !["/404", "/500", "/_app", "/_document", "/_error"].includes(page))).toEqual(
    [],
  );
  expect(built("server/server-reference-manifest.json")).toMatchObject({ node: {}, edge: {} });
  const actions = built("server/server-reference-manifest.json") as { node: object; edge: object };
  expect([Object.keys(actions.node), Object.keys(actions.edge)]).toEqual([[], []]);
  expect(existsSync(".next/server/middleware-manifest.json")).toBe(true);
});

test("the image optimiser and Next's other inner doors are closed", async ({ app }) => {
  const client = new Client(app.url);
  for (const at of [
    "/_next/image?url=%2Ffavicon.ico&w=64&q=75",
    "/_next/image?url=http%3A%2F%2F127.0.0.1%2F&w=64&q=75",
    "/_next/data/x/index.json",
  ])
    expect([at, (await client.get(at)).status]).toEqual([at, 404]);
  const action = await client.call("POST", "/sign-in", {
    body: "[]",
    headers: { "Next-Action": "0".repeat(42), "Content-Type": "text/plain;charset=UTF-8" },
  });
  expect(action.status).toBeGreaterThanOrEqual(400);
  expect(action.status).toBeLessThan(500);
});

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
};

test("pages and answers carry the security headers, and do not say what serves them", async ({
  app,
  client,
}) => {
  const archivist = await client("archivist");
  const answers = [
    await new Client(app.url).get("/sign-in"),
    await new Client(app.url).get("/nowhere/at/all"),
    await archivist.get("/skanearkiv"),
    await archivist.get("/skanearkiv/deliveries/not-an-id"),
    await archivist.get("/skanearkiv/audit"),
    await archivist.get("/api/v1/skanearkiv/deliveries"),
    await archivist.get("/api/v1/skanearkiv/deliveries/not-an-id"),
    await archivist.get("/api/health"),
    await archivist.get("/api/auth/csrf"),
  ];
  for (const { headers } of answers) {
    for (const [name, value] of Object.entries(everywhere))
      expect([name, headers.get(name)]).toEqual([name, value]);
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("server")).toBeNull();
  }
});

test("a page's policy allows its own scripts by a nonce that is new each time; the API's allows nothing", async ({
  app,
  client,
}) => {
  const signedOut = new Client(app.url);
  const archivist = await client("archivist");
  const nonces = new Set<string>();
  for (const page of [
    await signedOut.get("/sign-in"),
    await signedOut.get("/sign-in"),
    await archivist.get("/skanearkiv"),
    await archivist.get("/skanearkiv/deliveries/not-an-id"),
  ]) {
    const policy = page.headers.get("content-security-policy") ?? "";
    const rules = new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
    expect(rules.get("default-src")).toEqual(["'self'"]);
    expect(rules.get("object-src")).toEqual(["'none'"]);
    expect(rules.get("base-uri")).toEqual(["'none'"]);
    expect(rules.get("form-action")).toEqual(["'self'"]);
    expect(rules.get("frame-ancestors")).toEqual(["'none'"]);
    expect(rules.get("script-src")).toContain("'strict-dynamic'");
    expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toMatch(/unsafe|\*|http:/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length).toBeGreaterThan(20);
    nonces.add(nonce);
    const inline = page.text.match(/<script\b[^>]*>/g) ?? [];
    expect(inline.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  }
  expect(nonces.size).toBe(4);
  const api = await archivist.get("/api/v1/skanearkiv/deliveries");
  expect(api.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("an address below any key an office may have carries the policy, however the key begins", async ({
  app,
}) => {
  const client = new Client(app.url);
  const keys = [
    "icon",
    "icons",
    "iconarkivet",
    "favicon",
    "favicon-lund",
    "fonts",
    "fontsjo",
    "api-x",
    "apix",
  ];
  for (const key of [...keys, "next", "_nextarkiv", "favicon.svgx"])
    for (const end of ["", "/deliveries", "/icon.png"]) {
      const { headers } = await client.fetch(`/${key}${end}`);
      const policy = headers.get("content-security-policy");
      expect([key, end, policy]).toEqual([key, end, expect.stringContaining("default-src 'self'")]);
    }
});

test("what somebody signed in is answered is never stored", async ({ client }) => {
  const archivist = await client("archivist");
  for (const at of [
    "/",
    "/skanearkiv",
    "/skanearkiv/deliveries",
    "/skanearkiv/audit",
    "/skanearkiv/deliveries/not-an-id",
    "/api/v1/skanearkiv/deliveries",
    "/api/v1/skanearkiv/audit-events",
    "/api/v1/skanearkiv/nowhere",
    "/api/auth/session",
    "/api/auth/csrf",
    "/api/auth/nowhere",
  ]) {
    const { headers } = await archivist.get(at);
    expect([at, headers.get("cache-control")]).toEqual([at, expect.stringContaining("no-store")]);
  }
});

test("the cookies hold no script's reach, and only this site sends them", async ({ app }) => {
  const client = new Client(app.url);
  await client.get("/api/auth/csrf");
  const response = await client.signIn("arkivarie.trelleborg@skanearkiv.example");
  const cookies = response.headers.getSetCookie();
  const session = cookies.find((cookie) => cookie.startsWith("arkivlots.session="))!;
  expect(session).toMatch(/; HttpOnly/i);
  expect(session).toMatch(/; SameSite=Lax/i);
  expect(session).toMatch(/; Path=\//);
  expect(session).not.toMatch(/; Domain=/i);
  for (const cookie of cookies.filter((one) => one.startsWith("arkivlots.")))
    expect(cookie).toMatch(/; HttpOnly.*; SameSite=Lax/i);
});

test("where the site is served over https, the cookies are Secure and bound to the host", async ({ app }) => {
  const origin = "https://arkiv.example";
  const env = { APP_ORIGIN: origin, NEXTAUTH_URL: origin };
  const dataDir = path.resolve(".test", `${app.database}_https`);
  const server = await startServer({ databaseName: app.database, dataDir, env });
  try {
    const client = new Client(server.url);
    const csrf = await client.fetch("/api/auth/csrf");
    const signedIn = await client.signIn("arkivarie.trelleborg@skanearkiv.example");
    const cookies = [...csrf.headers.getSetCookie(), ...signedIn.headers.getSetCookie()];
    const own = cookies.filter((cookie) => cookie.includes("arkivlots."));
    expect(own.some((cookie) => cookie.startsWith("__Host-arkivlots.session="))).toBe(true);
    for (const cookie of own)
      expect(cookie).toMatch(/^__Host-arkivlots\.\w+=.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax/);
    const { status } = await client.get("/api/v1/skanearkiv/deliveries");
    expect(status).toBe(200);
  } finally {
    await server.stop();
  }
});
