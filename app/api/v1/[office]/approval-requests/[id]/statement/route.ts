import { prepareStatementOperation } from "@/lib/features/approvals/api";
import { prepareStatement } from "@/lib/features/approvals/server";
import { route } from "@/lib/platform/http/route";

export const POST = route(prepareStatementOperation, prepareStatement);
