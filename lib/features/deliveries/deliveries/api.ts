import { defineOperation } from "@/lib/domain/operation";
import {
  delivery,
  deliveryFilter,
  deliveryList,
  deliveryParams,
  movePhaseBody,
  deliveriesExportQuery,
} from "./schema";
import { defineExport } from "@/lib/features/records/exports";

export const listDeliveriesOperation = defineOperation({
  id: "listDeliveries",
  method: "GET",
  path: "/deliveries",
  summary: "The deliveries you may see, filtered and sorted",
  permission: "delivery:read",
  query: deliveryFilter,
  response: deliveryList,
  errors: ["request.badQuery"],
});

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

export const exportDeliveriesOperation = defineExport({
  id: "exportDeliveries",
  path: "/exports/deliveries",
  permission: "delivery:read",
  summary: "The deliveries you may see as Excel or CSV, filtered and sorted",
  query: deliveriesExportQuery,
});
