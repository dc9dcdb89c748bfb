import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import type { ActorOffice } from "@/lib/domain/actor";
import { daysBetween, formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { NEAR_MONTHS } from "../domain";
import type { Figures } from "../queries";

/** Systems that are wound up within half a year, and whether their records are safe. */
export async function WindUpsSheet({ office, figures }: { office: ActorOffice; figures: Figures }) {
  const t = await getTranslations("overview.windUps");
  const locale = await getLocale();
  const { today } = office;
  return (
    <Sheet flush title={t("title")}>
      <DataTable
        caption={t("title")}
        rows={figures.nextWindUps}
        rowHref={({ code }) => paths.municipality(office.key, code)}
        empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
        columns={[
          {
            key: "system",
            header: t("system"),
            cell: ({ system, municipality }) => `${system}, ${municipality}`,
          },
          {
            key: "state",
            header: t("records"),
            cell: ({ isDelivered }) =>
              isDelivered ? { tone: "ok", text: t("delivered") } : { tone: "stop", text: t("notDelivered") },
          },
          {
            key: "on",
            header: t("on"),
            align: "num",
            cell: ({ on }) => formatTableDay(on, locale),
            note: ({ on }) => (on < today ? t("passed") : t("days", { days: daysBetween(today, on) })),
          },
        ]}
      />
      {figures.windUps > figures.nextWindUps.length && (
        <SheetLink href={paths.systems(office.key, { windUp: String(NEAR_MONTHS), sort: "windUp" })}>
          {t("all", { count: figures.windUpSystems })}
        </SheetLink>
      )}
    </Sheet>
  );
}
