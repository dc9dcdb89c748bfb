import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { errorStatus } from "@/lib/domain/errors";
import { permissions } from "@/lib/domain/permissions";
import { openApiDocument, operations } from "./openapi";
import { errorsOf } from "./openapi-operation";

// As it is served: without what JSON leaves out.
const document = JSON.parse(JSON.stringify(openApiDocument())) as ReturnType<typeof openApiDocument>;
const at = (path: string, method: string) =>
  document.paths[`/api/v1/{office}${path}`]?.[method.toLowerCase()] as
    | { parameters: { $ref?: string; in?: string; name?: string }[]; responses: Record<string, unknown> }
    | undefined;

const contract = [
  "GET /municipalities",
  "GET /municipalities/{code}",
  "GET /systems",
  "GET /systems/{key}",
  "GET /deliveries",
  "GET /deliveries/{id}",
  "PUT /deliveries/{id}/control-points/{controlPointId}",
  "POST /deliveries/{id}/phase",
  "POST /files",
  "POST /deliveries/{id}/approval-requests",
  "GET /approval-requests",
  "POST /approval-requests/{id}/statement",
  "POST /approval-requests/{id}/signature",
  "GET /approvals/{id}",
  "GET /approvals/{id}/document.pdf",
  "GET /budgets/{year}",
  "GET /cost-shares",
  "GET /audit-events",
  "GET /exports/deliveries",
  "GET /exports/municipalities",
  "GET /exports/approvals",
  "GET /exports/control-points",
  "GET /exports/budget",
  "GET /exports/cost-shares",
  "GET /exports/audit-events",
];

describe("the OpenAPI document", () => {
  it.each(contract)("holds %s", (call) => {
    const [method = "", path = ""] = call.split(" ");
    expect(at(path, method)).toBeDefined();
  });

  it("says in which formats a list is given, and how it is chosen", () => {
    const { parameters, responses } = at("/exports/deliveries", "GET")!;
    expect(Object.keys((responses["200"] as { content: object }).content)).toEqual([
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "text/csv; charset=utf-8",
    ]);
    const names = parameters.map((parameter) => parameter.name);
    expect(names).toEqual(expect.arrayContaining(["format", "municipality", "sort"]));
    expect(names).not.toContain("cursor");
  });

  it("names every operation once", () => {
    const ids = operations.map((operation) => operation.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leaves out no route of an office", () => {
    const routes = fs
      .readdirSync("app/api/v1/[office]", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts"));
    for (const file of routes) {
      const path = `/${file}`.replace("/route.ts", "").replace(/\[(\w+)\]/g, "{$1}");
      const source = fs.readFileSync(`app/api/v1/[office]/${file}`, "utf8");
      for (const [, method = ""] of source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g))
        expect(at(path, method), `${method} ${path}`).toBeDefined();
    }
  });

  it("leads every reference somewhere", () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1]!);
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs) {
      const target = ref
        .split("/")
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], document);
      expect(target, ref).toBeDefined();
    }
  });

  it("asks only for permissions that exist", () => {
    for (const operation of operations) expect(Object.keys(permissions)).toContain(operation.permission);
  });
});

describe.each(operations.map((operation) => [operation.id, operation] as const))("%s", (_id, operation) => {
  const described = at(operation.path, operation.method)!;

  it("declares every parameter of its path", () => {
    const named = described.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
    const wanted = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(named).toEqual(wanted);
  });

  it("tells every refusal with its status", () => {
    for (const code of errorsOf(operation))
      expect(JSON.stringify(described.responses[String(errorStatus[code])]), code).toContain(code);
    for (const status of ["401", "403", "404", "503"]) expect(described.responses).toHaveProperty(status);
  });

  it("has a route that answers its method", () => {
    const folder = operation.path.replace(/\{(\w+)\}/g, "[$1]");
    const route = fs.readFileSync(`app/api/v1/[office]${folder}/route.ts`, "utf8");
    expect(route).toMatch(
      new RegExp(`methods\\(\\{[^]*\\b${operation.method}: [^]*${operation.id}Operation`),
    );
  });
});
