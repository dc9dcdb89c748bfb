import "server-only";

export { createUser, setPassword } from "./use-cases/manage-users";
export { listOwnSessions } from "./queries";
