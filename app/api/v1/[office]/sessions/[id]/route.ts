import { endSessionOperation } from "@/lib/features/accounts/api";
import { endSession } from "@/lib/features/accounts/server";
import { route } from "@/lib/platform/http/route";

export const DELETE = route(endSessionOperation, endSession);
