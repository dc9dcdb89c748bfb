import { defineOperation } from "@/lib/domain/operation";
import { historyOperation } from "@/lib/features/records/audit";
import { capacity, capacityBody } from "./schema";

export const getCapacityOperation = defineOperation({
  id: "getCapacity",
  method: "GET",
  path: "/capacity",
  summary: "What the office and its vendors have room for, quarter by quarter",
  permission: "plan:draft",
  response: capacity,
  versioned: true,
  errors: [],
});

export const setCapacityOperation = defineOperation({
  id: "setCapacity",
  method: "PUT",
  path: "/capacity",
  summary: "Says what the office and its vendors have room for",
  permission: "plan:edit",
  body: capacityBody,
  response: capacity,
  versioned: true,
  errors: ["request.stale", "capacity.unknownVendor", "capacity.unknownSystem", "capacity.sameTwice"],
});

export const listCapacityHistoryOperation = historyOperation({
  id: "listCapacityHistory",
  of: "/capacity",
  thing: "what there is room for",
  permission: "plan:draft",
});
