import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import {
  addEntryOperation,
  addEscalationOperation,
  addPromiseOperation,
  changeStopOperation,
  closeStopOperation,
  getStopOperation,
  listStopHistoryOperation,
  mendStopOperation,
  registerStopOperation,
} from "./api";
import { getStop, stopsSource } from "./queries";
import { addEntry } from "./use-cases/add-entry";
import { addEscalation } from "./use-cases/add-escalation";
import { addPromise } from "./use-cases/add-promise";
import { changeStop } from "./use-cases/change-stop";
import { closeStop } from "./use-cases/close-stop";
import { mendStop } from "./use-cases/mend-stop";
import { registerStop } from "./use-cases/register-stop";

export const stopOperations = [
  ...bindList(stopsSource),
  bind(getStopOperation, ({ db, actor, params }) => getStop(db, actor, params.id)),
  bindHistory(listStopHistoryOperation, async ({ db, actor, params }) => {
    const { id } = await getStop(db, actor, params.id);
    return { type: "stop", id };
  }),
  bind(registerStopOperation, registerStop),
  bind(changeStopOperation, changeStop),
  bind(addPromiseOperation, addPromise),
  bind(addEscalationOperation, addEscalation),
  bind(addEntryOperation, addEntry),
  bind(mendStopOperation, mendStop),
  bind(closeStopOperation, closeStop),
];
