import { z } from "zod";
import { holds } from "@/lib/domain/actor";
import type { ListColumn } from "@/lib/domain/list-columns";
import { formatTkr } from "@/lib/domain/money";
import { defineList, type ChosenOf, type SortOf } from "@/lib/domain/list-description";
import { paths } from "@/lib/domain/paths";
import { isOver, systemStatuses } from "@/lib/domain/system";
import { systemLook, windUpChoices } from "@/lib/features/inventory/systems";
import { costOfMissing, isRenewed } from "./domain";
import { classParts, factKeys, facts, type FactKey } from "./domain/facts";
import { installation, type Installation } from "./schema";
import { choiceWord, factLabel, inDecimals } from "./domain/words";

type Column = ListColumn<Installation>;

/** Two municipalities of Norway have each of these names: in a file the number says which. */
const sharedNames: ReadonlySet<string> = new Set(["Herøy", "Våler"]);

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** A heading that names the unit: "Licens (kr)". */
const inUnit =
  (unit: "inKronor" | "inBytes", name: FactKey): Exclude<Column["label"], string> =>
  ({ t }) =>
    t(`installations.${unit}`, { name: t(factLabel(name)) });

/** A fact as a column of the file: what is written there can be changed and imported again. */
function fileColumn(name: FactKey): Column {
  const fact = facts[name];
  const common = { key: name, label: factLabel(name), on: "file" } as const;
  switch (fact.kind) {
    case "choice":
      return {
        ...common,
        kind: "text",
        value: (row, { t }) => (row[name] === null ? null : choiceWord(name, String(row[name]), t)),
      };
    case "day":
      return { ...common, kind: "day", value: (row) => row[name] as string | null };
    case "ore":
      return {
        ...common,
        label: inUnit("inKronor", name),
        kind: "ore",
        value: (row) => row[name] as number | null,
      };
    case "year":
    case "months":
      return { ...common, kind: "number", value: (row) => row[name] as number | null };
    case "count":
      return {
        ...common,
        ...(name === "bytes" && { label: inUnit("inBytes", name) }),
        kind: "count",
        value: (row) => row[name] as number | null,
      };
    default:
      return { ...common, kind: "text", value: (row) => row[name] as string | null };
  }
}

/** How it stands and when it is wound up are columns of the page as well. */
const onlyInFile = factKeys.filter((name) => name !== "status" && name !== "windUpOn" && name !== "note");

const classColumns = classParts.map((part): Column => ({
  key: `class-${part}`,
  label: `installations.class.${part}`,
  on: "file",
  kind: "number",
  value: (row) => row.informationClass?.[part] ?? null,
}));

/** The newest criteria that something on the page was scored by: found once for all of its rows. */
const newestSets = new WeakMap<readonly Installation[], string>();
function newestSet(rows: readonly Installation[]): string {
  let newest = newestSets.get(rows);
  if (newest === undefined) {
    newest = rows.reduce((last, { score }) => (score && score.set > last ? score.set : last), "");
    newestSets.set(rows, newest);
  }
  return newest;
}

/**
 * The installations of the office, or of the reader's own municipality. `windUp` is a number of
 * months ahead, or "soon"; `unconfirmed` those whose facts nobody has said are right in a year;
 * `notice` those with a last day to give notice near.
 */
export const installationsList = defineList({
  key: "installations",
  permission: "installation:read",
  page: paths.installations,
  path: "/installations",
  summary: "The installations you may see, with what is known of them and what is missing",
  words: "installations",
  row: installation,
  href: (row, { actor }) => paths.installation(actor.office.key, row.id),
  order: "municipality",
  filters: {
    municipality: {
      schema: z.string().regex(/^\d{4}$/),
      label: "installations.municipality",
      values: "choices",
      isOffered: ({ choices, filter }) =>
        (choices["municipality"]?.length ?? 0) > 1 || filter["municipality"] !== undefined,
    },
    system: { schema: key, label: "systems.system", values: "choices" },
    vendor: {
      schema: key,
      label: "systems.vendor",
      values: "choices",
      isOffered: ({ choices, filter }) =>
        (choices["vendor"]?.length ?? 0) > 1 || filter["vendor"] !== undefined,
    },
    status: {
      schema: z.enum(systemStatuses),
      label: "installations.facts.status.label",
      values: systemStatuses,
      word: (value, { t }) => t(`systems.status.${value}`),
    },
    windUp: {
      schema: z.union([z.literal("soon"), z.coerce.number().int().min(1).max(120)]),
      label: "systems.windUp",
      values: windUpChoices,
      word: (value, { t }) =>
        value === "soon" ? t("systems.list.soon") : t("systems.list.within", { months: Number(value) }),
    },
    complete: {
      schema: z.enum(["no", "yes"]),
      label: "installations.list.complete",
      values: ["no", "yes"],
      word: (value, { t }) => t(`installations.list.isComplete.${value}`),
    },
    unconfirmed: {
      schema: z.enum(["year"]),
      label: "installations.list.unconfirmed",
      values: ["year"],
      word: (_value, { t }) => t("installations.list.forAYear"),
    },
    notice: {
      schema: z.enum(["soon"]),
      label: "installations.lastNotice",
      values: ["soon"],
      word: (_value, { t }) => t("installations.list.noticeSoon"),
    },
  },
  columns: [
    {
      key: "municipality",
      label: "installations.municipality",
      on: "page",
      kind: "text",
      value: (row) => row.municipality.name,
      sort: "ascending",
      onPhone: "lead",
    },
    {
      key: "municipalityInFile",
      label: "installations.municipality",
      on: "file",
      kind: "text",
      value: ({ municipality: { name, code } }) => (sharedNames.has(name) ? `${name} (${code})` : name),
    },
    {
      key: "system",
      label: "systems.system",
      kind: "text",
      value: (row) => row.system.name,
      sort: "ascending",
      onPhone: "title",
      chars: 32,
    },
    {
      key: "vendor",
      label: "systems.vendor",
      on: "file",
      kind: "text",
      value: (row) => row.vendor?.name ?? null,
    },
    {
      key: "status",
      label: "installations.facts.status.label",
      kind: "mark",
      value: (row, { t }) => ({ look: systemLook[row.status], text: t(`systems.status.${row.status}`) }),
    },
    {
      key: "missing",
      label: "installations.list.missing",
      kind: "count",
      value: (row) => row.missing.length,
      sort: "descending",
    },
    ...onlyInFile.map(fileColumn),
    ...classColumns,
    {
      key: "windUp",
      label: "installations.facts.windUpOn.label",
      kind: "day",
      value: (row) => row.windUpOn,
      note: (row, { t, today }) =>
        row.windUpOn !== null && row.windUpOn < today && !isOver(row.status) && t("systems.overdue"),
      sort: "ascending",
    },
    fileColumn("note"),
    {
      key: "notice",
      label: "installations.lastNotice",
      kind: "day",
      value: (row) => (isOver(row.status) || isRenewed(row) === false ? null : row.lastNoticeOn),
      note: (row, { t, filter, locale }) => {
        const cost = filter["notice"] === undefined ? null : costOfMissing(row);
        return cost !== null && t("installations.missingCosts", { amount: formatTkr(cost, locale) });
      },
    },
    {
      key: "need",
      label: "installations.need.short",
      on: "file",
      kind: "decimal",
      value: (row) => (row.score ? Number(row.score.total) : null),
    },
    {
      key: "score",
      label: "installations.need.short",
      on: "page",
      kind: "text",
      value: (row, { locale }) => (row.score ? inDecimals(row.score.total, locale) : null),
      note: (row, { t }, rows) => {
        // By the criteria that count now nothing needs to be said.
        const isOlder = row.score !== null && row.score.set < newestSet(rows);
        return isOlder && t("installations.need.bySet", { date: row.score?.set ?? "" });
      },
      align: "num",
      sort: "descending",
    },
    {
      key: "confirmed",
      label: "installations.confirmed",
      kind: "day",
      value: (row) => row.confirmedOn,
      sort: "ascending",
    },
    {
      key: "delivery",
      label: "installations.delivery",
      on: "file",
      kind: "text",
      value: (row) => row.delivery?.phase.name ?? null,
      isShown: ({ actor }) => holds(actor, "delivery:read"),
    },
  ],
});
export type InstallationFilter = ChosenOf<typeof installationsList>;
export type InstallationSort = SortOf<typeof installationsList>;
