import type { Locale } from "@/lib/domain/text";
import accessibilitySv from "@/lib/features/desk/accessibility/messages/sv.json";
import accessibilityNb from "@/lib/features/desk/accessibility/messages/nb.json";
import accessibilityEn from "@/lib/features/desk/accessibility/messages/en.json";
import accountsSv from "@/lib/features/office/accounts/messages/sv.json";
import accountsNb from "@/lib/features/office/accounts/messages/nb.json";
import accountsEn from "@/lib/features/office/accounts/messages/en.json";
import apiDocsSv from "@/lib/features/desk/api-docs/messages/sv.json";
import apiDocsNb from "@/lib/features/desk/api-docs/messages/nb.json";
import apiDocsEn from "@/lib/features/desk/api-docs/messages/en.json";
import approvalsSv from "@/lib/features/deliveries/approvals/messages/sv.json";
import approvalsNb from "@/lib/features/deliveries/approvals/messages/nb.json";
import approvalsEn from "@/lib/features/deliveries/approvals/messages/en.json";
import auditSv from "@/lib/features/records/audit/messages/sv.json";
import auditNb from "@/lib/features/records/audit/messages/nb.json";
import auditEn from "@/lib/features/records/audit/messages/en.json";
import budgetsSv from "@/lib/features/economy/budgets/messages/sv.json";
import budgetsNb from "@/lib/features/economy/budgets/messages/nb.json";
import budgetsEn from "@/lib/features/economy/budgets/messages/en.json";
import changesSv from "@/lib/features/desk/changes/messages/sv.json";
import changesNb from "@/lib/features/desk/changes/messages/nb.json";
import changesEn from "@/lib/features/desk/changes/messages/en.json";
import commentsSv from "@/lib/features/records/comments/messages/sv.json";
import commentsNb from "@/lib/features/records/comments/messages/nb.json";
import commentsEn from "@/lib/features/records/comments/messages/en.json";
import assessmentsSv from "@/lib/features/deliveries/assessments/messages/sv.json";
import assessmentsNb from "@/lib/features/deliveries/assessments/messages/nb.json";
import assessmentsEn from "@/lib/features/deliveries/assessments/messages/en.json";
import costSharesSv from "@/lib/features/economy/cost-shares/messages/sv.json";
import costSharesNb from "@/lib/features/economy/cost-shares/messages/nb.json";
import costSharesEn from "@/lib/features/economy/cost-shares/messages/en.json";
import deliveriesSv from "@/lib/features/deliveries/deliveries/messages/sv.json";
import deliveriesNb from "@/lib/features/deliveries/deliveries/messages/nb.json";
import deliveriesEn from "@/lib/features/deliveries/deliveries/messages/en.json";
import exportsSv from "@/lib/features/records/exports/messages/sv.json";
import exportsNb from "@/lib/features/records/exports/messages/nb.json";
import exportsEn from "@/lib/features/records/exports/messages/en.json";
import filesSv from "@/lib/features/records/files/messages/sv.json";
import filesNb from "@/lib/features/records/files/messages/nb.json";
import filesEn from "@/lib/features/records/files/messages/en.json";
import guidesSv from "@/lib/features/desk/guides/messages/sv.json";
import guidesNb from "@/lib/features/desk/guides/messages/nb.json";
import guidesEn from "@/lib/features/desk/guides/messages/en.json";
import municipalitiesSv from "@/lib/features/office/municipalities/messages/sv.json";
import municipalitiesNb from "@/lib/features/office/municipalities/messages/nb.json";
import municipalitiesEn from "@/lib/features/office/municipalities/messages/en.json";
import notificationsSv from "@/lib/features/records/notifications/messages/sv.json";
import notificationsNb from "@/lib/features/records/notifications/messages/nb.json";
import notificationsEn from "@/lib/features/records/notifications/messages/en.json";
import officesSv from "@/lib/features/office/offices/messages/sv.json";
import officesNb from "@/lib/features/office/offices/messages/nb.json";
import officesEn from "@/lib/features/office/offices/messages/en.json";
import overviewSv from "@/lib/features/desk/overview/messages/sv.json";
import overviewNb from "@/lib/features/desk/overview/messages/nb.json";
import overviewEn from "@/lib/features/desk/overview/messages/en.json";
import savedViewsSv from "@/lib/features/records/saved-views/messages/sv.json";
import savedViewsNb from "@/lib/features/records/saved-views/messages/nb.json";
import savedViewsEn from "@/lib/features/records/saved-views/messages/en.json";
import searchSv from "@/lib/features/desk/search/messages/sv.json";
import searchNb from "@/lib/features/desk/search/messages/nb.json";
import searchEn from "@/lib/features/desk/search/messages/en.json";
import shellSv from "@/lib/features/office/shell/messages/sv.json";
import systemsSv from "@/lib/features/inventory/systems/messages/sv.json";
import shellNb from "@/lib/features/office/shell/messages/nb.json";
import systemsNb from "@/lib/features/inventory/systems/messages/nb.json";
import shellEn from "@/lib/features/office/shell/messages/en.json";
import systemsEn from "@/lib/features/inventory/systems/messages/en.json";
import platformSv from "@/lib/platform/http/messages/sv.json";
import platformNb from "@/lib/platform/http/messages/nb.json";
import platformEn from "@/lib/platform/http/messages/en.json";

type Tree = { [key: string]: string | Tree };

/** Each room brings its own texts; error texts of all rooms meet under "errors". */
function merge(...trees: Tree[]): Tree {
  const merged: Tree = {};
  for (const tree of trees)
    for (const [key, value] of Object.entries(tree)) {
      const before = merged[key];
      merged[key] = typeof value === "object" && typeof before === "object" ? merge(before, value) : value;
    }
  return merged;
}

/** All texts of the app in the three languages. */
export const messages: Record<Locale, Tree> = {
  sv: merge(
    platformSv,
    accessibilitySv,
    accountsSv,
    apiDocsSv,
    approvalsSv,
    auditSv,
    budgetsSv,
    changesSv,
    commentsSv,
    assessmentsSv,
    costSharesSv,
    deliveriesSv,
    exportsSv,
    filesSv,
    guidesSv,
    municipalitiesSv,
    notificationsSv,
    officesSv,
    overviewSv,
    savedViewsSv,
    searchSv,
    shellSv,
    systemsSv,
  ),
  nb: merge(
    platformNb,
    accessibilityNb,
    accountsNb,
    apiDocsNb,
    approvalsNb,
    auditNb,
    budgetsNb,
    changesNb,
    commentsNb,
    assessmentsNb,
    costSharesNb,
    deliveriesNb,
    exportsNb,
    filesNb,
    guidesNb,
    municipalitiesNb,
    notificationsNb,
    officesNb,
    overviewNb,
    savedViewsNb,
    searchNb,
    shellNb,
    systemsNb,
  ),
  en: merge(
    platformEn,
    accessibilityEn,
    accountsEn,
    apiDocsEn,
    approvalsEn,
    auditEn,
    budgetsEn,
    changesEn,
    commentsEn,
    assessmentsEn,
    costSharesEn,
    deliveriesEn,
    exportsEn,
    filesEn,
    guidesEn,
    municipalitiesEn,
    notificationsEn,
    officesEn,
    overviewEn,
    savedViewsEn,
    searchEn,
    shellEn,
    systemsEn,
  ),
};
