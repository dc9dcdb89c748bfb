import { z } from "zod";
import { defineList, type ChosenOf } from "@/lib/domain/list-description";
import { formatOre } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import { outcomeSources } from "./domain";
import { outcomeEntry } from "./schema";

/** Every row of the outcome, the latest first: what the sums of a budget can be followed to. */
export const outcomeList = defineList({
  key: "outcome",
  permission: "outcome:read",
  page: paths.outcome,
  path: "/outcome-entries",
  summary: "What was spent and received, entry by entry; cost is plus, income is minus",
  words: "outcome",
  row: outcomeEntry,
  href: (row, { actor }) => paths.outcomeEntry(actor.office.key, row.id),
  order: "-date",
  filters: {
    year: { schema: z.string().regex(/^\d{4}$/), label: "outcome.year", values: "choices" },
    group: { schema: z.string().min(1).max(120), label: "outcome.group", values: "choices" },
    source: {
      schema: z.enum(outcomeSources),
      label: "outcome.source",
      values: outcomeSources,
      word: (value, { t }) => t(`outcome.sources.${value}`),
    },
  },
  columns: [
    {
      key: "date",
      label: "outcome.date",
      kind: "day",
      value: (row) => row.date,
      sort: "descending",
    },
    { key: "period", label: "outcome.period", kind: "text", value: (row) => row.period, chars: 10 },
    {
      key: "group",
      label: "outcome.group",
      kind: "text",
      value: (row) => row.group,
      chars: 24,
    },
    {
      key: "account",
      label: "outcome.account",
      kind: "text",
      value: (row) => row.account,
      chars: 12,
    },
    {
      key: "text",
      label: "outcome.text",
      kind: "text",
      value: (row) => row.text,
      onPhone: "title",
      note: (row, { t }) =>
        row.correctionOf === null
          ? null
          : row.reason === null
            ? t("outcome.isCorrection")
            : t("outcome.correctedFor", { reason: row.reason }),
      chars: 50,
    },
    {
      key: "amount",
      label: "outcome.amount",
      on: "page",
      kind: "text",
      align: "num",
      value: (row, { locale }) => formatOre(row.amountOre, locale),
    },
    { key: "amountOre", label: "outcome.amount", on: "file", kind: "ore", value: (row) => row.amountOre },
    {
      key: "source",
      label: "outcome.source",
      kind: "text",
      value: (row, { t }) => t(`outcome.sources.${row.source.kind}`),
      note: (row) => row.source.voucher,
      chars: 20,
    },
    {
      key: "voucher",
      label: "outcome.voucher",
      on: "file",
      kind: "text",
      value: (row) => row.source.voucher,
      chars: 16,
    },
    {
      key: "reason",
      label: "outcome.reason",
      on: "file",
      kind: "text",
      value: (row) => row.reason,
      chars: 40,
    },
  ],
});
export type OutcomeFilter = ChosenOf<typeof outcomeList>;
