import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import type { readerOf } from "@/lib/domain/actor";
import type { Words } from "@/lib/domain/text";
import { paths } from "@/lib/domain/paths";
import type { DeliveryItem } from "../schema";
import { statusLook } from "@/lib/domain/delivery";
import { stopInWords, stopLook } from "../domain";

interface MunicipalityDeliveriesProps {
  office: string;
  code: string;
  deliveries: DeliveryItem[];
  /** Of all there are; the first of them are shown. */
  total: number;
  /** Whom an empty table speaks to. */
  reader: ReturnType<typeof readerOf>;
}

/** One municipality's deliveries, on its page: where they stand, what stops them, what is left. */
export async function MunicipalityDeliveries({
  office,
  code,
  deliveries,
  total,
  reader,
}: MunicipalityDeliveriesProps) {
  const t = await getTranslations("deliveries");
  const words = await getTranslations();
  const locale = await getLocale();
  return (
    <Sheet
      flush
      title={t("title")}
      aside={
        total > deliveries.length ? t("of.first", { shown: deliveries.length, total }) : total > 0 && total
      }
    >
      <DataTable
        caption={t("title")}
        rows={deliveries}
        rowHref={(row) => paths.delivery(office, row.id)}
        empty={<EmptyState title={t("of.none")}>{t("of.noneHint", { reader })}</EmptyState>}
        columns={[
          {
            key: "system",
            header: t("list.system"),
            cell: (row) => row.system.name,
            note: (row) => row.kind !== "ordinary" && t(`kindShort.${row.kind}`),
          },
          { key: "phase", header: t("list.phase"), cell: (row) => row.phase.name },
          {
            key: "status",
            header: t("list.status"),
            cell: (row) => ({ ...statusLook[row.status], text: t(`status.${row.status}`) }),
          },
          {
            key: "blocked",
            header: t("list.blocked"),
            width: "25%",
            cell: (row) => row.blocked && { ...stopLook, text: t(`stoppedBy.${row.blocked.by}`) },
            note: (row) => stopInWords(row, words as unknown as Words, locale),
          },
          {
            key: "points",
            header: t("list.points"),
            align: "num",
            cell: ({ controlPoints: { total: all, done } }) =>
              t("list.pointsOf", { left: all - done, total: all }),
          },
        ]}
      />
      {deliveries.length > 0 && (
        <SheetLink href={paths.deliveries(office, { municipality: code })}>{t("of.link")}</SheetLink>
      )}
    </Sheet>
  );
}
