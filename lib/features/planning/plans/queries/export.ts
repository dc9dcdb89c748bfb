import "server-only";
import type { z } from "zod";
import { formatDecision } from "@/lib/domain/decision";
import { partsOfQuarter } from "@/lib/domain/period";
import type { Words } from "@/lib/domain/text";
import {
  onePage,
  type ExportColumn,
  type LabelledValue,
  type ListExport,
} from "@/lib/features/records/exports/server";
import { changesOf, scopeInWords, type Change } from "../domain";
import type { comparisonExportQuery, PlanItem, PlanVersion, versionExportQuery } from "../schema";
import { compareVersions } from "./comparison";
import { getVersion } from "./get-version";
import { getPlan } from "./list-plans";

const quarterWord = (quarter: string | null, t: Words): string | null =>
  quarter && t("plans.quarterName", partsOfQuarter(quarter));

/** Who, when, in which order, what: the columns that both files begin with. */
const whose = (t: Words): ExportColumn<PlanItem>[] => [
  { header: t("plans.file.municipality"), kind: "text", width: 22, value: (row) => row.municipality.name },
  { header: t("plans.file.code"), kind: "text", width: 10, value: (row) => row.municipality.code },
];
const what = (t: Words): ExportColumn<PlanItem>[] => [
  { header: t("plans.file.system"), kind: "text", width: 28, value: (row) => row.system.name },
  { header: t("plans.file.scope"), kind: "text", width: 28, value: (row) => scopeInWords(row.scope, t) },
];

/** The head of the paper: which plan, which version, decided when. */
function head(
  { plan, number, status, decision, ...more }: PlanVersion,
  t: Words,
  locale: string,
): LabelledValue[] {
  return [
    [t("plans.file.plan"), plan.name],
    [t("plans.version"), t("plans.versionIs", { number, status: t(`plans.statuses.${status}`) })],
    [t("plans.decision"), decision && formatDecision(decision, locale)],
    [t("plans.file.criteria"), more.criteria],
    [t("plans.file.note"), more.note],
    [t("shell.source"), more.source],
    [t("shell.assumption"), more.assumption],
  ];
}

/** A version as a file in the council's order: by municipality, quarter, rank and system. */
export const versionExport: ListExport<z.output<typeof versionExportQuery>, PlanItem> = async (call) => {
  const { db, actor, query, locale, words: t } = call;
  const version = await getVersion(db, actor, { plan: query.plan, n: query.version });
  const yes = (is: boolean) => (is ? t("plans.file.yes") : null);
  return {
    title: t("plans.file.title", { name: version.plan.name, number: version.number }),
    about: head(version, t, locale),
    columns: [
      ...whose(t),
      {
        header: t("plans.file.quarter"),
        kind: "text",
        width: 14,
        value: (row) => quarterWord(row.plannedFor, t),
      },
      { header: t("plans.file.rank"), kind: "number", width: 10, value: (row) => row.rank },
      ...what(t),
      {
        header: t("plans.file.kind"),
        kind: "text",
        width: 14,
        value: (row) => t(`deliveries.kind.${row.kind}`),
      },
      {
        header: t("plans.file.purpose"),
        kind: "text",
        width: 24,
        value: (row) => t(`plans.purposes.${row.purpose}`),
      },
      { header: t("plans.file.nextOn"), kind: "day", width: 14, value: (row) => row.nextOn },
      {
        header: t("plans.file.days"),
        kind: "decimal",
        width: 12,
        value: (row) => (row.effortDays === null ? null : Number(row.effortDays)),
      },
      { header: t("plans.file.fixed"), kind: "text", width: 10, value: (row) => yes(row.isFixed) },
      {
        header: t("plans.file.financing"),
        kind: "text",
        width: 22,
        value: (row) => t(`plans.financings.${row.financing}`),
      },
      {
        header: t("plans.file.need"),
        kind: "decimal",
        width: 10,
        value: (row) => (row.score === null ? null : Number(row.score)),
      },
      { header: t("plans.file.reason"), kind: "text", width: 50, value: (row) => row.reason },
      {
        header: t("plans.file.delivery"),
        kind: "text",
        width: 26,
        value: (row) => row.delivery && t(`deliveries.status.${row.delivery.status}`),
      },
    ],
    rows: onePage(version.items),
  };
};

/** What differs between two versions as a file, with the reasons. */
export const comparisonExport: ListExport<z.output<typeof comparisonExportQuery>, Change<PlanItem>> = async (
  call,
) => {
  const { db, actor, query, words: t } = call;
  const { plan: key, from, to } = query;
  const { name } = await getPlan(db, actor, key);
  const comparison = await compareVersions(db, actor, key, { from, to });
  const counts = {
    added: comparison.added.length,
    removed: comparison.removed.length,
    moved: comparison.moved.length,
    kept: comparison.kept,
  };
  const ofItem = ({ value, ...column }: ExportColumn<PlanItem>): ExportColumn<Change<PlanItem>> => ({
    ...column,
    value: ({ item }) => value(item),
  });
  return {
    title: t("plans.file.comparisonTitle", { name, from, to }),
    about: [
      [t("plans.file.plan"), name],
      [t("plans.file.changes"), t("plans.file.counts", counts)],
    ],
    columns: [
      {
        header: t("plans.file.change"),
        kind: "text",
        width: 14,
        value: (row) => t(`plans.changes.${row.what}`),
      },
      ...whose(t).map(ofItem),
      ...what(t).map(ofItem),
      {
        header: t("plans.file.fromQuarter", { number: from }),
        kind: "text",
        width: 18,
        value: (row) => quarterWord(row.from, t),
      },
      {
        header: t("plans.file.toQuarter", { number: to }),
        kind: "text",
        width: 18,
        value: (row) => quarterWord(row.to, t),
      },
      { header: t("plans.file.reason"), kind: "text", width: 50, value: ({ item }) => item.reason },
    ],
    rows: onePage(changesOf(comparison)),
  };
};
