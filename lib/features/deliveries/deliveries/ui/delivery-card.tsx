import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card, CardPart } from "@/components/layout/card";
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

interface CardProps {
  office: ActorOffice;
  workplace: Awaited<ReturnType<typeof getWorkplace>>;
  next: ReactNode;
  /** Its open stops, and the way to note one. */
  stops: ReactNode;
}

/** First on the page: what is to be done, what stops it, and until when by whom. */
export async function DeliveryCard({ office, workplace, next, stops }: CardProps) {
  const t = await getTranslations("deliveries");
  const { may, delivery } = workplace;
  return (
    <Card>
      {next}
      <CardPart title={t("list.blocked")} id="stop">
        <Stop office={office} workplace={workplace} />
        {stops}
      </CardPart>
      <CardPart title={t("facts.days")} id="days">
        <Pairs items={[...(await days(office, workplace)), ...(await responsible(workplace))]} />
        {may.change && (
          <p className="text-sm">
            <Anchor href={paths.changeDelivery(office.key, delivery.id)}>{t("facts.change")}</Anchor>
          </p>
        )}
      </CardPart>
    </Card>
  );
}

type Facts = Pick<CardProps, "office" | "workplace">;

async function Stop({ office, workplace: { delivery, isVendor } }: Facts) {
  const t = await getTranslations("deliveries");
  const { blocked } = delivery;
  if (!blocked) return <p className="text-sm">{t("facts.noStop")}</p>;
  const since = { date: formatDay(blocked.since, await getLocale()) };
  return (
    <Flag tone="stop" title={`${t(`stoppedBy.${stoppedByKey(blocked.by, isVendor)}`)}.`}>
      {blocked.reason} {t("one.stopSince", { ...since, days: daysBetween(blocked.since, office.today) })}
    </Flag>
  );
}

/**
 * What was planned, when the system closes, and when it must be done: always in this order, and
 * what is missing is said.
 */
async function days(office: ActorOffice, { delivery, about, may }: Facts["workplace"]) {
  const t = await getTranslations("deliveries");
  const locale = await getLocale();
  const { plannedFor, dueOn } = delivery;
  const { plan, windUp } = about;
  const quarter = plannedFor && t("list.quarter", partsOfQuarter(plannedFor));
  const dayOf = (iso: string | null) => (iso ? formatDay(iso, locale) : t("facts.noDay"));
  const planned = plan && (
    <>
      {may.readPlan ? <Anchor href={paths.plan(office.key, plan.key)}>{plan.name}</Anchor> : plan.name},{" "}
      {quarter ?? t("facts.noDay")}
    </>
  );
  return [
    {
      term: t("facts.plan"),
      value: (
        <>
          {planned ?? quarter ?? t("facts.noPlan")}{" "}
          {isLate(delivery, office.today) && <Mark tone="stop">{t("facts.late")}</Mark>}
        </>
      ),
    },
    { term: t("facts.windUp"), value: dayOf(windUp?.on ?? null) },
    { term: t("facts.dueOn"), value: dayOf(dueOn) },
  ];
}

/** Who answers for the delivery: in the municipality, at the office, at the vendor's. */
async function responsible({ delivery, isVendor }: Facts["workplace"]) {
  const t = await getTranslations("deliveries.facts");
  const { office, municipality, vendorContact } = delivery.responsible;
  const contact = vendorContact ? [{ term: delivery.vendor?.name ?? t("vendor"), value: vendorContact }] : [];
  // A vendor is told no names of the others.
  if (isVendor) return contact;
  return [
    { term: t("municipality"), value: municipality?.name ?? t("nobody") },
    { term: t("office"), value: office?.name ?? t("nobody") },
    ...contact,
  ];
}
