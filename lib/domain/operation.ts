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
