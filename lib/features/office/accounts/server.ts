import "server-only";

export { DEMO_PASSWORD } from "./domain";
export { accountEvents } from "./events";
export { findWeakness } from "./use-cases/new-password";
export { letter, linkAddress } from "./use-cases/write-letter";
export { createUser, setPassword } from "./use-cases/manage-users";
export { followLink } from "./use-cases/follow-link";
export { findLink, toLinkAnswer, type LinkFacts } from "./use-cases/find-link";
export { getAccount } from "./use-cases/own-account";
export { countFailuresElsewhere, listOwnSessions, listSignInFailures } from "./queries";
