import packageJson from "@/package.json";
import { endSessionOperation } from "@/lib/features/office/accounts/api";
import {
  getApprovalDocumentOperation,
  getApprovalOperation,
  listApprovalRequestsOperation,
  prepareStatementOperation,
  requestApprovalOperation,
  signApprovalOperation,
} from "@/lib/features/deliveries/approvals/api";
import { listAuditEventsOperation } from "@/lib/features/records/audit/api";
import { getBudgetOperation } from "@/lib/features/economy/budgets/api";
import { listChangesOperation } from "@/lib/features/desk/changes/api";
import { assessControlPointOperation } from "@/lib/features/deliveries/assessments/api";
import {
  addCommentOperation,
  editCommentOperation,
  listCommentsOperation,
  listPeopleOperation,
  removeCommentOperation,
} from "@/lib/features/records/comments/api";
import { listCostSharesOperation } from "@/lib/features/economy/cost-shares/api";
import {
  getDeliveryOperation,
  listDeliveriesOperation,
  movePhaseOperation,
} from "@/lib/features/deliveries/deliveries/api";
import { exportDeliveriesOperation } from "@/lib/features/deliveries/deliveries/api";
import { exportMunicipalitiesOperation } from "@/lib/features/office/municipalities/api";
import { exportSystemsOperation } from "@/lib/features/inventory/systems/api";
import { exportApprovalsOperation } from "@/lib/features/deliveries/approvals/api";
import { exportControlPointsOperation } from "@/lib/features/deliveries/assessments/api";
import { exportBudgetOperation } from "@/lib/features/economy/budgets/api";
import { exportCostSharesOperation } from "@/lib/features/economy/cost-shares/api";
import { exportAuditEventsOperation } from "@/lib/features/records/audit/api";
import { addFileOperation, getFileOperation } from "@/lib/features/records/files/api";
import {
  getMunicipalityOperation,
  listMunicipalitiesOperation,
} from "@/lib/features/office/municipalities/api";
import {
  listNotificationsOperation,
  readAllNotificationsOperation,
  readNotificationOperation,
} from "@/lib/features/records/notifications/api";
import {
  listSavedViewsOperation,
  removeViewOperation,
  renameViewOperation,
  saveViewOperation,
} from "@/lib/features/records/saved-views/api";
import { searchOperation } from "@/lib/features/desk/search/api";
import { getSystemOperation, listSystemsOperation } from "@/lib/features/inventory/systems/api";
import type { AnyOperation } from "@/lib/domain/operation";
import { componentsOf, operationObject } from "./openapi-operation";
import { apiDescription, healthPath, parameters, problemSchema, securitySchemes } from "./openapi-frame";

interface ApiGroup {
  /** Key of its text: apiDocs.groups.<key>. */
  key: string;
  operations: AnyOperation[];
}

/** Every call of the API, in the order in which an errand meets them. */
export const apiGroups: ApiGroup[] = [
  { key: "municipalities", operations: [listMunicipalitiesOperation, getMunicipalityOperation] },
  { key: "systems", operations: [listSystemsOperation, getSystemOperation] },
  {
    key: "deliveries",
    operations: [
      listDeliveriesOperation,
      listChangesOperation,
      getDeliveryOperation,
      assessControlPointOperation,
      movePhaseOperation,
    ],
  },
  { key: "files", operations: [addFileOperation, getFileOperation] },
  {
    key: "comments",
    operations: [
      listCommentsOperation,
      addCommentOperation,
      editCommentOperation,
      removeCommentOperation,
      listPeopleOperation,
    ],
  },
  {
    key: "approvals",
    operations: [
      requestApprovalOperation,
      listApprovalRequestsOperation,
      prepareStatementOperation,
      signApprovalOperation,
      getApprovalOperation,
      getApprovalDocumentOperation,
    ],
  },
  {
    key: "notifications",
    operations: [listNotificationsOperation, readNotificationOperation, readAllNotificationsOperation],
  },
  { key: "economy", operations: [getBudgetOperation, listCostSharesOperation] },
  { key: "audit", operations: [listAuditEventsOperation] },
  {
    key: "exports",
    operations: [
      exportDeliveriesOperation,
      exportControlPointsOperation,
      exportApprovalsOperation,
      exportMunicipalitiesOperation,
      exportSystemsOperation,
      exportBudgetOperation,
      exportCostSharesOperation,
      exportAuditEventsOperation,
    ],
  },
  { key: "search", operations: [searchOperation] },
  {
    key: "savedViews",
    operations: [listSavedViewsOperation, saveViewOperation, renameViewOperation, removeViewOperation],
  },
  { key: "sessions", operations: [endSessionOperation] },
];

export const operations = apiGroups.flatMap((group) => group.operations);

function pathsObject(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = { "/api/health": healthPath };
  for (const { key, operations: own } of apiGroups)
    for (const operation of own) {
      const path = `/api/v1/{office}${operation.path}`;
      paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(operation, key) };
    }
  return paths;
}

/** The contract as an OpenAPI 3.1 document, made of the same objects that the routes enforce. */
export const openApiDocument = () => ({
  openapi: "3.1.0",
  info: {
    title: "Arkivlots",
    version: packageJson.version,
    description: apiDescription,
    license: { name: packageJson.license, identifier: packageJson.license },
  },
  servers: [{ url: "/", description: "The host that this document was fetched from" }],
  security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
  tags: apiGroups.map(({ key }) => ({ name: key })),
  paths: pathsObject(),
  components: {
    schemas: { Problem: problemSchema, ...componentsOf(operations) },
    parameters,
    securitySchemes,
  },
});
