import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { formatPercent, formatShare } from "@/lib/domain/money";
import type { Portions } from "../grid/facts";
import { useWords } from "./words";

type Portion = Portions[number];

/** Who gets how much, beside the part of the cost that they have agreed to. */
export function PortionTable({ portions, caption }: { portions: Portions; caption: string }) {
  const t = useTranslations("planning.table");
  const { locale } = useWords();
  const all = portions.reduce((sum, { planned, delivered }) => sum + planned + delivered, 0);
  const hasShares = portions.some(({ share }) => share !== null);
  const num = { align: "num" as const };
  return (
    <DataTable
      caption={caption}
      rows={[...portions]}
      columns={[
        { key: "name", header: t("municipality"), onPhone: "title", cell: ({ name }) => name },
        { key: "delivered", header: t("deliveredCount"), ...num, cell: ({ delivered }) => delivered },
        { key: "planned", header: t("plannedCount"), ...num, cell: ({ planned }) => planned },
        {
          key: "together",
          header: t("together"),
          ...num,
          cell: ({ planned, delivered }) =>
            planned + delivered === 0
              ? { text: t("none"), tone: "stop" as const, shape: "deviation" as const }
              : planned + delivered,
        },
        {
          key: "ofDeliveries",
          header: t("ofDeliveries"),
          ...num,
          cell: ({ planned, delivered }) => all > 0 && formatPercent((planned + delivered) / all, locale),
        },
        ...(hasShares
          ? [
              {
                key: "share",
                header: t("ofCost"),
                ...num,
                cell: ({ share }: Portion) => share !== null && formatShare(share, locale),
              },
            ]
          : []),
      ]}
    />
  );
}
