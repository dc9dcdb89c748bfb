import { assessControlPointOperation } from "@/lib/features/control-points/api";
import { assessControlPoint } from "@/lib/features/control-points/server";
import { route } from "@/lib/platform/http/route";

export const PUT = route(assessControlPointOperation, assessControlPoint);
