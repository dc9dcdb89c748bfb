import { defineOperation } from "@/lib/domain/operation";
import { round, roundBody, roundParams } from "./schema";

export const addRoundOperation = defineOperation({
  id: "addRound",
  method: "POST",
  path: "/deliveries/{id}/rounds",
  summary: "Says what was received in a round; with a reason, in a new round beside one that is filled",
  permission: "delivery:advance",
  params: roundParams,
  body: roundBody,
  response: round,
  status: 201,
  errors: ["request.notFound", "round.hasPackage", "delivery.settled", "approval.alreadyRequested"],
});
