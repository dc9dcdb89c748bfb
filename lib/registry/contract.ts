import { listOperations } from "./lists";
import type { AnyOperation, AnyPublicOperation } from "@/lib/domain/operation";
import * as approvals from "@/lib/features/deliveries/approvals/api";
import * as assessments from "@/lib/features/deliveries/assessments/api";
import * as deliveries from "@/lib/features/deliveries/deliveries/api";
import * as apiDocs from "@/lib/features/desk/api-docs/api";
import * as changes from "@/lib/features/desk/changes/api";
import * as search from "@/lib/features/desk/search/api";
import * as budgets from "@/lib/features/economy/budgets/api";
import * as costShares from "@/lib/features/economy/cost-shares/api";
import * as systems from "@/lib/features/inventory/systems/api";
import * as accounts from "@/lib/features/office/accounts/api";
import * as municipalities from "@/lib/features/office/municipalities/api";
import * as comments from "@/lib/features/records/comments/api";
import * as exports from "@/lib/features/records/exports/api";
import * as files from "@/lib/features/records/files/api";
import * as notifications from "@/lib/features/records/notifications/api";
import * as savedViews from "@/lib/features/records/saved-views/api";

/** Every operation without its handler: for programs that call the API. */
export const contract: (AnyOperation | AnyPublicOperation)[] = [
  approvals,
  assessments,
  deliveries,
  apiDocs,
  changes,
  search,
  budgets,
  costShares,
  systems,
  accounts,
  municipalities,
  comments,
  exports,
  files,
  notifications,
  savedViews,
  listOperations,
].flatMap((api) => Object.values<AnyOperation | AnyPublicOperation>(api));
