import type { z } from "zod";
import type { ErrorCode } from "./errors";
import type { Permission } from "./permissions";

type Shape = z.ZodType;

/**
 * How a call is answered: with JSON; by taking a raw body; with a file; with a list as a file,
 * which leads a person back to the list when there is none.
 */
type Kind = "json" | "upload" | "download" | "spreadsheet";

interface Told<P extends Shape, Q extends Shape, B extends Shape, R extends Shape> {
  id: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  summary: string;
  params?: P;
  query?: Q;
  /** JSON body; absent for reads and for uploads. */
  body?: B;
  response: R;
  /** 200 unless told. */
  status?: 200 | 201;
  errors: readonly ErrorCode[];
}

/**
 * One call of the API in an office: what is enforced and what openapi.json says are the same
 * object.
 */
export interface Operation<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  R extends Shape,
  K extends Kind = Kind,
> extends Told<P, Q, B, R> {
  /** "json" unless told. */
  kind?: K;
  /** The path below /api/v1/{office}, with OpenAPI parameters: "/deliveries/{id}". */
  path: `/${string}`;
  /** Required: a call without a permission, or with a misspelt one, does not compile. */
  permission: Permission;
  /** GET of one object: sends its version as ETag. Writes: If-Match is required. */
  versioned?: boolean;
  isolation?: "ReadCommitted" | "RepeatableRead";
  /** What is answered with 202 and its address, when the answer itself takes longer. */
  accepted?: z.ZodType;
  /** What a download answers with. */
  mediaTypes?: readonly string[];
}

/** One call of the API for anyone, in no office: no session is asked for. */
export interface PublicOperation<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  R extends Shape,
> extends Told<P, Q, B, R> {
  kind: "public";
  /** The path below /api/v1: "/openapi.json". */
  path: `/${string}`;
  /** How long anyone may keep the answer, in seconds; not at all unless told. */
  maxAge?: number;
}

export type AnyOperation = Operation<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
export type AnyPublicOperation = PublicOperation<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** Declares an operation; pure, so that the registry can list it for OpenAPI. */
export const defineOperation = <
  R extends Shape,
  P extends Shape = z.ZodUndefined,
  Q extends Shape = z.ZodUndefined,
  B extends Shape = z.ZodUndefined,
  K extends Kind = "json",
>(
  operation: Operation<P, Q, B, R, K>,
): Operation<P, Q, B, R, K> => operation;

/** Declares an operation that anyone may call. */
export const definePublicOperation = <
  R extends Shape,
  P extends Shape = z.ZodUndefined,
  Q extends Shape = z.ZodUndefined,
  B extends Shape = z.ZodUndefined,
>(
  operation: PublicOperation<P, Q, B, R>,
): PublicOperation<P, Q, B, R> => operation;

/** The whole path, with its parameters: "/api/v1/{office}/deliveries/{id}". */
export const fullPath = (operation: AnyOperation | AnyPublicOperation): string =>
  operation.kind === "public" ? `/api/v1${operation.path}` : `/api/v1/{office}${operation.path}`;

type Bodyless<T> = T extends undefined ? undefined : T;

/** What a call of the operation sends, and what it is answered. */
export type BodyOf<O> =
  O extends Operation<infer _P, infer _Q, infer B, infer _R> ? Bodyless<z.input<B>> : never;
export type AnswerOf<O> = O extends Operation<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;

/**
 * One call of an operation, ready to be handed to a form: plain data, so that no schema travels to
 * the browser. `O` is the operation it is typed by (a phantom: it is never there).
 */
export interface OperationCall<O> {
  method: AnyOperation["method"];
  url: string;
  readonly operation?: O;
}

interface Given {
  params?: Record<string, string | number>;
  query?: Record<string, string | number | undefined>;
}

/**
 * The operation's address in an office, with its parameters filled in. Throws when one is missing.
 */
export function addressOf(
  operation: AnyOperation,
  office: string,
  { params = {}, query = {} }: Given = {},
): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${operation.id} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  const text = search.toString();
  return `/api/v1/${office}${path}${text && `?${text}`}`;
}

/** A call of the operation in an office, for a form. */
export const callOf = <O extends AnyOperation>(
  operation: O,
  office: string,
  given: Given = {},
): OperationCall<O> => ({
  method: operation.method,
  url: addressOf(operation, office, given),
});
