import { getLocale, getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/data-table/export-menu";
import type { ReactNode } from "react";
import { FilterBar, Pager } from "@/components/data-table/filter-bar";
import { IgnoredChoices } from "@/components/data-table/ignored-choices";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import { formatCount } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { Ignored } from "@/lib/domain/search-params";
import type { listStreams } from "../queries";
import type { AuditEvent, AuditFilter } from "../schema";
import { EventTable } from "./event-table";
import { exportLinks } from "@/lib/features/records/exports";
import { exportAuditEventsOperation } from "../api";

interface AuditPageProps {
  office: ActorOffice;
  streams: Awaited<ReturnType<typeof listStreams>>;
  events: Page<AuditEvent>;
  filter: AuditFilter;
  /** The address's choices that do not exist, or no more. */
  ignored: Ignored[];
  /** What stands to the right of the filters: other rooms' menus. */
  end: ReactNode;
}

/** The office's audit trail, newest first. */
export async function AuditPage(props: AuditPageProps) {
  const { office, streams, events, filter, ignored, end } = props;
  const t = await getTranslations("audit");
  const shell = await getTranslations("shell");
  const chosen = { stream: filter.stream, type: filter.type, delivery: filter.delivery };
  const isFiltered = Boolean(filter.stream ?? filter.type ?? filter.delivery);
  const clear = paths.audit(office.key);
  return (
    <Main id="main">
      <PageHead title={t("title")} facts={[{ label: t("lead") }]} />
      <Flag tone="calm">
        {t.rich("verify", { code: (text) => <code className="font-mono">{text}</code> })}
      </Flag>
      <IgnoredChoices
        title={shell("ignored")}
        ignored={ignored}
        names={{ stream: t("chain"), type: t("what") }}
      />
      {filter.delivery && (
        <Flag
          tone="calm"
          title={t("ofDelivery")}
          action={
            <ButtonLink href={paths.delivery(office.key, filter.delivery)}>{t("toDelivery")}</ButtonLink>
          }
        />
      )}
      <Chains office={office.key} streams={streams} filter={filter} end={end} />
      <Sheet flush>
        <EventTable
          office={office}
          events={events.items}
          empty={
            <EmptyState
              title={t("empty")}
              action={isFiltered && <ButtonLink href={clear}>{t("clear")}</ButtonLink>}
            >
              {t("emptyHint")}
            </EmptyState>
          }
        />
        {(events.nextCursor || filter.cursor) && (
          <Pager
            label={t("pages")}
            previous={
              filter.cursor ? { href: paths.audit(office.key, chosen), label: t("first") } : undefined
            }
            next={
              events.nextCursor
                ? {
                    href: paths.audit(office.key, { ...chosen, cursor: events.nextCursor }),
                    label: t("next"),
                  }
                : undefined
            }
          />
        )}
      </Sheet>
    </Main>
  );
}

interface ChainsProps extends Pick<AuditPageProps, "streams" | "filter" | "end"> {
  office: string;
}

async function Chains({ office, streams, filter: { stream, type, delivery }, end }: ChainsProps) {
  const t = await getTranslations("audit");
  const locale = await getLocale();
  const exports = await getTranslations("exports");
  const options = streams.map(({ key, name, seq }) => ({
    value: key,
    label: t("chainOption", { name: name ?? t("officeChain"), count: formatCount(seq, locale) }),
  }));
  return (
    <FilterBar
      action={paths.audit(office)}
      label={t("filters")}
      applyLabel={t("apply")}
      keep={{ ...(type && { type }), ...(delivery && { delivery }) }}
      clear={stream || type || delivery ? { href: paths.audit(office), label: t("clear") } : undefined}
      end={
        <>
          {end}
          <ExportMenu
            label={exports("menu")}
            hrefs={exportLinks(exportAuditEventsOperation, office, { stream, type, delivery })}
          />
        </>
      }
      filters={[
        {
          kind: "select",
          name: "stream",
          label: t("chain"),
          value: stream ?? "",
          options: [{ value: "", label: t("allChains") }, ...options],
        },
      ]}
    />
  );
}
