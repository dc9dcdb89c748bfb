import "server-only";
import type { z } from "zod";
import { listMembers } from "./municipalities";
import type { municipalitiesExportQuery } from "../schema";
import {
  onePage,
  type ExportColumn,
  type ListExport,
  type Words,
} from "@/lib/features/records/exports/server";

type Member = Awaited<ReturnType<typeof listMembers>>[number];

type Query = z.output<typeof municipalitiesExportQuery>;

export const municipalitiesExport: ListExport<Query, Member> = async ({ db, actor, query, words: t }) => ({
  title: t("municipalities.title"),
  filter: [
    [t("municipalities.role"), query.role && t(`municipalities.roles.${query.role}`)],
    [t("municipalities.deliveries"), query.deliveries && t("municipalities.filter.without")],
  ],
  columns: columns(t),
  rows: onePage(await listMembers(db, actor, { ...query, limit: 200 })),
});

const columns = (t: Words): ExportColumn<Member>[] => [
  { header: t("municipalities.name"), kind: "text", width: 20, value: (row) => row.name },
  { header: t("municipalities.code"), kind: "text", width: 12, value: (row) => row.code },
  {
    header: t("municipalities.role"),
    kind: "text",
    width: 16,
    value: (row) => t(`municipalities.roles.${row.role}`),
  },
  {
    header: t("municipalities.custody"),
    kind: "text",
    width: 36,
    value: (row) => t(`municipalities.custodies.${row.custody}`),
  },
  { header: t("shell.assumption"), kind: "text", width: 44, value: (row) => row.custodyAssumption },
  {
    header: t("municipalities.population"),
    kind: "count",
    width: 12,
    value: (row) => row.population?.value ?? null,
  },
  {
    header: t("exports.columns.populationYear"),
    kind: "number",
    width: 14,
    value: (row) => row.population?.year ?? null,
  },
  { header: t("municipalities.deliveries"), kind: "count", width: 12, value: (row) => row.deliveries },
  { header: t("municipalities.approved"), kind: "count", width: 12, value: (row) => row.approved },
  { header: t("municipalities.blocked"), kind: "count", width: 12, value: (row) => row.blocked },
  { header: t("exports.columns.note"), kind: "text", width: 44, value: (row) => row.note },
];
