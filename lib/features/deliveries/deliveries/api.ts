import { defineOperation } from "@/lib/domain/operation";
import { history, historyQuery } from "@/lib/features/records/audit";
import { delivery, deliveryParams, movePhaseBody } from "./schema";

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

export const listDeliveryHistoryOperation = defineOperation({
  id: "listDeliveryHistory",
  method: "GET",
  path: "/deliveries/{id}/history",
  summary: "What has happened to a delivery, newest first",
  permission: "delivery:read",
  params: deliveryParams,
  query: historyQuery,
  response: history,
  errors: ["request.notFound", "request.badQuery"],
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
  errors: ["request.notFound", "request.stale", "delivery.phaseConditions"],
});
