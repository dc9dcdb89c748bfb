import { z } from "zod";
import { holds } from "@/lib/domain/actor";
import { defineList, type ChosenOf } from "@/lib/domain/list-description";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";
import { formatTableDay } from "@/lib/domain/period";
import { onlyYear, sharedCustody } from "./domain";
import { member, membershipRoles, municipalityItem, type Member } from "./schema";

/** Who reads no deliveries is told none of their numbers. */
const readsDeliveries = ({ actor }: ListView): boolean => holds(actor, "delivery:read");

const deliveriesOf = (row: Member, { actor }: ListView): string =>
  paths.deliveries(actor.office.key, { municipality: row.code });

/** The office's municipalities, in the country's alphabet. */
export const municipalitiesList = defineList({
  key: "municipalities",
  permission: "municipality:read",
  page: paths.municipalities,
  path: "/municipalities",
  summary: "The office's municipalities that you may see, in the country's alphabet",
  words: "municipalities",
  row: member,
  item: municipalityItem,
  filters: {
    role: {
      schema: z.enum(membershipRoles),
      label: "municipalities.role",
      values: membershipRoles,
      word: (value, { t }) => t(`municipalities.roles.${value}`),
    },
    deliveries: {
      schema: z.literal("none"),
      label: "municipalities.deliveries",
      values: ["none"],
      word: (_value, { t }) => t("municipalities.filter.without"),
      isOffered: readsDeliveries,
    },
  },
  columns: [
    {
      key: "name",
      label: "municipalities.name",
      kind: "text",
      value: (row) => row.name,
      href: (row, { actor }) => paths.municipality(actor.office.key, row.code),
      note: (row, { t, locale, today }) =>
        row.until === null
          ? row.note
          : [
              t(row.until < today ? "municipalities.left" : "municipalities.leaves", {
                date: formatTableDay(row.until, locale),
              }),
              row.note,
            ]
              .filter(Boolean)
              .join(". "),
      chars: 20,
    },
    {
      key: "code",
      label: "municipalities.code",
      kind: "text",
      value: (row) => row.code,
      onPhone: "lead",
      chars: 12,
    },
    {
      key: "role",
      label: "municipalities.role",
      kind: "text",
      value: (row, { t }) => t(`municipalities.roles.${row.role}`),
      onPhone: "corner",
      chars: 16,
    },
    {
      key: "custody",
      label: "municipalities.custody",
      kind: "text",
      value: (row, { t }) => t(`municipalities.custodies.${row.custody}`),
      note: (row) => row.custodyAssumption,
      hasAssumptions: true,
      // What is the same for every row is told once, above the table.
      isShown: (_view, rows) => sharedCustody(rows) === null,
      chars: 36,
    },
    {
      key: "assumption",
      label: "shell.assumption",
      on: "file",
      kind: "text",
      value: (row) => row.custodyAssumption,
      chars: 44,
    },
    {
      key: "population",
      label: ({ t }, rows) => {
        const year = onlyYear(rows);
        return year === null ? t("municipalities.population") : t("municipalities.populationIn", { year });
      },
      kind: "count",
      value: (row) => row.population?.value ?? null,
      note: ({ population }, { t }, rows) =>
        population && onlyYear(rows) === null && t("municipalities.year", { year: String(population.year) }),
      chars: 12,
    },
    {
      key: "populationYear",
      label: "exports.columns.populationYear",
      on: "file",
      kind: "number",
      value: (row) => row.population?.year ?? null,
      chars: 14,
    },
    {
      key: "deliveries",
      label: "municipalities.deliveries",
      kind: "count",
      value: (row) => row.deliveries,
      isShown: readsDeliveries,
      href: deliveriesOf,
      linkName: (row, { t }) => t("municipalities.deliveriesOf", { count: row.deliveries, name: row.name }),
      chars: 12,
    },
    {
      key: "approved",
      label: "municipalities.approved",
      kind: "count",
      value: (row) => row.approved,
      isShown: readsDeliveries,
      chars: 12,
    },
    {
      key: "stopped",
      label: "municipalities.blocked",
      on: "page",
      kind: "mark",
      value: ({ blocked }, { t }) =>
        blocked > 0
          ? { look: { tone: "stop" }, text: t("municipalities.blockedCount", { count: blocked }) }
          : null,
      isShown: readsDeliveries,
    },
    {
      key: "stops",
      label: "municipalities.blocked",
      on: "file",
      kind: "count",
      value: (row) => row.blocked,
      isShown: readsDeliveries,
      chars: 12,
    },
    {
      key: "until",
      label: "municipalities.one.until",
      on: "file",
      kind: "day",
      value: (row) => row.until,
      chars: 14,
    },
    {
      key: "note",
      label: "exports.columns.note",
      on: "file",
      kind: "text",
      value: (row) => row.note,
      chars: 44,
    },
  ],
});
export type MunicipalityFilter = ChosenOf<typeof municipalitiesList>;
