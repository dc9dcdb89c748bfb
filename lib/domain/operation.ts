import type { z } from "zod";
import type { ErrorCode } from "./errors";
import type { Permission } from "./permissions";

type Shape = z.ZodType;

/** One call of the API: what the route enforces and what openapi.json says are the same object. */
export interface Operation<P extends Shape, Q extends Shape, B extends Shape, R extends Shape> {
  id: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path below /api/v1/{office}, with OpenAPI parameters: "/deliveries/{id}". */
  path: `/${string}`;
  summary: string;
  /** Required: a call without a permission, or with a misspelt one, does not compile. */
  permission: Permission;
  params?: P;
  query?: Q;
  /** JSON body; absent for reads and for uploads. */
  body?: B;
  response: R;
  /** 200 unless told. */
  status?: 200 | 201;
  /** GET of one object: sends its version as ETag. Writes: If-Match is required. */
  versioned?: boolean;
  isolation?: "ReadCommitted" | "RepeatableRead";
  /** A raw body instead of JSON, and an answer that is no JSON, for files. */
  upload?: boolean;
  download?: string | readonly string[];
  errors: readonly ErrorCode[];
}

export type AnyOperation = Operation<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** Declares an operation; pure, so that the registry can list it for OpenAPI. */
export const defineOperation = <
  R extends Shape,
  P extends Shape = z.ZodUndefined,
  Q extends Shape = z.ZodUndefined,
  B extends Shape = z.ZodUndefined,
>(
  operation: Operation<P, Q, B, R>,
): Operation<P, Q, B, R> => operation;

type Bodyless<T> = T extends undefined ? undefined : T;

/** What a call of the operation sends, and what it is answered. */
export type BodyOf<O> =
  O extends Operation<infer _P, infer _Q, infer B, infer _R> ? Bodyless<z.input<B>> : never;
export type AnswerOf<O> = O extends Operation<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;

/**
 * One call of an operation, ready to be handed to a form: plain data, so that no schema travels to the browser. `O` is the operation it
 * is typed by (a phantom: it is never there).
 */
export interface OperationCall<O> {
  method: AnyOperation["method"];
  url: string;
  /** Whether If-Match must be sent. */
  versioned: boolean;
  readonly operation?: O;
}

interface Given {
  params?: Record<string, string | number>;
  query?: Record<string, string | number | undefined>;
}

/** The operation's address in an office, with its parameters filled in. Throws when one is missing. */
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
  versioned: operation.versioned ?? false,
});
