import { locales, type Locale } from "@/lib/domain/text";
import { messages as platform } from "@/lib/platform/http/messages";
import { messages as approvals } from "@/lib/features/deliveries/approvals/messages";
import { messages as assessments } from "@/lib/features/deliveries/assessments/messages";
import { messages as deliveries } from "@/lib/features/deliveries/deliveries/messages";
import { messages as accessibility } from "@/lib/features/desk/accessibility/messages";
import { messages as apiDocs } from "@/lib/features/desk/api-docs/messages";
import { messages as changes } from "@/lib/features/desk/changes/messages";
import { messages as guides } from "@/lib/features/desk/guides/messages";
import { messages as overview } from "@/lib/features/desk/overview/messages";
import { messages as search } from "@/lib/features/desk/search/messages";
import { messages as budgets } from "@/lib/features/economy/budgets/messages";
import { messages as costShares } from "@/lib/features/economy/cost-shares/messages";
import { messages as systems } from "@/lib/features/inventory/systems/messages";
import { messages as accounts } from "@/lib/features/office/accounts/messages";
import { messages as municipalities } from "@/lib/features/office/municipalities/messages";
import { messages as offices } from "@/lib/features/office/offices/messages";
import { messages as shell } from "@/lib/features/office/shell/messages";
import { messages as audit } from "@/lib/features/records/audit/messages";
import { messages as comments } from "@/lib/features/records/comments/messages";
import { messages as exports } from "@/lib/features/records/exports/messages";
import { messages as files } from "@/lib/features/records/files/messages";
import { messages as lists } from "@/lib/features/records/lists/messages";
import { messages as notifications } from "@/lib/features/records/notifications/messages";
import { messages as savedViews } from "@/lib/features/records/saved-views/messages";

type Tree = { [key: string]: string | Tree };

/** The texts of all rooms. Add a new room above and here. */
const rooms: Record<Locale, Tree>[] = [
  platform,
  approvals,
  assessments,
  deliveries,
  accessibility,
  apiDocs,
  changes,
  guides,
  overview,
  search,
  budgets,
  costShares,
  systems,
  accounts,
  municipalities,
  offices,
  shell,
  audit,
  comments,
  exports,
  files,
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
