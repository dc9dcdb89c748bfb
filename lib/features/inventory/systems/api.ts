import { defineOperation } from "@/lib/domain/operation";
import { mergeBody } from "@/lib/domain/merge";
import { historyOperation } from "@/lib/features/records/audit";
import { addSystemBody, changeSystemBody, system, systemParams } from "./schema";

export const getSystemOperation = defineOperation({
  id: "getSystem",
  method: "GET",
  path: "/systems/{key}",
  summary: "One system in all the municipalities you may see; one that was merged is not found",
  permission: "system:read",
  params: systemParams,
  response: system,
  versioned: true,
  errors: ["request.notFound"],
});

export const addSystemOperation = defineOperation({
  id: "addSystem",
  method: "POST",
  path: "/systems",
  summary: "Adds a system; its key is made from its name when none is given",
  permission: "system:manage",
  body: addSystemBody,
  response: system,
  status: 201,
  errors: ["system.keyTaken", "system.nameTaken", "vendor.unknown", "template.unknown"],
});

export const changeSystemOperation = defineOperation({
  id: "changeSystem",
  method: "PATCH",
  path: "/systems/{key}",
  summary: "Changes a system; with another vendor its installations and deliveries follow",
  permission: "system:manage",
  params: systemParams,
  body: changeSystemBody,
  response: system,
  versioned: true,
  errors: ["request.notFound", "request.stale", "system.nameTaken", "vendor.unknown", "template.unknown"],
});

export const mergeSystemOperation = defineOperation({
  id: "mergeSystem",
  method: "POST",
  path: "/systems/{key}/merge",
  summary: "Makes a system one with another: its installations and deliveries follow",
  permission: "system:manage",
  params: systemParams,
  body: mergeBody,
  response: system,
  errors: [
    "request.notFound",
    "system.unknown",
    "system.intoItself",
    "system.bothInstalled",
    "system.tooMuchNoted",
  ],
});

export const listSystemHistoryOperation = historyOperation({
  id: "listSystemHistory",
  of: "/systems/{key}",
  thing: "a system in the office",
  permission: "system:read",
  params: systemParams,
});
