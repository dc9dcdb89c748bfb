import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Assumption, Source } from "@/components/ui/mark";
import { scopeFor, type Actor, type ActorOffice } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { formatCount } from "@/lib/domain/money";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { MunicipalityFacts } from "../schema";

interface MunicipalityPageProps {
  actor: Actor;
  municipality: MunicipalityFacts;
  /** Its systems, its deliveries, its economy: sheets of their own rooms. */
  children: ReactNode;
  aside: ReactNode;
}

/**
 * One municipality in the office: how it is a member, what it runs, what it delivers, what it
 * bears.
 */
export async function MunicipalityPage({ actor, municipality, children, aside }: MunicipalityPageProps) {
  const t = await getTranslations("municipalities");
  const shell = await getTranslations("shell");
  const { name, membership } = municipality;
  const { office } = actor;
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
        facts={await factsOf(office, municipality)}
      />
      <Columns
        aside={
          <>
            {aside}
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
      </Columns>
    </Main>
  );
}

/** What identifies the municipality and its membership; what no source tells is left out. */
async function factsOf(office: ActorOffice, { code, role, population, membership }: MunicipalityFacts) {
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
            label: t("populationIn", { year: String(population.year) }),
            value: formatCount(population.value, locale),
          },
        ]
      : []),
    ...(office.asOf ? [{ label: shell("asOf", { date: formatDay(office.asOf, locale) }) }] : []),
  ];
}
