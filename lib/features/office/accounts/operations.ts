import "server-only";
import { findSession } from "@/lib/platform/auth/require-actor";
import { bindOwn } from "@/lib/platform/http/own";
import { bindPublic } from "@/lib/platform/http/public";
import {
  changeAccountOperation,
  changePasswordOperation,
  endSessionOperation,
  followLinkOperation,
  getAccountOperation,
  getLinkOperation,
  requestPasswordOperation,
} from "./api";
import { endSession } from "./use-cases/end-session";
import { findLink, toLinkAnswer } from "./use-cases/find-link";
import { followLink } from "./use-cases/follow-link";
import { changeAccount, changePassword, getAccount } from "./use-cases/own-account";
import { requestPassword } from "./use-cases/request-password";

/** Links and a person's own account: in no office. */
export const ownAccountOperations = [
  bindPublic(getLinkOperation, async ({ params }) => toLinkAnswer(await findLink(params.token))),
  bindPublic(followLinkOperation, async ({ params, body }) => {
    const signedInAs = (await findSession())?.userId ?? null;
    await followLink({ token: params.token, password: body.password, signedInAs });
    return undefined;
  }),
  bindPublic(requestPasswordOperation, requestPassword),
  bindOwn(getAccountOperation, getAccount),
  bindOwn(changeAccountOperation, changeAccount),
  bindOwn(changePasswordOperation, changePassword),
  bindOwn(endSessionOperation, endSession),
];
