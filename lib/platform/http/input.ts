import "server-only";
import type { z } from "zod";
import { AppError, notFound, type FieldError } from "@/lib/domain/errors";
import { env } from "../env";
import { readWhole } from "./body";

const MAX_JSON_BYTES = 2 * 1024 * 1024;

/** The error codes for over and under a limit: of a number, of a list, of a text. */
function limitCodes(origin: string): { over: string; under: string } {
  if (origin === "number" || origin === "int") return { over: "tooBig", under: "tooSmall" };
  if (origin === "array") return { over: "tooMany", under: "tooFew" };
  return { over: "tooLong", under: "tooShort" };
}

/** The stable code of a zod issue. Our own codes are passed as messages ("text.unstorable"). */
function fieldError(issue: z.core.$ZodIssue): FieldError {
  const path = issue.path.join(".");
  if (issue.code === "custom" || /^[a-zA-Z]+\.[a-zA-Z]+$/.test(issue.message))
    return { path, code: issue.message };
  if (issue.code === "too_big")
    return { path, code: limitCodes(issue.origin).over, params: { max: Number(issue.maximum) } };
  if (issue.code === "too_small")
    return { path, code: limitCodes(issue.origin).under, params: { min: Number(issue.minimum) } };
  if (issue.code === "unrecognized_keys")
    return { path: [...issue.path, issue.keys[0]].join("."), code: "unknownField" };
  if (issue.code === "invalid_value") return { path, code: "notAChoice" };
  if (issue.code === "invalid_type") return { path, code: "wrongType" };
  return { path, code: "invalid" };
}

/** Parses the input, or throws 422 request.invalid with every wrong field. */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new AppError("request.invalid", { errors: result.error.issues.map(fieldError) });
}

/** Parses the query, or throws 400 request.badQuery. A repeated parameter is wrong as well. */
export function parseQuery<T extends z.ZodType>(schema: T | undefined, url: URL): z.output<T> {
  const values = new Map<string, string>();
  for (const key of new Set(url.searchParams.keys())) {
    const all = url.searchParams.getAll(key);
    if (all.length > 1)
      throw new AppError("request.badQuery", { errors: [{ path: key, code: "givenTwice" }] });
    values.set(key, all[0] ?? "");
  }
  if (!schema) return undefined as z.output<T>;
  const result = schema.safeParse(Object.fromEntries(values));
  if (result.success) return result.data;
  throw new AppError("request.badQuery", { errors: result.error.issues.map(fieldError) });
}

/** Parses the path parameters. A malformed one is answered as an object that does not exist. */
export function parseParams<T extends z.ZodType>(schema: T | undefined, params: unknown): z.output<T> {
  if (!schema) return undefined as z.output<T>;
  const result = schema.safeParse(params);
  if (!result.success) throw notFound();
  return result.data;
}

/** Refuses a write that may come from another site. */
export function requireOwnOrigin(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  const isOwn = headers.get("origin") === env().APP_ORIGIN && (site === null || site === "same-origin");
  if (!isOwn) throw new AppError("request.foreignOrigin");
}

/** The JSON body as text and value: at most 2 MiB within a minute, well-formed UTF-8. */
export async function readJson(request: Request): Promise<{ raw: Buffer; value: unknown }> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new AppError("request.wrongContentType");
  const raw = await readWhole(request.body, MAX_JSON_BYTES);
  try {
    return { raw, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw)) };
  } catch {
    throw new AppError("request.badJson");
  }
}

/** The version in If-Match ("3", with its quotes). Throws 428 when it is missing or malformed. */
export function requireVersion(headers: Headers): number {
  const version = /^"(\d{1,9})"$/.exec(headers.get("if-match")?.trim() ?? "")?.[1];
  if (!version) throw new AppError("request.versionMissing");
  return Number(version);
}
