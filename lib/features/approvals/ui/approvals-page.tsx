import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Pager } from "@/components/data-table/filter-bar";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import { apiPaths, paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import type { ApprovalRequest } from "../schema";
import { RequestMark } from "./decision-mark";

interface ApprovalsPageProps {
  actor: Actor;
  page: Page<ApprovalRequest>;
  status: ApprovalRequest["status"] | undefined;
  isFirst: boolean;
}

/** The queue of errands: those that wait first, oldest first, then the decided ones. */
export async function ApprovalsPage({ actor, page, status, isFirst }: ApprovalsPageProps) {
  const t = await getTranslations("approvals");
  const words = await getTranslations("deliveries.list");
  const exports = await getTranslations("exports");
  const office = actor.office.key;
  const open = page.items.filter((request) => request.status === "open").length;
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        facts={[{ label: t("lead") }]}
        actions={
          <ExportMenu label={exports("menu")} hrefs={apiPaths.exports(office, "approvals", { status })} />
        }
      />
      <Sheet flush title={t("list.heading")} aside={t("list.open", { count: open })}>
        <DataTable
          caption={t("title")}
          columns={await columnsFor(actor)}
          rows={page.items}
          rowKey={(row) => row.id}
          rowHref={(row) =>
            row.approval ? paths.approval(office, row.approval.id) : paths.signing(office, row.id)
          }
          empty={<EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState>}
        />
      </Sheet>
      {(page.nextCursor || !isFirst) && (
        <Pager
          label={words("pages")}
          {...(!isFirst && { previous: { href: paths.approvals(office), label: words("first") } })}
          {...(page.nextCursor && {
            next: { href: paths.approvals(office, { cursor: page.nextCursor }), label: t("list.more") },
          })}
        />
      )}
    </Main>
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
    { key: "status", header: t("status"), cell: (row) => <RequestMark request={row} /> },
    { key: "requestedBy", header: t("requestedBy"), cell: (row) => row.requestedBy ?? "–" },
    {
      key: "requestedAt",
      header: t("requested"),
      nowrap: true,
      cell: (row) => formatMoment(row.requestedAt, locale, office.timeZone),
    },
  ];
}
