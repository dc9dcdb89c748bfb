import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError, type ErrorCode } from "@/lib/domain/errors";
import { parseBody, parseParams, parseQuery, readJson, requireVersion } from "./input";

/** The error of a refused call: its code, and the path and code of each field. */
async function refusalOf(call: () => unknown): Promise<[ErrorCode, ...string[]]> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, ...(error.errors ?? []).map(({ path, code }) => `${path}: ${code}`)];
  }
  return expect.fail("was not refused");
}

const thing = z.strictObject({
  name: z.string().min(2).max(4),
  count: z.int().min(1).max(9).optional(),
  kind: z.enum(["a", "b"]).optional(),
  tags: z.array(z.string().max(3)).max(2).optional(),
  note: z
    .string()
    .refine((text) => text !== "x", "note.notX")
    .optional(),
});
const urlOf = (query: string) => new URL(`http://own.invalid/things?${query}`);

describe("a body", () => {
  it("is what its schema says, or every field that is wrong is named by a stable code", async () => {
    expect(parseBody(thing, { name: "abc" })).toEqual({ name: "abc" });
    const wrong = { name: "a", count: 10, kind: "c", tags: ["a", "b", "c"], note: "x", more: 1 };
    expect(await refusalOf(() => parseBody(thing, wrong))).toEqual([
      "request.invalid",
      "name: tooShort",
      "count: tooBig",
      "kind: notAChoice",
      "tags: tooMany",
      "note: note.notX",
      "more: unknownField",
    ]);
  });

  it("is refused whole when it is no object, and a field of another type is called so", async () => {
    expect(await refusalOf(() => parseBody(thing, null))).toEqual(["request.invalid", ": wrongType"]);
    expect(await refusalOf(() => parseBody(thing, { name: "abc", tags: ["a", "bbbb"] }))).toEqual([
      "request.invalid",
      "tags.1: tooLong",
    ]);
    expect(await refusalOf(() => parseBody(thing, { name: { not: "x" } }))).toEqual([
      "request.invalid",
      "name: wrongType",
    ]);
  });
});

describe("a query", () => {
  const query = z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(50) });

  it("is parsed with its defaults, and not at all for an operation that takes none", () => {
    expect(parseQuery(query, urlOf(""))).toEqual({ limit: 50 });
    expect(parseQuery(query, urlOf("limit=7"))).toEqual({ limit: 7 });
    expect(parseQuery(undefined, urlOf("anything=1"))).toBeUndefined();
  });

  it("is refused with the parameter's name: unknown, out of bounds, or given twice", async () => {
    expect(await refusalOf(() => parseQuery(query, urlOf("limit=101")))).toEqual([
      "request.badQuery",
      "limit: tooBig",
    ]);
    expect(await refusalOf(() => parseQuery(query, urlOf("limit=0")))).toEqual([
      "request.badQuery",
      "limit: tooSmall",
    ]);
    expect(await refusalOf(() => parseQuery(query, urlOf("other=1")))).toEqual([
      "request.badQuery",
      "other: unknownField",
    ]);
    for (const schema of [query, undefined])
      expect(await refusalOf(() => parseQuery(schema, urlOf("limit=1&limit=1")))).toEqual([
        "request.badQuery",
        "limit: givenTwice",
      ]);
  });

  it("named like what every object has is a parameter like another", async () => {
    for (const name of ["__proto__", "constructor", "toString"])
      expect(await refusalOf(() => parseQuery(query, urlOf(`${name}=1`)))).toEqual([
        "request.badQuery",
        `${name}: unknownField`,
      ]);
  });
});

describe("a path", () => {
  it("with a malformed parameter is a thing that does not exist", async () => {
    const params = z.object({ id: z.uuid() });
    expect(await refusalOf(() => parseParams(params, { id: "x" }))).toEqual(["request.notFound"]);
    expect(parseParams(undefined, { id: "x" })).toBeUndefined();
  });
});

describe("a version", () => {
  const from = (header?: string) => new Headers(header === undefined ? {} : { "If-Match": header });

  it("is the number in If-Match, with its quotes", async () => {
    expect([requireVersion(from('"3"')), requireVersion(from(' "0" '))]).toEqual([3, 0]);
    for (const header of [undefined, "", "3", "*", 'W/"3"', '"3", "4"', '"-3"', '"1e3"', '"1234567890"'])
      expect(await refusalOf(() => requireVersion(from(header)))).toEqual(["request.versionMissing"]);
  });
});

describe("a JSON body", () => {
  const LIMIT = 2 * 1024 * 1024;
  const post = (body: BodyInit | null, type = "application/json") =>
    new Request("http://own.invalid/", {
      method: "POST",
      body,
      headers: { "Content-Type": type },
      duplex: "half",
    } as RequestInit);

  it("is read as text and value, whatever its pieces and the case of its type", async () => {
    const bytes = new TextEncoder().encode('{"name":"å"}');
    const pieces = new ReadableStream<Uint8Array>({
      start(stream) {
        // The two bytes of å arrive in different chunks.
        for (const byte of bytes) stream.enqueue(new Uint8Array([byte]));
        stream.close();
      },
    });
    const { raw, value } = await readJson(post(pieces, "Application/JSON; charset=utf-8"));
    expect([raw.equals(bytes), value]).toEqual([true, { name: "å" }]);
  });

  it("of another type, or that is no JSON in UTF-8, is refused", async () => {
    for (const type of ["text/plain", "application/jsonx", "application/x-www-form-urlencoded"])
      expect(await refusalOf(() => readJson(post("{}", type)))).toEqual(["request.wrongContentType"]);
    for (const body of [null, "", "{", "{'a':1}", new Uint8Array([0x22, 0xe5, 0x22])])
      expect(await refusalOf(() => readJson(post(body)))).toEqual(["request.badJson"]);
  });

  it("is at most 2 MiB, and no more than that is taken from one that has no end", async () => {
    const text = (bytes: number) => `"${"a".repeat(bytes - 2)}"`;
    expect((await readJson(post(text(LIMIT)))).raw.byteLength).toBe(LIMIT);
    expect(await refusalOf(() => readJson(post(text(LIMIT + 1))))).toEqual(["request.tooLarge"]);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        given += 64 * 1024;
        stream.enqueue(new Uint8Array(64 * 1024).fill(97));
      },
    });
    expect(await refusalOf(() => readJson(post(endless)))).toEqual(["request.tooLarge"]);
    expect(given).toBeLessThan(LIMIT + 4 * 64 * 1024);
  });
});
