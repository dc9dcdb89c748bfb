import { errorStatus } from "@/lib/domain/errors";
import { apiGroups, openApiDocument } from "./openapi";
import { errorsOf, headersOf } from "./openapi-operation";

export const OPENAPI_PATH = "/api/v1/openapi.json";

/** The operations as the readable page shows them. */
export const apiReference = () => ({
  version: openApiDocument().info.version,
  groups: apiGroups.map(({ key, operations }) => ({
    key,
    calls: operations.map((operation) => ({
      id: operation.id,
      method: operation.method,
      path: `/api/v1/{office}${operation.path}`,
      permission: operation.permission,
      headers: headersOf(operation),
      errors: errorsOf(operation)
        // What goes for every call of a kind is told once, above the tables.
        .filter((code) => !code.startsWith("request."))
        .map((code) => ({ code, status: errorStatus[code] })),
    })),
  })),
});
