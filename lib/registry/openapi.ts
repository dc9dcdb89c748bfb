import packageJson from "@/package.json";
import * as accounts from "@/lib/features/accounts/api";
import * as approvals from "@/lib/features/approvals/api";
import * as audit from "@/lib/features/audit/api";
import * as budgets from "@/lib/features/budgets/api";
import * as controlPoints from "@/lib/features/control-points/api";
import * as costShares from "@/lib/features/cost-shares/api";
import * as deliveries from "@/lib/features/deliveries/api";
import * as files from "@/lib/features/files/api";
import * as municipalities from "@/lib/features/municipalities/api";
import type { AnyOperation } from "@/lib/platform/http/operation";
import { componentsOf, operationObject } from "./openapi-operation";
import { apiDescription, healthPath, parameters, problemSchema, securitySchemes } from "./openapi-parts";

interface ApiGroup {
  /** Key of its text: apiDocs.groups.<key>. */
  key: string;
  operations: AnyOperation[];
}

/** Every call of the API, in the order in which an errand meets them. */
export const apiGroups: ApiGroup[] = [
  { key: "municipalities", operations: Object.values(municipalities) },
  { key: "deliveries", operations: [...Object.values(deliveries), ...Object.values(controlPoints)] },
  { key: "files", operations: Object.values(files) },
  { key: "approvals", operations: Object.values(approvals) },
  { key: "economy", operations: [...Object.values(budgets), ...Object.values(costShares)] },
  { key: "audit", operations: Object.values(audit) },
  { key: "sessions", operations: Object.values(accounts) },
];

export const operations = apiGroups.flatMap((group) => group.operations);

function pathsObject(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = { "/api/health": healthPath };
  for (const { key, operations: own } of apiGroups)
    for (const operation of own) {
      const path = `/api/v1/{office}${operation.path}`;
      paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(operation, key) };
    }
  return paths;
}

/** The contract as an OpenAPI 3.1 document, made of the same objects that the routes enforce. */
export const openApiDocument = () => ({
  openapi: "3.1.0",
  info: {
    title: "Arkivlots",
    version: packageJson.version,
    description: apiDescription,
    license: { name: packageJson.license, identifier: packageJson.license },
  },
  servers: [{ url: "/", description: "The host that this document was fetched from" }],
  security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
  tags: apiGroups.map(({ key }) => ({ name: key })),
  paths: pathsObject(),
  components: {
    schemas: { Problem: problemSchema, ...componentsOf(operations) },
    parameters,
    securitySchemes,
  },
});
