import { defineOperation } from "@/lib/domain/operation";
import { historyOperation } from "@/lib/features/records/audit";
import {
  changeStopBody,
  closingBody,
  entryBody,
  escalationBody,
  mendedBody,
  promiseBody,
  registerStopBody,
  stop,
  stopParams,
} from "./schema";

export const getStopOperation = defineOperation({
  id: "getStop",
  method: "GET",
  path: "/stops/{id}",
  summary: "One stop with its promises, escalation and entries, as far as the reader may read them",
  permission: "stop:read",
  params: stopParams,
  response: stop,
  versioned: true,
  errors: ["request.notFound"],
});

export const listStopHistoryOperation = historyOperation({
  id: "listStopHistory",
  of: "/stops/{id}",
  thing: "a stop",
  permission: "stop:read",
  params: stopParams,
});

export const registerStopOperation = defineOperation({
  id: "registerStop",
  method: "POST",
  path: "/stops",
  summary: "Registers what holds one or several deliveries up",
  permission: "stop:manage",
  body: registerStopBody,
  response: stop,
  status: 201,
  errors: ["vendor.unknown"],
});

export const changeStopOperation = defineOperation({
  id: "changeStop",
  method: "PATCH",
  path: "/stops/{id}",
  summary: "Says anew what is told of an open stop, which deliveries it holds too",
  permission: "stop:manage",
  params: stopParams,
  body: changeStopBody,
  response: stop,
  versioned: true,
  errors: ["request.notFound", "request.stale", "stop.closed", "stop.vendorInvolved", "vendor.unknown"],
});

export const addPromiseOperation = defineOperation({
  id: "addStopPromise",
  method: "POST",
  path: "/stops/{id}/promises",
  summary: "Promises a day by which the stop is mended; the days promised before are kept",
  permission: "stop:answer",
  params: stopParams,
  body: promiseBody,
  response: stop,
  status: 201,
  errors: ["request.notFound", "stop.closed"],
});

export const addEscalationOperation = defineOperation({
  id: "addStopEscalation",
  method: "POST",
  path: "/stops/{id}/escalations",
  summary: "Takes the stop further: dialogue, complaint, contract, association",
  permission: "stop:manage",
  params: stopParams,
  body: escalationBody,
  response: stop,
  status: 201,
  errors: ["request.notFound", "stop.closed", "stop.escalatedFurther"],
});

export const addEntryOperation = defineOperation({
  id: "addStopEntry",
  method: "POST",
  path: "/stops/{id}/entries",
  summary: "Writes about the stop, shared with the vendor or not; a vendor's is shared",
  permission: "stop:note",
  params: stopParams,
  body: entryBody,
  response: stop,
  status: 201,
  errors: ["request.notFound"],
});

export const mendStopOperation = defineOperation({
  id: "mendStop",
  method: "POST",
  path: "/stops/{id}/mended",
  summary: "Says that what was missing is delivered; the office closes the stop when it has seen it",
  permission: "stop:answer",
  params: stopParams,
  body: mendedBody,
  response: stop,
  versioned: true,
  errors: ["request.notFound", "request.stale", "stop.closed"],
});

export const closeStopOperation = defineOperation({
  id: "closeStop",
  method: "POST",
  path: "/stops/{id}/closing",
  summary: "Closes a stop with its outcome: each of a delivery's stops ends by itself",
  permission: "stop:manage",
  params: stopParams,
  body: closingBody,
  response: stop,
  versioned: true,
  errors: ["request.notFound", "request.stale", "stop.closed"],
});
