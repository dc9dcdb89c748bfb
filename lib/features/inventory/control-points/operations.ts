import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
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
  bindHistory(listTemplateHistoryOperation, async ({ db, actor, params }) => {
    const { id, name } = await getTemplate(db, actor, params.key);
    return subjectOf({ id, name: name[actor.office.locale] });
  }),
];
