import { z } from "zod";
import { holds } from "@/lib/domain/actor";
import { defineList, type ChosenOf, type SortOf } from "@/lib/domain/list-description";
import { formatDecision } from "@/lib/domain/decision";
import { paths } from "@/lib/domain/paths";
import { inForce } from "./domain";
import { planListed, planVersionStatuses } from "./schema";

/** The office's delivery plans, the latest years first. */
export const plansList = defineList({
  key: "plans",
  permission: "plan:read",
  page: paths.plans,
  path: "/plans",
  summary: "The office's delivery plans with their versions, the latest years first",
  words: "plans",
  row: planListed,
  href: (row, { actor }) => paths.plan(actor.office.key, row.key),
  order: "-years",
  filters: {
    status: {
      schema: z.enum(planVersionStatuses),
      label: "plans.version",
      values: ({ actor }) =>
        planVersionStatuses.filter((status) => status !== "draft" || holds(actor, "plan:draft")),
      word: (value, { t }) => t(`plans.statuses.${value}`),
    },
  },
  columns: [
    {
      key: "name",
      label: "plans.name",
      kind: "text",
      value: (row) => row.name,
      sort: "ascending",
      onPhone: "title",
      chars: 32,
    },
    {
      key: "years",
      label: "plans.years",
      kind: "text",
      value: ({ firstYear, lastYear }) =>
        firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`,
      sort: "descending",
      chars: 14,
    },
    {
      key: "version",
      label: "plans.version",
      kind: "text",
      value: ({ versions }, { t }) => {
        const shown = inForce(versions);
        return (
          shown && t("plans.versionIs", { number: shown.number, status: t(`plans.statuses.${shown.status}`) })
        );
      },
      chars: 24,
    },
    {
      key: "items",
      label: "plans.items",
      kind: "count",
      value: ({ versions }) => inForce(versions)?.items ?? null,
      chars: 14,
    },
    {
      key: "decision",
      label: "plans.decision",
      kind: "text",
      value: ({ versions }, { locale }) => {
        const decision = inForce(versions)?.decision;
        return decision ? formatDecision(decision, locale) : null;
      },
      chars: 44,
    },
    {
      key: "open",
      label: "plans.open",
      kind: "text",
      value: ({ versions }, { t }) => {
        const [newest] = versions.filter(({ status }) => status === "draft" || status === "proposed");
        return newest
          ? t("plans.versionIs", { number: newest.number, status: t(`plans.statuses.${newest.status}`) })
          : null;
      },
      chars: 24,
    },
  ],
});
export type PlanFilter = ChosenOf<typeof plansList>;
export type PlanSort = SortOf<typeof plansList>;
