import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import type { ActorOffice } from "@/lib/domain/actor";
import { daysBetween, formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { VendorSituation } from "../queries";

/** The vendors: what goes on, what they stop, and for how long. */
export async function VendorsSheet({ office, vendors }: { office: ActorOffice; vendors: VendorSituation[] }) {
  const t = await getTranslations("overview.vendors");
  const locale = await getLocale();
  const { today } = office;
  return (
    <Sheet flush title={t("title")}>
      <DataTable
        caption={t("title")}
        rows={vendors}
        empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
        columns={[
          { key: "vendor", header: t("vendor"), cell: ({ name }) => name },
          {
            key: "going",
            header: t("going"),
            align: "num",
            cell: ({ key, going }) => ({
              text: going,
              href: paths.deliveries(office.key, { vendor: key, status: "going" }),
            }),
          },
          {
            key: "blocked",
            header: t("blocked"),
            align: "num",
            cell: ({ key, blocked }) =>
              blocked === 0
                ? 0
                : {
                    tone: "stop",
                    text: blocked,
                    href: paths.stops(office.key, { vendor: key, open: "yes" }),
                  },
          },
          {
            key: "since",
            header: t("longest"),
            align: "num",
            // Of a stop first heard of on the office's own day nobody can say how long it has
            // lasted.
            cell: ({ since }) => since && since < today && t("days", { days: daysBetween(since, today) }),
            note: ({ since }) => since && t("since", { date: formatTableDay(since, locale) }),
          },
        ]}
      />
    </Sheet>
  );
}
