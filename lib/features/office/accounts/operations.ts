import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { endSessionOperation } from "./api";
import { endSession } from "./use-cases/end-session";

export const accountOperations = [bind(endSessionOperation, endSession)];
