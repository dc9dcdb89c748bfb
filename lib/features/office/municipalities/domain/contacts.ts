import type { Granted } from "@/lib/domain/actor";
import type { Contact } from "@/lib/domain/contact";

/** The contact persons as somebody reads them: the council is told no person's address. */
export const contactsFor = ({ grants }: Pick<Granted, "grants">, contacts: readonly Contact[]): Contact[] =>
  grants.every(({ role }) => role === "council")
    ? contacts.map((contact) => ({ ...contact, email: null, phone: null }))
    : [...contacts];
