import { listOperations } from "./lists";
import type { ApiOperation } from "@/lib/domain/operation";
import * as approvals from "@/lib/features/deliveries/approvals/api";
import * as assessments from "@/lib/features/deliveries/assessments/api";
import * as closing from "@/lib/features/deliveries/closing/api";
import * as deliveries from "@/lib/features/deliveries/deliveries/api";
import * as remarks from "@/lib/features/deliveries/remarks/api";
import * as rounds from "@/lib/features/deliveries/rounds/api";
import * as projects from "@/lib/features/deliveries/projects/api";
import * as evidence from "@/lib/features/deliveries/evidence/api";
import * as stops from "@/lib/features/deliveries/stops/api";
import * as apiDocs from "@/lib/features/desk/api-docs/api";
import * as changes from "@/lib/features/desk/changes/api";
import * as search from "@/lib/features/desk/search/api";
import * as budgets from "@/lib/features/economy/budgets/api";
import * as charges from "@/lib/features/economy/charges/api";
import * as costShares from "@/lib/features/economy/cost-shares/api";
import * as outcome from "@/lib/features/economy/outcome/api";
import * as settlements from "@/lib/features/economy/settlements/api";
import * as controlPoints from "@/lib/features/inventory/control-points/api";
import * as phases from "@/lib/features/inventory/phases/api";
import * as installations from "@/lib/features/inventory/installations/api";
import * as systems from "@/lib/features/inventory/systems/api";
import * as vendors from "@/lib/features/inventory/vendors/api";
import * as accounts from "@/lib/features/office/accounts/api";
import * as offices from "@/lib/features/office/offices/api";
import * as setup from "@/lib/features/office/setup/api";
import * as municipalities from "@/lib/features/office/municipalities/api";
import * as population from "@/lib/features/office/population/api";
import * as people from "@/lib/features/office/people/api";
import * as capacity from "@/lib/features/planning/capacity/api";
import * as plans from "@/lib/features/planning/plans/api";
import * as comments from "@/lib/features/records/comments/api";
import * as exports from "@/lib/features/records/exports/api";
import * as files from "@/lib/features/records/files/api";
import * as imports from "@/lib/features/records/imports/api";
import * as notifications from "@/lib/features/records/notifications/api";
import * as savedViews from "@/lib/features/records/saved-views/api";

/** Every operation without its handler: for programs that call the API. */
export const contract: ApiOperation[] = [
  approvals,
  assessments,
  closing,
  deliveries,
  remarks,
  rounds,
  projects,
  evidence,
  stops,
  apiDocs,
  changes,
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
  installations,
  accounts,
  offices,
  setup,
  municipalities,
  population,
  people,
  capacity,
  plans,
  comments,
  exports,
  files,
  imports,
  notifications,
  savedViews,
  listOperations,
].flatMap((api) => Object.values<ApiOperation>(api));
