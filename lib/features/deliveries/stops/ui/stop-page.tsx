import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Anchor } from "@/components/ui/anchor";
import { Mark } from "@/components/ui/mark";
import type { Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import { stopStatusLook } from "../domain";
import type { NewStop, StopPageData } from "../queries";
import { EntriesSheet } from "./entries-sheet";
import { FactsSheet } from "./facts-sheet";
import { HeldSheet } from "./held-sheet";
import { LadderSheet } from "./ladder-sheet";
import { PromisesSheet } from "./promises-sheet";
import { StandingSheet } from "./standing-sheet";

export interface StopPageProps {
  actor: Actor;
  data: StopPageData;
  /** For who changes it: what else it could hold, and whom it could wait for. */
  choices: { known: NewStop; vendors: { key: string; name: string }[] } | null;
  history: ReactNode;
}

/** One stop: what stands still, what was promised, how far it was taken, what was said. */
export async function StopPage({ actor, data, choices, history }: StopPageProps) {
  const { stop, isVendor } = data;
  const t = await getTranslations("stops");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { office } = actor;
  const isOpen = stop.closedOn === null;
  return (
    <Main id="main">
      <PageHead
        title={stop.title}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: t("title"), href: paths.stops(office.key), isList: true }, { label: stop.number }],
        }}
        facts={[
          { value: stop.number },
          {
            label: t("page.waitsFor", {
              who: stop.by === "vendor" && stop.vendor ? "" : t(`waitsFor.${stop.by}`),
            }),
            ...(stop.vendor && {
              value: <Anchor href={paths.vendor(office.key, stop.vendor.key)}>{stop.vendor.name}</Anchor>,
            }),
          },
          { label: t("page.sinceDay", { day: formatDay(stop.since, locale) }) },
          ...(stop.clause ? [{ label: t("page.clause", { clause: stop.clause }) }] : []),
        ]}
        mark={
          <>
            <Mark {...stopStatusLook[stop.status]}>{t(`statuses.${stop.status}`)}</Mark>
            <Mark {...(isOpen ? { tone: "stop", shape: "stop" } : { tone: "none", shape: "closed" })}>
              {t(isOpen ? "page.openSince" : "page.closedAfter", { days: stop.days })}
            </Mark>
          </>
        }
      />
      <Columns
        next={<StandingSheet actor={actor} data={data} />}
        aside={
          <>
            <FactsSheet actor={actor} data={data} choices={choices} />
            {history}
          </>
        }
      >
        <HeldSheet office={office} data={data} />
        <PromisesSheet actor={actor} data={data} />
        {!isVendor && <LadderSheet actor={actor} data={data} />}
        <EntriesSheet actor={actor} data={data} />
      </Columns>
    </Main>
  );
}
