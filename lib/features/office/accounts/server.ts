import "server-only";

export { DEMO_PASSWORD } from "./domain";
export { createUser, setPassword } from "./use-cases/manage-users";
export { listOwnSessions } from "./queries";
