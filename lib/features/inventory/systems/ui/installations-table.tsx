import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Assumption, Mark } from "@/components/ui/mark";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { statusLook } from "@/lib/domain/delivery";
import { isOverdue } from "../domain";
import type { Installation } from "../schema";
import { SystemStatusMark } from "./system-status-mark";

interface InstallationsTableProps {
  office: string;
  rows: Installation[];
  /** What is assumed is told above the table, once. */
  isAssumptionShared: boolean;
  hasMunicipalityLinks: boolean;
  /** The reader sees one municipality's row and no other. */
  isOwnOnly: boolean;
  today: string;
}

/** Each municipality's installation and where its latest delivery stands. */
export async function InstallationsTable(props: InstallationsTableProps) {
  const { office, rows, isAssumptionShared, hasMunicipalityLinks, isOwnOnly, today } = props;
  const t = await getTranslations("systems");
  const words = await getTranslations("deliveries");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  return (
    <DataTable
      caption={t("one.installations")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t(isOwnOnly ? "one.notOurs" : "one.nowhere")}>
          {t(isOwnOnly ? "one.notOursHint" : "one.nowhereHint")}
        </EmptyState>
      }
      columns={[
        {
          key: "municipality",
          header: words("list.municipality"),
          cell: ({ municipality: { code, name } }) =>
            hasMunicipalityLinks ? <Anchor href={paths.municipality(office, code)}>{name}</Anchor> : name,
        },
        {
          key: "status",
          header: t("installed"),
          cell: (row) => <SystemStatusMark status={row.status} />,
          note: (row) =>
            row.assumption &&
            !isAssumptionShared && <Assumption label={shell("assumption")}>{row.assumption}</Assumption>,
        },
        {
          key: "windUp",
          header: t("windUp"),
          nowrap: true,
          cell: (row) => row.windUpOn && formatTableDay(row.windUpOn, locale),
          note: (row) => isOverdue(row, today) && t("overdue"),
        },
        {
          key: "phase",
          header: words("list.phase"),
          cell: ({ delivery }) =>
            delivery ? (
              <Anchor href={paths.delivery(office, delivery.id)}>{delivery.phase.name}</Anchor>
            ) : (
              <span className="text-muted">{t("one.noDelivery")}</span>
            ),
        },
        {
          key: "delivery",
          header: words("list.status"),
          cell: ({ delivery }) =>
            delivery && <Mark {...statusLook[delivery.status]}>{words(`status.${delivery.status}`)}</Mark>,
        },
        {
          key: "stop",
          header: words("list.blocked"),
          cell: ({ delivery }) =>
            delivery?.blocked && <Mark tone="stop">{words(`stoppedBy.${delivery.blocked.by}`)}</Mark>,
          note: ({ delivery }) =>
            delivery?.blocked &&
            words("list.since", { date: formatTableDay(delivery.blocked.since, locale) }),
        },
      ]}
    />
  );
}
