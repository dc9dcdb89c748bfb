import "server-only";
import type { z } from "zod";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { lacksSecondPerson, type ControlPoint } from "@/lib/features/deliveries/deliveries";
import { resultName } from "@/lib/features/inventory/control-points";
import { getDelivery } from "@/lib/features/deliveries/deliveries/server";
import type { controlPointsExportQuery } from "../schema";
import {
  onePage,
  type ExportColumn,
  type ListCall,
  type ListExport,
} from "@/lib/features/records/exports/server";

type Query = z.output<typeof controlPointsExportQuery>;

/** One delivery's points. Throws request.notFound. */
export const controlPointsExport: ListExport<Query, ControlPoint> = async (call) => {
  const { db, actor, query, locale, words: t } = call;
  if (!isId(query.delivery)) throw notFound();
  const {
    system,
    municipality,
    controlPoints: points,
  } = await getDelivery(db, actor, query.delivery, locale);
  return {
    title: `${t("deliveries.one.points")}, ${system.name}, ${municipality.name}`,
    filter: [
      [t("deliveries.list.system"), system.name],
      [t("deliveries.list.municipality"), `${municipality.name} (${municipality.code})`],
    ],
    columns: columns(call),
    rows: onePage(points),
  };
};

const columns = ({ words: t, locale }: ListCall<Query>): ExportColumn<ControlPoint>[] => [
  { header: t("deliveries.one.number"), kind: "number", width: 6, value: (point) => point.number },
  {
    header: t("exports.columns.category"),
    kind: "text",
    width: 18,
    value: (point) => t(`deliveries.category.${point.category}`),
  },
  { header: t("deliveries.one.what"), kind: "text", width: 44, value: (point) => point.title },
  { header: t("assessments.why"), kind: "text", width: 60, value: (point) => point.purpose },
  {
    header: t("deliveries.one.severity"),
    kind: "text",
    width: 16,
    value: (point) => t(`deliveries.severity.${point.severity}`),
  },
  {
    header: t("deliveries.one.result"),
    kind: "text",
    width: 24,
    value: (point) => resultName(point.result, locale),
  },
  { header: t("assessments.expected"), kind: "text", width: 24, value: (point) => point.expectedValue },
  { header: t("assessments.measured"), kind: "text", width: 24, value: (point) => point.measuredValue },
  { header: t("assessments.note"), kind: "text", width: 44, value: (point) => point.note },
  {
    header: t("assessments.evidence"),
    kind: "text",
    width: 32,
    value: (point) => point.evidence.map((file) => file.name).join("\n") || null,
  },
  { header: t("exports.columns.assessedBy"), kind: "text", width: 24, value: (point) => point.assessedBy },
  { header: t("exports.columns.assessedAt"), kind: "moment", width: 20, value: (point) => point.assessedAt },
  {
    header: t("exports.columns.secondPerson"),
    kind: "text",
    width: 24,
    // Who confirmed it, what is left to do, or nothing where one person is enough.
    value: (point) =>
      point.secondPerson
        ? (point.secondPerson.by.name ?? t("assessments.second.somebody"))
        : point.needsSecondPerson
          ? t(`assessments.second.${lacksSecondPerson(point) ? "missing" : "needed"}`)
          : null,
  },
  {
    header: t("exports.columns.confirmedAt"),
    kind: "moment",
    width: 20,
    value: (point) => point.secondPerson?.at ?? null,
  },
];
