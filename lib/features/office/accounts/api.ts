import { defineOperation } from "@/lib/domain/operation";
import { endedSession, sessionParams } from "./schema";

export const endSessionOperation = defineOperation({
  id: "endSession",
  method: "DELETE",
  path: "/sessions/{id}",
  summary: "Ends one of your own sessions, wherever it is",
  permission: "office:enter",
  params: sessionParams,
  response: endedSession,
  errors: ["request.notFound"],
});
