import { z } from "zod";
import type { Look } from "@/lib/domain/delivery";
import { defineList, type ChosenOf, type SortOf } from "@/lib/domain/list-description";
import { paths } from "@/lib/domain/paths";
import { stateOf } from "./domain";
import { project, projectStates } from "./schema";

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);

const stateLook: Record<(typeof projectStates)[number], Look> = {
  asking: { tone: "none", shape: "open" },
  together: { tone: "wait", shape: "open" },
  apart: { tone: "ok", shape: "ok" },
};

/** The office's projects, the newest number first. */
export const projectsList = defineList({
  key: "projects",
  permission: "project:read",
  page: paths.projects,
  path: "/projects",
  summary: "The office's projects with their tracks; of others' their phase and status",
  words: "projects",
  row: project,
  href: (row, { actor }) => paths.project(actor.office.key, row.id),
  order: "-number",
  filters: {
    system: { schema: key, label: "projects.system", values: "choices" },
    municipality: {
      schema: z.string().regex(/^\d{4}$/),
      label: "projects.municipality",
      values: "choices",
    },
    state: {
      schema: z.enum(projectStates),
      label: "projects.state",
      values: projectStates,
      word: (value, { t }) => t(`projects.states.${value}`),
    },
    mine: {
      schema: z.literal("yes"),
      label: "projects.mine",
      values: ["yes"],
      word: (_value, { t }) => t("projects.mineYes"),
    },
  },
  columns: [
    {
      key: "name",
      label: "projects.name",
      kind: "text",
      value: (row) => row.name,
      sort: "ascending",
      onPhone: "title",
      chars: 36,
    },
    {
      key: "number",
      label: "projects.number",
      kind: "text",
      value: (row) => row.number,
      sort: "descending",
      chars: 14,
    },
    {
      key: "system",
      label: "projects.system",
      kind: "text",
      value: (row) => row.system.name,
      sort: "ascending",
      chars: 24,
    },
    {
      key: "state",
      label: "projects.state",
      kind: "mark",
      value: (row, { t }) => ({ look: stateLook[stateOf(row)], text: t(`projects.states.${stateOf(row)}`) }),
    },
    { key: "tracks", label: "projects.tracks", kind: "count", value: (row) => row.tracks.length },
    {
      key: "lead",
      label: "projects.lead",
      kind: "text",
      value: (row) => row.lead?.name ?? null,
      onPhone: "hidden",
      chars: 24,
    },
    {
      key: "startsOn",
      label: "projects.startsOn",
      kind: "day",
      value: (row) => row.startsOn,
      onPhone: "hidden",
      sort: "ascending",
    },
    {
      key: "endsOn",
      label: "projects.endsOn",
      kind: "day",
      value: (row) => row.endsOn,
      onPhone: "hidden",
    },
  ],
});
export type ProjectFilter = ChosenOf<typeof projectsList>;
export type ProjectSort = SortOf<typeof projectsList>;
