import "server-only";

export { listSavedViews } from "./queries";
