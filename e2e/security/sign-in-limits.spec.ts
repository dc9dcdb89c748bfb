import { readFileSync } from "node:fs";
import path from "node:path";
import { PASSWORD, addressOf } from "../support/actors";
import { Client } from "../support/client";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { raw } from "../support/raw";
import { expectProblem, findPoint, S } from "./problems";

test.use({ isolated: true });

const EMAIL = addressOf("archivist", "lund");
const AUTH = "/api/auth";
const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

/** A browser at an address, with its cookies. */
class Visitor extends Client {
  constructor(
    url: string,
    readonly address: string,
    cookies?: Map<string, string>,
  ) {
    super(url, cookies);
  }
  override fetch = (at: string, init: RequestInit = {}) =>
    Client.prototype.fetch.call(this, at, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), "X-Forwarded-For": this.address },
    });
  tries = async (password: string) => (await this.signIn(EMAIL, password)).status;
}

const isSignedIn = async (client: Client) => (await client.get(`${S}/deliveries`)).status === 200;

test("a stranger's wrong passwords keep the owner out neither elsewhere nor where they are known", async ({
  app,
}) => {
  const known = new Visitor(app.url, "203.0.113.5");
  expect(await known.tries(PASSWORD)).toBe(200);
  const device = new Map([["arkivlots.device", known.cookies.get("arkivlots.device") ?? ""]]);

  const stranger = () => new Visitor(app.url, "203.0.113.5");
  for (let i = 0; i < 10; i += 1) expect(await stranger().tries(`fel ${i}`)).toBe(401);
  expect(await stranger().tries(PASSWORD)).toBe(429);
  expect(await new Visitor(app.url, "198.51.100.7").tries(PASSWORD)).toBe(200);
  expect(await new Visitor(app.url, "203.0.113.5", new Map(device)).tries(PASSWORD)).toBe(200);
  // Another's cookie, or one of somebody's own making, is none.
  const forged = new Map([["arkivlots.device", `${"a".repeat(32)}.${"b".repeat(64)}`]]);
  expect(await new Visitor(app.url, "203.0.113.5", forged).tries(PASSWORD)).toBe(429);
  // A known device has ten guesses as well.
  for (let i = 0; i < 10; i += 1)
    expect(await new Visitor(app.url, "203.0.113.5", new Map(device)).tries(`fel ${i}`)).toBe(401);
  expect(await new Visitor(app.url, "192.0.2.1", new Map(device)).tries(PASSWORD)).toBe(429);
});

test("an IPv6 network is one address", async ({ app }) => {
  const from = (host: string) => new Visitor(app.url, `2001:db8:0:7:${host}`).tries("fel lösenord");
  for (let i = 1; i <= 10; i += 1) expect(await from(`${i}::1`)).toBe(401);
  expect(await from("ffff::9")).toBe(429);
});

test("signing in again ends the session whose cookie came along", async ({ app }) => {
  const client = new Client(app.url);
  await client.signIn(EMAIL);
  const before = new Client(app.url, new Map(client.cookies));
  expect(await isSignedIn(before)).toBe(true);
  await client.signIn(EMAIL);
  expect([await isSignedIn(before), await isSignedIn(client)]).toEqual([false, true]);
});

test("what is sent to sign in is read to 16 KiB, and only the doors in use answer", async ({ app }) => {
  const client = new Client(app.url);
  const post = async (at: string, body: string, headers: Record<string, string> = FORM) =>
    (await client.fetch(`${AUTH}/${at}`, { method: "POST", headers, body })).status;
  for (const at of ["callback/credentials", "signout"]) {
    expect([at, await post(at, `email=${"a".repeat(16 * 1024)}`)]).toEqual([at, 413]);
    expect([at, await post(at, "a".repeat(20_000_000))]).toEqual([at, 413]);
    const json = { "Content-Type": "application/json" };
    expect([at, await post(at, JSON.stringify({ email: "a".repeat(20_000_000) }), json)]).toEqual([at, 413]);
  }
  for (const at of ["_log", "session", "signin", "signin/credentials", "callback/other", "callback", "x/y/z"])
    expect([at, await post(at, `code=${"a".repeat(1000)}&level=error`)]).toEqual([at, 404]);
  for (const at of ["providers", "verify-request", "signout", "callback/credentials", "_log", "csrf/x"])
    expect([at, (await client.fetch(`${AUTH}/${at}`)).status]).toEqual([at, 404]);
  for (const at of ["signin", "error", "error?error=%0d%0aX:y", "signin?callbackUrl=http://["]) {
    const { status, headers } = await client.fetch(`${AUTH}/${at}`);
    expect([at, status, headers.get("location")]).toEqual([at, 303, "/sign-in"]);
  }
});

test("an address to go to that cannot be read is no error of ours, wherever it stands", async ({ app }) => {
  const client = new Client(app.url);
  const { csrfToken } = (await (await client.fetch(`${AUTH}/csrf`)).json()) as { csrfToken: string };
  for (const callbackUrl of [
    "http://[",
    "http://%",
    "//",
    "\\\\evil.example",
    "javascript:alert(1)",
    "%zz",
    " ",
  ]) {
    const cookie = `${client.cookieHeader()}; arkivlots.callback=${encodeURIComponent(callbackUrl)}`;
    const body = new URLSearchParams({ csrfToken, callbackUrl, email: EMAIL, password: "fel" }).toString();
    const search = `callbackUrl=${encodeURIComponent(callbackUrl)}`;
    for (const [method, at] of [
      ["POST", `callback/credentials?${search}`],
      ["POST", "signout"],
      ["GET", `csrf?${search}`],
      ["GET", `session?${search}`],
    ] as const) {
      const answer = await raw(app.url, {
        method,
        path: `${AUTH}/${at}`,
        headers: { cookie, ...(method === "POST" && FORM) },
        ...(method === "POST" && { body }),
      });
      expect([callbackUrl, at, answer.status < 500]).toEqual([callbackUrl, at, true]);
      expect(answer.headers["cache-control"]).toContain("no-store");
      expect(String(answer.headers["location"] ?? "/")).not.toMatch(/evil|javascript/);
    }
  }
});

test("each person has 600 writes a minute, and reads as before when they are used up", async ({
  app,
  client,
}) => {
  const archivist = await client("archivist");
  const read = () => archivist.post(`${S}/notifications/read`);
  expect((await read()).status).toBe(200);
  await query(app.database, "UPDATE rate_limit SET points = 600 WHERE key LIKE 'write:%'");
  const refused = expectProblem(await read(), 429, "request.tooMany");
  expect(refused.detail).not.toContain("{");
  const { delivery } = await findPoint(archivist);
  const upload = await archivist.upload("skanearkiv", delivery, "a.txt", new Uint8Array(1));
  expect([upload.status, Number(upload.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect((await (await client("coordinator")).post(`${S}/notifications/read`)).status).toBe(200);
});

interface Line {
  event?: string;
  level: number;
  [key: string]: unknown;
}

test("the log shows an attack, and holds no account's name", async ({ app, client }) => {
  const visitor = () => new Visitor(app.url, "203.0.113.66");
  const owner = visitor();
  await owner.signIn(EMAIL);
  for (let i = 0; i < 11; i += 1) await visitor().tries("fel lösenord");
  const { csrfToken } = (await (await owner.fetch(`${AUTH}/csrf`)).json()) as { csrfToken: string };
  await owner.fetch(`${AUTH}/signout`, {
    method: "POST",
    headers: FORM,
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
  for (let i = 0; i < 50; i += 1) await visitor().fetch(`${S}/deliveries`);
  const archivist = await client("archivist");
  await archivist.post(`${S}/notifications/read`, {}, { Origin: "https://evil.example" });

  const read = () => readFileSync(path.resolve(".test", app.database, "web.log"), "utf8");
  const of = (event: string) =>
    read()
      .split("\n")
      .filter((line) => line.startsWith("{") && line.endsWith("}"))
      .map((line) => JSON.parse(line) as Line)
      .filter((line) => line.event === event);
  // What was said last: a busy program writes its lines after its answers.
  await expect
    .poll(() => of("request.refused"))
    .toContainEqual(
      expect.objectContaining({ code: "request.foreignOrigin", place: "readAllNotifications" }),
    );
  const address = "203.0.113.66";
  const [failed] = of("signIn.failed").filter((line) => line["address"] === address);
  expect(failed).toMatchObject({ address, account: expect.stringMatching(/^[0-9a-f]{32}$/) });
  const account = failed?.["account"];
  expect(of("signIn.lockedOut")).toContainEqual(expect.objectContaining({ address, account }));
  expect(of("signIn.succeeded")).toContainEqual(expect.objectContaining({ address, account }));
  expect(of("session.ended")).toContainEqual(expect.objectContaining({ by: "signOut" }));
  expect(of("request.refusals")).toContainEqual(expect.objectContaining({ address, refusals: 50 }));
  expect(read()).not.toContain(EMAIL);
  expect(read()).not.toContain("fel lösenord");
});

test("what Next refuses by itself is one line in the log, below the alarm, without a stack", async ({
  app,
}) => {
  const file = path.resolve(".test", app.database, "web.log");
  const before = readFileSync(file, "utf8").length;
  const ask = (method: string, at: string, headers: Record<string, string> = {}) =>
    raw(app.url, { method, path: at, headers });
  await ask("TRACE", "/sign-in");
  await ask("TRACE", "/api/health");
  for (const method of ["POST", "PUT", "DELETE", "PROPFIND", "TRACE"]) await ask(method, "/favicon.svg");
  for (const tree of ["x", "%7B", "a".repeat(60_000), "%5B%22%22%5D"].slice(0, 4))
    await ask("GET", "/sign-in", { rsc: "1", "next-router-state-tree": tree.slice(0, 15_000) });
  const said = readFileSync(file, "utf8").slice(before).split("\n").filter(Boolean);
  const wrong = said.filter(
    (line) => !line.startsWith("{") || Number((JSON.parse(line) as Line).level) >= 50,
  );
  expect(wrong).toEqual([]);
  expect(said.filter((line) => line.length > 4096)).toEqual([]);
  expect(said.join("")).not.toMatch(/\n\s+at /);
});
