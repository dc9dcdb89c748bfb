import "server-only";
import { bindList } from "@/lib/features/records/lists/server";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bind } from "@/lib/platform/http/bind";
import {
  changePersonOperation,
  changeRoleOperation,
  endRoleOperation,
  getPersonOperation,
  giveRoleOperation,
  handOverOperation,
  inviteOperation,
  listPersonHistoryOperation,
  makePasswordLinkOperation,
  renewInvitationOperation,
  withdrawInvitationOperation,
} from "./api";
import { getPerson, peopleSource } from "./queries";
import { renewInvitation, withdrawInvitation } from "./use-cases/change-invitation";
import { changePerson } from "./use-cases/change-person";
import { changeRole, endRole } from "./use-cases/change-role";
import { giveRole } from "./use-cases/give-role";
import { handOver } from "./use-cases/hand-over";
import { invitePerson } from "./use-cases/invite-person";
import { makePasswordLink } from "./use-cases/make-password-link";

export const peopleOperations = [
  ...bindList(peopleSource),
  bind(getPersonOperation, ({ db, params }) => getPerson(db, params.id)),
  bindHistory(listPersonHistoryOperation, async ({ db, params }) => {
    const { id } = await getPerson(db, params.id);
    return { type: "person", id };
  }),
  bind(changePersonOperation, changePerson),
  bind(inviteOperation, invitePerson),
  bind(renewInvitationOperation, renewInvitation),
  bind(withdrawInvitationOperation, withdrawInvitation),
  bind(giveRoleOperation, giveRole),
  bind(changeRoleOperation, changeRole),
  bind(endRoleOperation, endRole),
  bind(makePasswordLinkOperation, makePasswordLink),
  bind(handOverOperation, handOver),
];
