import { describe, expect, it } from "vitest";
import { errorStatus } from "@/lib/domain/errors";
import { permissions } from "@/lib/domain/permissions";
import { fullPath, isInOffice } from "@/lib/domain/operation";
import { openApiDocument } from "./openapi";
import { errorsOf } from "./openapi-operation";
import { apiGroups, bindings } from "./operations";

// The document as it is served: without properties that JSON leaves out.
const document = JSON.parse(JSON.stringify(openApiDocument(apiGroups))) as ReturnType<typeof openApiDocument>;
const operations = bindings.map(({ operation }) => operation);
const at = (path: string, method: string) =>
  document.paths[path]?.[method.toLowerCase()] as
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
  "POST /deliveries/{id}/control-points/{controlPointId}/confirmation",
  "POST /deliveries/{id}/phase",
  "POST /files",
  "POST /deliveries/{id}/approval-requests",
  "GET /approval-requests",
  "POST /approval-requests/{id}/withdrawal",
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
    expect(at(`/api/v1/{office}${path}`, method)).toBeDefined();
  });

  it("says in which formats a list is given, and how it is chosen", () => {
    const { parameters, responses } = at("/api/v1/{office}/exports/deliveries", "GET")!;
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

  it("leaves out no operation that is answered, and tells of no other", () => {
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const answered = operations.map((operation) => `${operation.method} ${fullPath(operation)}`);
    expect(documented.sort()).toEqual([...answered, "GET /api/health"].sort());
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
    for (const operation of operations)
      if (isInOffice(operation)) expect(Object.keys(permissions)).toContain(operation.permission);
  });
});

describe.each(operations.map((operation) => [operation.id, operation] as const))("%s", (_id, operation) => {
  const described = at(fullPath(operation), operation.method)!;

  it("declares every parameter of its path", () => {
    const named = described.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
    const wanted = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(named).toEqual(wanted);
  });

  it("tells every refusal with its status", () => {
    for (const code of errorsOf(operation))
      expect(JSON.stringify(described.responses[String(errorStatus[code])]), code).toContain(code);
    const ofOffice = isInOffice(operation) ? ["403", "404"] : [];
    const always = operation.kind === "public" ? ["503"] : ["401", "503", ...ofOffice];
    for (const status of always) expect(described.responses).toHaveProperty(status);
  });
});
