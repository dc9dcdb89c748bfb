import type { Locale } from "@/lib/domain/text";
import accessibilitySv from "@/lib/features/accessibility/messages/sv.json";
import accessibilityNb from "@/lib/features/accessibility/messages/nb.json";
import accessibilityEn from "@/lib/features/accessibility/messages/en.json";
import accountsSv from "@/lib/features/accounts/messages/sv.json";
import accountsNb from "@/lib/features/accounts/messages/nb.json";
import accountsEn from "@/lib/features/accounts/messages/en.json";
import apiDocsSv from "@/lib/features/api-docs/messages/sv.json";
import apiDocsNb from "@/lib/features/api-docs/messages/nb.json";
import apiDocsEn from "@/lib/features/api-docs/messages/en.json";
import approvalsSv from "@/lib/features/approvals/messages/sv.json";
import approvalsNb from "@/lib/features/approvals/messages/nb.json";
import approvalsEn from "@/lib/features/approvals/messages/en.json";
import auditSv from "@/lib/features/audit/messages/sv.json";
import auditNb from "@/lib/features/audit/messages/nb.json";
import auditEn from "@/lib/features/audit/messages/en.json";
import budgetsSv from "@/lib/features/budgets/messages/sv.json";
import budgetsNb from "@/lib/features/budgets/messages/nb.json";
import budgetsEn from "@/lib/features/budgets/messages/en.json";
import changesSv from "@/lib/features/changes/messages/sv.json";
import changesNb from "@/lib/features/changes/messages/nb.json";
import changesEn from "@/lib/features/changes/messages/en.json";
import commentsSv from "@/lib/features/comments/messages/sv.json";
import commentsNb from "@/lib/features/comments/messages/nb.json";
import commentsEn from "@/lib/features/comments/messages/en.json";
import controlPointsSv from "@/lib/features/control-points/messages/sv.json";
import controlPointsNb from "@/lib/features/control-points/messages/nb.json";
import controlPointsEn from "@/lib/features/control-points/messages/en.json";
import costSharesSv from "@/lib/features/cost-shares/messages/sv.json";
import costSharesNb from "@/lib/features/cost-shares/messages/nb.json";
import costSharesEn from "@/lib/features/cost-shares/messages/en.json";
import deliveriesSv from "@/lib/features/deliveries/messages/sv.json";
import deliveriesNb from "@/lib/features/deliveries/messages/nb.json";
import deliveriesEn from "@/lib/features/deliveries/messages/en.json";
import exportsSv from "@/lib/features/exports/messages/sv.json";
import exportsNb from "@/lib/features/exports/messages/nb.json";
import exportsEn from "@/lib/features/exports/messages/en.json";
import filesSv from "@/lib/features/files/messages/sv.json";
import filesNb from "@/lib/features/files/messages/nb.json";
import filesEn from "@/lib/features/files/messages/en.json";
import guidesSv from "@/lib/features/guides/messages/sv.json";
import guidesNb from "@/lib/features/guides/messages/nb.json";
import guidesEn from "@/lib/features/guides/messages/en.json";
import municipalitiesSv from "@/lib/features/municipalities/messages/sv.json";
import municipalitiesNb from "@/lib/features/municipalities/messages/nb.json";
import municipalitiesEn from "@/lib/features/municipalities/messages/en.json";
import notificationsSv from "@/lib/features/notifications/messages/sv.json";
import notificationsNb from "@/lib/features/notifications/messages/nb.json";
import notificationsEn from "@/lib/features/notifications/messages/en.json";
import officesSv from "@/lib/features/offices/messages/sv.json";
import officesNb from "@/lib/features/offices/messages/nb.json";
import officesEn from "@/lib/features/offices/messages/en.json";
import overviewSv from "@/lib/features/overview/messages/sv.json";
import overviewNb from "@/lib/features/overview/messages/nb.json";
import overviewEn from "@/lib/features/overview/messages/en.json";
import savedViewsSv from "@/lib/features/saved-views/messages/sv.json";
import savedViewsNb from "@/lib/features/saved-views/messages/nb.json";
import savedViewsEn from "@/lib/features/saved-views/messages/en.json";
import searchSv from "@/lib/features/search/messages/sv.json";
import searchNb from "@/lib/features/search/messages/nb.json";
import searchEn from "@/lib/features/search/messages/en.json";
import sourceSystemsSv from "@/lib/features/source-systems/messages/sv.json";
import sourceSystemsNb from "@/lib/features/source-systems/messages/nb.json";
import sourceSystemsEn from "@/lib/features/source-systems/messages/en.json";
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
    controlPointsSv,
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
    sourceSystemsSv,
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
    controlPointsNb,
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
    sourceSystemsNb,
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
    controlPointsEn,
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
    sourceSystemsEn,
  ),
};
