import path from "node:path";
import { startServer } from "../../scripts/lib/serve.mjs";
import { addressOf } from "../support/actors";
import { Client } from "../support/client";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { openGate } from "../support/tcp-gate";
import { expectProblem, findPoint, S } from "./problems";

test.use({ isolated: true });

const body = { result: "passed", measuredValue: null, note: null, evidenceFileIds: [] };

test("while the database is away every call says so and when to come back, and then it works again", async ({
  app,
}) => {
  test.setTimeout(120_000);
  const address = new URL((process.env["TEST_APP_URL_BASE"] ?? "") + app.database);
  const gate = await openGate(address);
  address.port = String(gate.port);
  const server = await startServer({
    databaseName: app.database,
    dataDir: path.resolve(".test", `${app.database}_gate`),
    env: { DATABASE_APP_URL: address.href },
  });
  try {
    const archivist = new Client(server.url);
    await archivist.signIn(addressOf("archivist"));
    const { path: at, point } = await findPoint(archivist);
    const key = crypto.randomUUID();
    const put = () =>
      archivist.call("PUT", at, { body, headers: { "If-Match": '"1"', "Idempotency-Key": key } });

    await gate.shut();
    for (const call of [
      () => archivist.get(`${S}/deliveries`),
      () => archivist.get(`${S}/exports/deliveries?format=xlsx`),
      put,
      () => archivist.get("/api/health"),
      () => archivist.upload("skanearkiv", point.id, "a.txt", new Uint8Array(1)),
    ]) {
      const answer = await call();
      expectProblem(answer, 503, "request.unavailable");
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    const signIn = await new Client(server.url).signIn(addressOf("council"));
    expect([signIn.status, signIn.headers.get("retry-after")]).toEqual([503, expect.any(String)]);

    await gate.open();
    gate.slam();
    for (let i = 0; i < 3; i += 1) expectProblem(await put(), 503, "request.unavailable", "slammed");

    await gate.open();
    await expect.poll(async () => (await archivist.get("/api/health")).status, { timeout: 30_000 }).toBe(200);
    expect((await put()).status).toBe(200);
    expect((await put()).headers.get("idempotency-replayed")).toBe("true");
  } finally {
    await server.stop();
    await gate.shut();
  }
});

test("connections that the server ends do not end the program", async ({ app, client }) => {
  const archivist = await client("archivist");
  const end =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()";
  await query(app.database, end, [app.database], "superuser");
  await expect
    .poll(async () => (await archivist.get(`${S}/deliveries`)).status, { timeout: 15_000 })
    .toBe(200);
  const fresh = new Client(app.url);
  await fresh.signIn(addressOf("council"));
  expect((await fresh.get(`${S}/deliveries`)).status).toBe(200);
});

test("a database with no room for another connection is busy, not broken", async ({ app, client }) => {
  test.setTimeout(90_000);
  const archivist = await client("archivist");
  const limit = (n: number) =>
    query("postgres", `ALTER DATABASE "${app.database}" CONNECTION LIMIT ${n}`, [], "superuser");
  await limit(0);
  const end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1";
  await query("postgres", end, [app.database], "superuser");
  await expect
    .poll(async () => (await archivist.get(`${S}/deliveries`)).status, { timeout: 30_000 })
    .toBe(503);
  expectProblem(await archivist.get(`${S}/deliveries`), 503, "request.unavailable");
  await limit(-1);
  await expect
    .poll(async () => (await archivist.get(`${S}/deliveries`)).status, { timeout: 30_000 })
    .toBe(200);
});

test("where nothing can be written people read on, health says so, and a write is told why", async ({
  app,
  client,
}) => {
  const archivist = await client("archivist");
  const { path: at } = await findPoint(archivist);
  // So that reading wants to note both that the person was seen and that they were here.
  await query(app.database, "UPDATE session SET last_seen_at = now() - interval '5 minutes'");
  const only = (state: string) =>
    query(
      "postgres",
      `ALTER DATABASE "${app.database}" SET default_transaction_read_only = ${state}`,
      [],
      "superuser",
    );
  const end =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()";
  await only("on");
  await query("postgres", end, [app.database], "superuser");
  const health = () => archivist.get<{ code?: string }>("/api/health");
  await expect.poll(async () => (await health()).body.code, { timeout: 30_000 }).toBe("request.readOnly");
  expectProblem(await health(), 503, "request.readOnly");
  for (const page of ["/skanearkiv", "/skanearkiv/deliveries", `${S}/deliveries`])
    expect([page, (await archivist.get(page)).status]).toEqual([page, 200]);
  const put = await archivist.call("PUT", at, { body, headers: { "If-Match": '"1"' } });
  expectProblem(put, 503, "request.readOnly");
  expect(Number(put.headers.get("retry-after"))).toBeGreaterThan(0);
  await only("off");
  await query("postgres", end, [app.database], "superuser");
  await expect.poll(async () => (await health()).status, { timeout: 30_000 }).toBe(200);
});
