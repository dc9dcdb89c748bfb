import { getLocale, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/text";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { isReadAs } from "../domain";
import type { Template } from "../schema";

/** The points of a template in their order, as the reader reads them. */
export async function PointsTable({ template }: { template: Template }) {
  const t = await getTranslations("templates");
  const words = await getTranslations("deliveries");
  const locale = (await getLocale()) as Locale;
  return (
    <Sheet flush title={t("points")} aside={String(template.points.length)}>
      <DataTable
        caption={t("points")}
        rows={template.points}
        empty={<EmptyState title={t("one.none")}>{t("one.noneHint")}</EmptyState>}
        columns={[
          {
            key: "number",
            header: t("point.number"),
            onPhone: "lead",
            width: "4rem",
            cell: (point) => String(point.number),
          },
          {
            key: "title",
            header: t("point.title"),
            onPhone: "title",
            cell: (point) => point.title[locale],
            note: (point) =>
              [isReadAs(point, "title", locale) && t("one.notWritten"), point.purpose[locale]]
                .filter(Boolean)
                .join(" "),
          },
          {
            key: "category",
            header: t("point.category"),
            hideOnPhone: true,
            cell: (point) => words(`category.${point.category as "package"}`),
          },
          {
            key: "severity",
            header: t("point.severity"),
            cell: (point) => words(`severity.${point.severity}`),
            note: (point) => point.needsSecondPerson && t("point.twoPersons"),
          },
          {
            key: "method",
            header: t("point.method"),
            hideOnPhone: true,
            cell: (point) => t(`point.methods.${point.method}`),
          },
        ]}
      />
    </Sheet>
  );
}
