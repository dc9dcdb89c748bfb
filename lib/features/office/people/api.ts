import { defineOperation } from "@/lib/domain/operation";
import { historyOperation } from "@/lib/features/records/audit";
import {
  changePersonBody,
  endedRole,
  givenRole,
  giveRoleBody,
  handOverBody,
  invitation,
  inviteBody,
  passwordLink,
  person,
  personParams,
  roleParams,
  untilBody,
  withdrawnInvitation,
} from "./schema";

export const getPersonOperation = defineOperation({
  id: "getPerson",
  method: "GET",
  path: "/people/{id}",
  summary: "One person of the office, or of your own municipality, with roles",
  permission: "people:read",
  params: personParams,
  response: person,
  versioned: true,
  errors: [],
});

export const listPersonHistoryOperation = historyOperation({
  id: "listPersonHistory",
  of: "/people/{id}",
  thing: "a person's roles and account here",
  permission: "people:read",
  params: personParams,
});

export const changePersonOperation = defineOperation({
  id: "changePerson",
  method: "PATCH",
  path: "/people/{id}",
  summary: "Changes a person's name, takes them out of the office, or in again",
  permission: "people:manage",
  params: personParams,
  body: changePersonBody,
  response: person,
  versioned: true,
  errors: [
    "person.roleTooWide",
    "person.ownRole",
    "person.lastAdministrator",
    "person.hasOtherOffice",
    "person.accountClosed",
    "person.noRole",
    "person.inviteInstead",
    "person.hasLeft",
  ],
});

export const inviteOperation = defineOperation({
  id: "invitePerson",
  method: "POST",
  path: "/invitations",
  summary: "Invites somebody by a link that works once within seven days; mailed where mail is set up",
  permission: "people:manage",
  body: inviteBody,
  response: invitation,
  status: 201,
  isSecret: true,
  errors: ["person.roleTooWide", "person.alreadyInOffice", "person.accountClosed"],
});

export const renewInvitationOperation = defineOperation({
  id: "renewInvitation",
  method: "POST",
  path: "/invitations/{id}/renewal",
  summary: "A new link for an invitation, in place of the old one",
  permission: "people:manage",
  params: personParams,
  response: invitation,
  status: 201,
  isSecret: true,
  errors: ["person.roleTooWide", "person.addressChanged"],
});

export const withdrawInvitationOperation = defineOperation({
  id: "withdrawInvitation",
  method: "DELETE",
  path: "/invitations/{id}",
  summary: "Takes back an invitation that has not been answered; If-Match is the person's version",
  permission: "people:manage",
  params: personParams,
  response: withdrawnInvitation,
  versioned: true,
  errors: ["person.roleTooWide"],
});

export const giveRoleOperation = defineOperation({
  id: "giveRole",
  method: "POST",
  path: "/people/{id}/roles",
  summary: "Gives a person a role, from a day until a day if you like",
  permission: "people:manage",
  params: personParams,
  body: giveRoleBody,
  response: givenRole,
  status: 201,
  errors: [
    "person.roleTooWide",
    "person.ownRole",
    "person.roleExists",
    "person.accountClosed",
    "person.inviteInstead",
  ],
});

export const changeRoleOperation = defineOperation({
  id: "changeRole",
  method: "PATCH",
  path: "/people/{id}/roles/{roleId}",
  summary: "Sets a role's last day; If-Match is the person's version",
  permission: "people:manage",
  params: roleParams,
  body: untilBody,
  response: givenRole,
  versioned: true,
  errors: ["person.roleTooWide", "person.ownRole", "person.roleExists", "person.lastAdministrator"],
});

export const endRoleOperation = defineOperation({
  id: "endRole",
  method: "DELETE",
  path: "/people/{id}/roles/{roleId}",
  summary: "Ends a role now; If-Match is the person's version",
  permission: "people:manage",
  params: roleParams,
  response: endedRole,
  versioned: true,
  errors: ["person.roleTooWide", "person.lastAdministrator"],
});

export const makePasswordLinkOperation = defineOperation({
  id: "makePasswordLink",
  method: "POST",
  path: "/people/{id}/password-link",
  summary: "A link by which a person of this office alone sets a new password within an hour",
  permission: "people:manage",
  params: personParams,
  response: passwordLink,
  status: 201,
  isSecret: true,
  errors: ["person.roleTooWide", "person.ownPassword", "person.hasOtherOffice", "person.notJoined"],
});

export const handOverOperation = defineOperation({
  id: "handOver",
  method: "POST",
  path: "/people/{id}/handover",
  summary: "Somebody leaves: their roles go to another person and they are taken out of the office",
  permission: "people:manage",
  params: personParams,
  body: handOverBody,
  response: person,
  versioned: true,
  errors: [
    "person.roleTooWide",
    "person.ownRole",
    "person.lastAdministrator",
    "person.accountClosed",
    "person.inviteInstead",
  ],
});
