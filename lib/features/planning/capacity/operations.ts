import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bind } from "@/lib/platform/http/bind";
import { getCapacityOperation, listCapacityHistoryOperation, setCapacityOperation } from "./api";
import { getCapacity } from "./queries";
import { capacitySubject } from "./repository";
import { setCapacity } from "./use-cases/set-capacity";

export const capacityOperations = [
  bind(getCapacityOperation, ({ db, actor }) => getCapacity(db, actor)),
  bind(setCapacityOperation, setCapacity),
  bindHistory(listCapacityHistoryOperation, ({ actor }) => capacitySubject(actor)),
];
