import { PASSWORD, addressOf } from "../support/actors";
import { Client } from "../support/client";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { makeReadyToSign } from "../support/ready-delivery";
import { expectProblem, S } from "./problems";

test.use({ isolated: true });

const signIn = async (url: string, email: string, password: string) => {
  const client = new Client(url);
  const response = await client.signIn(email, password);
  return { client, status: response.status, text: await response.text(), headers: response.headers };
};
const isSignedIn = async (client: Client) => (await client.get(`${S}/deliveries`)).status === 200;

test("who is not let in is told the same, whether the account exists or not", async ({ app }) => {
  const known = addressOf("archivist");
  const answers = new Set<string>();
  const wrong: unknown[] = [];
  for (const [email, password] of [
    [known, "fel lösenord"],
    [known, ""],
    [known, `${PASSWORD} `],
    [known, "x".repeat(129)],
    [known, "a\0b"],
    [known, "\ud83d"],
    ["ingen@skanearkiv.example", PASSWORD],
    ["a\0b@skanearkiv.example", PASSWORD],
    ["' OR 1=1 --", PASSWORD],
    ["x".repeat(5000), PASSWORD],
    ["", ""],
  ] as const) {
    const { client, status, text } = await signIn(app.url, email, password);
    if (status !== 401) wrong.push([email.slice(0, 40), password.slice(0, 20), status]);
    expect(await isSignedIn(client)).toBe(false);
    answers.add(text);
  }
  expect(wrong).toEqual([]);
  expect(answers.size).toBe(1);
  const right = await signIn(app.url, known.toUpperCase(), PASSWORD);
  expect(await isSignedIn(right.client)).toBe(true);
});

test("bodies that are no sign-in are refused", async ({ app }) => {
  const wrong: unknown[] = [];
  for (const [type, body] of [
    ["application/json", "{"],
    ["application/json", '{"email":{"$ne":""},"password":{"$ne":""}}'],
    ["application/json", "null"],
    ["application/x-www-form-urlencoded", "email=a&email=b"],
    ["text/plain", "x"],
  ] as const) {
    const client = new Client(app.url);
    await client.get("/api/auth/csrf");
    const answer = await client.call("POST", "/api/auth/callback/credentials", {
      body,
      headers: { "Content-Type": type },
    });
    if (answer.status >= 500) wrong.push([type, body, answer.status]);
    expect(await isSignedIn(client)).toBe(false);
  }
  expect(wrong).toEqual([]);
});

test("without the form's token nobody is signed in", async ({ app }) => {
  const client = new Client(app.url);
  const response = await client.fetch("/api/auth/callback/credentials", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: "https://evil.example" },
    body: new URLSearchParams({ email: addressOf("archivist"), password: PASSWORD, json: "true" }),
  });
  expect(response.status).toBeLessThan(500);
  expect(await isSignedIn(client)).toBe(false);
});

test("after ten wrong passwords an account waits, and is told how long; others do not", async ({ app }) => {
  const email = addressOf("archivist", "lund");
  const guesses = await Promise.all(
    Array.from({ length: 14 }, (_, index) => signIn(app.url, email, `fel nummer ${index}`)),
  );
  const given = (status: number) => guesses.filter((guess) => guess.status === status).length;
  expect([given(401), given(429)]).toEqual([10, 4]);
  const { client, status, headers, text } = await signIn(app.url, email, PASSWORD);
  const answer = { status, headers, text, body: JSON.parse(text) as unknown };
  const problem = expectProblem(answer, 429, "account.tooManyTries");
  const wait = Number(headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(900);
  expect(problem.detail).not.toContain("{");
  expect(await isSignedIn(client)).toBe(false);
  const unknown = "ingen.alls@skanearkiv.example";
  for (let i = 0; i < 10; i += 1) await signIn(app.url, unknown, "fel lösenord");
  expect((await signIn(app.url, unknown, "fel lösenord")).status).toBe(429);
  expect(await isSignedIn((await signIn(app.url, addressOf("archivist"), PASSWORD)).client)).toBe(true);
});

test("a deleted session, a deactivated person and a revoked role end at the next call", async ({
  client,
  app,
}) => {
  const [deleted, deactivated, revoked, idle, over] = [
    await client("archivist"),
    await client("archivist", "lund"),
    await client("archivist", "skurup"),
    await client("council"),
    await client("auditor"),
  ];
  const of = (email: string) => `user_id = (SELECT id FROM "user" WHERE email = '${email}')`;
  await query(app.database, `DELETE FROM session WHERE ${of(addressOf("archivist"))}`);
  await query(
    app.database,
    `UPDATE "user" SET deactivated_at = now() WHERE email = '${addressOf("archivist", "lund")}'`,
  );
  await query(
    app.database,
    `UPDATE role_grant SET revoked_at = now() WHERE ${of(addressOf("archivist", "skurup"))}`,
  );
  await query(
    app.database,
    `UPDATE session SET last_seen_at = now() - interval '30 minutes' WHERE ${of(addressOf("council"))}`,
  );
  await query(app.database, `UPDATE session SET expires_at = now() WHERE ${of(addressOf("auditor"))}`);
  for (const one of [deleted, deactivated, idle, over]) {
    expectProblem(await one.get(`${S}/deliveries`), 401, "request.unauthenticated");
    const page = await one.get("/skanearkiv");
    expect([page.status, page.headers.get("location")]).toEqual([307, "/sign-in?next=%2Fskanearkiv"]);
  }
  expectProblem(await revoked.get(`${S}/deliveries`), 404, "request.notFound");
});

test("a cookie that is not ours signs nobody in, and signing out ends the session itself", async ({
  client,
  app,
}) => {
  const archivist = await client("archivist");
  const name = "arkivlots.session";
  const token = archivist.cookies.get(name)!;
  for (const value of [
    "",
    "x",
    token.slice(0, -2),
    `${token}x`,
    token.split(".").slice(0, 4).join("."),
    "a".repeat(7000),
  ]) {
    const stranger = new Client(app.url);
    stranger.cookies.set(name, value);
    expectProblem(await stranger.get(`${S}/deliveries`), 401, "request.unauthenticated", value.slice(0, 20));
  }
  const { body } = await archivist.get<{ csrfToken: string }>("/api/auth/csrf");
  await archivist.fetch("/api/auth/signout", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: app.url },
    body: new URLSearchParams({ csrfToken: body.csrfToken, json: "true" }),
  });
  const thief = new Client(app.url);
  thief.cookies.set(name, token);
  expectProblem(await thief.get(`${S}/deliveries`), 401, "request.unauthenticated");
});

test("the signature's password: wrong is 422 and never 401, and after five tries the right one waits too", async ({
  client,
}) => {
  const archivist = await client("archivist");
  const { request } = await makeReadyToSign(archivist);
  const at = `${S}/approval-requests/${request}`;
  const prepared = await archivist.post<{ id: string; digest: string }>(`${at}/statement`, {
    decision: "approved",
    remarks: null,
    language: "sv",
  });
  const signature = { statementId: prepared.body.id, digest: prepared.body.digest, method: "password" };
  const sign = (more: object) => archivist.post(`${at}/signature`, { ...signature, ...more });
  for (const more of [
    {},
    { password: 1 },
    { password: { not: "" } },
    { password: "x".repeat(129) },
    { password: PASSWORD, method: "none" },
    { password: PASSWORD, digest: "x" },
    { password: PASSWORD, statementId: "x" },
    { password: PASSWORD, extra: true },
  ])
    expectProblem(await sign(more), 422, "request.invalid", JSON.stringify(more).slice(0, 60));
  const lone = await archivist.call("POST", `${at}/signature`, {
    body: JSON.stringify({ ...signature, password: "PW" }).replace("PW", "\\ud83d"),
  });
  expectProblem(lone, 422, "request.invalid", "lone surrogate");
  expectProblem(await sign({ password: PASSWORD, digest: "0".repeat(64) }), 409, "approval.digestMismatch");
  // No password at all is nobody's guess, and is not counted as one.
  expectProblem(await sign({ password: "" }), 422, "approval.wrongPassword", "none at all");
  for (const password of ["fel", "Fel", "a\0b", "FEL", "ingen"])
    expectProblem(await sign({ password }), 422, "approval.wrongPassword", JSON.stringify(password));
  const locked = await sign({ password: PASSWORD });
  expectProblem(locked, 429, "approval.tooManyTries");
  expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(0);
});
