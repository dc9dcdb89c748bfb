import { defineOperation } from "@/lib/domain/operation";
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
