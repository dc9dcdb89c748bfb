import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatDay } from "@/lib/domain/period";
import type { getWorkplace } from "../queries";

interface FactsProps {
  office: ActorOffice;
  workplace: Awaited<ReturnType<typeof getWorkplace>>;
}

/** What else is known of it: what it takes in, how it is paid for, whose people work with it. */
export async function DeliveryFacts({ office, workplace }: FactsProps) {
  const t = await getTranslations("deliveries.facts");
  return (
    <Sheet title={t("title")} id="facts">
      <Pairs
        items={[
          ...(await said(workplace)),
          ...(await people(workplace)),
          ...(await standing(office, workplace)),
        ]}
      />
    </Sheet>
  );
}

/** What it takes in where that is not all, how it is paid for, and what is written of it. */
async function said({ delivery }: FactsProps["workplace"]) {
  const t = await getTranslations("deliveries");
  const { purpose, scope, financing, financingNote, diaryNumber, note } = delivery;
  const { periodFrom: from, periodTo: to } = scope;
  const years = from || to ? [t("facts.years", { from: from ?? "none", to: to ?? "none" })] : [];
  const takesIn = [...scope.recordsCreators, ...scope.informationTypes, ...years].join(", ");
  return [
    ...(purpose === "decommissioning" ? [] : [{ term: t("facts.purpose"), value: t(`purpose.${purpose}`) }]),
    ...(takesIn ? [{ term: t("facts.takesIn"), value: takesIn }] : []),
    ...(financing === "separate" || financingNote
      ? [{ term: t("facts.financing"), value: financingNote ?? t(`financing.${financing}`) }]
      : []),
    ...(diaryNumber ? [{ term: t("facts.diaryNumber"), value: diaryNumber }] : []),
    ...(note ? [{ term: t("facts.note"), value: note }] : []),
  ];
}

/** The municipality's people by their role, several of one together. */
async function people({ about }: FactsProps["workplace"]) {
  const roles = await getTranslations("roles");
  const all = [...new Set(about.people.map(({ role }) => role))];
  return all.map((role) => ({
    term: roles(role),
    value: about.people.flatMap((person) => (person.role === role ? person.name : [])).join(", "),
  }));
}

/** How the source system stands, and since when the delivery has been where it is. */
async function standing(office: ActorOffice, { delivery, about }: FactsProps["workplace"]) {
  const t = await getTranslations("deliveries");
  const systems = await getTranslations("systems");
  const locale = await getLocale();
  const { windUp, phaseSince } = about;
  return [
    ...(windUp ? [{ term: t("facts.system"), value: systems(`status.${windUp.status}`) }] : []),
    ...(phaseSince ? [{ term: t("facts.phaseSince"), value: formatDay(phaseSince, locale) }] : []),
    { term: t("list.updatedAt"), value: formatDay(delivery.updatedAt, locale, office.timeZone) },
  ];
}
