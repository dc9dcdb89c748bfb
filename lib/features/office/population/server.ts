import "server-only";

export { listTables } from "./queries";
