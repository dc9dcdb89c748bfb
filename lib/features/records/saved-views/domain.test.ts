import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseQuery, queryOf } from "./domain";
import { listKeys, type ListKey } from "@/lib/domain/list-description";
import { lists } from "@/lib/registry/lists";

const keys: Record<ListKey, string> = {
  deliveries: "status",
  matrix: "vendor",
  approvals: "status",
  municipalities: "role",
  systems: "vendor",
  "control-point-templates": "sort",
  installations: "complete",
  vendors: "sort",
  "audit-events": "type",
  people: "status",
  plans: "status",
  projects: "state",
  stops: "by",
  outcome: "year",
};

describe("a view's filter", () => {
  it("has one spelling, whatever the order it came in", () => {
    expect(normaliseQuery(lists.deliveries, "system=w3d3&status=active&municipality=")).toEqual({
      query: "status=active&system=w3d3",
      errors: [],
    });
    expect(queryOf(lists.deliveries, { system: "w3d3", cursor: "x", other: "y", status: "active" })).toBe(
      "status=active&system=w3d3",
    );
  });

  it.each([
    ["deliveries", "cursor=abc", "query.cursor", "unknownField"],
    ["deliveries", "limit=5", "query.limit", "unknownField"],
    ["matrix", "status=active", "query.status", "unknownField"],
    ["municipalities", "limit=200", "query.limit", "unknownField"],
    ["systems", "deliveries=none", "query.deliveries", "unknownField"],
    ["audit-events", "status=active", "query.status", "unknownField"],
    ["deliveries", "status=a&status=b", "query.status", "givenTwice"],
    ["deliveries", `status=${"å".repeat(400)}`, "query", "tooLong"],
  ] as const)("of %s refuses %s", (list, query, path, code) =>
    expect(normaliseQuery(lists[list], query).errors).toContainEqual(expect.objectContaining({ path, code })),
  );

  it("keeps any value, and is the same when it is spelt again", () => {
    fc.assert(
      fc.property(fc.constantFrom(...listKeys), fc.string({ maxLength: 80 }), (list, value) => {
        const key = keys[list];
        const { query, errors } = normaliseQuery(
          lists[list],
          new URLSearchParams({ [key]: value }).toString(),
        );
        expect(errors).toEqual([]);
        expect(normaliseQuery(lists[list], query).query).toBe(query);
        expect(queryOf(lists[list], Object.fromEntries(new URLSearchParams(query)))).toBe(query);
      }),
    );
  });
});
