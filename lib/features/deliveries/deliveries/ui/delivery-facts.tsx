import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Pairs } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { stoppedByKey } from "@/lib/domain/delivery";
import { paths } from "@/lib/domain/paths";
import { daysBetween, formatDay, partsOfQuarter } from "@/lib/domain/period";
import { isLate } from "../domain";
import type { getWorkplace } from "../queries";

interface FactsProps {
  office: ActorOffice;
  workplace: Awaited<ReturnType<typeof getWorkplace>>;
}

/** First on the page: what stops it, what was planned, what becomes of the system, who and when. */
export async function DeliveryFacts({ office, workplace }: FactsProps) {
  const t = await getTranslations("deliveries.facts");
  const items = [
    ...(await plan(office, workplace)),
    ...(await responsible(workplace)),
    ...(await people(workplace)),
    ...(await said(workplace)),
    ...(await dates(office, workplace)),
  ];
  return (
    <Sheet
      title={t("title")}
      id="facts"
      aside={
        workplace.may.change && (
          <Anchor href={paths.changeDelivery(office.key, workplace.delivery.id)}>{t("change")}</Anchor>
        )
      }
    >
      <Stop office={office} workplace={workplace} />
      <Pairs items={items} />
    </Sheet>
  );
}

async function Stop({ office, workplace: { delivery, isVendor } }: FactsProps) {
  const t = await getTranslations("deliveries");
  const { blocked } = delivery;
  if (!blocked) return null;
  const days = daysBetween(blocked.since, office.today);
  const date = formatDay(blocked.since, await getLocale());
  return (
    <Flag tone="stop" title={`${t(`stoppedBy.${stoppedByKey(blocked.by, isVendor)}`)}.`}>
      {blocked.reason} {t("one.stopSince", { date, days })}
    </Flag>
  );
}

/** What was promised, and until when the source system runs. */
async function plan(office: ActorOffice, { delivery, about, may }: FactsProps["workplace"]) {
  const { dueOn } = delivery;
  const t = await getTranslations("deliveries");
  const systems = await getTranslations("systems");
  const locale = await getLocale();
  const { plannedFor } = delivery;
  const quarter = plannedFor && t("list.quarter", partsOfQuarter(plannedFor));
  return [
    {
      term: t("facts.plan"),
      value: (
        <>
          {about.plan &&
            (may.readPlan ? (
              <Anchor href={paths.plan(office.key, about.plan.key)}>{about.plan.name}</Anchor>
            ) : (
              about.plan.name
            ))}
          {about.plan && quarter && ", "}
          {quarter ?? (about.plan ? null : t("facts.noPlan"))}{" "}
          {isLate(delivery, office.today) && <Mark tone="stop">{t("facts.late")}</Mark>}
        </>
      ),
    },
    ...(about.windUp
      ? [
          {
            term: t("facts.windUp"),
            value: [
              systems(`status.${about.windUp.status}`),
              about.windUp.on ? formatDay(about.windUp.on, locale) : t("facts.noDay"),
            ].join(", "),
          },
        ]
      : []),
    ...(dueOn ? [{ term: t("facts.dueOn"), value: formatDay(dueOn, locale) }] : []),
  ];
}

/** Who answers for the delivery: at the office, in the municipality, at the vendor's. */
async function responsible({ delivery }: FactsProps["workplace"]) {
  const t = await getTranslations("deliveries.facts");
  const { office, municipality, vendorContact } = delivery.responsible;
  return [
    ...(office?.name ? [{ term: t("office"), value: office.name }] : []),
    ...(municipality?.name ? [{ term: t("municipality"), value: municipality.name }] : []),
    ...(vendorContact ? [{ term: delivery.vendor?.name ?? t("vendor"), value: vendorContact }] : []),
  ];
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

async function dates(office: ActorOffice, { delivery, about }: FactsProps["workplace"]) {
  const t = await getTranslations("deliveries");
  const locale = await getLocale();
  const { receivedOn, phaseSince } = about;
  return [
    ...(receivedOn ? [{ term: t("facts.received"), value: formatDay(receivedOn, locale) }] : []),
    ...(phaseSince ? [{ term: t("facts.phaseSince"), value: formatDay(phaseSince, locale) }] : []),
    { term: t("list.updatedAt"), value: formatDay(delivery.updatedAt, locale, office.timeZone) },
  ];
}
