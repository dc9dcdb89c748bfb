import { describe, expect, it } from "vitest";
import { roles } from "@/lib/domain/permissions";
import { findingFor, guideFor, guideOrder } from "./guide";

describe("guideFor", () => {
  it("shows the role asked for, whoever asks", () => {
    for (const role of roles) expect(guideFor(role, ["vendor"])).toBe(role);
  });

  it.each([undefined, "", "boss", ["council"], "toString"])("shows one's own when asked for %j", (asked) => {
    expect(guideFor(asked, ["auditor"])).toBe("auditor");
    expect(guideFor(asked, ["systemManager", "archivist"])).toBe("archivist");
  });
});

describe("guideOrder", () => {
  it("names every role once, one's own first", () => {
    const order = guideOrder(["vendor", "council"]);
    expect(order.slice(0, 2)).toEqual(["council", "vendor"]);
    expect([...order].sort()).toEqual([...roles].sort());
  });
});

describe("findingFor", () => {
  it("tells nobody of what the role cannot reach", () => {
    expect(findingFor("vendor")).not.toContain("comments");
    expect(findingFor("administrator")).not.toContain("views");
    expect(findingFor("economist")).not.toContain("pages");
    expect(findingFor("registrar")).not.toContain("comments");
    expect(findingFor("dataProtectionOfficer")).not.toContain("matrix");
    expect(findingFor("officer")).toEqual(findingFor("coordinator"));
    expect(findingFor("archivist")).toContain("comments");
  });
});
