import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { addRoundOperation } from "./api";
import { addRound } from "./use-cases/add-round";

export const roundOperations = [bind(addRoundOperation, addRound)];
