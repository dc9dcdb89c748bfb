import { createHash, randomUUID } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Client } from "../support/client";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { expectProblem, findPoint, S } from "./problems";

test.use({ isolated: true });

/** The headers that say something of the answer, not of how it was sent. */
const told = (headers: Headers) =>
  [...headers].filter(([name]) => !["date", "connection", "keep-alive", "transfer-encoding"].includes(name));

/** Uncompressed: what compresses an answer is the server's, which leaves a head alone. */
async function headAndGet(client: Client, at: string, more: Record<string, string> = {}) {
  const headers = { "accept-encoding": "identity", ...more };
  const head = await client.fetch(at, { method: "HEAD", headers });
  const get = await client.fetch(at, { headers });
  expect([at, await head.text()]).toEqual([at, ""]);
  expect([at, head.status]).toEqual([at, get.status]);
  return { head, get };
}

test("HEAD says what GET would, without a body", async ({ client, app }) => {
  const archivist = await client("archivist");
  const { delivery } = await findPoint(archivist);
  const ends = [
    "deliveries",
    `deliveries/${delivery}`,
    "deliveries/not-an-id",
    "deliveries?limit=0",
    "budgets/2020",
    "settlements/2020",
    "nowhere/at/all",
  ];
  for (const at of [...ends.map((end) => `${S}/${end}`), "/api/v1/openapi.json", "/api/v1/nowhere"]) {
    const { head, get } = await headAndGet(archivist, at);
    expect([at, told(head.headers)]).toEqual([at, told(get.headers)]);
  }
  // Only POST is answered there: HEAD is refused as GET is.
  expect((await headAndGet(archivist, `${S}/files`)).head.status).toBe(405);
  const signedOut = await headAndGet(new Client(app.url), `${S}/deliveries`);
  expect(signedOut.head.status).toBe(401);
});

test("HEAD of a file says of it what GET does, and does not open it", async ({ client, app }) => {
  const archivist = await client("archivist");
  const { delivery } = await findPoint(archivist);
  const bytes = new TextEncoder().encode("underlag");
  const { body } = await archivist.upload("skanearkiv", delivery, "underlag.txt", bytes);
  const at = `${S}/files/${body.id}`;
  const { head, get } = await headAndGet(archivist, at);
  expect(told(head.headers)).toEqual(told(get.headers));
  expect(head.headers.get("content-disposition")).toContain("underlag.txt");
  expect(await get.text()).toBe("underlag");

  const sql = "SELECT storage_key FROM file WHERE id = $1";
  const [row] = await query<{ storage_key: string }>(app.database, sql, [body.id]);
  const folder = path.resolve(".test", app.database, "files");
  rmSync(path.join(folder, row!.storage_key.slice(-2), row!.storage_key));
  expect((await archivist.fetch(at, { method: "HEAD" })).status).toBe(200);
  expect((await archivist.fetch(at)).status).toBe(500);
});

test("HEAD of a list as a file writes none and takes no try", async ({ client, app }) => {
  const coordinator = await client("coordinator");
  const at = `${S}/exports/deliveries?format=csv`;
  const tries = async () => {
    const rows = await query<{ points: number }>(
      app.database,
      "SELECT points FROM rate_limit WHERE key LIKE 'export:%'",
    );
    return rows.map((row) => row.points);
  };
  const { head, get } = await headAndGet(coordinator, at);
  const withoutLength = told(get.headers).filter(([name]) => name !== "content-length");
  expect(told(head.headers)).toEqual(withoutLength);
  expect(await tries()).toEqual([1]);
  for (let i = 0; i < 3; i += 1) await coordinator.fetch(at, { method: "HEAD" });
  expect(await tries()).toEqual([1]);
  const incoming = path.resolve(".test", app.database, "files", "incoming");
  expect(readdirSync(incoming)).toEqual([]);
  // Where there is none, a person is led back to the list and a program told why, by HEAD as by
  // GET.
  const wrong = `${S}/exports/deliveries?format=pdf`;
  const person = await headAndGet(coordinator, wrong, { accept: "text/html" });
  expect([person.head.status, person.head.headers.get("location")]).toEqual([
    303,
    person.get.headers.get("location"),
  ]);
  expect((await headAndGet(coordinator, wrong)).head.status).toBe(400);
});

test("OPTIONS tells what may be done, and another method is refused with the same", async ({
  client,
  app,
}) => {
  const coordinator = await client("coordinator");
  const stranger = await client("coordinator", undefined, "e-arkiv-mitt");
  const allow: [string, string][] = [
    [`${S}/deliveries`, "GET, POST, HEAD, OPTIONS"],
    [`${S}/deliveries/${randomUUID()}/comments`, "GET, POST, HEAD, OPTIONS"],
    [`${S}/deliveries/${randomUUID()}/rounds`, "POST, OPTIONS"],
    [`${S}/deliveries/bulk`, "POST, OPTIONS"],
    [`${S}/projects/${randomUUID()}`, "GET, PATCH, HEAD, OPTIONS"],
    [`${S}/comments/${randomUUID()}`, "PATCH, DELETE, OPTIONS"],
    [`${S}/deliveries/${randomUUID()}/record.zip`, "GET, HEAD, OPTIONS"],
    [`${S}/files`, "POST, OPTIONS"],
    [`${S}/stops`, "GET, POST, HEAD, OPTIONS"],
    [`${S}/stops/${randomUUID()}`, "GET, PATCH, HEAD, OPTIONS"],
    [`${S}/stops/${randomUUID()}/promises`, "POST, OPTIONS"],
    [`${S}/notifications/read`, "POST, OPTIONS"],
    ["/api/v1/openapi.json", "GET, HEAD, OPTIONS"],
  ];
  for (const one of [coordinator, stranger])
    for (const [at, methods] of allow) {
      const options = await one.fetch(at, { method: "OPTIONS" });
      expect([at, options.status, options.headers.get("allow")]).toEqual([at, 204, methods]);
      const refused = await one.call("PUT", at, { body: {} });
      expectProblem(refused, 405, "request.methodNotAllowed", at);
      expect([at, refused.headers.get("allow")]).toEqual([at, methods]);
    }
  expect(app.url).toContain("localhost");
});

test("an address is decoded once, and what no operation has is nothing, by any method", async ({
  client,
}) => {
  const coordinator = await client("coordinator");
  const status = async (at: string) => (await coordinator.fetch(at)).status;
  expect(await status(`${S}/systems/w3d3`)).toBe(200);
  expect(await status(`${S}/systems/%77%33d3`)).toBe(200);
  const nothing = [
    `${S}/systems/%2577%2533d3`,
    `${S}/systems/w3d3%2F`,
    `${S}/systems/w3d3%00`,
    `${S}%2Fsystems`,
    `${S}/Systems`,
    `${S}/constructor`,
    `${S}/deliveries/x/y/z`,
    "/api/v1/skanearkiv%00/deliveries",
    "/api/v1/openapi.json/x",
    "/api/v1/nowhere",
  ];
  const answers = new Set<string>();
  for (const at of nothing) {
    const answer = await coordinator.fetch(at);
    expect([at, answer.status]).toEqual([at, 404]);
    answers.add(await answer.text());
  }
  expect(answers.size).toBe(1);
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
    expect((await coordinator.call(method, `${S}/nowhere`, { body: {} })).status).toBe(404);
});

test("what takes no body is sent none, or null", async ({ client }) => {
  const coordinator = await client("coordinator");
  for (const body of [undefined, null])
    expect((await coordinator.post(`${S}/notifications/read`, body)).status).toBe(200);
});

test("a file is given to the subject that its address names, in one way", async ({ client }) => {
  const archivist = await client("archivist");
  const { delivery } = await findPoint(archivist);
  const bytes = new TextEncoder().encode("underlag");
  const upload = (search: string) =>
    archivist.post(`${S}/files${search}`, bytes, {
      "Content-Type": "application/octet-stream",
      "X-File-Name": "underlag.txt",
      "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
    });
  expect((await upload(`?subject=delivery:${delivery}`)).status).toBe(201);
  expect((await upload(`?subject=delivery%3A${delivery}`)).status).toBe(201);
  expect((await upload(`?delivery=${delivery}`)).status).toBe(201);
  for (const search of ["", `?delivery=${delivery}&subject=delivery:${delivery}`])
    expectProblem(await upload(search), 400, "request.badQuery", search);
  for (const subject of [
    `thing:${delivery}`,
    "delivery:x",
    "delivery",
    delivery,
    `delivery:${randomUUID()}`,
    "",
  ])
    expectProblem(await upload(`?subject=${subject}`), 404, "request.notFound", subject);
});
