import type { z } from "zod";
import type { ErrorCode } from "./errors";
import type { Permission } from "./permissions";

type Shape = z.ZodType;

/**
 * The type of an operation: JSON; a raw body as input; a file as answer; a list as a file. The last
 * redirects a browser back to the list when no file can be made.
 */
type Kind = "json" | "upload" | "download" | "spreadsheet";

interface Described<P extends Shape, Q extends Shape, B extends Shape, R extends Shape> {
  id: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  summary: string;
  params?: P;
  query?: Q;
  /** JSON body; absent for reads and for uploads. */
  body?: B;
  response: R;
  /** 200 by default; 202 and 204 have no content. */
  status?: 200 | 201 | 202 | 204;
  errors: readonly ErrorCode[];
}

/**
 * An API operation in an office. The server enforces this object, and openapi.json is generated
 * from it.
 */
export interface Operation<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  R extends Shape,
  K extends Kind = Kind,
> extends Described<P, Q, B, R> {
  /** "json" by default. */
  kind?: K;
  /** The path below /api/v1/{office}, with OpenAPI parameters: "/deliveries/{id}". */
  path: `/${string}`;
  /** Required: a call without a permission, or with a misspelt one, does not compile. */
  permission: Permission;
  /** GET of one object: sends its version as ETag. Writes: If-Match is required. */
  versioned?: boolean;
  isolation?: "ReadCommitted" | "RepeatableRead";
  /** The answer holds a secret: what is stored of it for a repeated call is sealed. */
  isSecret?: true;
  /**
   * A call that saves nothing: it may be repeated, so it has no Idempotency-Key and is not stored.
   */
  keepsNothing?: true;
  /** The schema of a 202 answer, sent with its address when the work outlasts the request. */
  accepted?: z.ZodType;
  /**
   * Where the progress of work is told that outlasts the request, below the office; null when it is
   * done. The answer is 202 as long as there is such a place.
   */
  goesOnAt?(answer: z.input<R>): string | null;
  /** The media types of a download. */
  mediaTypes?: readonly string[];
}

/** An API operation outside any office, open to everyone: it requires no session. */
export interface PublicOperation<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  R extends Shape,
> extends Described<P, Q, B, R> {
  kind: "public";
  /** The path below /api/v1: "/openapi.json". */
  path: `/${string}`;
  /** The cache time of the answer in seconds; not cached by default. */
  maxAge?: number;
  /**
   * Which calls count against the limit of an address, so that nobody can guess: those that find
   * nothing, or all.
   */
  limits?: "misses" | "calls";
}

/** An API operation of a person's own, in no office: it requires a session and nothing more. */
export interface OwnOperation<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  R extends Shape,
> extends Described<P, Q, B, R> {
  kind: "own";
  /** The path below /api/v1: "/account". */
  path: `/${string}`;
}

export type AnyOperation = Operation<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
export type AnyPublicOperation = PublicOperation<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
export type AnyOwnOperation = OwnOperation<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
/** Any operation of the API. */
export type ApiOperation = AnyOperation | AnyPublicOperation | AnyOwnOperation;

/** Whether the operation is one in an office, with a permission. */
export const isInOffice = (operation: ApiOperation): operation is AnyOperation =>
  operation.kind !== "public" && operation.kind !== "own";

/** Declares an operation. Has no side effects, so that the registry can list it for OpenAPI. */
export const defineOperation = <
  R extends Shape,
  P extends Shape = z.ZodUndefined,
  Q extends Shape = z.ZodUndefined,
  B extends Shape = z.ZodUndefined,
  K extends Kind = "json",
>(
  operation: Operation<P, Q, B, R, K>,
): Operation<P, Q, B, R, K> => operation;

/** Declares an operation that is open to everyone. */
export const definePublicOperation = <
  R extends Shape,
  P extends Shape = z.ZodUndefined,
  Q extends Shape = z.ZodUndefined,
  B extends Shape = z.ZodUndefined,
>(
  operation: PublicOperation<P, Q, B, R>,
): PublicOperation<P, Q, B, R> => operation;

/** Declares an operation of a person's own. */
export const defineOwnOperation = <
  R extends Shape,
  P extends Shape = z.ZodUndefined,
  Q extends Shape = z.ZodUndefined,
  B extends Shape = z.ZodUndefined,
>(
  operation: OwnOperation<P, Q, B, R>,
): OwnOperation<P, Q, B, R> => operation;

/** The whole path, with its parameters: "/api/v1/{office}/deliveries/{id}". */
export const fullPath = (operation: ApiOperation): string =>
  isInOffice(operation) ? `/api/v1/{office}${operation.path}` : `/api/v1${operation.path}`;

type Bodyless<T> = T extends undefined ? undefined : T;

/** The request body and the response of an operation, in an office or public. */
export type BodyOf<O> =
  O extends Described<infer _P, infer _Q, infer B, infer _R> ? Bodyless<z.input<B>> : never;
export type AnswerOf<O> = O extends Described<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;

/**
 * A call of an operation, ready to be passed to a form as plain data, so that no schema is sent to
 * the browser. `O` is the operation's type; the property itself never exists.
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
  const path = filledPath(operation, params);
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  const text = search.toString();
  return `/api/v1/${office}${path}${text && `?${text}`}`;
}

function filledPath({ id, path }: ApiOperation, params: Record<string, string | number>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${id} needs ${name}`);
    return encodeURIComponent(String(value));
  });
}

/** A call of an operation that stands in no office, for a form. */
export const callOutside = <O extends AnyPublicOperation | AnyOwnOperation>(
  operation: O,
  params: Record<string, string | number> = {},
): OperationCall<O> => ({ method: operation.method, url: `/api/v1${filledPath(operation, params)}` });

/** A call of the operation in an office, for a form. */
export const callOf = <O extends AnyOperation>(
  operation: O,
  office: string,
  given: Given = {},
): OperationCall<O> => ({
  method: operation.method,
  url: addressOf(operation, office, given),
});
