import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { getCapacityOperation, setCapacityOperation } from "./api";
import { getCapacity } from "./queries";
import { setCapacity } from "./use-cases/set-capacity";

export const capacityOperations = [
  bind(getCapacityOperation, ({ db, actor }) => getCapacity(db, actor)),
  bind(setCapacityOperation, setCapacity),
];
