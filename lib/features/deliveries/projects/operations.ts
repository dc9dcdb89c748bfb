import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import {
  addFindingOperation,
  addProjectOperation,
  adoptFindingOperation,
  answerInvitationOperation,
  changeProjectOperation,
  forkProjectOperation,
  getProjectOperation,
  inviteToProjectOperation,
  listFindingsOperation,
  listProjectHistoryOperation,
  moveProjectOperation,
} from "./api";
import { getProject, listFindings, projectsSource } from "./queries";
import { addFinding } from "./use-cases/add-finding";
import { addProject } from "./use-cases/add-project";
import { adoptFinding } from "./use-cases/adopt-finding";
import { answerInvitation } from "./use-cases/answer-invitation";
import { changeProject } from "./use-cases/change-project";
import { forkProject } from "./use-cases/fork-project";
import { inviteMunicipalities } from "./use-cases/invite-municipalities";
import { moveProject } from "./use-cases/move-project";

export const projectOperations = [
  ...bindList(projectsSource),
  bind(getProjectOperation, ({ db, actor, params, locale }) => getProject(db, actor, params.id, locale)),
  bindHistory(listProjectHistoryOperation, async ({ db, actor, params, locale }) => {
    const { id } = await getProject(db, actor, params.id, locale);
    return { type: "project", id };
  }),
  bind(addProjectOperation, addProject),
  bind(changeProjectOperation, changeProject),
  bind(inviteToProjectOperation, inviteMunicipalities),
  bind(answerInvitationOperation, answerInvitation),
  bind(moveProjectOperation, moveProject),
  bind(forkProjectOperation, forkProject),
  bind(listFindingsOperation, async ({ db, actor, params, query, locale }) => {
    const { id } = await getProject(db, actor, params.id, locale);
    return listFindings(db, actor, id, query);
  }),
  bind(addFindingOperation, addFinding),
  bind(adoptFindingOperation, adoptFinding),
];
