import { errorStatus } from "@/lib/domain/errors";
import { apiGroups, openApiDocument } from "./openapi";
import { errorsOf, headersOf } from "./openapi-operation";

export const OPENAPI_PATH = "/api/v1/openapi.json";

// Told once, above the tables: what every call can answer, and what every change can.
const told = new Set<string>([
  "request.unauthenticated",
  "request.forbidden",
  "request.notFound",
  "request.unavailable",
  "request.unexpected",
  "request.foreignOrigin",
  "request.idempotencyKeyMissing",
  "request.idempotencyKeyReused",
  "request.inProgress",
]);

/** The operations as the readable page shows them. */
export const apiReference = () => ({
  version: openApiDocument().info.version,
  groups: apiGroups.map(({ key, operations }) => ({
    key,
    calls: operations.map((operation) => ({
      id: operation.id,
      method: operation.method,
      path: `/api/v1/{office}${operation.path}`,
      summary: operation.summary,
      permission: operation.permission,
      headers: headersOf(operation),
      errors: errorsOf(operation)
        .filter((code) => !told.has(code))
        .map((code) => ({ code, status: errorStatus[code] })),
    })),
  })),
});
