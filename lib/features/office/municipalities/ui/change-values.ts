import { contactRoles, type Contact, type ContactRole } from "@/lib/domain/contact";
import type { BodyOf } from "@/lib/domain/operation";
import type { changeMunicipalityOperation } from "../api";
import type { MunicipalityFacts } from "../schema";
import { decisionPlaces, sentDecision, typedDecision, type TypedDecision } from "./decision-values";
import type { Places } from "@/components/form/field-errors";

/** A municipality as its form has it: everything is text. */
export interface ChangeValues {
  role: MunicipalityFacts["role"];
  custody: MunicipalityFacts["membership"]["custody"];
  since: string;
  group: string;
  note: string;
  decision: TypedDecision;
  until: string;
  noticeOn: string;
  dataReturnedOn: string;
  deletionCertificateOn: string;
  contacts: { name: string; role: ContactRole; email: string; phone: string; note: string }[];
  organisationNumber: string;
  peppolId: string;
  buyerReference: string;
  customerNumber: string;
  authority: string;
  authorityDecision: TypedDecision;
  acceptanceIs: NonNullable<MunicipalityFacts["acceptanceIs"]> | "";
}

/** The fields that hold a text of their own: what is kept of an unfinished form. */
export const draftFields = [
  "since",
  "group",
  "note",
  "until",
  "noticeOn",
  "dataReturnedOn",
  "deletionCertificateOn",
  "organisationNumber",
  "peppolId",
  "buyerReference",
  "customerNumber",
  "authority",
] as const;

/** Where each path of the operation's input stands in the form. */
export const places: Places = {
  "membership.since": "since",
  "membership.until": "until",
  "membership.group": "group",
  "membership.custody": "custody",
  "membership.note": "note",
  "membership.exit.noticeOn": "noticeOn",
  "membership.exit.dataReturnedOn": "dataReturnedOn",
  "membership.exit.deletionCertificateOn": "deletionCertificateOn",
  "archiveAuthority.body": "authority",
  ...decisionPlaces("membership.decision", "decision"),
  ...decisionPlaces("archiveAuthority.decision", "authorityDecision"),
};

const typedContact = ({ name, role, email, phone, note }: Contact) => ({
  name,
  role,
  email: email ?? "",
  phone: phone ?? "",
  note: note ?? "",
});

export function valuesOf(facts: MunicipalityFacts): ChangeValues {
  const { membership, archiveAuthority } = facts;
  const { exit } = membership;
  return {
    role: facts.role,
    custody: membership.custody,
    since: membership.since ?? "",
    group: membership.group ?? "",
    note: membership.note ?? "",
    decision: typedDecision(membership.decision),
    until: membership.until ?? "",
    noticeOn: exit?.noticeOn ?? "",
    dataReturnedOn: exit?.dataReturnedOn ?? "",
    deletionCertificateOn: exit?.deletionCertificateOn ?? "",
    contacts: facts.contacts.map(typedContact),
    organisationNumber: facts.organisationNumber ?? "",
    peppolId: facts.peppolId ?? "",
    buyerReference: facts.buyerReference ?? "",
    customerNumber: facts.customerNumber ?? "",
    authority: archiveAuthority?.body ?? "",
    authorityDecision: typedDecision(archiveAuthority?.decision ?? null),
    acceptanceIs: facts.acceptanceIs ?? "",
  };
}

const known = (role: string): ContactRole => contactRoles.find((one) => one === role) ?? "other";

export const bodyFrom = (values: ChangeValues): BodyOf<typeof changeMunicipalityOperation> => ({
  role: values.role,
  membership: {
    since: values.since || null,
    until: values.until || null,
    group: values.group,
    custody: values.custody,
    note: values.note,
    decision: sentDecision(values.decision),
    exit: {
      noticeOn: values.noticeOn || null,
      dataReturnedOn: values.dataReturnedOn || null,
      deletionCertificateOn: values.deletionCertificateOn || null,
    },
  },
  contacts: values.contacts.map((contact) => ({ ...contact, role: known(contact.role) })),
  organisationNumber: values.organisationNumber,
  peppolId: values.peppolId,
  buyerReference: values.buyerReference,
  customerNumber: values.customerNumber,
  archiveAuthority: values.authority.trim()
    ? { body: values.authority, decision: sentDecision(values.authorityDecision) }
    : null,
  acceptanceIs: values.acceptanceIs || null,
});
