import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { ContactList } from "@/components/ui/contact-list";
import { Pairs } from "@/components/ui/lists";
import { formatDecision } from "@/lib/domain/decision";
import { formatOrganisationNumber } from "@/lib/domain/organisation-number";
import { paths } from "@/lib/domain/paths";
import type { Mandate, MunicipalityFacts } from "../schema";
import { decisionWords } from "./decision-words";
import { MandateList } from "./mandate-list";

interface OfMunicipality {
  office: string;
  municipality: MunicipalityFacts;
  mayManage: boolean;
}

/** The archive authority, how acceptance is decided there, and who may sign on whose delegation. */
export async function AuthoritySheet({
  office,
  municipality,
  mandates,
  mayManage,
}: OfMunicipality & { mandates: Mandate[] }) {
  const t = await getTranslations("municipalities");
  const locale = await getLocale();
  const words = await decisionWords();
  const { archiveAuthority, acceptanceIs, code } = municipality;
  const decision = archiveAuthority?.decision;
  return (
    <Sheet title={t("authority.title")} id="mandates">
      <Pairs
        items={[
          { term: t("change.authority"), value: archiveAuthority?.body ?? t("notNoted") },
          ...(decision
            ? [
                {
                  term: t("one.decision"),
                  value: [formatDecision(decision, locale), ...words(decision)].filter(Boolean).join(" · "),
                },
              ]
            : []),
          { term: t("change.acceptanceIs"), value: t(`acceptance.${acceptanceIs ?? "unknown"}`) },
        ]}
      />
      <h3 className="mt-4 text-sm font-semibold">{t("mandates.heading")}</h3>
      {mandates.length === 0 ? (
        <p className="text-muted text-sm">{t("mandates.none")}</p>
      ) : (
        <MandateList mandates={mandates} />
      )}
      {mayManage && <SheetLink href={paths.mandates(office, code)}>{t("mandates.change")}</SheetLink>}
    </Sheet>
  );
}

/** Whom to turn to. */
export async function ContactsSheet({ office, municipality, mayManage }: OfMunicipality) {
  const t = await getTranslations("municipalities");
  const { contacts, code } = municipality;
  if (contacts.length === 0 && !mayManage) return null;
  return (
    <Sheet title={t("change.groups.contacts")}>
      <ContactList contacts={contacts} />
      {mayManage && <SheetLink href={paths.changeMunicipality(office, code)}>{t("change.link")}</SheetLink>}
    </Sheet>
  );
}

/** What an invoice to the municipality needs. */
export async function InvoicingSheet({ office, municipality, mayManage }: OfMunicipality) {
  const t = await getTranslations("municipalities");
  const { organisationNumber: number, peppolId, buyerReference, customerNumber, code } = municipality;
  const told = [
    ["organisationNumber", number && formatOrganisationNumber(number)],
    ["peppolId", peppolId],
    ["buyerReference", buyerReference],
    ["customerNumber", customerNumber],
  ] as const;
  if (told.every(([, value]) => value === null) && !mayManage) return null;
  return (
    <Sheet title={t("change.groups.invoicing")}>
      <Pairs
        items={told.map(([key, value]) => ({ term: t(`change.${key}`), value: value ?? t("notNoted") }))}
      />
      {mayManage && <SheetLink href={paths.changeMunicipality(office, code)}>{t("change.link")}</SheetLink>}
    </Sheet>
  );
}
