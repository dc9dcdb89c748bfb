import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { TableFold } from "@/components/data-table/table-fold";
import { paths } from "@/lib/domain/paths";
import { isLocale } from "@/lib/domain/text";
import { isDone, resultLook, resultName } from "@/lib/features/inventory/control-points";
import { byCategory, lacksSecondPerson } from "../domain";
import type { ControlPoint } from "../schema";

interface PointsTableProps {
  office: string;
  deliveryId: string;
  points: ControlPoint[];
}

/**
 * The control points by category: what each checks and why, its weight, how it came out. Where all
 * are done they are folded, so that what remains is seen.
 */
export async function PointsTable({ office, deliveryId, points }: PointsTableProps) {
  const t = await getTranslations("deliveries");
  const locale = await getLocale();
  const language = isLocale(locale) ? locale : "sv";
  const noteOf = (point: ControlPoint): string | null => {
    const { earlier } = point;
    const said = [
      findingsOf(point),
      earlier &&
        t("one.earlier", { result: resultName(earlier.result, language), round: earlier.round }) +
          (earlier.note ? ` (${earlier.note})` : ""),
      lacksSecondPerson(point) && t("one.lacksSecondPerson"),
    ];
    return said.filter(Boolean).join(" · ") || null;
  };
  const columns: Column<ControlPoint>[] = [
    {
      key: "number",
      header: t("one.number"),
      cell: (point) => point.number,
      width: "3.5rem",
      onPhone: "lead",
    },
    {
      key: "title",
      header: t("one.what"),
      onPhone: "title",
      cell: (point) => point.title,
      note: noteOf,
    },
    {
      key: "severity",
      header: t("one.severity"),
      cell: (point) => t(`severity.${point.severity}`),
      width: "8rem",
    },
    {
      key: "result",
      header: t("one.result"),
      onPhone: "corner",
      width: "12rem",
      cell: ({ result }) => ({
        ...resultLook[result],
        text: resultName(result, language),
      }),
    },
  ];
  return (
    <>
      {byCategory(points).map(({ key, points: own, done }) => (
        <TableFold
          key={key}
          title={t(`category.${key}`)}
          count={t("one.doneOf", { done, total: own.length })}
          isDone={done === own.length}
        >
          <DataTable
            caption={t(`category.${key}`)}
            columns={columns.map((column) => ({ ...column, isHeaderHidden: true }))}
            rows={own}
            rowHref={(point) => paths.controlPoint(office, deliveryId, point.number)}
          />
        </TableFold>
      ))}
    </>
  );
}

/**
 * What was found; of a point that remains, what to do. A done point without remarks says no more.
 */
function findingsOf(point: ControlPoint): string | null {
  const found = [point.measuredValue, point.note, ...point.evidence.map((file) => file.name)].filter(Boolean);
  if (found.length > 0) return found.join(" · ");
  return isDone(point.result) ? null : point.purpose;
}
