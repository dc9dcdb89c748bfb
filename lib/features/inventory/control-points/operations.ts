import "server-only";
import { readHistory } from "@/lib/features/records/audit/server";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import {
  addTemplateOperation,
  changePointsOperation,
  getTemplateOperation,
  listTemplateHistoryOperation,
} from "./api";
import { getTemplate, templatesSource } from "./queries";
import { subjectOf } from "./repository";
import { addTemplate } from "./use-cases/add-template";
import { changePoints } from "./use-cases/change-points";

export const templateOperations = [
  ...bindList(templatesSource),
  bind(getTemplateOperation, ({ db, actor, params }) => getTemplate(db, actor, params.key)),
  bind(addTemplateOperation, addTemplate),
  bind(changePointsOperation, changePoints),
  bind(listTemplateHistoryOperation, async ({ params, query, ...call }) => {
    const { id, name } = await getTemplate(call.db, call.actor, params.key);
    return readHistory(call, subjectOf({ id, name: name[call.actor.office.locale] }), query);
  }),
];
