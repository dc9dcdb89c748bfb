import "server-only";

export { listFigures, listTables } from "./queries";
