import "server-only";
import { listMembers } from "@/lib/features/municipalities/server";
import { onePage, type ExportColumn, type ListExport, type Words } from "./list-export";

type Member = Awaited<ReturnType<typeof listMembers>>[number];

export const municipalities: ListExport<unknown, Member> = async ({ db, actor, words: t }) => ({
  title: t("municipalities.title"),
  columns: columns(t),
  rows: onePage(await listMembers(db, actor)),
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
