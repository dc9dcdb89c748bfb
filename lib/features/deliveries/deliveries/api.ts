import { bulkAnswer } from "@/lib/domain/bulk";
import { defineOperation } from "@/lib/domain/operation";
import { historyOperation } from "@/lib/features/records/audit";
import {
  bulkDeliveriesBody,
  cancellationBody,
  changeDeliveryBody,
  createDeliveryBody,
  delivery,
  deliveryParams,
  movePhaseBody,
} from "./schema";

export const getDeliveryOperation = defineOperation({
  id: "getDelivery",
  method: "GET",
  path: "/deliveries/{id}",
  summary: "One delivery with its phases and control points",
  permission: "delivery:read",
  params: deliveryParams,
  response: delivery,
  versioned: true,
  errors: ["request.notFound"],
});

export const listDeliveryHistoryOperation = historyOperation({
  id: "listDeliveryHistory",
  of: "/deliveries/{id}",
  thing: "a delivery",
  permission: "delivery:read",
  params: deliveryParams,
});

export const movePhaseOperation = defineOperation({
  id: "movePhase",
  method: "POST",
  path: "/deliveries/{id}/phase",
  summary: "Moves the delivery one phase on, or back with a reason",
  permission: "delivery:advance",
  params: deliveryParams,
  body: movePhaseBody,
  response: delivery,
  versioned: true,
  errors: ["request.notFound", "request.stale", "project.movesTogether", "delivery.phaseConditions"],
});

export const createDeliveryOperation = defineOperation({
  id: "createDelivery",
  method: "POST",
  path: "/deliveries",
  summary: "Makes a delivery of what a municipality runs, from the plan, in a project or alone",
  permission: "delivery:create",
  body: createDeliveryBody,
  response: delivery,
  status: 201,
  errors: ["delivery.alreadyGoing", "delivery.notPossible", "delivery.financingMissing", "template.unknown"],
});

export const changeDeliveryOperation = defineOperation({
  id: "changeDelivery",
  method: "PATCH",
  path: "/deliveries/{id}",
  summary: "Says who is responsible, until when, and what else is told of a delivery",
  permission: "delivery:edit",
  params: deliveryParams,
  body: changeDeliveryBody,
  response: delivery,
  versioned: true,
  errors: ["request.notFound", "request.stale", "delivery.settled", "delivery.financingMissing"],
});

export const cancelDeliveryOperation = defineOperation({
  id: "cancelDelivery",
  method: "POST",
  path: "/deliveries/{id}/cancellation",
  summary: "Calls a delivery off; what has been done stays to be read",
  permission: "delivery:create",
  params: deliveryParams,
  body: cancellationBody,
  response: delivery,
  versioned: true,
  errors: ["request.notFound", "request.stale", "delivery.settled", "approval.alreadyRequested"],
});

export const changeDeliveriesOperation = defineOperation({
  id: "changeDeliveries",
  method: "POST",
  path: "/deliveries/bulk",
  summary: "Says the same of several deliveries, or moves them to a phase, each by itself",
  permission: "delivery:advance",
  body: bulkDeliveriesBody,
  response: bulkAnswer,
  errors: [],
});
