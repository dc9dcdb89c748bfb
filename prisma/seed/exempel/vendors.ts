import type { Contact } from "@/lib/domain/contact";
import type { VendorRole } from "@/lib/domain/vendor";
import { keyOf, vendors } from "./names";

/** The one that the invented office has its e-archive from. */
export const E_ARCHIVE_SUPPLIER: (typeof vendors)[number] = "Samspel Kommunsystem";

/** Whoever is more, or else, than a maker of source systems. */
const kinds: Partial<Record<(typeof vendors)[number], VendorRole[]>> = {
  "Samspel Kommunsystem": ["sourceSystem", "eArchive"],
  "Vintergatan IT": ["sourceSystem", "operations"],
  Kompassus: ["sourceSystem", "consultant"],
};

/** Invented people to turn to. */
const people = [
  "Alva Holm",
  "Bo Lind",
  "Cia Ström",
  "Dan Björk",
  "Eli Norén",
  "Fia Åhs",
  "Gun Ek",
  "Hans Öst",
];

const contact = (name: string, role: Contact["role"], mailbox: string, domain: string): Contact => ({
  name,
  role,
  email: `${mailbox}@${domain}.example`,
  phone: null,
  note: null,
});

/** What the invented office knows of each of its vendors. */
export const vendorFacts = (name: (typeof vendors)[number], place: number) => ({
  roles: kinds[name] ?? (["sourceSystem"] satisfies VendorRole[]),
  contacts: [
    contact("Kundtjänst", "support", "support", keyOf(name)),
    contact(people[place] ?? "Kontoret", "account", "kundansvarig", keyOf(name)),
  ],
  escalation:
    "Kundtjänst. Svarar den inte inom fem arbetsdagar: kundansvarig. Därefter reklamation enligt avtalet.",
});
