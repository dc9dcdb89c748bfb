import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { startServer } from "../../scripts/lib/serve.mjs";
import { addressOf } from "../support/actors";
import { Client } from "../support/client";
import { expect, test } from "../support/fixtures";
import { expectProblem, findPoint, S } from "./problems";

test.use({ isolated: true });

const PNG = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806000000", "hex");
const text = (value: string) => new TextEncoder().encode(value);

/** The files that lie below a server's data folder. */
const stored = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        statSync(path.join(folder, name)).isFile(),
      )
    : [];

test("a file is what its name says, under a name that is only a name", async ({ client, app }) => {
  const archivist = await client("archivist");
  const { delivery } = await findPoint(archivist);
  const upload = (name: string, bytes: Uint8Array, headers = {}) =>
    archivist.upload("skanearkiv", delivery, name, bytes, headers);

  for (const [name, bytes] of [
    ["bild.pdf", PNG],
    ["bild.txt", PNG],
    ["bild.jpg", PNG],
    ["text.png", text("text")],
    ["sida.html", text("<script>alert(1)</script>")],
    ["bild.svg", text("<svg/>")],
    ["program.exe", text("MZ")],
    ["utan-andelse", text("x")],
    ["bild.png.", PNG],
    ["nul.txt", text("a\0b")],
  ] as const)
    expectProblem(await upload(name, bytes), 415, "file.wrongType", name);

  for (const name of ["tom.pdf", "tom.txt"])
    expectProblem(await upload(name, text("")), 422, "file.empty", name);

  for (const name of [
    "../../etc/passwd.txt",
    "a/b.txt",
    "C:\\x.txt",
    "..\\x.txt",
    "a\0.txt",
    " ",
    "x".repeat(256),
  ])
    expectProblem(await upload(name, text("x")), 422, "request.invalid", JSON.stringify(name));
  expectProblem(await upload("x", text("x"), { "X-File-Name": "a%ED%A0%BD.txt" }), 422, "file.nameMissing");
  expectProblem(await upload("x", text("x"), { "X-File-Name": "%E0%A4%A" }), 422, "file.nameMissing");
  expectProblem(await upload("x", text("x"), { "X-File-Name": undefined }), 422, "file.nameMissing");
  expectProblem(await upload("x", text("x"), { "X-File-Name": "" }), 422, "file.nameMissing");

  for (const digest of [undefined, "", "x", "0".repeat(63)])
    expectProblem(
      await upload("a.txt", text("x"), { "X-Content-SHA256": digest }),
      422,
      "file.digestMissing",
      String(digest),
    );
  expectProblem(
    await upload("a.txt", text("x"), { "X-Content-SHA256": "0".repeat(64) }),
    422,
    "file.digestMismatch",
  );
  expectProblem(
    await upload("a.txt", text("x"), { "Idempotency-Key": undefined }),
    400,
    "request.idempotencyKeyMissing",
  );

  // Nothing of what was refused is left behind.
  expect(stored(path.resolve(".test", app.database, "files"))).toEqual([]);
});

test("a file goes to an own delivery, which is named once", async ({ client, app }) => {
  const archivist = await client("archivist");
  const neighbour = await client("archivist", "skurup");
  const { delivery } = await findPoint(neighbour);
  const post = (query: string) =>
    archivist.post(`${S}/files${query}`, text("x"), {
      "X-File-Name": "a.txt",
      "X-Content-SHA256": createHash("sha256").update("x").digest("hex"),
    });
  for (const query of [`?delivery=${delivery}`, `?delivery=${randomUUID()}`, "?delivery=x", "?delivery="])
    expectProblem(await post(query), 404, "request.notFound", query);
  for (const query of ["", `?delivery=${delivery}&delivery=${delivery}`, `?delivery=${delivery}&x=1`])
    expectProblem(await post(query), 400, "request.badQuery", query);
  expect(stored(path.resolve(".test", app.database, "files"))).toEqual([]);
});

test("what is downloaded is the bytes that were uploaded, as an attachment, whatever its name", async ({
  client,
  app,
}) => {
  const archivist = await client("archivist");
  const { delivery } = await findPoint(archivist);
  const name = `å "citat"; filename=x\r\n <b>'.txt`.replace("\r\n", "");
  const bytes = text("underlag åäö");
  const key = randomUUID();
  const first = await archivist.upload("skanearkiv", delivery, name, bytes, { "Idempotency-Key": key });
  const again = await archivist.upload("skanearkiv", delivery, name, bytes, { "Idempotency-Key": key });
  expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
  expect(stored(path.resolve(".test", app.database, "files"))).toHaveLength(1);
  const other = await archivist.upload("skanearkiv", delivery, name, text("annat"), {
    "Idempotency-Key": key,
  });
  expectProblem(other, 422, "request.idempotencyKeyReused");
  expect(stored(path.resolve(".test", app.database, "files"))).toHaveLength(1);

  const file = await archivist.fetch(`${S}/files/${first.body.id}`);
  expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  const disposition = file.headers.get("content-disposition") ?? "";
  expect(disposition).toMatch(/^attachment; filename="[\w.\- ]*"; filename\*=UTF-8''[\w%.\-~!]+$/);
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? "")).toBe(name);
  expect(file.headers.get("content-security-policy")).toContain("sandbox");
  expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  expect(file.headers.get("cache-control")).toBe("no-store");
});

test("a file over the cap is refused, told beforehand or not", async ({ app }) => {
  const dataDir = path.resolve(".test", `${app.database}_cap`);
  const server = await startServer({ databaseName: app.database, dataDir, env: { MAX_UPLOAD_MB: "1" } });
  try {
    const archivist = new Client(server.url);
    await archivist.signIn(addressOf("archivist"));
    const { delivery } = await findPoint(archivist);
    const cap = 1024 * 1024;
    const fits = await archivist.upload("skanearkiv", delivery, "jamnt.txt", new Uint8Array(cap).fill(97));
    expect(fits.status).toBe(201);
    const over = await archivist.upload("skanearkiv", delivery, "over.txt", new Uint8Array(cap + 1).fill(97));
    expectProblem(over, 413, "file.tooLarge", "told");
    // In pieces, without a Content-Length.
    const pieces = new ReadableStream<Uint8Array>({
      start(stream) {
        for (let i = 0; i < 40; i += 1) stream.enqueue(new Uint8Array(64 * 1024).fill(97));
        stream.close();
      },
    });
    const untold = await archivist.fetch(`${S}/files?delivery=${delivery}`, {
      method: "POST",
      body: pieces,
      duplex: "half",
      headers: {
        Origin: server.url,
        "Idempotency-Key": randomUUID(),
        "X-File-Name": "over.txt",
        "X-Content-SHA256": "0".repeat(64),
      },
    } as RequestInit);
    expect([untold.status, await untold.json()]).toMatchObject([413, { code: "file.tooLarge" }]);
    expect(stored(path.join(dataDir, "files"))).toHaveLength(1);
  } finally {
    await server.stop();
  }
});
