import { z } from "zod";
import { defineList, type ChosenOf, type SortOf } from "@/lib/domain/list-description";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import { roles } from "@/lib/domain/permissions";
import { personStatuses, type PersonStatus } from "./domain";
import { person, type PersonItem, type PersonRole } from "./schema";

const tones: Record<PersonStatus, "ok" | "wait" | "none"> = {
  active: "ok",
  invited: "wait",
  deactivated: "none",
};

/** A role with its place and days, in one line: "Kommunarkivarie, Lund, till 31 december 2026". */
function roleLine(
  { role, municipality, vendor, from, until }: PersonRole,
  { t, locale }: Pick<ListView, "t" | "locale">,
) {
  return [
    t(`roles.${role}`),
    municipality?.name ?? vendor?.name,
    from && t("people.fromDay", { day: formatDay(from, locale) }),
    until && t("people.untilDay", { day: formatDay(until, locale) }),
  ]
    .filter(Boolean)
    .join(", ");
}

const rolesOf = (row: PersonItem, view: ListView): string | null =>
  row.roles.map((role) => roleLine(role, view)).join("; ") || null;

/** Everyone in the office, or in the reader's own municipality. */
export const peopleList = defineList({
  key: "people",
  permission: "people:read",
  page: paths.people,
  path: "/people",
  summary: "The office's people with roles, state and when they were last here",
  words: "people",
  row: person,
  href: (row, { actor }) => paths.person(actor.office.key, row.id),
  order: "name",
  filters: {
    role: {
      schema: z.enum(roles),
      label: "people.role",
      values: roles,
      word: (value, { t }) => t(`roles.${value}`),
    },
    municipality: {
      schema: z.string().regex(/^\d{4}$/),
      label: "people.municipality",
      values: "choices",
      isOffered: ({ choices, filter }) =>
        (choices["municipality"]?.length ?? 0) > 1 || filter["municipality"] !== undefined,
    },
    status: {
      schema: z.enum(personStatuses),
      label: "people.status",
      values: personStatuses,
      word: (value, { t }) => t(`people.statuses.${value}`),
    },
  },
  columns: [
    {
      key: "name",
      label: "people.name",
      kind: "text",
      value: (row) => row.name,
      sort: "ascending",
      chars: 28,
    },
    { key: "roles", label: "people.roles", kind: "text", value: rolesOf, chars: 48 },
    {
      key: "status",
      label: "people.status",
      kind: "mark",
      value: (row, { t }) => ({
        look: { tone: tones[row.status] },
        text: t(`people.statuses.${row.status}`),
      }),
      sort: "ascending",
    },
    {
      key: "lastSeen",
      label: "people.lastSeen",
      kind: "moment",
      value: (row) => row.lastSeenAt,
      sort: "descending",
    },
    {
      key: "email",
      label: "people.email",
      kind: "text",
      value: (row) => row.email,
      sort: "ascending",
      chars: 36,
    },
  ],
});
export type PeopleFilter = ChosenOf<typeof peopleList>;
export type PeopleSort = SortOf<typeof peopleList>;
