import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { EmptyState } from "@/components/layout/sheet";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { statusLook, stoppedByKey } from "@/lib/domain/delivery";
import { isOverdue, systemLook } from "../domain";
import type { Installation } from "../schema";

interface InstallationsTableProps {
  office: string;
  rows: Installation[];
  /** What is assumed is told above the table, once. */
  isAssumptionShared: boolean;
  hasMunicipalityLinks: boolean;
  /** What is known of each can be read on a page of its own. */
  hasInstallationLinks: boolean;
  /** The reader sees one municipality's row and no other. */
  isOwnOnly: boolean;
  isVendor: boolean;
  /** The reader reads deliveries too. */
  hasDeliveries: boolean;
  today: string;
}

/** Each municipality's installation and where its latest delivery stands. */
export async function InstallationsTable(props: InstallationsTableProps) {
  const { office, rows, isAssumptionShared, hasMunicipalityLinks, isOwnOnly, isVendor, today } = props;
  const { hasDeliveries } = props;
  const t = await getTranslations("systems");
  const words = await getTranslations("deliveries");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const deliveryColumns: Column<Installation>[] = [
    {
      key: "phase",
      header: words("list.phase"),
      cell: ({ delivery }) =>
        delivery
          ? { text: delivery.phase.name, href: paths.delivery(office, delivery.id) }
          : { text: t("one.noDelivery"), look: "muted" },
    },
    {
      key: "delivery",
      header: words("list.status"),
      cell: ({ delivery }) =>
        delivery && { ...statusLook[delivery.status], text: words(`status.${delivery.status}`) },
    },
    {
      key: "stop",
      header: words("list.blocked"),
      cell: ({ delivery }) =>
        delivery?.blocked && {
          tone: "stop",
          text: words(`stoppedBy.${stoppedByKey(delivery.blocked.by, isVendor)}`),
        },
      note: ({ delivery }) =>
        delivery?.blocked && words("list.since", { date: formatTableDay(delivery.blocked.since, locale) }),
    },
  ];
  return (
    <DataTable
      caption={t("one.installations")}
      rows={rows}
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
            hasMunicipalityLinks ? { text: name, href: paths.municipality(office, code) } : name,
        },
        {
          key: "status",
          header: t("installed"),
          cell: ({ id, status }) => ({
            ...systemLook[status],
            text: t(`status.${status}`),
            ...(props.hasInstallationLinks && { href: paths.installation(office, id) }),
          }),
          note: (row) => !isAssumptionShared && row.assumption,
          noteLook: { assumption: shell("assumption") },
        },
        {
          key: "windUp",
          header: t("windUp"),
          nowrap: true,
          cell: (row) => row.windUpOn && formatTableDay(row.windUpOn, locale),
          note: (row) => isOverdue(row, today) && t("overdue"),
        },
        ...(hasDeliveries ? deliveryColumns : []),
      ]}
    />
  );
}
