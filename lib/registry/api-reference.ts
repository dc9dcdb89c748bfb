import packageJson from "@/package.json";
import { errorStatus } from "@/lib/domain/errors";
import { fullPath, isInOffice } from "@/lib/domain/operation";
import { errorsOf, headersOf } from "./openapi-operation";
import { apiGroups } from "./operations";

export const OPENAPI_PATH = "/api/v1/openapi.json";

/** The operations of a group, as the API reference page shows them. */
export const apiReference = () => ({
  version: packageJson.version,
  groups: apiGroups.flatMap(({ tag, operations }) =>
    tag
      ? [
          {
            key: tag,
            calls: operations.map((operation) => ({
              id: operation.id,
              method: operation.method,
              path: fullPath(operation),
              summary: operation.summary,
              permission: isInOffice(operation) ? operation.permission : null,
              headers: headersOf(operation),
              errors: errorsOf(operation)
                // What applies to all calls of a kind is described once, above the tables.
                .filter((code) => !code.startsWith("request."))
                .map((code) => ({ code, status: errorStatus[code] })),
            })),
          },
        ]
      : [],
  ),
});
