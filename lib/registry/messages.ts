import { locales, type Locale } from "@/lib/domain/text";
import { messages as platform } from "@/lib/platform/http/messages";
import { messages as approvals } from "@/lib/features/deliveries/approvals/messages";
import { messages as assessments } from "@/lib/features/deliveries/assessments/messages";
import { messages as closing } from "@/lib/features/deliveries/closing/messages";
import { messages as deliveries } from "@/lib/features/deliveries/deliveries/messages";
import { messages as remarks } from "@/lib/features/deliveries/remarks/messages";
import { messages as rounds } from "@/lib/features/deliveries/rounds/messages";
import { messages as projects } from "@/lib/features/deliveries/projects/messages";
import { messages as evidence } from "@/lib/features/deliveries/evidence/messages";
import { messages as stops } from "@/lib/features/deliveries/stops/messages";
import { messages as accessibility } from "@/lib/features/desk/accessibility/messages";
import { messages as apiDocs } from "@/lib/features/desk/api-docs/messages";
import { messages as changes } from "@/lib/features/desk/changes/messages";
import { messages as guides } from "@/lib/features/desk/guides/messages";
import { messages as overview } from "@/lib/features/desk/overview/messages";
import { messages as search } from "@/lib/features/desk/search/messages";
import { messages as budgets } from "@/lib/features/economy/budgets/messages";
import { messages as charges } from "@/lib/features/economy/charges/messages";
import { messages as costShares } from "@/lib/features/economy/cost-shares/messages";
import { messages as outcome } from "@/lib/features/economy/outcome/messages";
import { messages as settlements } from "@/lib/features/economy/settlements/messages";
import { messages as controlPoints } from "@/lib/features/inventory/control-points/messages";
import { messages as phases } from "@/lib/features/inventory/phases/messages";
import { messages as installations } from "@/lib/features/inventory/installations/messages";
import { messages as systemLists } from "@/lib/features/inventory/system-lists/messages";
import { messages as systems } from "@/lib/features/inventory/systems/messages";
import { messages as vendors } from "@/lib/features/inventory/vendors/messages";
import { messages as accounts } from "@/lib/features/office/accounts/messages";
import { messages as municipalities } from "@/lib/features/office/municipalities/messages";
import { messages as offices } from "@/lib/features/office/offices/messages";
import { messages as setup } from "@/lib/features/office/setup/messages";
import { messages as population } from "@/lib/features/office/population/messages";
import { messages as people } from "@/lib/features/office/people/messages";
import { messages as shell } from "@/lib/features/office/shell/messages";
import { messages as capacity } from "@/lib/features/planning/capacity/messages";
import { messages as plans } from "@/lib/features/planning/plans/messages";
import { messages as planScreens } from "@/lib/features/planning/plans/messages/screens";
import { messages as audit } from "@/lib/features/records/audit/messages";
import { messages as comments } from "@/lib/features/records/comments/messages";
import { messages as exports } from "@/lib/features/records/exports/messages";
import { messages as files } from "@/lib/features/records/files/messages";
import { messages as imports } from "@/lib/features/records/imports/messages";
import { messages as lists } from "@/lib/features/records/lists/messages";
import { messages as notifications } from "@/lib/features/records/notifications/messages";
import { messages as savedViews } from "@/lib/features/records/saved-views/messages";

type Tree = { [key: string]: string | Tree };

/** The texts of all rooms. Add a new room above and here. */
const rooms: Record<Locale, Tree>[] = [
  platform,
  approvals,
  assessments,
  closing,
  deliveries,
  remarks,
  rounds,
  projects,
  evidence,
  stops,
  accessibility,
  apiDocs,
  changes,
  guides,
  overview,
  search,
  budgets,
  charges,
  costShares,
  outcome,
  settlements,
  controlPoints,
  phases,
  systems,
  vendors,
  systemLists,
  installations,
  accounts,
  municipalities,
  offices,
  setup,
  population,
  people,
  shell,
  capacity,
  plans,
  planScreens,
  audit,
  comments,
  exports,
  files,
  imports,
  lists,
  notifications,
  savedViews,
];

/** Errors, events and permissions of all rooms share one key each. A compiled text is an array. */
function merge(...trees: Tree[]): Tree {
  const merged: Tree = {};
  for (const tree of trees)
    for (const [key, value] of Object.entries(tree)) {
      const before = merged[key];
      merged[key] = isTree(value) && isTree(before) ? merge(before, value) : value;
    }
  return merged;
}

const isTree = (value: string | Tree | undefined): value is Tree =>
  typeof value === "object" && !Array.isArray(value);

/** All texts of the app in the three languages. */
export const messages = Object.fromEntries(
  locales.map((locale) => [locale, merge(...rooms.map((room) => room[locale]))]),
) as Record<Locale, Tree>;
