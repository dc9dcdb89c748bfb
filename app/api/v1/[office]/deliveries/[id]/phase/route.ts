import { movePhaseOperation } from "@/lib/features/deliveries/api";
import { movePhase } from "@/lib/features/deliveries/server";
import { route } from "@/lib/platform/http/route";

export const POST = route(movePhaseOperation, movePhase);
