import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactRoles } from "@/lib/domain/contact";
import { vendorRoles } from "@/lib/domain/vendor";
import { changedParts, contactsFor, ownWords, together, withChange, type Editable } from "./domain";

const contact = fc.record({
  name: fc.string(),
  role: fc.constantFrom(...contactRoles),
  email: fc.option(fc.string()),
  phone: fc.option(fc.string()),
  note: fc.option(fc.string()),
});
const vendor: fc.Arbitrary<Editable> = fc.record({
  name: fc.string(),
  roles: fc.subarray([...vendorRoles]),
  note: fc.option(fc.string({ minLength: 1, maxLength: 50 })),
  contacts: fc.array(contact, { maxLength: 4 }),
  escalation: fc.option(fc.string({ minLength: 1, maxLength: 50 })),
});
const as = (...roles: ("coordinator" | "vendor" | "council")[]) => ({
  grants: roles.map((role) => ({ role, scope: "office" as const, municipality: null, vendor: null })),
});

describe("a change", () => {
  it("of nothing, or to what it is already, changes nothing", () => {
    fc.assert(
      fc.property(vendor, (one) => {
        expect(changedParts(one, withChange(one, {}))).toBeNull();
        expect(changedParts(one, withChange(one, { ...one, roles: [...one.roles].reverse() }))).toBeNull();
      }),
    );
  });

  it("clears what is null and tells the name that was", () => {
    const one: Editable = { name: "A", roles: ["eArchive"], note: "x", contacts: [], escalation: "y" };
    const after = withChange(one, { name: "B", note: null });
    expect(after).toMatchObject({ name: "B", note: null, escalation: "y" });
    expect(changedParts(one, after)).toEqual({ from: "A", fields: "renamed note" });
  });
});

describe("two that are one", () => {
  it("lose no kind, no contact and no text, and keep the name of the one that stays", () => {
    fc.assert(
      fc.property(vendor, vendor, (own, other) => {
        const one = together(own, other);
        expect(one.name).toBe(own.name);
        for (const role of [...own.roles, ...other.roles]) expect(one.roles).toContain(role);
        for (const someone of [...own.contacts, ...other.contacts])
          expect(one.contacts).toContainEqual(someone);
        for (const text of [own.note, other.note]) if (text) expect(one.note).toContain(text);
      }),
    );
  });
});

describe("what is not told to everybody", () => {
  const someone = {
    name: "Eva",
    role: "support",
    email: "e@x.se",
    phone: "1",
    note: "svarar sällan",
  } as const;

  it("is addresses, to the council, and the office's notes, to the vendor", () => {
    expect(contactsFor(as("coordinator"), [someone])).toEqual([someone]);
    expect(contactsFor(as("council"), [someone])).toEqual([{ ...someone, email: null, phone: null }]);
    expect(contactsFor(as("vendor"), [someone])).toEqual([{ ...someone, note: null }]);
    const words = { note: "n", escalation: "e" };
    expect(ownWords(as("vendor"), words)).toEqual({ note: null, escalation: null });
    expect(ownWords(as("council"), words)).toEqual(words);
    expect(ownWords(as("vendor", "coordinator"), words)).toEqual(words);
  });
});
