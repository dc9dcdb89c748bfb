import packageJson from "@/package.json";
import { fullPath, type ApiOperation } from "@/lib/domain/operation";
import { apiDescription, healthPath, parameters, problemSchema, securitySchemes } from "./openapi-frame";
import { componentsOf, operationObject } from "./openapi-operation";

/** The operations of an OpenAPI tag, or those without a tag. */
export interface ApiGroup {
  tag: string | null;
  operations: ApiOperation[];
}

function pathsObject(groups: ApiGroup[]): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = { "/api/health": healthPath };
  for (const { tag, operations } of groups)
    for (const operation of operations) {
      const path = fullPath(operation);
      paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(operation, tag) };
    }
  return paths;
}

/**
 * The contract as an OpenAPI 3.1 document, made from the same objects that the dispatcher enforces.
 */
export const openApiDocument = (groups: ApiGroup[]) => ({
  openapi: "3.1.0",
  info: {
    title: "Arkivlots",
    version: packageJson.version,
    description: apiDescription,
    license: { name: packageJson.license, identifier: packageJson.license },
  },
  servers: [{ url: "/", description: "The host that this document was fetched from" }],
  security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
  tags: groups.flatMap(({ tag }) => (tag ? [{ name: tag }] : [])),
  paths: pathsObject(groups),
  components: {
    schemas: { Problem: problemSchema, ...componentsOf(groups.flatMap(({ operations }) => operations)) },
    parameters,
    securitySchemes,
  },
});
