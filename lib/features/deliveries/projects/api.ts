import { defineOperation } from "@/lib/domain/operation";
import { historyOperation } from "@/lib/features/records/audit";
import {
  addFindingBody,
  addProjectBody,
  adoptBody,
  adoption,
  answerBody,
  changeProjectBody,
  finding,
  findingList,
  findingParams,
  findingQuery,
  invitation,
  invitationParams,
  inviteBody,
  movedTracks,
  project,
  projectParams,
} from "./schema";
import { movePhaseBody } from "@/lib/features/deliveries/deliveries";

export const getProjectOperation = defineOperation({
  id: "getProject",
  method: "GET",
  path: "/projects/{id}",
  summary: "A project with its tracks beside each other; of others' their phase and status",
  permission: "project:read",
  params: projectParams,
  response: project,
  versioned: true,
  errors: ["request.notFound"],
});

export const listProjectHistoryOperation = historyOperation({
  id: "listProjectHistory",
  of: "/projects/{id}",
  thing: "a project",
  permission: "project:read",
  params: projectParams,
});

export const addProjectOperation = defineOperation({
  id: "addProject",
  method: "POST",
  path: "/projects",
  summary: "Adds a project for a system, for several municipalities together or for one",
  permission: "project:manage",
  body: addProjectBody,
  response: project,
  status: 201,
  errors: ["system.unknown"],
});

export const changeProjectOperation = defineOperation({
  id: "changeProject",
  method: "PATCH",
  path: "/projects/{id}",
  summary: "Changes what is said of a project: name, days, lead, purpose, secrecy",
  permission: "project:manage",
  params: projectParams,
  body: changeProjectBody,
  response: project,
  versioned: true,
  errors: ["request.notFound", "request.stale"],
});

export const inviteToProjectOperation = defineOperation({
  id: "inviteToProject",
  method: "POST",
  path: "/projects/{id}/invitations",
  summary: "Asks municipalities to join, until a last day; who declined or waits may be asked again",
  permission: "project:manage",
  params: projectParams,
  body: inviteBody,
  response: project,
  status: 201,
  errors: ["request.notFound", "project.alreadyInvited", "municipality.hasLeft", "municipality.unknownCode"],
});

export const answerInvitationOperation = defineOperation({
  id: "answerProjectInvitation",
  method: "PUT",
  path: "/projects/{id}/invitations/{code}",
  summary: "Answers for a municipality; joining makes its delivery. The last day does not hold the office",
  permission: "project:answer",
  params: invitationParams,
  body: answerBody,
  response: invitation,
  errors: [
    "request.notFound",
    "project.answerTooLate",
    "project.alreadyJoined",
    "delivery.alreadyGoing",
    "delivery.notPossible",
  ],
});

export const moveProjectOperation = defineOperation({
  id: "moveProject",
  method: "POST",
  path: "/projects/{id}/phase",
  summary: "Moves all tracks to a phase, and says of each whether it could; until the project forks",
  permission: "project:manage",
  params: projectParams,
  body: movePhaseBody,
  response: movedTracks,
  versioned: true,
  errors: ["request.notFound", "request.stale", "project.forked"],
});

export const forkProjectOperation = defineOperation({
  id: "forkProject",
  method: "POST",
  path: "/projects/{id}/fork",
  summary: "Parts the tracks of a joint project: from here each moves by itself",
  permission: "project:manage",
  params: projectParams,
  response: project,
  versioned: true,
  errors: ["request.notFound", "request.stale", "project.forked", "project.notJoint"],
});

export const listFindingsOperation = defineOperation({
  id: "listProjectFindings",
  method: "GET",
  path: "/projects/{id}/findings",
  summary: "What has been found out in a project, newest first, for those who take part in it",
  permission: "project:read",
  params: projectParams,
  query: findingQuery,
  response: findingList,
  errors: ["request.notFound", "request.badQuery"],
});

export const addFindingOperation = defineOperation({
  id: "addProjectFinding",
  method: "POST",
  path: "/projects/{id}/findings",
  summary: "Tells the other tracks what was found out, of a control point or in general",
  permission: "finding:write",
  params: projectParams,
  body: addFindingBody,
  response: finding,
  status: 201,
  errors: ["request.notFound"],
});

export const adoptFindingOperation = defineOperation({
  id: "adoptProjectFinding",
  method: "POST",
  path: "/projects/{id}/findings/{finding}/adoption",
  summary: "Takes a finding over onto a track: a note on its point or on the delivery, with its origin",
  permission: "control-point:assess",
  params: findingParams,
  body: adoptBody,
  response: adoption,
  status: 201,
  errors: [
    "request.notFound",
    "project.alreadyAdopted",
    "project.noteFull",
    "delivery.settled",
    "approval.alreadyRequested",
  ],
});
