import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Assumption, Source } from "@/components/ui/mark";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import { holds, scopeFor, type Actor, type ActorOffice } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { formatCount } from "@/lib/domain/money";
import { formatDay, formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { MunicipalityLife } from "../queries";
import type { MunicipalityFacts } from "../schema";
import { AccessionSheet } from "./accession-sheet";
import { AuthoritySheet, ContactsSheet, InvoicingSheet } from "./member-sheets";

interface MunicipalityPageProps {
  actor: Actor;
  life: MunicipalityLife;
  /** What has happened to it: the sheet of the log's room. */
  history: ReactNode;
  /** Its systems, its deliveries, its economy: sheets of their own rooms. */
  children: ReactNode;
  aside: ReactNode;
}

/**
 * One municipality in the office: how it is a member, what it runs, what it delivers, what it
 * bears.
 */
export async function MunicipalityPage({ actor, life, history, children, aside }: MunicipalityPageProps) {
  const t = await getTranslations("municipalities");
  const shell = await getTranslations("shell");
  const { municipality, mandates, steps } = life;
  const { name, code, membership } = municipality;
  const { office } = actor;
  const mayManage = holds(actor, "municipality:manage");
  const of = { office: office.key, municipality, mayManage };
  return (
    <Main id="main">
      <PageHead
        title={name}
        {...(scopeFor(actor, "municipality:read").municipalityIds.length > 1 && {
          crumbs: {
            label: shell("crumbs"),
            items: [
              { label: t("title"), href: paths.municipalities(office.key), isList: true },
              { label: name },
            ],
          },
        })}
        facts={await factsOf(office, life)}
        {...(mayManage && {
          actions: (
            <ButtonLink href={paths.changeMunicipality(office.key, code)}>{t("change.link")}</ButtonLink>
          ),
        })}
      />
      <Left membership={membership} today={office.today} />
      <Columns
        aside={
          <>
            {aside}
            <AuthoritySheet {...of} mandates={mandates} />
            <ContactsSheet {...of} />
            <InvoicingSheet {...of} />
            <Sheet title={t("one.provenance")}>
              {membership.note && <p>{membership.note}</p>}
              {membership.assumption && (
                <Assumption label={shell("assumption")}>{membership.assumption}</Assumption>
              )}
              {membership.source ? (
                <Source label={shell("source")}>{membership.source}</Source>
              ) : (
                <p className="text-muted text-sm">{t("one.noSource")}</p>
              )}
            </Sheet>
          </>
        }
      >
        {children}
        <AccessionSheet
          office={office}
          code={code}
          steps={steps}
          mayManage={mayManage}
          mayOpenFiles={holds(actor, "file:read")}
        />
        {history}
      </Columns>
    </Main>
  );
}

/** What has become of one that leaves: its history stays, and what is left to do. */
async function Left({
  membership: { until, exit },
  today,
}: {
  membership: MunicipalityFacts["membership"];
  today: string;
}) {
  const t = await getTranslations("municipalities.leaving");
  const locale = await getLocale();
  if (until === null && exit === null) return null;
  const day = (on: string | null | undefined) => (on ? formatDay(on, locale) : null);
  const steps = [
    ["noticeOn", exit?.noticeOn],
    ["dataReturnedOn", exit?.dataReturnedOn],
    ["deletionCertificateOn", exit?.deletionCertificateOn],
  ] as const;
  const hasLeft = until !== null && until < today;
  const title = until === null ? t("notice") : t(hasLeft ? "left" : "leaves", { date: day(until) ?? "" });
  return (
    <Flag tone="calm" title={`${title}.`}>
      {steps.map(([key, on]) => `${t(key)}: ${day(on) ?? t("notYet")}.`).join(" ")} {t("stays")}
    </Flag>
  );
}

/** What identifies the municipality and its membership; what no source tells is left out. */
async function factsOf(office: ActorOffice, { municipality, populationOn }: MunicipalityLife) {
  const { code, role, population, membership } = municipality;
  const t = await getTranslations("municipalities");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { since, until, group, custody, decision } = membership;
  return [
    { label: t("code"), value: code },
    { label: t("role"), value: t(`roles.${role}`) },
    ...(group ? [{ label: t("one.group"), value: group }] : []),
    ...(since ? [{ label: t("one.since"), value: formatDay(since, locale) }] : []),
    ...(until ? [{ label: t("one.until"), value: formatDay(until, locale) }] : []),
    { label: t("custody"), value: t(`custodies.${custody}`) },
    ...(decision ? [{ label: t("one.decision"), value: formatDecision(decision, locale) }] : []),
    ...(population
      ? [
          {
            label: populationOn
              ? t("populationOn", { date: formatTableDay(populationOn, locale) })
              : t("populationIn", { year: String(population.year) }),
            value: formatCount(population.value, locale),
          },
        ]
      : []),
    ...(office.asOf ? [{ label: shell("asOf", { date: formatDay(office.asOf, locale) }) }] : []),
  ];
}
