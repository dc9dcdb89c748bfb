import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { ExportMenu } from "@/components/data-table/export-menu";
import { FilterBar, Pager } from "@/components/data-table/filter-bar";
import { IgnoredChoices } from "@/components/data-table/ignored-choices";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import type { Ignored } from "@/lib/domain/search-params";
import { requestStatuses } from "@/lib/domain/delivery";
import { type ApprovalRequest, type ApprovalRequestFilter } from "../schema";
import { RequestMark } from "./decision-mark";
import { exportLinks } from "@/lib/features/records/exports";
import { exportApprovalsOperation } from "../api";

interface ApprovalsPageProps {
  actor: Actor;
  page: Page<ApprovalRequest>;
  filter: ApprovalRequestFilter;
  /** The choices of the address that do not exist. */
  ignored: Ignored[];
  /** What stands to the right of the filters: other rooms' menus. */
  end: ReactNode;
}

/** The queue of errands: those that wait first, oldest first, then the decided ones. */
export async function ApprovalsPage({ actor, page, filter, ignored, end }: ApprovalsPageProps) {
  const t = await getTranslations("approvals");
  const words = await getTranslations("deliveries.list");
  const shell = await getTranslations("shell");
  const office = actor.office.key;
  const { status } = filter;
  const open = page.items.filter((request) => request.status === "open").length;
  return (
    <Main id="main">
      <PageHead title={t("title")} facts={[{ label: t("lead") }]} />
      <IgnoredChoices title={shell("ignored")} ignored={ignored} names={{ status: t("list.status") }} />
      <Filters office={office} status={status} end={end} />
      <Sheet flush title={t("list.heading")} aside={status !== "decided" && t("list.open", { count: open })}>
        <DataTable
          caption={t("title")}
          columns={await columnsFor(actor)}
          rows={page.items}
          rowKey={(row) => row.id}
          rowHref={(row) =>
            row.approval ? paths.approval(office, row.approval.id) : paths.signing(office, row.id)
          }
          empty={
            status ? (
              <EmptyState
                title={t("list.emptyChoice")}
                action={<ButtonLink href={paths.approvals(office)}>{words("clear")}</ButtonLink>}
              >
                {words("emptyHint")}
              </EmptyState>
            ) : (
              <EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState>
            )
          }
        />
      </Sheet>
      {(page.nextCursor || filter.cursor) && (
        <Pager
          label={words("pages")}
          {...(filter.cursor && {
            previous: { href: paths.approvals(office, { status }), label: words("first") },
          })}
          {...(page.nextCursor && {
            next: {
              href: paths.approvals(office, { status, cursor: page.nextCursor }),
              label: t("list.more"),
            },
          })}
        />
      )}
    </Main>
  );
}

interface FiltersProps {
  office: string;
  status: ApprovalRequestFilter["status"];
  end: ReactNode;
}

async function Filters({ office, status, end }: FiltersProps) {
  const t = await getTranslations("approvals");
  const words = await getTranslations("deliveries.list");
  const exports = await getTranslations("exports");
  return (
    <FilterBar
      action={paths.approvals(office)}
      label={words("filters")}
      applyLabel={words("apply")}
      {...(status && { clear: { href: paths.approvals(office), label: words("clear") } })}
      end={
        <>
          {end}
          <ExportMenu
            label={exports("menu")}
            hrefs={exportLinks(exportApprovalsOperation, office, { status })}
          />
        </>
      }
      filters={[
        {
          kind: "select",
          name: "status",
          label: t("list.status"),
          ...(status && { value: status }),
          options: [
            { value: "", label: words("all") },
            ...requestStatuses.map((value) => ({ value, label: t(`requestStatus.${value}`) })),
          ],
        },
      ]}
    />
  );
}

async function columnsFor({ office }: Actor): Promise<Column<ApprovalRequest>[]> {
  const t = await getTranslations("approvals.list");
  const locale = await getLocale();
  return [
    {
      key: "system",
      header: t("delivery"),
      cell: (row) => row.system.name,
      // A decided errand speaks through its decision.
      note: (row) => row.status === "open" && row.message,
    },
    { key: "municipality", header: t("municipality"), cell: (row) => row.municipality.name },
    {
      key: "status",
      header: t("status"),
      cell: (row) => <RequestMark request={row} />,
      note: (row) =>
        row.status === "open" && row.blockingOpen > 0 && t("blocking", { count: row.blockingOpen }),
    },
    { key: "requestedBy", header: t("requestedBy"), cell: (row) => row.requestedBy ?? "–" },
    {
      key: "requestedAt",
      header: t("requested"),
      nowrap: true,
      cell: (row) => formatMoment(row.requestedAt, locale, office.timeZone),
    },
  ];
}
