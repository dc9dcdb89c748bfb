import { isVendorOnly, type Granted } from "@/lib/domain/actor";
import { fieldsOf } from "@/lib/domain/changed-fields";
import type { Contact } from "@/lib/domain/contact";
import { joinedNotes } from "@/lib/domain/text";
import { vendorRoles, type VendorRole } from "@/lib/domain/vendor";
import type { ChangeVendorBody, Vendor } from "./schema";

/** What can be changed of a vendor. */
export type Editable = Pick<Vendor, "name" | "roles" | "note" | "contacts" | "escalation">;

/** Kinds once each, in their own order. */
const inOrder = (roles: readonly VendorRole[]): VendorRole[] =>
  vendorRoles.filter((role) => roles.includes(role));

/** The vendor as the change wants it; what is left out stays as it is. */
export const withChange = (
  { name, roles, note, contacts, escalation }: Editable,
  change: ChangeVendorBody,
): Editable => ({
  name: change.name ?? name,
  roles: inOrder(change.roles ?? roles),
  note: change.note === undefined ? note : change.note,
  contacts: change.contacts ?? contacts,
  escalation: change.escalation === undefined ? escalation : change.escalation,
});

/** Which parts differ, null when none does; `from` is the name it had, where it has another. */
export function changedParts(before: Editable, after: Editable) {
  const differs = (part: keyof Editable) => JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  const fields = fieldsOf({
    renamed: before.name !== after.name,
    roles: differs("roles"),
    contacts: differs("contacts"),
    escalation: differs("escalation"),
    note: differs("note"),
  });
  return fields === "" ? null : { from: before.name === after.name ? null : before.name, fields };
}

const MOST_CONTACTS = 50;
const MOST_TEXT = 4000;

/** Whether more is noted of it than there is room for, as of two that become one. */
export const isTooMuch = ({ note, escalation, contacts }: Editable): boolean =>
  contacts.length > MOST_CONTACTS || [note, escalation].some((text) => (text ?? "").length > MOST_TEXT);

/** What the office knows of two vendors that are one: nothing that was noted is lost. */
export function together(own: Editable, other: Editable): Editable {
  const known = new Set(own.contacts.map((contact) => JSON.stringify(contact)));
  const more = other.contacts.filter((contact) => !known.has(JSON.stringify(contact)));
  return {
    name: own.name,
    roles: inOrder([...own.roles, ...other.roles]),
    note: joinedNotes(own.note, other.note),
    contacts: [...own.contacts, ...more],
    escalation: joinedNotes(own.escalation, other.escalation),
  };
}

/**
 * The contacts as somebody reads them: the council is told no address, a vendor no note of ours.
 */
export function contactsFor(actor: Pick<Granted, "grants">, contacts: readonly Contact[]): Contact[] {
  const isCouncil = actor.grants.every(({ role }) => role === "council");
  return contacts.map((contact) => ({
    ...contact,
    ...(isCouncil && { email: null, phone: null }),
    ...(isVendorOnly(actor) && { note: null }),
  }));
}

/** What the office has written about a vendor for itself. */
export const ownWords = <V extends Pick<Vendor, "note" | "escalation">>(
  actor: Pick<Granted, "grants">,
  vendor: V,
): V => (isVendorOnly(actor) ? { ...vendor, note: null, escalation: null } : vendor);
