import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grant } from "@/lib/domain/actor";
import { roles, roleScopes, type Role } from "@/lib/domain/permissions";
import { mayGive, roleErrors, rolesToGive } from "./who-gives";

const LUND = { id: "lund", code: "1281", name: "Lund" };
const YSTAD = { id: "ystad", code: "1286", name: "Ystad" };
const grant = (role: Role, municipality: Grant["municipality"] = null): Grant => ({
  role,
  scope: municipality ? "municipality" : role === "vendor" ? "vendor" : "office",
  municipality,
  vendor: role === "vendor" ? { id: "v", name: "Visma" } : null,
});
const given = (by: Grant[], municipalityId: string | null) =>
  roles.filter((role) => mayGive(by, { role, municipalityId }));

const anyGrant = fc
  .constantFrom(...roles)
  .chain((role) =>
    fc.constantFrom(
      ...roleScopes[role].flatMap((scope) =>
        scope === "municipality" ? [grant(role, LUND), grant(role, YSTAD)] : [grant(role)],
      ),
    ),
  );
const anyWish = fc.record({
  role: fc.constantFrom(...roles),
  municipalityId: fc.constantFrom(null, LUND.id, YSTAD.id, "another"),
});

describe("who gives what", () => {
  it("the office's administrator every role, and the coordinator all but administrator", () => {
    for (const place of [null, LUND.id]) {
      expect(given([grant("administrator")], place)).toEqual([...roles]);
      expect(given([grant("coordinator")], place)).toEqual(roles.filter((role) => role !== "administrator"));
    }
  });

  it("a municipality's administrator three roles there, and its archivist one", () => {
    expect(given([grant("administrator", LUND)], LUND.id)).toEqual([
      "archivist",
      "systemManager",
      "administrator",
    ]);
    expect(given([grant("archivist", LUND)], LUND.id)).toEqual(["systemManager"]);
    for (const role of ["administrator", "archivist"] as const)
      for (const place of [null, YSTAD.id]) expect(given([grant(role, LUND)], place)).toEqual([]);
  });

  it("nobody else anything", () => {
    const others = roles.filter((role) => !["administrator", "coordinator", "archivist"].includes(role));
    for (const role of others)
      for (const place of [null, LUND.id])
        expect(given([grant(role, roleScopes[role][0] === "municipality" ? LUND : null)], place)).toEqual([]);
  });

  it("each grant by itself: together they give what one of them gives", () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 5 }), anyWish, (grants, wish) => {
        expect(mayGive(grants, wish)).toBe(grants.some((one) => mayGive([one], wish)));
      }),
    );
  });

  it("an administrator of the office comes from an administrator of the office alone", () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 5 }), (grants) => {
        const isOne = grants.some(({ role, scope }) => role === "administrator" && scope === "office");
        expect(mayGive(grants, { role: "administrator", municipalityId: null })).toBe(isOne);
      }),
    );
  });

  it("what a form offers is what can be given somewhere", () => {
    expect(rolesToGive([grant("archivist", LUND)])).toEqual(["systemManager"]);
    expect(rolesToGive([grant("auditor")])).toEqual([]);
    expect(rolesToGive([grant("coordinator")])).not.toContain("administrator");
  });
});

describe("a role's place and days", () => {
  const wish = { role: "archivist", municipality: "1281", vendor: null, from: null, until: null } as const;
  it.each([
    [wish, []],
    [{ ...wish, municipality: null }, ["municipality person.municipalityNeeded"]],
    [{ ...wish, role: "council" }, ["municipality person.municipalityNotAllowed"]],
    [{ ...wish, role: "administrator" }, []],
    [{ ...wish, role: "administrator", municipality: null }, []],
    [{ ...wish, role: "registrar", municipality: null }, []],
    [{ ...wish, vendor: "visma" }, ["vendor person.vendorNotAllowed"]],
    [{ ...wish, role: "vendor", municipality: null }, ["vendor person.vendorNeeded"]],
    [{ ...wish, role: "vendor", municipality: null, vendor: "visma" }, []],
    [{ ...wish, from: "2026-12-02", until: "2026-12-01" }, ["until person.untilBeforeFrom"]],
    [{ ...wish, from: "2026-12-01", until: "2026-12-01" }, []],
  ] as const)("%j", (one, errors) => {
    expect(roleErrors(one).map(({ path, code }) => `${path} ${code}`)).toEqual(errors);
  });
});
