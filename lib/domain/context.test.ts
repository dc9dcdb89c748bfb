import { describe, expect, it } from "vitest";
import type { Grant } from "./actor";
import { contextOf, contextText } from "./context";
import { permissions } from "./permissions";

const office = { id: "office", municipalityIds: ["a", "b", "c"] };
const grant = (role: Grant["role"], at: { m?: string; v?: string } = {}): Grant => ({
  role,
  scope: at.m ? "municipality" : at.v ? "vendor" : "office",
  municipality: at.m ? { id: at.m, code: at.m, name: at.m } : null,
  vendor: at.v ? { id: at.v, name: at.v } : null,
});
const context = (...grants: Grant[]) => contextOf({ userId: "user", office, grants });

describe("a context", () => {
  it("names each permission that is held, with its own reach, and no other", () => {
    const { may, all } = context(grant("archivist", { m: "a" }));
    expect(all).toBeUndefined();
    expect(Object.keys(may).sort()).toEqual(
      Object.entries(permissions)
        .flatMap(([name, roles]) => ((roles as readonly string[]).includes("archivist") ? [name] : []))
        .sort(),
    );
    expect(new Set(Object.values(may).map((held) => JSON.stringify(held)))).toEqual(new Set(['{"m":"{a}"}']));
  });

  it("does not add grants together: an archivist who administers the office reads one municipality", () => {
    const { may, all } = context(grant("archivist", { m: "a" }), grant("administrator"));
    expect(may["delivery:read"]).toEqual({ m: "{a}" });
    expect(may["audit:read"]).toEqual({ all: true });
    expect(may["office:enter"]).toEqual({ all: true });
    expect(may["budget:read"]).toBeUndefined();
    expect(all).toBe("{a,b,c}");
  });

  it("adds those together that hold the same permission", () => {
    const { may } = context(
      grant("archivist", { m: "a" }),
      grant("systemManager", { m: "b" }),
      grant("archivist", { m: "b" }),
      grant("vendor", { v: "x" }),
    );
    expect(may["delivery:read"]).toEqual({ m: "{a,b}", v: "{x}" });
    expect(may["approval:sign"]).toEqual({ m: "{a,b}" });
    expect(may["delivery:advance"]).toEqual({ m: "{a,b}" });
    expect(context(grant("coordinator"), grant("vendor", { v: "x" })).may["delivery:read"]).toEqual({
      all: true,
      v: "{x}",
    });
  });

  it("holds nothing without a grant", () => {
    expect(context()).toEqual({ office: "office", user: "user", may: {}, subjects: "{}" });
  });

  it("is told in lines: what reaches as far stands in one of them", () => {
    const [office, user, subjects, all, ...reaches] = contextText(
      context(grant("archivist", { m: "a" }), grant("administrator"), grant("vendor", { v: "x" })),
    ).split("\n");
    expect([office, user, all]).toEqual(["office", "user", "{a,b,c}"]);
    expect(subjects).toMatch(/^\{.*delivery.*\}$/);
    const reachOf = (permission: string) =>
      reaches.filter((line) => line.includes(`,${permission},`)).map((line) => line.split("|").slice(1));
    expect(reachOf("delivery:read")).toEqual([["{a}", "{x}"]]);
    expect(reachOf("approval:sign")).toEqual([["{a}", ""]]);
    expect(reachOf("audit:read")).toEqual([["all", ""]]);
    expect(reachOf("budget:read")).toEqual([]);
    expect(contextText(context())).toBe("office\nuser\n{}\n");
  });
});
