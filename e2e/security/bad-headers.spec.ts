import { randomUUID } from "node:crypto";
import { expect, test } from "../support/fixtures";
import { query } from "../support/database";
import { raw } from "../support/raw";
import { expectProblem, findPoint, S } from "./problems";

test.use({ isolated: true });

const body = { result: "passed", measuredValue: null, note: null, evidenceFileIds: [] };

test("a write that another site may have caused is refused", async ({ client, app }) => {
  const archivist = await client("archivist");
  const { path } = await findPoint(archivist);
  const put = (headers: Record<string, string | undefined>) =>
    archivist.call("PUT", path, { body, headers: { "If-Match": '"1"', ...headers } });
  const foreign = [
    { Origin: undefined },
    { Origin: "" },
    { Origin: "null" },
    { Origin: "https://evil.example" },
    { Origin: app.url.replace("http:", "https:") },
    { Origin: `${app.url}.evil.example` },
    { Origin: `${app.url}/` },
    { Origin: app.url.toUpperCase() },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "none" },
    { "Sec-Fetch-Site": "" },
  ];
  for (const headers of foreign)
    expectProblem(await put(headers), 403, "request.foreignOrigin", JSON.stringify(headers));
  const { status } = await put({ "Sec-Fetch-Site": "same-origin" });
  expect(status).toBe(200);
  const upload = await archivist.upload("skanearkiv", randomUUID(), "a.txt", new Uint8Array(1), {
    Origin: "https://evil.example",
  });
  expectProblem(upload, 403, "request.foreignOrigin");
});

test("a body is JSON and says so", async ({ client }) => {
  const archivist = await client("archivist");
  const { path } = await findPoint(archivist);
  const put = (sent: unknown, headers: Record<string, string | undefined> = {}) =>
    archivist.call("PUT", path, { body: sent, headers: { "If-Match": '"1"', ...headers } });
  for (const type of [
    undefined,
    "",
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonx",
    "text/json",
  ])
    expectProblem(
      await put(JSON.stringify(body), { "Content-Type": type }),
      415,
      "request.wrongContentType",
      String(type),
    );
  for (const text of ["", "{", "{'result':'passed'}", '{"result":"passed"} x', "\uFEFFx", "undefined"])
    expectProblem(await put(text), 400, "request.badJson", text);
  const notUtf8 = Buffer.from('{"result":"passed","note":"\xe5"}', "latin1");
  expectProblem(await put(new Uint8Array(notUtf8)), 400, "request.badJson", "latin1");
  for (const value of ["null", "[]", '"passed"', "1"])
    expectProblem(await put(value), 422, "request.invalid", value);
  expect((await put(body, { "Content-Type": "Application/JSON; charset=utf-8" })).status).toBe(200);
});

test("a version must be given, be one, and be the one that now is", async ({ client }) => {
  const archivist = await client("archivist");
  const { path, point, delivery } = await findPoint(archivist);
  const put = (version: string | undefined) =>
    archivist.call("PUT", path, { body, headers: { "If-Match": version } });
  for (const version of [
    undefined,
    "",
    "*",
    "1",
    '"x"',
    '"-1"',
    '"1.0"',
    'W/"1"',
    '"1", "2"',
    '"9999999999"',
    '""',
  ])
    expectProblem(await put(version), 428, "request.versionMissing", String(version));
  const first = await put('"1"');
  expect([first.status, first.headers.get("etag")]).toEqual([200, '"2"']);
  const now = await archivist.get<{ controlPoints: { id: string }[] }>(`${S}/deliveries/${delivery}`);
  const current = now.body.controlPoints.find((one) => one.id === point.id);
  for (const version of ['"1"', '"3"', '"0"', '"999999999"']) {
    const stale = expectProblem(await put(version), 409, "request.stale", version);
    expect(stale.current).toEqual(current);
  }
  const phase = await archivist.call("POST", `${S}/deliveries/${delivery}/phase`, {
    body: { phase: "inleverans", reason: "x" },
    headers: { "If-Match": '"1"' },
  });
  expect(expectProblem(phase, 409, "request.stale").current).toEqual(now.body);
});

test("an Idempotency-Key is needed; the same call answers the same, another call under it is refused", async ({
  client,
  app,
}) => {
  const archivist = await client("archivist");
  const { path } = await findPoint(archivist);
  const put = (key: string | undefined, sent: unknown = body, version = '"1"') =>
    archivist.call("PUT", path, { body: sent, headers: { "If-Match": version, "Idempotency-Key": key } });
  for (const key of [undefined, "", "1", "not-a-uuid", `${randomUUID()}x`])
    expectProblem(await put(key), 400, "request.idempotencyKeyMissing", String(key));
  const key = randomUUID();
  const first = await put(key);
  const again = await put(key.toUpperCase());
  expect([first.status, first.headers.get("idempotency-replayed")]).toEqual([200, null]);
  expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
  expect([again.text, again.headers.get("etag")]).toEqual([first.text, first.headers.get("etag")]);
  expectProblem(await put(key, { ...body, measuredValue: "2" }), 422, "request.idempotencyKeyReused");
  expectProblem(await put(key, body, '"2"'), 422, "request.idempotencyKeyReused", "other version");
  // A refusal is not kept: the same key may be used for the corrected call.
  const second = randomUUID();
  expectProblem(await put(second, { result: "failed" }, '"2"'), 422, "controlPoint.noteRequired");
  expect((await put(second, { result: "failed", note: "x" }, '"2"')).status).toBe(200);
  // A key is one person's: another's same key is another call.
  const coordinator = await client("coordinator");
  const theirs = await coordinator.call("PUT", path, {
    body,
    headers: { "If-Match": '"3"', "Idempotency-Key": key },
  });
  expect([theirs.status, theirs.headers.get("idempotency-replayed")]).toEqual([200, null]);
  const [row] = await query<{ n: number }>(
    app.database,
    "SELECT count(*)::int AS n FROM audit_event WHERE type = 'controlPoint.assessed' AND stream LIKE 'skanearkiv/%'",
  );
  expect(row!.n).toBe(3);
});

test("of many equal calls at once one is carried out", async ({ client, app }) => {
  const archivist = await client("archivist");
  const { path } = await findPoint(archivist);
  const key = randomUUID();
  const call = () =>
    archivist.call("PUT", path, { body, headers: { "If-Match": '"1"', "Idempotency-Key": key } });
  const answers = await Promise.all(Array.from({ length: 12 }, call));
  const fresh = answers.filter((a) => a.status === 200 && !a.headers.get("idempotency-replayed"));
  expect(fresh).toHaveLength(1);
  for (const answer of answers.filter((a) => a.status !== 200))
    expectProblem(answer, 409, "request.inProgress");
  for (const answer of answers.filter((a) => a.status === 200)) expect(answer.text).toBe(fresh[0]!.text);
  const [row] = await query<{ n: number }>(
    app.database,
    "SELECT count(*)::int AS n FROM audit_event WHERE type = 'controlPoint.assessed' AND stream LIKE 'skanearkiv/%'",
  );
  expect(row!.n).toBe(1);
});

test("headers given twice, and a length that is not so, make no error of ours", async ({ client, app }) => {
  const archivist = await client("archivist");
  const { path } = await findPoint(archivist);
  const cookie = [...archivist.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, Origin: app.url, "Content-Type": "application/json", "If-Match": '"1"' };
  const keys = [randomUUID(), randomUUID()];
  const twice = await raw(app.url, {
    method: "PUT",
    path,
    headers: { ...headers, "Idempotency-Key": keys },
    body: JSON.stringify(body),
  });
  expect([twice.status, JSON.parse(twice.text)]).toMatchObject([
    400,
    { code: "request.idempotencyKeyMissing" },
  ]);
  const origins = await raw(app.url, {
    method: "PUT",
    path,
    headers: { ...headers, Origin: [app.url, "https://evil.example"], "Idempotency-Key": randomUUID() },
    body: JSON.stringify(body),
  });
  expect(origins.status).toBe(403);
});
