import { movePhaseOperation } from "@/lib/features/deliveries/deliveries/api";
import { movePhase } from "@/lib/features/deliveries/deliveries/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(movePhaseOperation, movePhase),
});
