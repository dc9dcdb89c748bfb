import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assertMay,
  holds,
  mayIn,
  mayOn,
  mayReadOn,
  ownMunicipalities,
  scopeFor,
  type Actor,
  type Grant,
} from "./actor";
import { AppError } from "./errors";
import { permissions, roleHas, type Permission, type Role } from "./permissions";
import type { MunicipalityScope, Scope } from "./scope";

const codes = ["1281", "1287", "1264", "1260"];
const vendorIds = ["formpipe", "visma", "tieto"];
const idOf = (code: string) => `id-${code}`;

/** The grants that the database allows (the check constraint of role_grant). */
const rolesAt = {
  office: [
    "coordinator",
    "council",
    "auditor",
    "administrator",
    "officer",
    "economist",
    "registrar",
    "dataProtectionOfficer",
  ],
  municipality: ["archivist", "systemManager", "administrator", "registrar", "dataProtectionOfficer"],
} as const;
const officeGrant = fc.constantFrom(...rolesAt.office).map((role): Grant => ({
  role,
  scope: "office",
  municipality: null,
  vendor: null,
}));
const municipalityGrant = fc
  .tuple(fc.constantFrom(...rolesAt.municipality), fc.constantFrom(...codes))
  .map(([role, code]): Grant => ({
    role,
    scope: "municipality",
    municipality: { id: idOf(code), code, name: code },
    vendor: null,
  }));
const vendorGrant = fc.constantFrom(...vendorIds).map((id): Grant => ({
  role: "vendor",
  scope: "vendor",
  municipality: null,
  vendor: { id, name: id },
}));
const grants = fc.array(fc.oneof(officeGrant, municipalityGrant, vendorGrant), { maxLength: 5 });

const permission = fc.constantFrom(...(Object.keys(permissions) as Permission[]));
const municipalityScope = fc
  .tuple(fc.constantFrom(...codes), fc.option(fc.constantFrom(...vendorIds)))
  .map(([code, vendorId]): MunicipalityScope => ({
    kind: "municipality",
    municipalityId: idOf(code),
    code,
    vendorId,
  }));
const oneScope = fc.oneof(
  municipalityScope,
  fc.constant({ kind: "office" } as const),
  fc.constantFrom(...vendorIds).map((vendorId) => ({ kind: "vendor", vendorId }) as const),
);
const several = fc
  .array(municipalityScope, { minLength: 1, maxLength: 4 })
  .map((of) => ({ kind: "several", of }) as const);
const scope: fc.Arbitrary<Scope> = fc.oneof(oneScope, several);

const actorWith = (held: Grant[]): Actor => ({
  userId: "person",
  name: "Person",
  principal: { kind: "session", sessionId: "session" },
  authTime: "2026-03-02T09:00:00.000Z",
  methods: ["password"],
  office: {
    id: "office",
    key: "office",
    name: "Office",
    country: "SE",
    currency: "SEK",
    locale: "sv",
    timeZone: "Europe/Stockholm",
    asOf: null,
    today: "2026-03-02",
    accent: "marine",
    isFictional: false,
    assumption: null,
    municipalityIds: codes.map(idOf),
  },
  offices: [],
  grants: held,
});

describe("what a person may", () => {
  it("two grants together reach what each reaches alone, and nothing more", () => {
    fc.assert(
      fc.property(grants, grants, permission, oneScope, (a, b, asked, where) => {
        const alone = [a, b].map((held) => mayOn(actorWith(held), asked, where));
        expect(mayOn(actorWith([...a, ...b]), asked, where)).toBe(alone.some(Boolean));
      }),
    );
  });

  it("of several municipalities asks for each one of them", () => {
    fc.assert(
      fc.property(grants, permission, several, (held, asked, where) => {
        const actor = actorWith(held);
        expect(mayOn(actor, asked, where)).toBe(where.of.every((part) => mayOn(actor, asked, part)));
      }),
    );
  });

  it("does not depend on the order of the grants", () => {
    fc.assert(
      fc.property(grants, permission, scope, (held, asked, where) => {
        expect(mayOn(actorWith([...held].reverse()), asked, where)).toBe(
          mayOn(actorWith(held), asked, where),
        );
      }),
    );
  });

  it("in one municipality never reaches another, a vendor or the office", () => {
    fc.assert(
      fc.property(municipalityGrant, permission, scope, (grant, asked, where) => {
        fc.pre(mayOn(actorWith([grant]), asked, where));
        const parts = where.kind === "several" ? where.of : [where];
        for (const part of parts) expect(part).toMatchObject({ municipalityId: grant.municipality?.id });
      }),
    );
  });

  it("as a vendor never reaches what is another vendor's or nobody's", () => {
    fc.assert(
      fc.property(vendorGrant, permission, scope, (grant, asked, where) => {
        fc.pre(mayOn(actorWith([grant]), asked, where));
        const parts = where.kind === "several" ? where.of : [where];
        for (const part of parts) expect(part).toMatchObject({ vendorId: grant.vendor?.id });
      }),
    );
  });

  it("as a vendor is never money, a signature, a file or a word", () => {
    const closed = Object.keys(permissions).filter((name) =>
      /^(budget|cost-share|settlement|approval|audit|file|comment|notification|municipality):/.test(name),
    ) as Permission[];
    expect(closed.length).toBeGreaterThan(9);
    fc.assert(
      fc.property(fc.array(vendorGrant), fc.constantFrom(...closed), scope, (held, asked, where) => {
        const actor = actorWith(held);
        expect([holds(actor, asked), mayOn(actor, asked, where), mayReadOn(actor, asked, where)]).toEqual([
          false,
          false,
          false,
        ]);
      }),
    );
  });

  it("as an administrator is to look after people, office and templates and to read the trail, whatever is asked about deliveries and money", () => {
    const administrator: Role = "administrator";
    const held = (Object.keys(permissions) as Permission[]).filter((name) => roleHas(administrator, name));
    expect(held).toEqual([
      "office:enter",
      "office:read",
      "office:manage",
      "people:read",
      "people:manage",
      "template:read",
      "template:manage",
      "need:manage",
      "audit:read",
    ]);
  });

  it("is nothing without a grant", () => {
    fc.assert(
      fc.property(permission, scope, (asked, where) => {
        expect([mayOn(actorWith([]), asked, where), mayReadOn(actorWith([]), asked, where)]).toEqual([
          false,
          false,
        ]);
      }),
    );
  });
});

describe("being let through", () => {
  it("is in a role that holds the permission there by a grant of its own; else it is refused", () => {
    fc.assert(
      fc.property(grants, permission, scope, (held, asked, where) => {
        const actor = actorWith(held);
        if (!mayOn(actor, asked, where)) {
          expect(() => assertMay(actor, asked, where)).toThrow(new AppError("request.forbidden"));
          return;
        }
        const role = assertMay(actor, asked, where);
        expect(roleHas(role, asked)).toBe(true);
        const first = where.kind === "several" ? where.of[0]! : where;
        const own = held.filter((grant) => grant.role === role);
        expect(own.some((grant) => mayOn(actorWith([grant]), asked, first))).toBe(true);
      }),
    );
  });
});

describe("reading what hangs on a subject", () => {
  it("is as far as the permission itself reaches any part, but of the office's own for whoever holds it", () => {
    fc.assert(
      fc.property(grants, permission, scope, (held, asked, where) => {
        const actor = actorWith(held);
        const parts = where.kind === "several" ? where.of : [where];
        const isRead =
          where.kind === "office" ? holds(actor, asked) : parts.some((part) => mayOn(actor, asked, part));
        expect(mayReadOn(actor, asked, where)).toBe(isRead);
        if (mayOn(actor, asked, where)) expect(isRead).toBe(true);
      }),
    );
  });
});

describe("how far a permission reaches in queries", () => {
  it("is just where the policy lets it, municipality by municipality and vendor by vendor", () => {
    fc.assert(
      fc.property(grants, permission, municipalityScope, (held, asked, where) => {
        const actor = actorWith(held);
        const reach = scopeFor(actor, asked);
        const isReached =
          reach.municipalityIds.includes(where.municipalityId) ||
          (where.vendorId !== null && reach.vendorIds.includes(where.vendorId));
        expect(mayOn(actor, asked, where)).toBe(isReached);
        expect(mayOn(actor, asked, { kind: "office" })).toBe(reach.isOfficeWide);
        expect(mayIn(actor, asked, where.code)).toBe(mayOn(actor, asked, { ...where, vendorId: null }));
      }),
    );
  });

  it("is nowhere for who does not hold it, and never outside the office", () => {
    fc.assert(
      fc.property(grants, permission, (held, asked) => {
        const actor = actorWith(held);
        const { municipalityIds, vendorIds: vendors, isOfficeWide } = scopeFor(actor, asked);
        const isSomewhere = isOfficeWide || municipalityIds.length > 0 || vendors.length > 0;
        expect(isSomewhere).toBe(holds(actor, asked));
        expect(new Set(municipalityIds).size).toBe(municipalityIds.length);
        for (const id of municipalityIds) expect(actor.office.municipalityIds).toContain(id);
        if (isOfficeWide) expect(municipalityIds).toEqual(actor.office.municipalityIds);
      }),
    );
  });

  it("names the person's own municipalities once each, and none for who holds it for the office alone", () => {
    fc.assert(
      fc.property(grants, permission, (held, asked) => {
        const own = ownMunicipalities(actorWith(held), asked).map(({ code }) => code);
        const wanted = held
          .filter(({ role }) => roleHas(role, asked))
          .flatMap((g) => g.municipality?.code ?? []);
        expect(new Set(own)).toEqual(new Set(wanted));
        expect(own.length).toBe(new Set(own).size);
      }),
    );
  });
});
